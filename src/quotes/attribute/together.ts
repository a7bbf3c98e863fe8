/** Прем'єрка Італії Джорджа Мелоні та канцлер Німеччини Фрідріх Мерц заявили, що… */
import { firstFrom, type SpanIndex } from "../read/search.js";
import type { Piece } from "../read/reading.js";
import type { Candidate } from "./candidate.js";
import { mention, type Mention, type Side } from "./mention.js";

/** More speakers than this are a list of something else. */
const largestGroup = 5;

/**
 * The subjects of a plural verb that conjunctions join. Each is read as the subject of the same verb in the
 * singular; null where fewer than two stand together, or other words stand between the group and the verb's side.
 */
export function findTogether(
  side: Side,
  readSubject: (single: Side, at: number) => Candidate | null,
  contents: SpanIndex<true>,
): Mention | null {
  const { pieces } = side.statement;
  const single: Side = { ...side, form: { ...side.form, number: "singular", gender: null } };
  const from = firstFrom(pieces, side.span.start);
  const to = firstFrom(pieces, side.span.end);
  let group: Candidate[] = [];
  let found: readonly Candidate[] = [];
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (!piece || contents.find(piece) !== undefined) continue;
    const candidate = readSubject(single, at);
    if (!candidate || candidate.mention.end > side.span.end) continue;
    const last = group.at(-1);
    group = last && joins(pieces.slice(last.to, candidate.at)) ? [...group, candidate] : [candidate];
    if (group.length > 1 && coordinates(pieces, group)) found = group;
    at = Math.max(at, candidate.to - 1);
  }
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length > largestGroup) return null;
  return mention(
    "several",
    { start: first.mention.start, end: last.mention.end },
    { members: found.map((one) => one.mention) },
  );
}

/** Only a conjunction or a comma, and adjectives or possessives of the next title, stand between two members. */
function joins(between: readonly Piece[]): boolean {
  const [first, ...rest] = between;
  return (
    first !== undefined && /^(?:і|й|та|,|а)$/u.test(first.lower) && rest.every((piece) => beforeTitle.test(piece.lower))
  );
}

const beforeTitle = /^(?:також|його|її|їхн(?:ій|я)|\p{L}+(?:ий|ій|а|я))$/u;

/** The last two are joined by a conjunction, not by a comma alone. */
function coordinates(pieces: readonly Piece[], group: readonly Candidate[]): boolean {
  const [before, last] = group.slice(-2);
  return before !== undefined && last !== undefined && pieces[before.to]?.text !== ",";
}
