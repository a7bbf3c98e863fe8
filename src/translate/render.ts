import type { StageContext, TranslatedSegment, Translator, UnitFlag } from "../core/index.js";
import { findFlags, isUkrainian } from "./flags.js";
import { chooseBetter, joinClauses, splitClauses } from "./retry.js";

export interface Rendering extends TranslatedSegment {
  readonly flags: readonly UnitFlag[];
}

type Context = Pick<StageContext, "signal" | "onProgress">;

/** English of every different text, each translated once; what holds no Ukrainian stays as it is. */
export async function renderAll(
  texts: readonly string[],
  translator: Translator,
  retryFlagged: boolean,
  { signal, onProgress }: Context,
): Promise<ReadonlyMap<string, Rendering>> {
  const different = [...new Set(texts)];
  const asked = different.filter(isUkrainian);
  const results = await translator.translate(asked, { ...(signal && { signal }), ...(onProgress && { onProgress }) });
  const english = new Map<string, TranslatedSegment>();
  for (const text of different.filter((each) => !isUkrainian(each))) english.set(text, unchanged(text));
  asked.forEach((text, at) => english.set(text, results[at] ?? failed));

  if (retryFlagged) await retry(asked, english, translator, signal);
  return new Map(
    [...english].map(([text, result]) => [
      text,
      { ...result, flags: isUkrainian(text) ? findFlags(text, result) : [] },
    ]),
  );
}

/** Replaces flagged renderings where clause by clause comes out better. */
async function retry(
  texts: readonly string[],
  english: Map<string, TranslatedSegment>,
  translator: Translator,
  signal: AbortSignal | undefined,
): Promise<void> {
  const again = texts.flatMap((text) => {
    const first = english.get(text) ?? failed;
    const clauses = findFlags(text, first).length > 0 ? splitClauses(text) : [];
    return clauses.length > 1 ? [{ text, first, clauses }] : [];
  });
  const parts = again.flatMap(({ clauses }) => clauses.map((clause) => clause.text));
  if (parts.length === 0) return;
  const results = await translator.translate(parts, signal && { signal });
  let at = 0;
  for (const { text, first, clauses } of again) {
    const second = joinClauses(clauses, results.slice(at, at + clauses.length));
    at += clauses.length;
    english.set(text, chooseBetter(text, first, second));
  }
}

const failed: TranslatedSegment = {
  text: "",
  tokens: 0,
  meanLogProbability: null,
  stop: "end",
  sourceTruncated: false,
};

function unchanged(text: string): TranslatedSegment {
  return { ...failed, text };
}
