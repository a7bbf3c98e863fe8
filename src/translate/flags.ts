import type { TranslatedSegment, UnitFlag } from "../core/index.js";
import { isRepeated } from "./repetition.js";

const cyrillic = /\p{Script=Cyrillic}/u;

/** What is to be looked at in one text's English. */
export function findFlags(source: string, result: TranslatedSegment): readonly UnitFlag[] {
  const flags: UnitFlag[] = [];
  if (result.sourceTruncated) flags.push("source-truncated");
  if (result.stop === "length") flags.push("target-truncated");
  if (isRepeated(result.text) && !isRepeated(source)) flags.push("repeated");
  if (cyrillic.test(result.text)) flags.push("residue");
  if (result.text.trim() === "" || plain(result.text) === plain(source)) flags.push("untranslated");
  return flags;
}

/** Whether there is anything to translate: figures, marks and names in Latin letters stay as they are. */
export function isUkrainian(text: string): boolean {
  return cyrillic.test(text);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
