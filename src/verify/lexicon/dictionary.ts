import { readFileSync } from "node:fs";
import { remember } from "../../core/index.js";
import { areCognate, skeletonEn, skeletonUk } from "./cognates.js";
import { stemEn, stemUk } from "./stems.js";

/** Words whose skeletons are kept at hand. */
const largestMemory = 20_000;

interface Entry {
  /** Nats by which a want of support speaks against the word: measured on pairs that the table was not learnt from. */
  readonly weight: number;
  /** Ukrainian stems, each between spaces. */
  readonly stems: string;
}

/** A Ukrainian sentence as the dictionary reads it. */
export interface SentenceStems {
  readonly stems: readonly string[];
  readonly skeletons: readonly string[];
}

const skeletonOfUk = remember(skeletonUk, largestMemory);
let table: ReadonlyMap<string, Entry> | null = null;

/**
 * `words.tsv`, read at first use: English stem, tenths of a nat, Ukrainian stems. models/training/lexicon.mjs makes it
 * from pairs of sentences (IBM model 1 in both directions).
 */
function entries(): ReadonlyMap<string, Entry> {
  return (table ??= new Map(
    readFileSync(new URL("./words.tsv", import.meta.url), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => {
        const [en = "", tenths = "0", stems = ""] = line.split("\t");
        return [en, { weight: Number(tenths) / 10, stems: ` ${stems} ` }];
      }),
  ));
}

export function readStems(wordsUk: readonly string[]): SentenceStems {
  const stems = unique(wordsUk.flatMap((word) => word.split("-")).map(stemUk));
  return { stems, skeletons: stems.map(skeletonOfUk) };
}

/** Whether the sentence has a word that the English one stands for; `weight` is 0 for words that are not in the table. */
export function findSupport(
  word: string,
  sentence: SentenceStems,
): { readonly found: boolean; readonly weight: number } {
  const stem = stemEn(word);
  const entry = stem === null ? undefined : entries().get(stem);
  const own = skeletonEn(word);
  const found =
    (entry !== undefined && sentence.stems.some((uk) => entry.stems.includes(` ${uk} `))) ||
    sentence.skeletons.some((skeleton) => areCognate(skeleton, own));
  return { found, weight: entry?.weight ?? 0 };
}

function unique(stems: readonly (string | null)[]): readonly string[] {
  return [...new Set(stems.filter((stem) => stem !== null))];
}
