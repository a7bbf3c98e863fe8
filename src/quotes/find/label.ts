import { givenReadings, isPlace } from "../../morphology/index.js";
import type { Span } from "../../core/index.js";
import { mayDepend } from "../lexicon/dependents.js";
import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import { nominativeRole } from "../lexicon/roles.js";
import { isProper, type Piece, type Reading, type ReadingLine, type Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { cuesIn, unlistedCueBeforeColon, type PlacedCue } from "./cues.js";
import type { Source } from "./found.js";

/** «Умєров: …», «МОЗ: …», «Запитання із зали: …»: words before a colon that name who speaks, without a verb. */
export interface Label {
  readonly cue: PlacedCue | null;
  readonly source: Source;
}

/** A label has at most so many pieces (водій тролейбуса Олег Супрун, 52 роки). */
const longestLabel = 20;

export function readLabel(reading: Reading, line: ReadingLine, statement: Statement, colon: number): Label | null {
  const end = line.pieces[colon]?.start ?? statement.start;
  const until = firstFrom(statement.pieces, end);
  if (until > longestLabel * 2) return null;
  const pieces = statement.pieces.slice(0, until);
  const label = withoutAside(withoutTime(pieces));
  const [first, last] = [label[0], label.at(-1)];
  if (
    !first ||
    !last ||
    label.length > longestLabel ||
    !label.some((piece) => /\p{L}/u.test(piece.text)) ||
    label.some((piece) => piece.lower === "не") ||
    cuesIn(label).length > 0 ||
    unlistedCueBeforeColon(label)
  )
    return null;
  if (label.length === 1 && first.lower === sourceLabel) return null;
  const span: Span = { start: first.start, end: last.end };
  const verbatim = verbatimLabel(reading, line, label);
  if (verbatim) return verbatim;
  const question = /^(?:запитання|питання)$/u.test(first.lower) && label.length > 1;
  if (question)
    return {
      cue: { start: first.start, end: last.end, at: 0, next: label.length, form: questionForm },
      source: { how: "nobody", span },
    };
  const pronoun =
    /^(?:він|вона)$/u.test(first.lower) &&
    (label.length === 1 || (label.length === 2 && /^(?:ж|же|тоді|далі|знову)$/u.test(last.lower)));
  return pronoun || namesSpeaker(reading, label) ? { cue: null, source: { how: "label", span } } : null;
}

/** «Пряма мова Стецюри: „…“», «Дослівно: „…“»: the words of whoever the label or the article's «Джерело:» names. */
function verbatimLabel(reading: Reading, line: ReadingLine, label: readonly Piece[]): Label | null {
  const words = verbatimLabels.find((one) => one.every((word, at) => label[at]?.lower === word));
  const [first, last] = [label[0], label[(words?.length ?? 0) - 1]];
  if (!words || !first || !last) return null;
  const cue: PlacedCue = {
    start: first.start,
    end: last.end,
    at: 0,
    next: words.length,
    form: { ...questionForm, lemma: words.join(" "), english: "said", class: "say", words },
  };
  const named = label[words.length];
  if (named)
    return { cue, source: { how: "phrase", span: { start: named.start, end: label.at(-1)?.end ?? named.end } } };
  const stated = statedSource(reading, line.index);
  return {
    cue,
    source: stated ? stated : { how: "nobody", span: { start: first.start, end: last.end } },
  };
}

const verbatimLabels: readonly (readonly string[])[] = [["пряма", "мова"], ["дослівно"], ["цитата"]];

/** «Джерело: допис Вишневолоцької у Facebook»: after these nouns the author stands in the genitive. */
const utterances = /^(?:допис|пост|заява|коментар|звернення|повідомлення|інтерв'ю|виступ|відео|лист)$/u;

/** Says whose the words below are, and says nothing itself. */
const sourceLabel = "джерело";

/** «Джерело: голова комітету Вадим Стецюра у Facebook»: the name in the line above that states the source. */
function statedSource(reading: Reading, before: number): Source | null {
  for (let index = before - 1; index >= 0; index--) {
    const line = reading.lines[index];
    const [label, colon, first] = line?.pieces ?? [];
    if (!line || label?.lower !== sourceLabel || colon?.text !== ":" || !first) continue;
    const medium = line.pieces.find((piece, at) => at > 3 && /^(?:у|в|на|під)$/u.test(piece.lower));
    const end = medium ? medium.start : line.end;
    return utterances.test(first.lower)
      ? { how: "phrase", span: { start: first.end, end } }
      : { how: "label", span: { start: first.start, end } };
  }
  return null;
}

const questionForm = {
  lemma: "запитання",
  english: "asked",
  class: "ask",
  words: ["запитання"],
  number: "none",
  gender: null,
  impersonal: true,
} as const;

/** «„Сова“ (сміється): …»: what stands in brackets is no part of the label. */
function withoutAside(pieces: readonly Piece[]): readonly Piece[] {
  const open = pieces.findIndex((piece) => piece.text === "(");
  const close = pieces.findIndex((piece) => piece.text === ")");
  return open > 0 && close > open ? [...pieces.slice(0, open), ...pieces.slice(close + 1)] : pieces;
}

/** «11:15. Запитання із зали»: the time is no part of the label. */
function withoutTime(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.slice(0, 5).findIndex((piece) => piece.text === ".");
  return at > 0 && pieces.slice(0, at).every((piece) => /^[\d:.]+$/u.test(piece.text)) ? pieces.slice(at + 1) : pieces;
}

/** Whether the label names a person, a role or an institution in the nominative; quotes alone (a callsign) do. */
export function namesSpeaker(reading: Reading, label: readonly Piece[]): boolean {
  const [first, second] = [label[0], label[1]];
  if (!first) return false;
  if (/^[«"“„]/u.test(first.text))
    return (
      label.filter((piece) => !piece.marked && /^\p{L}/u.test(piece.text) && !/^\p{Ll}/u.test(piece.text)).length ===
        0 && label.length <= 8
    );
  if (!label.every(belongs)) return false;
  if ((isAcronym(first.text) && label.length <= 4) || nominativeRole(first.lower)) return true;
  if (
    label.some(
      (piece, at) => at > 0 && piece.kind === "word" && verbLike.test(piece.lower) && !piece.marked && label.length > 2,
    )
  )
    return false;
  if (organisationReadings(first.text).some((one) => one.case === "nominative"))
    return (
      label.length <= 6 && !label.some((piece) => /^(?:без|на|в|у|за|до|з|із|від|для|по|та|і|й)$/u.test(piece.lower))
    );
  if (!/^\p{Lu}[\p{Ll}']/u.test(first.text)) return false;
  if (givenReadings(first.text).some((one) => one.case === "nominative") && second && /^\p{Lu}/u.test(second.text))
    return true;
  const roleLater = label.some((piece, at) => at > 0 && nominativeRole(piece.lower) !== null);
  const twoNames =
    second !== undefined &&
    /^\p{Lu}[\p{Ll}']/u.test(second.text) &&
    !isPlace(first.text) &&
    second.start === first.end + 1;
  if (twoNames) return !isPlace(second.text);
  if (roleLater && /^\p{Lu}/u.test(label.filter((piece) => piece.kind === "word").at(-1)?.text ?? "")) return true;
  return label.length === 1 && looksLikeSurname(first.text) && isProper(reading, first.text);
}

/** Whether a piece can stand in a label: names, roles, what depends on them; no verb and no other noun in the nominative. */
function belongs(piece: Piece): boolean {
  if (/^(?:був|була|було|були|є|має|мав|мала)$/u.test(piece.lower)) return false;
  if (piece.kind === "mark" || piece.marked || !/^\p{Ll}/u.test(piece.text) || piece.text.length <= 3) return true;
  return (
    mayDepend(piece.lower) ||
    nominativeRole(piece.lower) !== null ||
    /^(?:серед|проти|після|через|щодо)$/u.test(piece.lower) ||
    /(?:ий|а|ій|я)$/u.test(piece.lower)
  );
}

const verbLike = /(?:ють|уть|ять|ать|ється|ться|ить|ли|лася|лися|[аиіую]вся)$/u;

function looksLikeSurname(form: string): boolean {
  return /^\p{Lu}[\p{Ll}'-]{2,}/u.test(form) && !isPlace(form);
}
