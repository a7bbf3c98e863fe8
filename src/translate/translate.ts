import {
  slice,
  type Document,
  type Quotation,
  type StageContext,
  type Translation,
  type Translator,
} from "../core/index.js";
import { shadowOf } from "../text/index.js";
import { assemble } from "./assemble.js";
import { guillemets } from "./marks.js";
import type { TranslateOptions } from "./options.js";
import type { Piece } from "./piece.js";
import { planUnits } from "./plan.js";
import { renderAll } from "./render.js";

/**
 * Translates sentence by sentence. The words of direct and mixed quotations are translated alone, without
 * marks or dash, and stand in English quote marks; nothing else does, but for names that the article has in marks.
 */
export async function translate(
  document: Document,
  quotations: readonly Quotation[],
  translator: Translator,
  options: TranslateOptions,
  context: Pick<StageContext, "signal" | "onProgress"> = {},
): Promise<Translation> {
  const { units, untranslated } = planUnits(document, quotations);
  const wanted = new Map<Piece, string>();
  for (const piece of units.flatMap(({ pieces }) => pieces)) {
    if (piece.template === null) wanted.set(piece, modelText(document, piece));
  }
  const renderings = await renderAll([...wanted.values()], translator, options.retry_flagged, context);
  const rendering = (piece: Piece) => renderings.get(wanted.get(piece) ?? "") ?? null;
  return assemble({ document, quotations, rendering }, units, untranslated, translator.model);
}

/**
 * A piece as the model reads it: normalised, so that look-alike letters and odd apostrophes do no harm, and
 * content that is a sentence but for its stop gets one.
 */
function modelText(document: Document, piece: Piece): string {
  const text = guillemets(shadowOf(slice(document.text, piece.source)).text.replace(/\s+/gu, " ").trim());
  const sentence = piece.role === "content" && /^\p{Lu}/u.test(text) && !/[.?!…»]$/u.test(text);
  return sentence ? `${text}.` : text;
}
