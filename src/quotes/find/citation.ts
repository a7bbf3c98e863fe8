/** Про це повідомляє Укрінформ з посиланням на Agerpres. · … , пише Bloomberg, посилаючись на обізнаних посадовців. */
import type { Span } from "../../core/index.js";
import type { VerbForm } from "../lexicon/verbs.js";
import type { Piece, Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { isStop } from "./attribution.js";
import { cueAt } from "./cues.js";
import type { CueHit } from "./found.js";

/** Who is cited speaks; the subject of the verb only passes it on. */
export interface Citation {
  readonly cue: CueHit;
  /** The words that name who is cited. */
  readonly source: Span;
}

/** The region is read so many pieces back. */
const widestRegion = 200;

/** The citing phrase among the statement's pieces within the region, if any. */
export function citationIn(statement: Statement, region: Span): Citation | null {
  const { pieces } = statement;
  const until = firstFrom(pieces, region.end);
  for (let at = Math.max(firstFrom(pieces, region.start), until - widestRegion); at < until; at++) {
    const length = phraseAt(pieces, at);
    const [first, last] = [pieces[at], pieces[at + length - 1]];
    if (length === 0 || !first || !last) continue;
    let close = at + length;
    while (close < until && !closes(pieces, close)) close++;
    const end = pieces[close - 1]?.end ?? last.end;
    if (close === at + length || inanimate.test(pieces[at + length]?.lower ?? "")) return null;
    return { cue: { start: first.start, end: last.end, form }, source: { start: last.end, end } };
  }
  return null;
}

/** «посилаючись на проєкт документа»: papers and figures do not speak, whoever cites them does. */
const inanimate =
  /^(?:проєкт|документ|документи|дані|звіт|звіти|текст|лист|листи|копію|копії|матеріали|дослідження|статистику|закон|рішення|наказ|протокол|розклад|супутникові|знімки|відео|аудіозапис|власні|внутрішні|реєстр|реєстри|декларацію|сайт|соцмережі)$/u;

const socialMedium = /^(?:Facebook|[Фф]ейсбуці|Telegram|[Тт]елеграмі?|X|Instagram|[Іі]нстаграмі|соцмережі|соцмережах)/u;

/** A comma, but for the one before an agreeing participle (співрозмовників, обізнаних із перебігом переговорів), or a verb. */
function closes(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.marked) return false;
  if (isStop(pieces, at)) return true;
  if (/^[ув]$/u.test(pieces[at]?.lower ?? "") && socialMedium.test(pieces[at + 1]?.text ?? "")) return true;
  if (pieces[at]?.text === ",") return !/(?:них|тих|ого|ої)$/u.test(pieces[at + 1]?.lower ?? "");
  return cueAt(pieces, at) !== null;
}

const form: VerbForm = {
  lemma: "з посиланням на",
  english: "citing",
  class: "say",
  words: ["з", "посиланням", "на"],
  number: "none",
  gender: null,
  impersonal: false,
};

/** Number of pieces of «з посиланням на», «посилаючись на» there; 0 where there is none. */
function phraseAt(pieces: readonly Piece[], at: number): number {
  const [first, second, third] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!first || first.marked) return 0;
  if (/^(?:з|із|зі)$/u.test(first.lower) && second?.lower === "посиланням" && third?.lower === "на") return 3;
  return /^(?:посилаючись|покликаючись)$/u.test(first.lower) && second?.lower === "на" ? 2 : 0;
}
