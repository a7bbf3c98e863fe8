import { defaultFigureStyle, findFigures, type FigureStyle } from "../../../src/translate/figures/index.js";

/** The figures of a sentence as one line, «written → English» each. */
export function read(sentence: string, style: Partial<FigureStyle> = {}): string {
  return findFigures(sentence, { ...defaultFigureStyle, ...style })
    .map(({ uk, en }) => `${uk} → ${en}`)
    .join("; ");
}
