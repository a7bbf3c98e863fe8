import type { Knowledge } from "../book.js";
import { strength } from "../book.js";
import type { Candidate } from "../candidate.js";
import type { Hit } from "../phrase-index.js";
import type { Entry } from "../entry.js";
import { nounForms } from "../forms/noun.js";
import { gather, tells, type Reading, type Word } from "../read/reading.js";
import { isEvident } from "./evidence.js";

/** «у Чернівцях», «Верховній Раді України», «Умєрову»: what the house's file and the tables know, in any case; the longest entry wins. */
export function findTables(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  return gather(reading.words, (word, at) => {
    if (word.kind === "address") return [];
    const hits = knowledge.phrases.at(reading, at).filter((hit) => isCertain(reading, knowledge, hit));
    const best = hits.reduce<Hit | null>((kept, hit) => (kept && !isBetter(reading, hit, kept) ? kept : hit), null);
    return best ? [candidateOf(best, hits)] : [];
  });
}

function isCertain(reading: Reading, knowledge: Knowledge, { from, to, entry, quoted }: Hit): boolean {
  const word = reading.words[from];
  if (!word || entry.source === "house" || quoted || to - from > 1) return true;
  if (!word.capital) return /^\p{Ll}/u.test(entry.uk);
  if (word.opens && entry.kind === "person" && word.text !== entry.uk && !reading.telling.has(entry.uk)) return false;
  const headsQuotation = reading.quoted.has(from - 1);
  if (headsQuotation && word.text !== entry.uk && !reading.telling.has(entry.uk)) return false;
  const ambiguous = knowledge.ambiguous.has(entry.uk.toLowerCase()) || knowledge.ambiguous.has(word.lower);
  if (!ambiguous) return !word.opens || !reading.small.has(word.lower);
  return tells(reading, from) || isEvident(reading, from) || isMetElsewhere(reading, word, entry);
}

/** «Рада може розглянути», where «у Раді» told that it is a name. */
function isMetElsewhere(reading: Reading, word: Word, { uk, kind }: Entry): boolean {
  if (word.text !== uk || kind === "person" || reading.small.has(word.lower)) return false;
  return nounForms(uk).forms.some(({ form }) => reading.telling.has(form));
}

function isBetter(reading: Reading, hit: Hit, kept: Hit): boolean {
  if (hit.to !== kept.to) return hit.to > kept.to;
  if (hit.entry.source !== kept.entry.source) return strength[hit.entry.source] < strength[kept.entry.source];
  return rank(reading, hit) > rank(reading, kept);
}

/** The nominative that stands as it is, unless the word before asks for another case. */
function rank(reading: Reading, hit: Hit): number {
  const own = reading.words[hit.from]?.text;
  return (own === hit.entry.uk ? 1 : 0) + (hit.quoted ? 2 : 0);
}

function candidateOf(best: Hit, hits: readonly Hit[]): Candidate {
  const others = hits.filter(
    (hit) => hit.to === best.to && hit.entry.en !== best.entry.en && hit.entry.uk === best.entry.uk,
  );
  const { entry } = best;
  const small = /^\p{Ll}/u.test(entry.uk) && generic.test(entry.en);
  return {
    from: best.from,
    to: best.to,
    kind: entry.kind,
    uk: entry.uk.replace(/[«»"]/gu, ""),
    en: small ? entry.en.toLowerCase() : entry.en,
    accepted: [
      ...new Set([
        ...(small ? [entry.en] : []),
        ...entry.accepted,
        ...others.flatMap((hit) => [hit.entry.en, ...hit.entry.accepted]),
      ]),
    ],
    source: entry.source,
    cases: best.cases,
    gender: best.gender,
    number: best.number,
  };
}

/** «районна військова адміністрація»: bodies in small letters are written so in English. */
const generic = /^(?:(?:Regional|State|City|District|Military|Administration|Council|Hall)(?: |$))+$/u;
