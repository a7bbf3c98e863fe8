import type { StageContext, TranslatedSegment } from "../core/index.js";
import { buildDocument } from "../text/index.js";
import type { TranslateOptions } from "./options.js";
import { findItems } from "./protect/find-items.js";
import { protectText } from "./protect/protected-text.js";
import { restore } from "./protect/restore.js";
import { renderAll } from "./render.js";
import { keyOf, wantedOf } from "./repair/model-input.js";
import type { TranslateTools } from "./translate.js";

/** Translates segments on their own, in order: names, terms, figures and addresses as in articles, but no frames. */
export async function translateSegments(
  segments: readonly string[],
  { translator, judge, ...authorities }: TranslateTools,
  options: TranslateOptions,
  context: Pick<StageContext, "signal" | "onProgress"> = {},
): Promise<readonly TranslatedSegment[]> {
  const texts = segments.map((segment) => {
    const document = buildDocument(segment);
    const items = findItems(document, [], authorities, options);
    const whole = { start: 0, end: segment.length };
    return { items, wanted: wantedOf(document, whole, protectText(document, whole, items, false)) };
  });
  const renderings = await renderAll(
    texts.map(({ wanted }) => wanted),
    { translator, judge },
    options.repair,
    context,
  );
  return texts.map(({ items, wanted }): TranslatedSegment => {
    const rendering = renderings.get(keyOf(wanted));
    if (!rendering) throw new Error("A segment has no rendering.");
    const { text, standIns, tokens, meanLogProbability, stop, sourceTruncated } = rendering;
    return { text: restore(text, items, standIns).text, tokens, meanLogProbability, stop, sourceTruncated };
  });
}
