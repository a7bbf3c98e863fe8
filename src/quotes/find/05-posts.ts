/** О 9:15 її керівниця Віра Топал написала у Facebook: ↵ Друзі, у нас 212 пацієнтів і води до обіду. */
import { dash } from "../../text/index.js";
import type { Span } from "../../core/index.js";
import type { Reading, ReadingLine, Statement } from "../read/reading.js";
import { namesSpeaker } from "./label.js";
import { signsPost } from "../read/signature.js";
import { openingDash } from "./01-dash-paragraph.js";
import { cuesIn } from "./cues.js";
import { subjectBeside, type Found } from "./found.js";
import type { Ledger } from "./ledger.js";

/** Signs that a paragraph is written in the first person or to the reader, as a post is. */
const ownVoice =
  /(?:^|[^\p{L}])(?:я|ми|мені|мене|мною|нас|нам|нами|мій|моя|моє|мої|мого|моєї|наш|наша|наше|наші|нашого|нашої|ви|вас|вам|вами|ваш|ваша|ваші|дякую|дякуємо|друзі|\p{L}{2,}(?:йте|іть|имо|ємо))(?![\p{L}])|\p{Extended_Pictographic}|\p{L}{3,}(?:аю|ую|юю|яю)(?![\p{L}])/iu;
const firstPast = /^[^\p{L}]*\p{Lu}\p{Ll}+(?:в|ла|вся|лася)(?![\p{L}])/u;
const post =
  /(?:^|[^\p{L}])(?:допис|пост|facebook|фейсбук|telegram|телеграм|instagram|інстаграм|twitter|твіт|threads|@\w)/iu;
/** A post quoted whole is seldom longer, in paragraphs. */
const longestPost = 12;

/** Posts that the line before them introduces. */
export function findPosts(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) introduced(reading, line, ledger);
}

/** Posts that the line after them signs. */
export function findSignedPosts(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) signed(reading, line, ledger);
}

function introduced(reading: Reading, line: ReadingLine, ledger: Ledger): void {
  const last = line.pieces.at(-1);
  const statement = line.statements.at(-1);
  if (last?.text !== ":" || !statement || line.role === "subhead" || line.role === "headline") return;
  const cue = cuesIn(statement.pieces).at(-1) ?? null;
  const label = cue ? null : labelOf(reading, line, statement);
  if (!cue && !label) return;
  const following: ReadingLine[] = [];
  for (let at = line.index + 1; at < reading.lines.length && following.length < longestPost; at++) {
    const next = reading.lines[at];
    if (!next || (next.role !== "body" && next.role !== "list" && next.role !== "question" && next.role !== "lead"))
      break;
    if (
      !ledger.isFree(next) ||
      (following.length > 0 && !ownVoice.test(reading.text.slice(next.start, next.end)) && openingDash(next) === null)
    )
      break;
    following.push(next);
    if (next.pieces[0]?.text === dash && following.length === 1) break;
  }
  const first = following[0];
  if (!first) return;
  const dashed = openingDash(first);
  const opened = first.marked[0];
  if (opened && opened.start === first.start && opened.closed) {
    if (reading.text.slice(opened.end, first.end).replace(/[.,\s]/gu, "") !== "") return;
    following.length = 1;
  } else if (
    dashed === null &&
    !ownVoice.test(reading.text.slice(first.start, first.end)) &&
    !post.test(reading.text.slice(statement.start, statement.end))
  )
    return;
  ledger.add({
    construction: dashed === null ? "D11" : "D4",
    kind: "direct",
    cue,
    line: first.index,
    statement: statement.index,
    polarity: "affirmed",
    content: following.map((one) => {
      const own = one.marked[0];
      if (own && own.start === one.start && own.inner.end >= one.end - 2) return own.inner;
      const start = openingDash(one);
      return { start: start === null ? one.start : (one.pieces[start]?.start ?? one.start), end: one.end };
    }),
    source: cue ? subjectBeside(statement, cue, last.start) : { how: "label", span: label ?? statement },
    clause: { start: statement.start, end: last.start },
  });
}

/** «Ліцеїстка Юлія Коваль у TikTok:», «Тарас Біда, мер Борислава:»: a line that only names who speaks in the next one. */
function labelOf(reading: Reading, line: ReadingLine, statement: Statement): Span | null {
  if (statement.start !== line.start) return null;
  const colon = statement.pieces.length - 1;
  const medium = statement.pieces.findIndex((piece, at) => /^[ув]$/u.test(piece.lower) && at >= colon - 2 && at > 0);
  const label = statement.pieces.slice(0, medium > 0 ? medium : colon);
  const [first, last] = [label[0], label.at(-1)];
  if (!first || !last || first.marked || label.length > longestLabel || !/^\p{Lu}/u.test(first.text)) return null;
  const named = label.filter((piece) => /^\p{Lu}/u.test(piece.text)).length > 1 || label.length === 1;
  return named && namesSpeaker(reading, label) ? { start: first.start, end: last.end } : null;
}

/** Pieces of such a line at most. */
const longestLabel = 14;

/** — Sigrid Halvorsen (@sigrid_halv) May 21 / Допис Вікторії Чорногуз у Facebook */
function signed(reading: Reading, line: ReadingLine, ledger: Ledger): void {
  const text = reading.text.slice(line.start, line.end);
  if (line.role !== "credit" && line.role !== "caption") return;
  if (!signsPost(text) && (!/\(@\w+\)|^(?:Допис|Пост|Твіт)(?![\p{L}])/u.test(text) || !post.test(text))) return;
  const parts: ReadingLine[] = [];
  for (let at = line.index - 1; at >= 0 && parts.length < longestPost; at--) {
    const before = reading.lines[at];
    if (!before || before.role !== "body" || !ledger.isFree(before) || openingDash(before) !== null) break;
    const own = reading.text.slice(before.start, before.end);
    if (parts.length > 0 && !ownVoice.test(own) && !firstPast.test(own)) break;
    parts.unshift(before);
  }
  if (parts.length === 0) return;
  const found: Found = {
    construction: "D11",
    kind: "direct",
    content: parts.map(({ start, end }) => ({ start, end })),
    cue: null,
    source: { how: "signature", span: line },
    line: parts[0]?.index ?? line.index,
    statement: parts[0]?.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: line,
  };
  ledger.add(found);
}
