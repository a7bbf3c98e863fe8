/** Делегація доповідатиме президенту, зауважив секретар РНБО. / Попит, пояснює аналітикиня, обвалився ще в серпні. */
import { trim, type Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import type { Piece, Reading, Statement } from "../read/reading.js";
import { firstEndingAfter, firstFrom } from "../read/search.js";
import { nominativeRole } from "../lexicon/roles.js";
import { namesSource } from "../attribute/names-source.js";
import { isStop } from "./attribution.js";
import { citationIn } from "./citation.js";
import { bare } from "./content.js";
import { isConnective } from "./connective.js";
import { cueAt, cuesIn, polarityOf, type PlacedCue } from "./cues.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";
import { readReported } from "./reported.js";

const firstPerson =
  /(?:^|[^\p{L}])(?:я|ми|мені|мене|мною|нас|нам|нами|мій|моя|моє|мої|мого|моєї|наш|наша|наше|наші|нашого|нашої|нашим|наших)(?![\p{L}])|\p{L}{2,}(?:ємо|имо|їмо)(?![\p{L}])/iu;

export function findPostposed(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    if (!mayReport(reading, statement)) continue;
    for (let at = 1; at < statement.pieces.length; at++) {
      const piece = statement.pieces[at];
      if (!piece || piece.marked) continue;
      const asAs = piece.lower === "як" && (at === 1 || statement.pieces[at - 1]?.text === ",") ? 1 : 0;
      const cue = cueAt(statement.pieces, at + asAs);
      if (cue) readCue(reading, statement, cue, at, ledger);
    }
    opening(reading, statement, ledger);
  }
}

/** «Як повідомив Умєров, делегація …» */
function opening(reading: Reading, statement: Statement, ledger: Ledger): void {
  const { pieces } = statement;
  if (pieces[0]?.lower !== "як") return;
  const cue = cueAt(pieces, 1);
  let comma = nextComma(pieces, 2);
  if (/^(?:який|яка|які)$/u.test(pieces[comma + 1]?.lower ?? "")) comma = nextComma(pieces, comma + 1);
  const last = pieces[comma - 1];
  const first = pieces[comma + 1];
  if (
    !cue ||
    !last ||
    !first ||
    comma > longestClause ||
    pointsBack(pieces, comma + 1) ||
    isRelayed(pieces, cue, comma) ||
    /^писа[вл]/u.test(cue.form.words[0] ?? "")
  )
    return;
  const clause: Span = { start: cue.start, end: last.end };
  const content: Span = { start: first.start, end: statement.end };
  if (!namesSource(pieces.slice(cue.next, comma), cue.form) || !ledger.isFree(content)) return;
  const reported = readReported(reading, statement, [content]);
  if (!reported) return;
  ledger.add({
    construction: "I3",
    ...reported,
    cue,
    line: statement.line,
    statement: statement.index,
    polarity: "affirmed",
    clause,
    source: {
      how: "subject",
      sides: ["after"],
      before: { start: cue.start, end: cue.start },
      after: { start: cue.end, end: last.end },
    },
  });
}

/** «Як передає кореспондент, про це повідомив X»: what is reported stands in the sentence before. */
function pointsBack(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.lower === "про" && /^(?:це|те)$/u.test(pieces[at + 1]?.lower ?? "");
}

/** «Як передає Sport.ua, він попросив вболівальників…»: somebody else speaks in what is passed on. */
function isRelayed(pieces: readonly Piece[], cue: PlacedCue, comma: number): boolean {
  const own = cuesIn(pieces).find((one) => one.at > comma);
  return relays.has(cue.form.words[0] ?? "") && own !== undefined && own.at - comma <= nearestCue;
}

/** Pieces between the comma and the verb of such a sentence. */
const nearestCue = 6;

/** «…, передає Укрінформ» after another report names who passed it on. */
const relays = new Set(["передає", "передають", "пише", "пишуть", "цитує", "повідомляє", "повідомляють", "інформує"]);
function nextComma(pieces: readonly Piece[], from: number): number {
  const at = pieces.slice(from, from + longestClause * 2).findIndex((piece) => piece.text === "," && !piece.marked);
  return at < 0 ? -1 : from + at;
}

/** Pieces of an inserted attributing clause at most. */
const longestClause = 30;

function readCue(reading: Reading, statement: Statement, cue: PlacedCue, from: number, ledger: Ledger): void {
  const { pieces } = statement;
  const before = pieces[from - 1];
  if (
    !before ||
    cue.form.class === "call" ||
    (cue.form.class === "request" && cue.form.lemma !== "обіцяти" && cue.form.lemma !== "пообіцяти")
  )
    return;
  const dashed = before.text === dash && /^[,?!…]$/u.test(pieces[from - 2]?.text ?? "");
  const comma = before.text === ",";
  if ((!comma && !dashed) || !ledger.isCueFree(cue)) return;
  if (!ledger.isFree({ start: before.start - 1, end: before.start })) return;
  const close = endOfClause(pieces, cue.next);
  // «…, розповів про прогулянку»: the verb has its topic, so what stands before it is its subject.
  const topic =
    /^(?:про|щодо)$/u.test(pieces[cue.next]?.lower ?? "") && !/^(?:це|те)$/u.test(pieces[cue.next + 1]?.lower ?? "");
  if (topic || close - from > longestClause) return;
  if (!namesSource(pieces.slice(cue.next, close), cue.form) && !cue.form.impersonal) return;
  const ends = pieces[close];
  if (ends?.text === ":" || polarityOf(pieces, cue) !== "affirmed") return;
  const head: Span = bare(reading.text, { start: contentStart(reading, statement, from), end: before.start });
  if (head.end <= head.start) return;
  if (
    relays.has(cue.form.words[0] ?? "") &&
    !citationIn(statement, { start: cue.start, end: statement.end }) &&
    cuesIn(pieces.slice(Math.max(0, from - longestClause * 2), from)).length > 0
  )
    return;
  const tail = citationIn(statement, { start: cue.start, end: statement.end })
    ? null
    : tailOf(reading, statement, close);
  const introduced =
    tail !== null && isConnective(pieces, firstFrom(pieces, head.start), firstEndingAfter(pieces, head.end));
  const parts = introduced ? [tail] : tail ? [head, tail] : [head];
  const reported = readReported(reading, statement, parts, 2);
  if (!reported || reported.content.some((part) => !ledger.isFree(part))) return;
  const clause: Span = { start: pieces[from]?.start ?? cue.start, end: pieces[close - 1]?.end ?? cue.end };
  const direct =
    dashed &&
    reported.kind === "indirect" &&
    (firstPerson.test(reading.text.slice(head.start, head.end)) || /[?!]/u.test(pieces[from - 2]?.text ?? ""));
  const cited = citationIn(statement, { start: clause.start, end: statement.end });
  ledger.add({
    construction: cited ? "I5" : "I2",
    ...reported,
    kind: direct ? "direct" : reported.kind,
    cue: cited?.cue ?? cue,
    line: statement.line,
    statement: statement.index,
    polarity: "affirmed",
    clause,
    source: cited
      ? { how: "phrase", span: cited.source }
      : {
          how: "subject",
          sides: ["after"],
          before: { start: clause.start, end: cue.start },
          after: { start: cue.end, end: clause.end },
        },
  });
}

/** Where the inserted or final clause ends: its closing comma, or the sentence's end. */
function endOfClause(pieces: readonly Piece[], from: number): number {
  for (let at = from; at < Math.min(pieces.length, from + longestClause + 2); at++) {
    const piece = pieces[at];
    if (!piece || piece.marked) continue;
    if (piece.text === "," && !isApposition(pieces, at)) return at;
    if (piece.text === dash || piece.text === ":" || piece.text === ";" || isStop(pieces, at)) return at;
  }
  return Math.min(pieces.length, from + longestClause + 2);
}

/** «керівник гасіння, майор служби П. В. Клим'юк»: the comma joins two roles of one person. */
function isApposition(pieces: readonly Piece[], comma: number): boolean {
  const rest = pieces.slice(comma + 1, comma + 7);
  const stop = rest.findIndex((piece) => piece.kind === "mark" && piece.text !== ".");
  const words = stop < 0 ? rest : rest.slice(0, stop);
  const named = words.findIndex((piece) => /^\p{Lu}/u.test(piece.text));
  const before = pieces[comma - 1];
  return (
    named > 0 &&
    before !== undefined &&
    /^\p{Ll}/u.test(before.text) &&
    words.slice(0, named).every((piece) => /^\p{Ll}|^\.$/u.test(piece.text)) &&
    namesSource(words, null)
  );
}

/** Rest of the sentence after an inserted clause. */
function tailOf(reading: Reading, statement: Statement, close: number): Span | null {
  const mark = statement.pieces[close];
  const next = statement.pieces[close + 1];
  if (!mark || !next || (mark.text !== "," && mark.text !== dash)) return null;
  const second = statement.pieces[close + 2];
  const titled =
    nominativeRole(next.lower) ?? (/(?:ий|ій|а|я)$/u.test(next.lower) ? nominativeRole(second?.lower ?? "") : null);
  if (titled && /^\p{Lu}/u.test(statement.pieces[close - 1]?.text ?? "")) return null;
  if (
    /^(?:який|яка|яке|які|якого|якої|що|де|коли|оголошуючи|передає|пише|повідомляє|додавши|коментуючи)$/u.test(
      next.lower,
    ) ||
    /(?:ючи|ачи|ячи|вши|вшись|ючись)$/u.test(next.lower)
  )
    return null;
  return trim(reading.text, { start: next.start, end: statement.end });
}

/** A semicolon is looked for so many pieces back. */
const longestContent = 400;
const dateline = /^(?:[\p{Lu}'-]{3,}|\p{Lu}\p{Ll}+)(?:,\s[^–.]{3,30})?\s–\s/u;
const timestamp = /^\d{1,2}[:.]\d{2}\.?\s(?:–\s)?/u;

/** After a dateline («РИГА, 5 червня – ») or a time; after the last independent part of a long sentence («…; …»). */
function contentStart(reading: Reading, statement: Statement, cueAtPiece: number): number {
  const text = reading.text.slice(statement.start, statement.end);
  const line = reading.lines[statement.line];
  const prefix =
    (line?.start === statement.start && /^[\p{Lu}'-]{3,}/u.test(text) ? dateline.exec(text) : null) ??
    timestamp.exec(text);
  let start = statement.start + (prefix?.[0].length ?? 0);
  for (const piece of statement.pieces.slice(Math.max(0, cueAtPiece - longestContent), cueAtPiece))
    if (piece.text === ";" && !piece.marked) start = piece.end;
  return start;
}
