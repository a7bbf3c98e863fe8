import type { Document, Judge, NamedPerson, Quotation, StageContext, Translation, Translator } from "../core/index.js";
import { assemble } from "./assemble.js";
import type { TranslateOptions } from "./options.js";
import type { Piece } from "./piece.js";
import { planUnits } from "./plan.js";
import { findItems, type Authorities } from "./protect/find-items.js";
import { itemsWithin } from "./protect/item.js";
import { protectText } from "./protect/protected-text.js";
import { renderAll } from "./render.js";
import { keyOf, wantedOf, type Wanted } from "./repair/model-input.js";

/** What is to be translated: the article, who says what in it, and whom it names. */
export interface Source {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  readonly people: readonly NamedPerson[];
}

export interface TranslateTools extends Authorities {
  readonly translator: Translator;
  readonly judge: Judge;
}

/**
 * Translates sentence by sentence. The words of direct and mixed quotations are translated alone, without
 * marks or dash, and stand in English quote marks; nothing else does, but for names that the article has in marks.
 * Names, terms, figures and addresses are replaced by stand-ins that the model must write, and put back.
 */
export async function translate(
  { document, quotations, people }: Source,
  { translator, judge, names, glossary }: TranslateTools,
  options: TranslateOptions,
  context: Pick<StageContext, "signal" | "onProgress"> = {},
): Promise<Translation> {
  const { units, untranslated } = planUnits(document, quotations);
  const items = findItems(document, people, { names, glossary }, options);
  const wanted = new Map<Piece, Wanted>();
  for (const piece of units.flatMap(({ pieces }) => pieces)) {
    if (piece.template !== null) continue;
    const text = protectText(document, piece.source, itemsWithin(items, piece.source), piece.role === "content");
    wanted.set(piece, wantedOf(document, piece.source, text));
  }
  const renderings = await renderAll([...wanted.values()], { translator, judge }, options.repair, context);
  const rendering = (piece: Piece) => {
    const text = wanted.get(piece);
    return (text && renderings.get(keyOf(text))) ?? null;
  };
  return assemble({ document, quotations, items, rendering }, units, untranslated, translator.model);
}
