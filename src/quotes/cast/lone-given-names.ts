/** Дружина Василя Тетяна щодня приїздить зі Сміли. · далекобійник з Одеси Руслан · сапер на псевдо «Бемоль» */
import { givenReadings, isPlace, isPreposition } from "../../morphology/index.js";
import { roleReadings } from "../lexicon/roles.js";
import type { Reading, Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import type { Person, PersonPlace } from "./cast.js";
import { capitalised } from "./mentions.js";
import { isOwner } from "./owner.js";
import { makeTitle, titleBefore, type Title } from "./roles.js";

interface Introduced {
  readonly person: Person;
  readonly place: PersonPlace;
}

/** People whom a title introduces by a given name or a callsign alone, and whom the article does not name in full. */
export function introducedByGivenName(reading: Reading, known: readonly Person[]): readonly Introduced[] {
  const result: Introduced[] = [];
  for (const statement of reading.statements) {
    const role = reading.lines[statement.line]?.role;
    if (role === "credit" || role === "boilerplate" || role === "caption") continue;
    for (const found of [...givenNames(reading, statement), ...callsigns(reading, statement)]) {
      const { person } = found;
      const same = [...known, ...result.map((one) => one.person)].some(
        (one) =>
          one.name === person.name ||
          (person.given !== null && (one.given === person.given || one.surname === person.given)),
      );
      if (!same) result.push(found);
    }
  }
  return result;
}

function givenNames(reading: Reading, statement: Statement): readonly Introduced[] {
  const { pieces } = statement;
  return pieces.flatMap((piece, at): readonly Introduced[] => {
    const name = piece.capital ? givenReadings(piece.text).find((one) => one.case === "nominative") : undefined;
    if (!name || piece.marked || at === 0 || capitalised.test(pieces[at + 1]?.text ?? "")) return [];
    const governed = isPreposition(pieces[at - 2]?.lower ?? "") || isPlace(pieces[at - 1]?.text ?? "");
    if (capitalised.test(pieces[at - 1]?.text ?? "") && !governed && !isOwner(pieces, at - 1)) return [];
    const title = titleBefore(reading.text, pieces, at);
    const head = title?.heads[0];
    if (!title || head?.case !== "nominative" || head.gender !== name.gender) return [];
    return [introduce(statement, { name: name.lemma, given: name.lemma, title, from: at, to: at + 1 })];
  });
}

/** «сапер на псевдо „Бемоль“»: the title stands right before the words that announce the callsign. */
function callsigns(reading: Reading, statement: Statement): readonly Introduced[] {
  const { pieces } = statement;
  return statement.marked.flatMap((marked): readonly Introduced[] => {
    const at = firstFrom(pieces, marked.start);
    const announced = /^(?:позивним|позивний|псевдо|псевдонімом)$/u.test(pieces[at - 1]?.lower ?? "");
    const before = pieces[at - 3];
    if (!announced || !marked.closed || !before || capitalised.test(before.text)) return [];
    const title = titleBefore(reading.text, pieces, at - 2) ?? makeTitle(reading.text, pieces, at - 3, at - 3, at - 2);
    if (!title?.heads[0]) return [];
    const inner = firstFrom(pieces, marked.inner.start);
    const name = reading.text.slice(marked.inner.start, marked.inner.end);
    return [introduce(statement, { name, given: null, title, from: inner, to: firstFrom(pieces, marked.inner.end) })];
  });
}

interface Named {
  readonly name: string;
  readonly given: string | null;
  readonly title: Title;
  readonly from: number;
  readonly to: number;
}

function introduce(statement: Statement, { name, given, title, from, to }: Named): Introduced {
  const { pieces } = statement;
  const place: PersonPlace = {
    start: pieces[from]?.start ?? statement.start,
    end: pieces[to - 1]?.end ?? statement.end,
    line: statement.line,
    statement: statement.index,
    from,
    to,
    title,
    nominative: true,
    oblique: false,
  };
  const gender = roleReadings(title.heads[0]?.lemma ?? "")[0]?.gender ?? null;
  const surname = given === null && capitalised.test(name) ? name : null;
  return { person: { name, given, surname, gender, titles: [title], places: [place] }, place };
}
