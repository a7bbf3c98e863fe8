import type { Span } from "../core/index.js";
import { dash } from "./marks.js";

/** A stretch of the source that the folded text gives in another length; an empty one was left out. */
export interface Change {
  readonly source: Span;
  readonly folded: Span;
}

/** A folded text; between the changes, which are in order, it goes unit by unit with its source. */
export interface Folded {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * One letter with its combining marks, a typewriter's dash (`--`), or any other single character but
 * those that make up nearly all of an article and stand for themselves.
 */
const usual = "\\t\\n\\r -~\\u0400-\\u045f\\u0490\\u0491«»–—’“”„…";
const cluster = new RegExp(`--+|(?=[^][^${usual}])\\P{M}\\p{M}+|[^${usual}]`, "gu");
const invisible = /^[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/u;
const wideSpace = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/u;
/** «за́мок»: the stress mark over a Ukrainian vowel is a reading aid, not spelling. */
const stressed = /([аеєиіїоуюя])\u0301/giu;

/** Composes letters, drops what cannot be seen and makes every space a plain one. */
export function foldCharacters(source: string): Folded {
  const changes: Change[] = [];
  let text = "";
  let copied = 0;
  for (const { 0: from, index } of source.matchAll(cluster)) {
    const to = foldCluster(from);
    if (to === from) continue;
    text += source.slice(copied, index);
    copied = index + from.length;
    if (from.length > 1 || to.length !== 1)
      changes.push({
        source: { start: index, end: copied },
        folded: { start: text.length, end: text.length + to.length },
      });
    text += to;
  }
  return { text: text + source.slice(copied), changes };
}

function foldCluster(from: string): string {
  if (from.startsWith("--")) return dash;
  if (invisible.test(from)) return "";
  if (wideSpace.test(from)) return " ";
  return from.normalize("NFC").replace(stressed, "$1");
}
