import type { DropReason } from "../../core/index.js";
import { isQuoteMark } from "../../text/index.js";
import { wordsOf, type Word } from "./words.js";

/** A translated sentence that a written one may rest on. */
export interface Source {
  /** Index of its translation unit. */
  readonly unit: number;
  readonly words: readonly Word[];
}

/** ‘so they said: a single mark that opens, and no apostrophe. */
const singleMark = /(?<![\p{L}\p{N}])['‘]\p{L}/u;

/** Share of the words that say something which may be the model's own: “the bridge is shut” for “the bridge closed”. Set by hand. */
const ownWords = 0.2;

/** Sentences of the source that a written one may join. */
const joined = 2;

/**
 * The sentences that say what a written one says, in the order of the article; or why there are none. Every figure and
 * every name is theirs, nearly every other word too, in their order, and no word that turns their statement round,
 * weakens it or lays it to somebody is missing or new.
 */
export function findSupport(sentence: string, sources: readonly Source[]): readonly Source[] | DropReason {
  if ([...sentence].some(isQuoteMark) || singleMark.test(sentence)) return "quotation";
  const words = wordsOf(sentence).filter(({ kind }) => kind !== "empty");
  if (words.length === 0) return "words";
  const chosen = chooseSources(words, sources);
  const theirs = chosen.flatMap((source) => source.words).filter(({ kind }) => kind !== "empty");
  const stems = new Set(theirs.map(({ stem }) => stem));
  const foreign = words.filter(({ stem }) => !stems.has(stem));
  if (foreign.some(({ kind }) => kind === "figure")) return "figure";
  if (foreign.some(({ kind }) => kind === "name")) return "name";
  if (!sameGuards(words, theirs)) return "guard";
  if (foreign.length > ownWords * words.length) return "words";
  const kept = words.filter(({ stem }) => stems.has(stem)).map(({ stem }) => stem);
  return isWithin(
    kept,
    theirs.map(({ stem }) => stem),
  )
    ? chosen
    : "order";
}

/** The source that has most of the words, and one more where it has others. */
function chooseSources(words: readonly Word[], sources: readonly Source[]): readonly Source[] {
  const chosen: Source[] = [];
  let left = words.map(({ stem }) => stem);
  while (chosen.length < joined && left.length > 0) {
    let best: { readonly source: Source; readonly left: string[] } | null = null;
    for (const source of sources) {
      const stems = new Set(source.words.map(({ stem }) => stem));
      const rest = left.filter((stem) => !stems.has(stem));
      if (rest.length < (best?.left ?? left).length) best = { source, left: rest };
    }
    if (!best) break;
    chosen.push(best.source);
    left = best.left;
  }
  return chosen.sort((a, b) => a.unit - b.unit);
}

function sameGuards(words: readonly Word[], theirs: readonly Word[]): boolean {
  const guardsOf = (all: readonly Word[]): string =>
    all
      .filter(({ kind }) => kind === "guard")
      .map(({ stem }) => stem)
      .join(" ");
  return guardsOf(words) === guardsOf(theirs);
}

/** Whether the words come in that order, others between them. */
function isWithin(words: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const each of whole) if (each === words[at]) at++;
  return at === words.length;
}
