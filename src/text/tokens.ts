import type { Line, Token, TokenKind } from "../core/index.js";
import { isQuoteMark } from "./marks.js";

const letter = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
const inner = "(?:['’ʼ‘ʹ′`´\\-‐‑]|(?<=[бвгґджзклмнпрстфхцчш])\"(?=[єїюя]))";
const rest = `(?:${inner}?[\\p{L}\\p{M}\\p{Nd}\\u00ad\\u200b-\\u200d\\u2060])*`;

/** A Ukrainian word with nothing after it that could belong to the token: nearly every token is one. */
const plainWord = `[\\u0400-\\u0481\\u0490\\u0491]+(?![\\p{L}\\p{M}\\p{Nd}\\u00ad\\u200b-\\u200d\\u2060'’ʼ‘ʹ′\`´\\-‐‑".])`;

/** Kinds in the order in which they are tried at each place. */
const patterns: readonly (readonly [TokenKind, string])[] = [
  ["word", plainWord],
  ["url", '(?:https?:\\/\\/|www\\.)[^\\s«»“”„"<>]{0,2000}[^\\s«»“”„"<>.,;:!?…)\\]]'],
  ["url", "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}"],
  [
    "url",
    '[A-Za-z\\d-]{1,63}(?:\\.[A-Za-z\\d-]{1,63}){0,5}\\.(?:com|org|net|info|gov|edu|media|online|news|ua|eu|pl|de|uk|me|io|tv|fm|ai|укр)(?![\\p{L}\\d-])(?:\\/[^\\s«»“”„"]{0,2000}[^\\s«»“”„".,;:!?…)])?',
  ],
  ["mention", "[@#][\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*"],
  // «Цензор.НЕТ» is one name
  ["word", `\\p{L}+\\.\\p{Lu}{2,}(?!\\p{L})`],
  // «34-річний», «131-ї»
  ["word", `\\p{Nd}+[-‐‑]${letter}${rest}`],
  ["number", "(?:(?<![\\p{L}\\p{N}»”)\\]])[-−+])?\\p{Nd}+(?:[.,:]\\p{Nd}+)*"],
  ["word", `${letter}${rest}`],
  ["dash", "[–—―‒−‐‑-]+"],
  ["punctuation", "[.!?…]+"],
  [
    "symbol",
    "\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}(?:\\u200d\\p{Extended_Pictographic}|[\\p{M}\\p{Emoji_Modifier}])*",
  ],
  ["punctuation", "\\p{P}"],
  ["symbol", "[^\\s]"],
];
const anyToken = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join("|"), "gu");

/** The tokens of each line; together they cover everything but white space. */
export function findTokens(text: string, lines: readonly Line[]): readonly Token[] {
  return lines.flatMap((line) =>
    [...text.slice(line.start, line.end).matchAll(anyToken)].map((match) => ({
      start: line.start + match.index,
      end: line.start + match.index + match[0].length,
      kind: kindOf(match),
      line: line.index,
    })),
  );
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (isQuoteMark(match[0])) return "quote";
  const group = match.findIndex((part: string | undefined, at) => at > 0 && part !== undefined);
  return patterns[group - 1]?.[0] ?? "symbol";
}
