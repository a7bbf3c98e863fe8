import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { gather, tells, type Reading } from "../read/reading.js";
import { particles } from "../foreign-spelling.js";
import { governedCases } from "./governed.js";
import { guessSurname } from "./guess.js";
import { readInitials, readPerson, type PersonAt } from "./person-at.js";

const patronymic = /^\p{Lu}.*(?:ович|евич|йович|[ії]вн)(?:|а|у|і|ю|о|ем|ою|ові|еві|и|е)$/u;

/** «П. В. Клим'юк», «Стефанію Іванівну», «Марія Ц.», «Мирослава Козак»: names of two words or more that begin as a person's does. */
export function findFullNames(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  return gather(reading.words, (word, at) => {
    const found = word.capital ? (initialled(reading, knowledge, at) ?? named(reading, knowledge, at)) : null;
    return found ? [found] : [];
  });
}

function initialled(reading: Reading, knowledge: Knowledge, at: number): Candidate | null {
  const initials = readInitials(reading, at);
  const person = initials && readPerson(reading, knowledge, at, null);
  return person ? candidateOf(at, person) : null;
}

function named(reading: Reading, knowledge: Knowledge, at: number): Candidate | null {
  const { words } = reading;
  const [word, next] = [words[at], words[at + 1]];
  const readings = word ? knowledge.givenReadings(word.text) : [];
  const [first] = readings;
  if (!first || !next?.joined || !(next.capital || particles.has(next.lower))) return null;
  if (patronymic.test(next.text)) return withPatronymic(reading, knowledge, at, first.lemma, next.text);
  const short = readInitials(reading, at + 1);
  if (short && next.end - next.start <= 2 && !words[short.to]?.capital) {
    const uk = `${first.lemma} ${short.text}`;
    const { text, source } = knowledge.person(uk);
    const cases = readings.map((one) => one.case);
    return candidateOf(at, { to: short.to, uk, en: text, source, cases, gender: first.gender });
  }
  const person = /^\p{Lu}{2}/u.test(next.text) ? null : readPerson(reading, knowledge, at, null);
  return person && person.to > at + 1 ? candidateOf(at, person) : null;
}

/** «Поліни», «Христині»: given names that stand alone. */
export function findGivenNames(
  reading: Reading,
  knowledge: Knowledge,
  free: (at: number) => boolean,
): readonly Candidate[] {
  return gather(reading.words, (word, at): readonly Candidate[] => {
    const readings = word.capital && free(at) ? knowledge.givenReadings(word.text) : [];
    const [first] = readings;
    if (!first || (word.opens && (reading.small.has(word.lower) || word.text.length < 4))) return [];
    if (readings.some(({ lemma }) => knowledge.ambiguous.has(lemma.toLowerCase())) && !tells(reading, at)) return [];
    const asked = governedCases(reading, at);
    const fitting = readings.filter((one) => reading.telling.has(one.lemma) || !asked || asked.includes(one.case));
    const best = fitting.find((one) => one.case === "nominative" && !asked) ?? fitting[0] ?? first;
    const { text, source } = knowledge.person(best.lemma);
    const cases = readings.filter(({ lemma }) => lemma === best.lemma).map((one) => one.case);
    return [candidateOf(at, { to: at + 1, uk: best.lemma, en: text, source, cases, gender: best.gender })];
  });
}

function withPatronymic(reading: Reading, knowledge: Knowledge, at: number, given: string, form: string): Candidate {
  const masculine = /(?:ович|евич|йович)/u.test(form);
  const middle = masculine
    ? form.replace(/(ич)(?:а|у|ем|ові|еві|і|е)?$/u, "$1")
    : form.replace(/([ії]вн)[^н]*$/u, "$1а");
  const family = reading.words[at + 2];
  const surname =
    family?.joined && family.capital && !family.opens ? guessSurname(reading, family.text, null).lemma : null;
  const uk = [given, middle, ...(surname === null ? [] : [surname])].join(" ");
  const { text, source } = knowledge.person(uk);
  return candidateOf(at, {
    to: at + (surname === null ? 2 : 3),
    uk,
    en: text,
    source,
    cases: [],
    gender: masculine ? "masculine" : "feminine",
  });
}

function candidateOf(from: number, { to, uk, en, source, cases, gender }: PersonAt): Candidate {
  return {
    from,
    to,
    kind: "person",
    uk,
    en,
    accepted: [],
    source,
    cases: [...new Set(cases)],
    gender,
    number: "singular",
  };
}
