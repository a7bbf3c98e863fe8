/** Унаслідок атаки пошкоджено підстанцію. Про це повідомила речниця Дарина Стеблівська, передає Укрінформ. */
import type { Reading } from "../read/reading.js";
import { citationIn } from "./citation.js";
import { withoutStop } from "./content.js";
import { cuesIn, polarityOf } from "./cues.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";

/** «Про це», «Таку інформацію», «Сумну звістку»: words that stand for the sentence before. */
const pointer =
  /^(?:Як (?:передає|повідомляє|пише|інформує|зазначає)[^,.]{3,80}, )?(?:[Пп]ро\s(?:це|те|таке|подію|інцидент|рішення)(?=\s)|(?:Цю|Таку|Сумну|Відповідну|Радісну|Трагічну)\s(?:інформацію|новину|звістку|заяву|думку)(?=\s))/u;

/** A sentence with such a verb reports somebody's words itself; «рекомендував», «визнав винним» are what is reported. */
const tells = /^(?:say|manner|think)$/u;

export function findAboutThis(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    const text = reading.text.slice(statement.start, statement.end);
    if (!mayReport(reading, statement) || !pointer.test(text) || /^Про\sте,/u.test(text)) continue;
    const before = reading.statements[statement.index - 1];
    if (!before || !mayReport(reading, before) || before.line < statement.line - 1) continue;
    const content = withoutStop(reading.text, { start: before.start, end: before.end });
    if (!ledger.isFree(content) || cuesIn(before.pieces).some((one) => tells.test(one.form.class))) continue;
    const cues = cuesIn(statement.pieces);
    const relayed = /^Як\s/u.test(text) && cues.length > 1;
    const verb = relayed ? cues[1] : cues[0];
    if (verb && polarityOf(statement.pieces, verb) !== "affirmed") continue;
    const cited = citationIn(statement, statement);
    const cue = cited?.cue ?? verb;
    if (!cue) continue;
    ledger.add({
      construction: cited ? "I5" : "I4",
      kind: "indirect",
      content: [content],
      cue,
      line: before.line,
      statement: statement.index,
      polarity: "affirmed",
      source: cited
        ? { how: "phrase", span: cited.source }
        : {
            how: "subject",
            sides: ["after", "before"],
            before: { start: statement.start, end: cue.start },
            after: { start: cue.end, end: statement.end },
          },
      clause: { start: statement.start, end: statement.end },
    });
  }
}
