/** … виконавчий директор асоціації «Укролієекспорт» Степан Кучма. … В асоціації додали, що … */
import { cases, type Span } from "../../core/index.js";
import { organisationAt } from "../attribute/organisation.js";
import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import type { Piece, Reading, Statement } from "../read/reading.js";

/** An institution that the article names, in one place. */
export interface Institution extends Span {
  /** Canonical name in the nominative. */
  readonly name: string;
  /** Lemma of its head noun (асоціація); null for an abbreviation. */
  readonly head: string | null;
}

/** Adjectives that stand before the head noun of a name (Державна служба України). */
const adjectivesBefore = 2;

/** Every institution with a name of its own outside quote marks, in the order of the text. */
export function readInstitutions(reading: Reading): readonly Institution[] {
  return reading.statements.flatMap((statement) => {
    const role = reading.lines[statement.line]?.role;
    return role === "boilerplate" ? [] : institutionsOf(reading, statement);
  });
}

function institutionsOf(reading: Reading, statement: Statement): readonly Institution[] {
  const { pieces } = statement;
  const result: Institution[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.marked || piece.kind !== "word") continue;
    if (!nearName(pieces, at)) continue;
    const readings = organisationReadings(piece.text);
    const found =
      piece.capital && isAcronym(piece.text)
        ? { start: piece.start, end: piece.end, name: piece.text, head: null }
        : nameFrom(reading, statement, at, readings);
    if (!found) continue;
    result.push(found);
    while ((pieces[at + 1]?.end ?? Infinity) <= found.end) at++;
  }
  return result;
}

/** Whether a capital or a quote mark stands near enough to belong to a name that this word heads. */
function nearName(pieces: readonly Piece[], at: number): boolean {
  for (let near = Math.max(0, at - adjectivesBefore); near <= at + longestComplement; near++) {
    const piece = pieces[near];
    if (piece && (piece.capital || piece.marked)) return true;
  }
  return false;
}

/** Words between the head noun and the first capital of its name (департамент охорони здоров'я Черкаської міськради). */
const longestComplement = 5;

function nameFrom(
  reading: Reading,
  statement: Statement,
  head: number,
  readings: ReturnType<typeof organisationReadings>,
): Institution | null {
  const { pieces } = statement;
  for (const wanted of cases) {
    const lemma = readings.find((one) => one.case === wanted)?.lemma;
    if (lemma === undefined) continue;
    for (let from = Math.max(0, head - adjectivesBefore); from <= head; from++) {
      const found = organisationAt(reading, pieces, from, wanted, statement.end);
      const start = pieces[from]?.start ?? 0;
      if (found?.organisation && found.end > (pieces[head]?.start ?? 0) && isOwnName(found.organisation, lemma))
        return { start: Math.min(start, found.start), end: found.end, name: found.organisation, head: lemma };
    }
  }
  return null;
}

/** Not the bare noun itself (асоціація, служба області), but a name with a capital or one read as a word (Міноборони). */
function isOwnName(name: string, lemma: string): boolean {
  return /\p{Lu}/u.test(name) && (name.toLowerCase() !== lemma || lemma.length >= shortestOwnName);
}

/** A capitalised bare noun of fewer letters only begins a sentence. */
const shortestOwnName = 9;
