/** A word or sign of an English sentence. */
export interface Token {
  /** As the tables have it: small letters; names, figures and the sentence's ends have a key of their own. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const token = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[.,;:?!()—–%$€£¤]/gu;
const sentenceEnd = /^[.?!]$/u;

/** Words and signs in order, between an opening and a closing end; quote marks are left out. */
export function tokensOf(text: string): readonly Token[] {
  const found: Token[] = [{ key: "<end>", start: 0, end: 0 }];
  for (const match of text.matchAll(token)) {
    const [written] = match;
    const first = sentenceEnd.test(found.at(-1)?.key ?? ".") || found.length === 1;
    found.push({ key: keyOf(written, first), start: match.index, end: match.index + written.length });
  }
  found.push({ key: "<end>", start: text.length, end: text.length });
  return found;
}

function keyOf(written: string, first: boolean): string {
  if (/^\p{N}/u.test(written)) return "<figure>";
  if (written === "¤") return "<name>";
  if (written === "–") return "—";
  const small = written.toLowerCase().replaceAll("’", "'");
  return !first && /^\p{Lu}/u.test(written) && written !== "I" && !written.startsWith("I’") && !written.startsWith("I'")
    ? "<name>"
    : small;
}
