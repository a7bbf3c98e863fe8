import { shadowOf } from "../../text/index.js";

/** A word of an English sentence. */
export interface Word {
  /** As it stands. */
  readonly text: string;
  /** Without inflection and case, so that forms of one word are one. */
  readonly stem: string;
  readonly kind: "figure" | "name" | "guard" | "plain" | "empty";
}

/**
 * Words that turn a statement round, weaken it or lay it to somebody: one that goes missing makes another statement.
 * Stems, as `stemOf` gives them.
 */
const guards = new Set(
  (
    "not no never none nobody nothing neither nor without hardly unlikely cannot n't " +
    "deni deny refus reject fail lack false fake " +
    "if unless may might could would should must allegedly alleg reportedly probably possibly perhap likely plan propos " +
    "say said stat claim accord tell told announc report warn note add emphasiz stress believ think admit insist promis " +
    "ask call explain suggest argu"
  ).split(" "),
);

/** Words that say nothing by themselves. */
const empty = new Set(
  (
    "a an the of in on at to for and or but with by from as into over under about after before during than then so " +
    "is are was were be been being am has have had having do doe did will that which who whom whose it its this these " +
    "those there here he she they him her them his their we our us i you your also more most very"
  ).split(" "),
);

const word = /\p{N}+(?:[.,:]\p{N}+)*|n't(?!\p{L})|[\p{L}\p{N}]+?(?=n't(?!\p{L}))|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

export function wordsOf(sentence: string): readonly Word[] {
  const text = shadowOf(sentence).text;
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    stem: stemOf(found),
    kind: kindOf(found, /^[^\p{L}\p{N}]*$/u.test(text.slice(0, index))),
  }));
}

function kindOf(found: string, isFirst: boolean): Word["kind"] {
  if (/\p{N}/u.test(found)) return "figure";
  // May, Will
  if (!isFirst && /^\p{Lu}/u.test(found)) return "name";
  if (guards.has(stemOf(found))) return "guard";
  return empty.has(found.toLowerCase()) || /^[a-z]$/u.test(found) ? "empty" : "plain";
}

/** “repairs”, “repaired” and “repairing” are “repair”; figures stay whole. */
function stemOf(found: string): string {
  if (/\p{N}/u.test(found)) return found;
  const lower = found.toLowerCase();
  const stem = lower.replace(/(?:ing|ied|ies|ed|es|e|s)$/u, "");
  return stem.length >= 3 ? stem : lower;
}
