import { overlaps } from "../../core/index.js";
import type { Mention } from "../attribute/mention.js";
import type { Found } from "../find/found.js";
import type { Reading } from "../read/reading.js";

const relay =
  /(?:^|[\s,(])(?:як\s+)?(?:передає|передають|пише|повідомляє|цитує|інформує)\s+([«"“„][^»"”“]+[»"”“]|\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*)*)/gu;

/** Who passed the words on (передає Укрінформ); never the speaker. */
export function readRelays(reading: Reading, found: Found, mention: Mention | null): readonly string[] {
  const statement = reading.statements[found.statement];
  if (!statement) return [];
  const text = reading.text.slice(statement.start, statement.end);
  const result: string[] = [];
  for (const match of text.matchAll(relay)) {
    const name = match[1] ?? "";
    const start = statement.start + match.index + match[0].length - name.length;
    const span = { start, end: start + name.length };
    if (mention && overlaps(mention, span)) continue;
    if (found.content.some((part) => overlaps(part, span))) continue;
    result.push(name.replace(/^[«"“„]|[»"”“.]+$/gu, ""));
  }
  return result;
}
