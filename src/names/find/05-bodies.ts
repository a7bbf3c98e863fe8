import type { Case } from "../../core/index.js";
import type { BodyHead, Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import type { Agreement } from "../../morphology/index.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { gather, contiguous, type Reading, type Word } from "../read/reading.js";
import { englishForms, type Part } from "./body-english.js";
import { englishOfAdjective } from "./adjective-place.js";
import { readComplements, type Complements } from "./complements.js";

/** Adjectives before the noun at most: «Львівська обласна дитяча клінічна лікарня». */
const longest = 5;

/**
 * «Полтавська обласна прокуратура», «Ізмаїльському водоканалі», «обласному управлінні ДСНС»,
 * «Національному музеї у Львові ім. Андрея Шептицького»: adjectives, a noun for a body, what it is of.
 * Only where the tables know every word; else the name is the model's to translate.
 */
export function findBodies(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  return gather(reading.words, (word, at) => {
    const heads = knowledge.bodies.heads.get(word.text) ?? knowledge.bodies.heads.get(word.lower);
    const found = heads ? readBody(reading, knowledge, at, heads) : null;
    return found?.isProper ? [found.candidate] : [];
  });
}

/** English of a body given alone, in the nominative, whether a name or not («обласна адміністрація»); null where a word is not known. */
export function englishOfBody(reading: Reading, knowledge: Knowledge): string | null {
  for (const [at, word] of reading.words.entries()) {
    const heads = knowledge.bodies.heads.get(word.text) ?? knowledge.bodies.heads.get(word.lower);
    const found = heads ? readBody(reading, knowledge, at, heads) : null;
    if (found?.candidate.from === 0 && found.candidate.to === reading.words.length) return found.candidate.en;
  }
  return null;
}

function readBody(
  reading: Reading,
  knowledge: Knowledge,
  at: number,
  heads: readonly BodyHead[],
): { readonly candidate: Candidate; readonly isProper: boolean } | null {
  const { words } = reading;
  const [head] = heads;
  if (!head) return null;
  const parts: Part[] = [];
  let cases: ReadonlySet<Case> = new Set(heads.map((one) => one.case));
  let from = at;
  while (from > 0 && at - from < longest && words[from]?.joined) {
    const before = readAdjective(
      words[from - 1]?.lower ?? "",
      words[from - 1]?.capital ?? false,
      knowledge,
      head.agreement,
      cases,
    );
    if (!before) break;
    parts.unshift(before.part);
    cases = before.cases;
    from--;
    if (before.part.isPlace) break;
  }
  const ofPlace = withPlace.has(parts[0]?.lemma ?? "") || (from === at && placed.test(head.uk));
  const district = ofPlace
    ? unknownPlace(words[from - 1], knowledge, head.agreement, cases, parts[0]?.lemma === "районний")
    : null;
  if (district && words[from]?.joined) {
    parts.unshift(district);
    from--;
  }
  const complements = readComplements(reading, knowledge, at + 1);
  const first = words[from];
  if (!first || (from === at && complements.to === at + 1) || !contiguous(words, from, complements.to)) return null;
  const isNamed = parts.some(({ isPlace }) => isPlace) || complements.isProper;
  const isCapital = first.capital && !first.opens;
  return {
    candidate: compose(from, complements, head, parts, [...cases], first.capital),
    isProper: isNamed || isCapital,
  };
}

const none: Knowledge["adjectives"] = new Map();
/** «Корольовський районний суд», «Колківська селищна рада»: adjectives and nouns before which a capital is a place. */
const withPlace = new Set(["районний", "міський", "сільський", "селищний", "міськрайонний", "обласний"]);
const placed = /^(?:міськрада|райрада|сільрада|селищрада|РВА|МВА|РДА|водоканал|лісництво|держадміністрація|ТЦК)$/u;

/** The adjective of a place that no table of adjectives knows; a district of a city bears the adjective itself. */
function unknownPlace(
  word: Word | undefined,
  knowledge: Knowledge,
  agreement: Agreement,
  cases: ReadonlySet<Case>,
  district: boolean,
): Part | null {
  if (!word?.capital || /^\p{Lu}{2}/u.test(word.text)) return null;
  const reading = adjectiveReadings(word.lower).find(
    (one) => one.agreement === agreement && cases.has(one.case) && /[сцз]ький$/u.test(one.lemma),
  );
  const lemma = reading?.lemma;
  if (lemma === undefined) return null;
  const { en, accepted } = englishOfAdjective(knowledge, lemma);
  const [plain] = accepted;
  return district && plain !== undefined
    ? { lemma, en: plain, accepted: [en], isPlace: true }
    : { lemma, en, accepted, isPlace: true };
}

function readAdjective(
  lower: string,
  capital: boolean,
  knowledge: Knowledge,
  agreement: Agreement,
  cases: ReadonlySet<Case>,
): { readonly part: Part; readonly cases: ReadonlySet<Case> } | null {
  const readings = adjectiveReadings(lower).filter((one) => one.agreement === agreement && cases.has(one.case));
  for (const isPlace of [true, false]) {
    const known = isPlace ? (capital ? knowledge.adjectives : none) : knowledge.bodies.adjectives;
    const one = readings.find(({ lemma }) => known.has(lemma));
    if (!one) continue;
    const agreeing = readings.filter(({ lemma }) => lemma === one.lemma).map((reading) => reading.case);
    const part = {
      lemma: one.lemma,
      en: known.get(one.lemma)?.en ?? "",
      accepted: known.get(one.lemma)?.accepted ?? [],
      isPlace,
    };
    return { part, cases: new Set(agreeing) };
  }
  return null;
}

function compose(
  from: number,
  complements: Complements,
  head: BodyHead,
  parts: readonly Part[],
  cases: readonly Case[],
  capital: boolean,
): Candidate {
  const english = englishForms(complements, head, parts, !capital && complements.honour.length === 0);
  const [en = head.en, ...accepted] = english;
  const uk = [
    ...parts.map(({ lemma, isPlace }) =>
      nominative(lemma, head.agreement, isPlace || (capital && lemma === parts[0]?.lemma)),
    ),
    head.uk,
    ...complements.uk,
  ].join(" ");
  return {
    from,
    to: complements.to,
    kind: "organisation",
    uk: capital ? uk.charAt(0).toUpperCase() + uk.slice(1) : uk,
    en,
    accepted,
    source: "table",
    cases,
    gender: head.agreement === "plural" ? null : head.agreement,
    number: "singular",
  };
}

function nominative(lemma: string, agreement: Agreement, capital: boolean): string {
  const form = adjectiveForms(lemma, agreement).find((one) => one.case === "nominative")?.form ?? lemma;
  return capital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
