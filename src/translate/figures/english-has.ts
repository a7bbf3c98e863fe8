import type { Span } from "../../core/index.js";
import type { Figure } from "./figure.js";

/**
 * Where one of a figure's English forms stands in a text as a whole: not 17 in 170, 1.17, 17%, 17–20 or 17 million,
 * nor seven in twenty-seven. Letter case, the kind of dash, a.m. or am, and commas within dates do not matter, but
 * in what is copied all does. The first place counts.
 */
export function englishHas(english: string, figure: Pick<Figure, "form" | "en" | "accepted">): Span | null {
  const { form, en, accepted } = figure;
  const copied = form === "copied";
  const choices = [en, ...accepted]
    .sort((a, b) => b.length - a.length)
    .map((each) => (copied ? exactly(each) : tolerantly(each)));
  const match = new RegExp(choices.join("|"), copied ? "u" : "iu").exec(english);
  return match && { start: match.index, end: match.index + match[0].length };
}

const dashes = "[-–—‑−]";
const magnitude = "(?:hundred|thousand|million|billion|trillion|percent|per cent)(?!\\p{L})";
/** What may not follow a number, a noun or a.m. */
const after = `(?![\\p{L}\\p{N}]|[.,:]\\d|%|\\s+${magnitude})`;

function exactly(text: string): string {
  const opens = /^[\p{L}\p{N}_]/u.test(text) ? "(?<![\\p{L}\\p{N}_])" : "";
  const closes = /[\p{L}\p{N}_]$/u.test(text) ? "(?![\\p{L}\\p{N}_])" : "";
  return opens + text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&") + closes;
}

function tolerantly(text: string): string {
  return before(text) + body(text) + (/[.%]$/u.test(text) ? "" : after) + notAfter(text);
}

function before(text: string): string {
  if (/^\d+$/u.test(text)) return `(?<![\\p{L}\\p{N}$€£₴]|\\d[.,:]|\\d${dashes})`;
  if (/^\d.*illion$/u.test(text)) return "(?<![\\p{L}\\p{N}]|\\d[.,:])";
  if (/^\d/u.test(text)) return "(?<![\\p{L}\\p{N}$€£₴]|\\d[.,:])";
  if (/^\p{L}/u.test(text)) return "(?<![\\p{L}\\p{N}]|ty[- ])";
  return "(?<!\\p{N})";
}

/** A lone number is no end of a range, nor a bare time the other half of the day. */
function notAfter(text: string): string {
  if (/^[\d,.]+$/u.test(text)) return `(?!${dashes}\\d)`;
  return /^\d{1,2}:\d{2}$/u.test(text) ? "(?!\\s*[ap]\\.?\\s?m(?!\\p{L}))" : "";
}

/**
 * The text as a pattern that knows no kinds of space, dash and apostrophe, nor the stops of abbreviations, and
 * takes the British for the American: 5.30pm, metres, £11million, $3.6bn.
 */
function body(text: string): string {
  return text.replace(
    / ?([ap])\.m\.|, |[ \u00a0]|[-–]|’|(?:million|billion)(?!\p{L})|(?<=met|lit)er|(?<=^\d{1,2}):(?=\d{2})|(?<=\p{L})\.|[.*+?^${}()|[\]\\/]/gu,
    (found: string, half: string | undefined, at: number) => {
      if (half) return `\\s*${half}\\.?\\s?m(?!\\p{L})\\.?`;
      if (found === "million" || found === "billion") return `(?:${found}|${found.charAt(0)}(?:l?n)?)`;
      if (found === "er") return "(?:er|re)";
      if (found === ":") return "[:.]";
      if (found === ", ") return ",?\\s+";
      if (found === "’") return "['’‘]";
      if (/\s/u.test(found)) return /\d/u.test(text.charAt(at - 1)) ? `(?:\\s*|${dashes})` : `(?:\\s+|${dashes})`;
      const besideLetter = /\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + 1));
      if (/[-–]/u.test(found)) return besideLetter ? `(?:\\s*${dashes}\\s*|\\s)` : `\\s*${dashes}\\s*`;
      return found === "." && besideLetter ? "\\.?" : `\\${found}`;
    },
  );
}
