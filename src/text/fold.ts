import { dash } from "./marks.js";

/** A folded text and, for each of its code units, the stretch of the source that it stands for. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One letter with its combining marks, a typewriter's dash (`--`), or any other single character. */
const cluster = /--+|\P{M}\p{M}+|[^]/gu;
const invisible = /^[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/u;
const wideSpace = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/u;
/** «за́мок»: the stress mark over a Ukrainian vowel is a reading aid, not spelling. */
const stressed = /([аеєиіїоуюя])\u0301/giu;

/** Composes letters, drops what cannot be seen and makes every space a plain one. */
export function foldCharacters(source: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(cluster)) {
    const from = match[0];
    const to = foldCluster(from);
    if (to === "") continue;
    parts.push(to);
    for (let unit = 0; unit < to.length; unit++) {
      starts.push(to === from ? match.index + unit : match.index);
      ends.push(to === from ? match.index + unit + 1 : match.index + from.length);
    }
  }
  return { text: parts.join(""), starts, ends };
}

function foldCluster(from: string): string {
  if (from.length === 1 && from < "\u007f") return from;
  if (from.startsWith("--")) return dash;
  if (invisible.test(from)) return "";
  if (wideSpace.test(from)) return " ";
  return from.normalize("NFC").replace(stressed, "$1");
}
