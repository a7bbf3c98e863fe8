import { slice, type TranslatedArticle } from "../../index.js";
import type { Colours } from "../streams.js";

/** The English text for reading, headings bold, units that need a look marked with their flags. */
export function renderTranslation({ document, translation }: TranslatedArticle, colours: Colours): string {
  const byLine = new Map<number, string[]>();
  for (const unit of translation.units) {
    const english = slice(translation.text, unit.target);
    const marked = unit.flags.length > 0 ? `${english} ${colours.yellow(`[${unit.flags.join(", ")}]`)}` : english;
    const line = byLine.get(unit.line) ?? [];
    line.push(unit.kind === "heading" ? colours.bold(marked) : marked);
    byLine.set(unit.line, line);
  }
  const left = translation.untranslated.map(({ source, reason }) =>
    colours.dim(`Not translated (${reason}): ${slice(document.text, source)}`),
  );
  return [...[...byLine.values()].map((units) => units.join(" ")), ...left].join("\n\n");
}
