/** Унаслідок атаки пошкоджено підстанцію. Про це повідомила речниця Дарина Стеблівська, передає Укрінформ. */
import type { Span } from "../../core/index.js";
import { verbFormAt } from "../lexicon/verbs.js";
import type { Reading, Statement } from "../read/reading.js";
import { withoutStop } from "./content.js";
import { cuesIn, polarityOf } from "./cues.js";
import type { CueHit } from "./found.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";

/** «Про це», «Таку інформацію», «Сумну звістку»: words that stand for the sentence before. */
const pointer =
  /^(?:Про\s(?:це|те|таке|подію|інцидент|рішення)(?=\s)|(?:Цю|Таку|Сумну|Відповідну|Радісну|Трагічну)\s(?:інформацію|новину|звістку|заяву|думку)(?=\s))/u;
const reference = /з\s+посиланням\s+на/u;

export function findAboutThis(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    const text = reading.text.slice(statement.start, statement.end);
    if (!mayReport(reading, statement) || !pointer.test(text) || /^Про\sте,/u.test(text)) continue;
    const before = reading.statements[statement.index - 1];
    if (!before || !mayReport(reading, before) || before.line < statement.line - 1) continue;
    const content = withoutStop(reading.text, { start: before.start, end: before.end });
    if (!ledger.isFree(content) || cuesIn(before.pieces).length > 0) continue;
    const verb = cuesIn(statement.pieces)[0];
    if (verb && polarityOf(statement.pieces, verb) !== "affirmed") continue;
    const cited = cite(reading, statement);
    const cue = cited?.cue ?? verb;
    if (!cue) continue;
    const after: Span = { start: cue.end, end: cited?.end ?? statement.end };
    ledger.add({
      construction: cited ? "I5" : "I4",
      kind: "indirect",
      content: [content],
      cue,
      line: before.line,
      statement: statement.index,
      polarity: "affirmed",
      source: cited
        ? { how: "phrase", span: after }
        : { how: "subject", sides: ["after", "before"], before: { start: statement.start, end: cue.start }, after },
      clause: { start: statement.start, end: statement.end },
    });
  }
}

/** «передає X з посиланням на Y»: Y speaks. */
function cite(reading: Reading, statement: Statement): { readonly cue: CueHit; readonly end: number } | null {
  const match = reference.exec(reading.text.slice(statement.start, statement.end));
  if (!match) return null;
  const start = statement.start + match.index;
  const end = start + match[0].length;
  const comma = statement.pieces.find((piece) => piece.start > end && piece.text === "," && !piece.marked);
  const base = verbFormAt(["повідомляє"], 0);
  if (!base) return null;
  const form = {
    ...base,
    lemma: "з посиланням на",
    english: "citing",
    words: ["з", "посиланням", "на"],
    number: "none",
    gender: null,
    impersonal: false,
  } as const;
  return { cue: { start, end, form }, end: comma?.start ?? statement.end };
}
