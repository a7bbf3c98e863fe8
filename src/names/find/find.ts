import type { Document, NamedPerson, NameMention, Span } from "../../core/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { readText, type Reading } from "../read/reading.js";
import { nounForms } from "../forms/noun.js";
import { findBodies } from "./05-bodies.js";
import { extendNames } from "./extend.js";
import { findLatin } from "./10-latin.js";
import { findFullNames, findGivenNames } from "./04-full-names.js";
import { findPartsOfNames, findPeople, trustedPeople, type Someone } from "./03-people.js";
import { findAreas } from "./02-areas.js";
import { findSettlements } from "./09-settlements.js";
import { findStreets } from "./06-streets.js";
import { findTables } from "./01-tables.js";
import { findTitles } from "./08-titles.js";
import { findUnits } from "./07-units.js";
import { findUnknown } from "./11-unknown.js";

/** Every name in the document: what several words say together first, the longest first; then what single words say in the light of it. */
export function findNames(
  document: Pick<Document, "text" | "sentences" | "lines">,
  people: readonly NamedPerson[],
  knowledge: Knowledge,
): readonly NameMention[] {
  const reading = readText(document);
  const taken = new Claims(reading);
  const full = findFullNames(reading, knowledge);
  const known = full.filter((one) => isKnown(knowledge, one));
  const trusted = trustedPeople(reading, knowledge, people).filter(
    ({ uk, places }) => !known.some((one) => one.uk !== uk && begins(reading, one, places)),
  );
  taken.claim([
    ...findPartsOfNames(reading, knowledge, [...known.flatMap(someoneOf), ...trusted, ...full.flatMap(someoneOf)]),
    ...extendNames(reading, knowledge, [...findTables(reading, knowledge), ...findAreas(reading, knowledge)]),
    ...findPeople(reading, knowledge, trusted),
    ...full,
    ...findBodies(reading, knowledge),
    ...findStreets(reading),
    ...findUnits(reading),
    ...findTitles(reading, knowledge),
  ]);
  taken.claim(extendNames(reading, knowledge, findSettlements(reading, knowledge, taken.isFree)));
  taken.claim(findGivenNames(reading, knowledge, taken.isFree));
  taken.claim(findLatin(reading, taken.isFree));
  taken.claim(findUnknown(reading, knowledge, taken.isFree, taken.names()));
  return taken.mentions();
}

/** Whether it is a full name whose surname the tables know. */
function isKnown({ families }: Knowledge, { uk }: Candidate): boolean {
  return uk.includes(" ") && families.has(uk.split(" ").at(-1) ?? "");
}

/** Whether a name with a surname that the tables know stands where somebody is named: «Раду Мунтяну» is no Мунтян. */
function begins({ words, shadow }: Reading, { from }: Candidate, places: readonly Span[]): boolean {
  return places.some((place) => shadow.fromSource(place).start === words[from]?.start);
}

/** Somebody named with an initial or a given name, whose surname may stand alone elsewhere. */
function someoneOf({ uk, gender }: Candidate): readonly Someone[] {
  return uk.includes(" ") ? [{ uk, gender: gender === "neuter" ? null : gender }] : [];
}

/** Names that were claimed; nothing is claimed twice. */
class Claims {
  private readonly taken: Uint8Array;
  private readonly kept: Candidate[] = [];

  constructor(private readonly reading: Reading) {
    this.taken = new Uint8Array(reading.words.length);
  }

  readonly isFree = (at: number): boolean => this.taken[at] === 0;

  /** Claims what is free; the house's names first, then the longest, then in the order given. */
  claim(candidates: readonly Candidate[]): void {
    const order = candidates.toSorted(
      (a, b) =>
        Number(b.source === "house") - Number(a.source === "house") ||
        b.to - b.from - (a.to - a.from) ||
        a.from - b.from,
    );
    for (const candidate of order) {
      let at = candidate.from;
      while (at < candidate.to && this.isFree(at)) at++;
      if (at < candidate.to) continue;
      this.taken.fill(1, candidate.from, candidate.to);
      this.kept.push(candidate);
    }
  }

  /** What was claimed, by its nominative and, where it is one word, by its other forms. */
  names(): ReadonlyMap<string, Candidate> {
    const names = new Map(this.kept.map((candidate) => [candidate.uk, candidate]));
    for (const [uk, candidate] of [...names])
      if (candidate.kind !== "person" && /^\p{Lu}[\p{Ll}']{3,}$/u.test(uk))
        for (const { form } of nounForms(uk).forms) if (!names.has(form)) names.set(form, candidate);
    return names;
  }

  mentions(): readonly NameMention[] {
    const { shadow, words } = this.reading;
    return this.kept
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, kind, uk, en, accepted, source, cases, gender, number }) => ({
        ...shadow.toSource({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }),
        kind,
        uk,
        en,
        accepted: accepted.filter((one) => one !== en),
        source,
        cases,
        gender,
        number,
      }));
  }
}
