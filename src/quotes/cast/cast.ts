import { type PersonGender, givenReadings } from "../../morphology/index.js";
import type { NameBook, Span } from "../../core/index.js";
import { signsPost } from "../read/signature.js";
import type { Reading } from "../read/reading.js";
import { nameMentions, type NameMention, type NameReading } from "./mentions.js";
import { introducedByGivenName } from "./lone-given-names.js";
import { loneSurnames } from "./lone-surnames.js";
import { titleAfter, titleBefore, titleGender, type Title } from "./roles.js";

/** Somebody whom the article names. */
export interface Person {
  /** Canonical name in the nominative. */
  readonly name: string;
  readonly given: string | null;
  readonly surname: string | null;
  gender: PersonGender | null;
  readonly titles: Title[];
  readonly places: PersonPlace[];
}

/** One full name in its place, read. */
export interface PersonPlace extends Span {
  readonly line: number;
  readonly statement: number;
  readonly from: number;
  readonly to: number;
  /** Whether the form can be the nominative. */
  readonly nominative: boolean;
  readonly oblique: boolean;
  readonly title: Title | null;
}

/** Everybody whom the article names in full, in order of appearance. */
export interface Cast {
  readonly people: readonly Person[];
  /** The person named in full at this place of the shadow. */
  at(start: number): { readonly person: Person; readonly place: PersonPlace } | null;
}

interface Placed {
  readonly mention: NameMention;
  readonly line: number;
  readonly statement: number;
  readonly title: Title | null;
}

/** Reads every full name of the article and joins the forms of one name under its nominative. */
export function readCast(reading: Reading, names: NameBook): Cast {
  const placed: Placed[] = [];
  for (const statement of reading.statements) {
    const role = reading.lines[statement.line]?.role;
    if (
      (role === "credit" || role === "boilerplate" || role === "caption") &&
      !signsPost(reading.text.slice(statement.start, statement.end))
    )
      continue;
    for (const mention of nameMentions(statement.pieces)) {
      const title =
        titleBefore(reading.text, statement.pieces, mention.from) ??
        titleAfter(reading.text, statement.pieces, mention.to);
      placed.push({ mention, line: statement.line, statement: statement.index, title });
    }
  }
  dropSentenceStarts(placed);
  const support = supportOf(reading, placed, names);
  const people = new Map<string, Person>();
  const byStart = new Map<number, { person: Person; place: PersonPlace }>();
  for (const { mention, line, statement, title } of placed) {
    const best = choose(mention, support, title);
    if (!best) continue;
    const person = people.get(best.lemma) ??
      sameInitials(people, best) ??
      fullerName(people, best) ?? {
        name: best.lemma,
        given: best.given,
        surname: best.surname,
        gender: null,
        titles: [],
        places: [],
      };
    people.set(person.name, person);
    person.gender ??= genderByTitle(title, best) ?? genderOf(mention, best);
    const fitting = mention.readings.filter((one) => one.lemma === person.name || one.lemma === best.lemma);
    const place: PersonPlace = {
      start: mention.start,
      end: mention.end,
      line,
      statement,
      from: mention.from,
      to: mention.to,
      title,
      nominative:
        fitting.some((one) => one.case === "nominative") &&
        !(title?.heads[0] && title.heads.every((head) => head.case !== "nominative")),
      oblique: fitting.some((one) => one.case !== "nominative"),
    };
    person.places.push(place);
    if (title) addTitle(person, title);
    byStart.set(mention.start, { person, place });
  }
  for (const { person, place } of introducedByGivenName(reading, [...people.values()])) {
    people.set(person.name, person);
    byStart.set(place.start, { person, place });
  }
  for (const person of loneSurnames(reading, names, [...people.values()])) people.set(person.name, person);
  return { people: [...people.values()], at: (start) => byStart.get(start) ?? null };
}

/** Adds a title to those by which the article calls a person; of equal ones the earliest is kept. */
export function addTitle(person: Person, title: Title): void {
  const { titles } = person;
  if (titles.some((known) => known.start === title.start)) return;
  const equal = titles.findIndex((known) => sameTitle(known, title));
  const known = titles[equal];
  if (known === undefined) titles.push(title);
  else if (title.start < known.start) titles[equal] = title;
}

function sameTitle(one: Title, other: Title): boolean {
  return (
    one.text === other.text &&
    one.adjectives.join() === other.adjectives.join() &&
    one.complement.join() === other.complement.join() &&
    one.heads.length === other.heads.length &&
    one.heads.every((head, at) => {
      const own = other.heads[at];
      return (
        own?.lemma === head.lemma && own.kind === head.kind && own.gender === head.gender && own.case === head.case
      );
    })
  );
}

/** «Раніше Марченко говорив» is no new person where the article knows a Марченко by another name. */
function dropSentenceStarts(placed: Placed[]): void {
  const surnames = new Set(
    placed.filter(({ mention }) => mention.sure).flatMap(({ mention }) => mention.readings.map((one) => one.surname)),
  );
  for (let at = placed.length - 1; at >= 0; at--) {
    const one = placed[at];
    if (
      one &&
      !one.mention.sure &&
      one.mention.from === 0 &&
      one.mention.readings.some((reading) => surnames.has(reading.surname))
    )
      placed.splice(at, 1);
  }
}

/** How much the article's forms and the name book speak for each nominative. */
function supportOf(reading: Reading, placed: readonly Placed[], names: NameBook): ReadonlyMap<string, number> {
  const support = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  for (const { mention, title } of placed) {
    const form = mention.readings[0] ? `${mention.start}` : "";
    for (const one of mention.readings) {
      const own = forms.get(one.lemma) ?? new Map<string, number>();
      own.set(form, Math.max(own.get(form) ?? 0, one.weight + agreement(one, title) + attested(reading, mention, one)));
      forms.set(one.lemma, own);
    }
  }
  for (const [lemma, own] of forms) {
    const total = [...own.values()].reduce((sum, one) => sum + one, 0);
    support.set(lemma, total + (names.established(lemma) === null ? 0 : establishedBonus));
  }
  return support;
}

/** The surname's nominative also stands alone in the article. */
function attested(reading: Reading, mention: NameMention, one: NameReading): number {
  const form = reading.text.slice(mention.start, mention.end).split(" ").at(-1);
  return one.surname !== null && one.surname !== form && reading.capitalised.has(one.surname) ? attestedBonus : 0;
}

const attestedBonus = 2;
const establishedBonus = 5;
/** What a title in the same case and gender says for a reading. */
const agreementBonus = 1.5;

function agreement(reading: NameReading, title: Title | null): number {
  const head = title?.heads;
  if (!head || head.length === 0 || !title) return 0;
  const cases = head.map((one) => one.case);
  const gender = titleGender(title);
  const agrees = cases.some(
    (name) =>
      name === reading.case || (name === "genitive" && reading.case === "accusative" && reading.gender === "masculine"),
  );
  return (
    (agrees ? agreementBonus : 0) +
    (gender !== null && gender === reading.gender ? agreementBonus : gender === null ? 0 : -agreementBonus)
  );
}

function choose(mention: NameMention, support: ReadonlyMap<string, number>, title: Title | null): NameReading | null {
  let best: NameReading | null = null;
  let highest = -Infinity;
  for (const reading of mention.readings) {
    const score =
      (support.get(reading.lemma) ?? 0) +
      reading.weight +
      agreement(reading, title) +
      (reading.case === "nominative" ? nominativeBonus : 0);
    if (score > highest) [best, highest] = [reading, score];
  }
  return best;
}

/** With all else equal a name is read as it stands. */
const nominativeBonus = 0.2;

/** A feminine title tells a woman; a masculine one a man, unless the given name ends as women's do (прем'єр-міністр Інґа Руґінене). */
function genderByTitle(title: Title | null, best: NameReading): PersonGender | null {
  const gender = title ? titleGender(title) : null;
  if (gender !== "masculine" || best.given === null || !/[ая]$/u.test(best.given)) return gender;
  return givenReadings(best.given).some((one) => one.case === "nominative" && one.gender === "masculine")
    ? gender
    : null;
}

/** Null where the form fits a man and a woman alike and no lexicon knows the given name. */
function genderOf(mention: NameMention, best: NameReading): PersonGender | null {
  const genders = new Set(mention.readings.filter((one) => one.lemma === best.lemma).map((one) => one.gender));
  return genders.size === 1 ? best.gender : null;
}

/** «Мар'ян Оскарович» is the Мар'ян Оскарович Дзюба whom the article named before. */
function fullerName(people: ReadonlyMap<string, Person>, reading: NameReading): Person | undefined {
  const fitting = [...people.values()].filter((person) => person.name.startsWith(`${reading.lemma} `));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** «В. О. Палійчук» and «Василь Палійчук» are one person. */
function sameInitials(people: ReadonlyMap<string, Person>, reading: NameReading): Person | undefined {
  return [...people.values()].find(
    (person) =>
      person.surname === reading.surname &&
      person.given !== null &&
      reading.given !== null &&
      (person.given.includes(".") || reading.given.includes(".")) &&
      person.given.charAt(0) === reading.given.charAt(0),
  );
}
