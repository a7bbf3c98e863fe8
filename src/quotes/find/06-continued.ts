/** «Хлопці тримаються. Але втома накопичується. ↵ «Ротація – не примха», – наголосив Гончар. */
import type { Span } from "../../core/index.js";
import type { Reading, ReadingLine } from "../read/reading.js";
import { holding } from "../read/search.js";
import type { Found } from "./found.js";
import { Ledger } from "./ledger.js";

/** Joins paragraphs that open a quote mark and do not close it with the quotation that goes on in the next paragraph. */
export function joinContinued(reading: Reading, ledger: Ledger): Ledger {
  const finds = [...ledger.all];
  for (let index = reading.lines.length - 2; index >= 0; index--) {
    const line = reading.lines[index];
    const next = reading.lines[index + 1];
    if (!line || !next || next.role !== "body") continue;
    const open = line.marked.at(-1);
    const first = next.marked[0];
    if (!open || open.closed || !open.opened || !first || first.start !== next.start) continue;
    const here = finds.findIndex((found) =>
      found.content.some((part) => part.start >= open.start && part.end <= line.end),
    );
    const there = finds.findIndex((found) => found.content[0]?.start === first.inner.start);
    const before = here >= 0 ? finds[here] : undefined;
    const after = there >= 0 ? finds[there] : undefined;
    if (before && (!after || after.construction === "D8")) {
      finds[here] = joined(before, before.content, after?.content ?? [first.inner]);
      if (after) finds.splice(there, 1);
    } else if (!before && after) {
      finds[there] = joined(after, [open.inner], after.content);
    } else if (before && after && before.cue === null) {
      finds[there] = joined(after, before.content, after.content);
      finds.splice(here, 1);
    } else if (!before && first.closed && open.start === line.start) {
      finds.push(orphan(line, [open.inner, first.inner]));
    }
  }
  const result = new Ledger();
  for (const found of finds) result.add(found);
  for (const found of finds) {
    const rest = unclosedRest(reading, found);
    if (rest.length > 0 && rest.every((part) => result.isFree(part))) result.extend(found, rest);
  }
  return result;
}

/** «Дослівно: „Перший абзац. ↵ Другий абзац. ↵ Останній“»: paragraphs up to the one that closes the mark. */
function unclosedRest(reading: Reading, found: Found): readonly Span[] {
  const last = found.content.at(-1);
  const line = last && holding(reading.lines, last.start);
  const open = line?.marked.at(-1);
  if (!last || !line || !open || open.closed || open.inner.start > last.start || last.end < line.end - 1) return [];
  const rest: Span[] = [];
  for (const next of reading.lines.slice(line.index + 1, line.index + 1 + longestRest)) {
    const [first] = next.marked;
    if (next.role !== "body" || (first?.opened && first.start === next.start)) return [];
    if (first && !first.opened && first.closed) return [...rest, first.inner];
    rest.push({ start: next.start, end: next.end });
  }
  return [];
}

/** Paragraphs between a mark and the one that closes it, at most. */
const longestRest = 6;

function joined(base: Found, before: readonly Span[], after: readonly Span[]): Found {
  return { ...base, construction: "D8", content: [...before, ...after] };
}

function orphan(line: ReadingLine, content: readonly Span[]): Found {
  return {
    construction: "D8",
    kind: "direct",
    content,
    cue: null,
    source: { how: "nobody", span: { start: line.start, end: line.start } },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: { start: line.start, end: line.start },
  };
}
