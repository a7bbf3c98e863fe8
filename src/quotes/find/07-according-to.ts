/** За його словами, Україна проводить системну й конструктивну дипломатичну роботу. */
import type { Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import { roleReadings } from "../lexicon/roles.js";
import type { VerbForm } from "../lexicon/verbs.js";
import type { Piece, Reading, Statement } from "../read/reading.js";
import { isConnective } from "./connective.js";
import { mayReport } from "./recalled.js";
import type { Ledger } from "./ledger.js";
import { readReported } from "./reported.js";

/** Preposition, head noun and English of each phrase; the speaker stands between them or after. */
const phrases: readonly (readonly [string, string, string])[] = [
  ["за", "словами", "according to"],
  ["зі", "слів", "according to"],
  ["із", "слів", "according to"],
  ["за", "даними", "according to"],
  ["за", "інформацією", "according to"],
  ["за", "оцінкою", "by the estimate of"],
  ["за", "оцінками", "by the estimates of"],
  ["за", "повідомленням", "according to"],
  ["за", "свідченням", "according to"],
  ["за", "свідченнями", "according to"],
  ["за", "твердженням", "according to"],
  ["за", "спостереженнями", "by the observations of"],
  ["за", "версією", "according to the version of"],
  ["за", "прогнозом", "by the forecast of"],
  ["за", "прогнозами", "by the forecasts of"],
  ["за", "підрахунками", "by the calculations of"],
  ["за", "розрахунками", "by the calculations of"],
  ["за", "визнанням", "by the admission of"],
  ["за", "зізнанням", "by the admission of"],
  ["за", "спогадами", "by the recollections of"],
  ["за", "зауваженням", "according to"],
  ["за", "висновком", "by the conclusion of"],
  ["на", "думку", "in the opinion of"],
  ["на", "переконання", "in the firm opinion of"],
  ["на", "погляд", "in the view of"],
  ["згідно", "даними", "according to"],
  ["згідно", "інформацією", "according to"],
  ["згідно", "оцінками", "by the estimates of"],
  ["згідно", "повідомленням", "according to"],
  ["згідно", "прогнозом", "by the forecast of"],
  ["згідно", "заявою", "according to the statement of"],
  ["відповідно", "заяви", "according to the statement of"],
];
const prepositions = new Set(phrases.map(([preposition]) => preposition));
const between = new Set([
  "його",
  "її",
  "їхніми",
  "їхнім",
  "їхньою",
  "їхню",
  "їхнє",
  "їх",
  "попередніми",
  "останніми",
  "з",
  "із",
  "до",
  "офіційною",
  "попередньою",
  "глибоке",
  "особисте",
  "офіційними",
]);

export function findAccordingTo(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    if (!mayReport(reading, statement)) continue;
    for (let at = 0; at < statement.pieces.length; at++) readPhrase(reading, statement, at, ledger);
  }
}

function readPhrase(reading: Reading, statement: Statement, at: number, ledger: Ledger): void {
  const { pieces } = statement;
  const first = pieces[at];
  if (!first || first.marked || !prepositions.has(first.lower)) return;
  const starts = pieces[at - 1];
  if (starts && starts.kind === "word" && !/^(?:а|але|й|і|та|що|адже|бо|проте|однак|\d+)$/u.test(starts.lower)) return;
  let head = at + 1;
  while (between.has(pieces[head]?.lower ?? "")) head++;
  const noun = pieces[head];
  const phrase = phrases.find(([preposition, name]) => preposition === first.lower && name === noun?.lower);
  if (!phrase || !noun) return;
  const own = pieces.slice(at + 1, head).find((piece) => /^(?:його|її|їх|їхн.+)$/u.test(piece.lower));
  const close = endOfPhrase(pieces, own ? head + 1 : head + 2);
  const last = pieces[close - 1];
  if (!last || close > at + longestPhrase) return;
  const cueEnd = noun.end;
  const inserted = at > 0 && pieces[at - 1]?.text === ",";
  const opens = at === 0 || !inserted;
  if (!ledger.isFree(first)) return;
  const semicolon = pieces.find((piece) => piece.start > last.end && piece.text === ";" && !piece.marked);
  const tail: Span = { start: pieces[close]?.end ?? last.end, end: semicolon?.start ?? statement.end };
  const parts: Span[] =
    opens || isConnective(pieces, 0, at)
      ? [tail]
      : opensRelativeClause(pieces, at)
        ? [{ start: tail.start, end: pieces[nextComma(pieces, close + 1)]?.start ?? tail.end }]
        : [{ start: pieces[0]?.start ?? statement.start, end: first.start }, tail];
  const reported = readReported(reading, statement, parts);
  if (
    !reported ||
    reported.content.some((part) => !ledger.isFree(part)) ||
    !ledger.isCueFree({ start: first.start, end: cueEnd })
  )
    return;
  const form: VerbForm = {
    lemma: `${phrase[0]} ${phrase[1]}`,
    english: phrase[2],
    class: "say",
    words: [phrase[1]],
    number: "none",
    gender: null,
    impersonal: false,
  };
  ledger.add({
    construction: "I3",
    ...reported,
    cue: { start: first.start, end: cueEnd, form },
    source: { how: "phrase", span: own ? { start: own.start, end: own.end } : { start: cueEnd, end: last.end } },
    line: statement.line,
    statement: statement.index,
    polarity: "affirmed",
    clause: { start: first.start, end: last.end },
  });
}

/** «посадовців, які, за даними НАБУ, фігурують у справі, у відомстві не коментують»: only the relative clause is reported. */
function opensRelativeClause(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at - 1]?.text === "," &&
    /^(?:який|яка|яке|які|що|котрий|котра|котрі|де)$/u.test(pieces[at - 2]?.lower ?? "") &&
    pieces[at - 3]?.text === ","
  );
}

function nextComma(pieces: readonly Piece[], from: number): number {
  return pieces.findIndex((piece, at) => at >= from && piece.text === "," && !piece.marked);
}

/** Pieces of an «за словами X» phrase at most. */
const longestPhrase = 24;

/** «за словами співавторки дослідження, старшої наукової співробітниці Лідії Прокопчук,»: the comma joins two titles of one name. */
function isApposition(pieces: readonly Piece[], comma: number): boolean {
  const rest = pieces.slice(comma + 1, comma + 1 + longestPhrase);
  const close = rest.findIndex((piece) => piece.text === "," || piece.text === dash);
  const words = close < 0 ? [] : rest.slice(0, close);
  const [given, surname] = words.slice(-2);
  return (
    given !== undefined &&
    surname !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(given.text) &&
    /^\p{Lu}\p{Ll}/u.test(surname.text) &&
    words.some((piece) => roleReadings(piece.lower).some((one) => one.case === "genitive"))
  );
}

/** Index of the comma or dash that closes the phrase; an agreeing participle («, близького до процесу,») belongs to it. */
function endOfPhrase(pieces: readonly Piece[], from: number): number {
  for (let at = from; at < Math.min(pieces.length, from + longestPhrase + 1); at++) {
    const piece = pieces[at];
    if (!piece || piece.marked) continue;
    if (piece.text === dash) return at;
    if (piece.text !== ",") continue;
    const next = pieces[at + 1];
    const participle =
      (next && /^(?:який|яка|які|котрий|котра|якого|якої)$/u.test(next.lower)) ||
      (next &&
        /(?:ого|ої|их|ьої)$/u.test(next.lower) &&
        pieces.slice(at + 1, at + 9).some((later) => later.text === ","));
    if (!participle && !isApposition(pieces, at)) return at;
  }
  return Math.min(pieces.length, from + longestPhrase + 1);
}
