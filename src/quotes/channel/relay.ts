import { overlaps } from "../../core/index.js";
import type { Mention } from "../attribute/mention.js";
import type { Found } from "../find/found.js";
import type { Reading } from "../read/reading.js";

const relay =
  /(?:^|[\s,(])(?:як\s+)?(?:передає|передають|пише|повідомляє|цитує|інформує)\s+([«"“„][^»"”“]+[»"”“]|\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*)*)/gu;

/** «Reuters із посиланням на двох чиновників писало» */
const citing = /([«"“„][^»"”“]+[»"”“]|\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*)*),?\s(?:з|із|зі)\sпосиланням\sна\s/gu;

/** Who passed the words on (передає Укрінформ); never the speaker. */
export function readRelays(reading: Reading, found: Found, mention: Mention | null): readonly string[] {
  const statement = reading.statements[found.statement];
  if (!statement) return [];
  const text = reading.text.slice(statement.start, statement.end);
  const result: string[] = [];
  const cited = found.cue?.form.lemma === "з посиланням на";
  for (const match of [...text.matchAll(relay), ...(cited ? text.matchAll(citing) : [])]) {
    const name = match[1] ?? "";
    const start = statement.start + match.index + match[0].indexOf(name);
    const span = { start, end: start + name.length };
    if (mention && overlaps(mention, span)) continue;
    if (found.content.some((part) => overlaps(part, span))) continue;
    const plain = name.replace(/^[«"“„]|[»"”“.]+$/gu, "");
    if (!result.includes(plain)) result.push(plain);
  }
  return result;
}
