import { givenReadings, isOpener, isPlace, surnameReadings } from "../../morphology/index.js";
import { capitalised } from "../cast/mentions.js";
import { titleBefore } from "../cast/roles.js";
import { isAdverb } from "../lexicon/dependents.js";
import { groupNoun } from "../lexicon/groups.js";
import { isMetonym } from "../lexicon/organisations.js";
import { nominativeRole } from "../lexicon/roles.js";
import { verbForm } from "../lexicon/verbs.js";
import { isProper, type Piece } from "../read/reading.js";
import { holding } from "../read/search.js";
import { mention, type Scene, type Side } from "./mention.js";
import { agreesWith } from "./agreement.js";
import type { Candidate } from "./candidate.js";

/** Weight of a surname that is believed without a full name in the article. */
const leastPlausible = 0.25;

/** A surname or given name alone. */
export function nameAt(scene: Scene, side: Side, at: number): Candidate | null {
  const { pieces } = side.statement;
  const { form } = side;
  const piece = pieces[at];
  if (!piece || !capitalised.test(piece.text)) return null;
  const known = scene.cast.people.some((one) => one.surname === piece.text);
  if (isPlace(piece.text) && !isMetonym(piece.text) && !known) return null;
  const before = pieces[at - 1];
  if (
    before &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    before.end + 1 === piece.start &&
    !(at === 1 && opensSentence(before))
  )
    return null;
  // Two capitals side by side are one name: half of it would be a wrong one.
  const next = pieces[at + 1];
  if (next && capitalised.test(next.text) && next.start === piece.end + 1 && !known) return null;
  const readings = surnameReadings(piece.text).filter(
    (one) => one.case === "nominative" && (form.gender === null || one.gender === form.gender),
  );
  const fits = readings.filter((one) => one.weight >= leastPlausible);
  const person = scene.cast.people.find(
    (one) =>
      one.surname !== null && readings.some((reading) => reading.lemma === one.surname) && agreesWith(form, one.gender),
  );
  if (form.number === "plural") return null;
  const title = titleBefore(scene.reading.text, pieces, at);
  if (person) return { mention: mention("surname", piece, { person, title }), at, to: at + 1 };
  const given = givenReadings(piece.text).some(
    (one) => one.case === "nominative" && (form.gender === null || one.gender === form.gender),
  );
  if (given) return { mention: mention("given-name", piece, { title }), at, to: at + 1 };
  const beside =
    side.side === "after"
      ? before === undefined || verbForm(before.lower) !== null || title !== null || describesPerson(before)
      : verbForm(pieces[at + 1]?.lower ?? "") !== null || title !== null;
  const sentenceStart = at === 0 && !isProper(scene.reading, piece.text);
  if (
    !beside ||
    sentenceStart ||
    fits.length === 0 ||
    nominativeRole(piece.lower) ||
    groupNoun(piece.lower) ||
    isAdverb(piece.lower)
  )
    return null;
  return { mention: mention("surname", piece, { title }), at, to: at + 1 };
}

/** «Насамкінець Ракицький», «Речник Гончар»: a capital that the sentence's beginning gives, no part of the name. */
function opensSentence(word: Piece): boolean {
  return (
    isOpener(word.text) ||
    /^сам[аі]?$/u.test(word.lower) ||
    describesPerson(word) ||
    isAdverb(word.lower) ||
    /^\p{L}{3,}о$/u.test(word.text) ||
    verbForm(word.lower) !== null ||
    nominativeRole(word.lower) !== null
  );
}

/** «дев'ятирічна Соломійка»: an age before a name. */
function describesPerson(before: Piece): boolean {
  return /річн(?:ий|а)$/u.test(before.lower);
}

/** «Сова» in marks as the subject. */
export function callsignAt(scene: Scene, at: number, side: Side): Candidate | null {
  const { pieces } = side.statement;
  const marked = holding(side.statement.marked, pieces[at]?.start ?? -1);
  if (
    (marked && scene.contents.find(marked.inner)) ||
    pieces[at - 1]?.text === "(" ||
    marked?.start !== pieces[at]?.start ||
    !marked?.closed ||
    !marked.opened ||
    marked.inner.end <= marked.inner.start ||
    marked.inner.end - marked.inner.start > longestCallsign
  )
    return null;
  const to = pieces.findIndex((piece) => piece.start >= marked.end);
  const before = pieces[at - 1];
  if (
    before &&
    /^\p{L}/u.test(before.text) &&
    !verbForm(before.lower) &&
    !(at === 1 && (isAdverb(before.lower) || isOpener(before.lower)))
  )
    return null;
  // «Новини Донбасу» пишуть: a name in the plural is a newsroom's or another body's.
  const within = pieces.slice(at, to < 0 ? pieces.length : to).slice(1, -1);
  const name = within.map((piece) => piece.text).join(" ");
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last || !/\p{L}/u.test(name)) return null;
  const inner = { start: first.start, end: last.end };
  const named =
    side.form.number === "plural" ? mention("organisation", inner, { organisation: name }) : mention("callsign", inner);
  return { mention: named, at, to: to < 0 ? pieces.length : to };
}

const longestCallsign = 24;
