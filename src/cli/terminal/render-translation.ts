import { slice, type TranslatedArticle } from "../../index.js";
import type { Colours } from "../streams.js";
import { renderVerdict } from "./render-verdict.js";

/** The English text for reading, headings bold, units that need a look marked with their flags, and what to check. */
export function renderTranslation({ document, translation, verdict }: TranslatedArticle, colours: Colours): string {
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
  return [
    ...[...byLine.values()].map((units) => units.join(" ")),
    ...left,
    ...transliterated(translation, colours),
    renderVerdict(verdict, colours).join("\n"),
  ].join("\n\n");
}

const cyrillic = /\p{Script=Cyrillic}/u;

/** Names that no table knows: their spelling is a rule's, and not an established one. */
function transliterated({ units }: TranslatedArticle["translation"], colours: Colours): readonly string[] {
  const names = units.flatMap(({ kept }) => kept.filter(({ by, uk }) => by === "transliteration" && cyrillic.test(uk)));
  const list = [...new Set(names.map(({ uk, en }) => `${uk} ${en}`))];
  return list.length === 0 ? [] : [colours.dim(`Transliterated, to be checked: ${list.join(", ")}`)];
}
