import { nameKinds, overlaps, type KeptItem, type Quotation } from "../../core/index.js";
import { standingOf, tellingWords } from "../names/standing.js";
import type { UnitTexts } from "../reading.js";
import type { Rule } from "../rule.js";
import { differenceFinding, unitFinding } from "../units.js";

/** Letters of a Ukrainian name that all its forms begin with: «Женева», «у Женеві». */
const stemLength = 4;

/**
 * Умєровим → Umerov: every name of the source stands in the English, and no name of another sentence took its place.
 * What only sounds like a name that no table knows is noted.
 */
export const namesKept: Rule = {
  id: "names-kept",
  check: ({ units, quotations }) => {
    const all = new Map(units.flatMap(({ unit }) => unit.kept.filter(isName).map((item) => [item.uk, item] as const)));
    const known = [...all.values()].map((item) => {
      const words = tellingWords(item.en);
      return { item, words: item.kind === "person" ? words.slice(-1) : words };
    });
    return units.flatMap((texts) => {
      const own = texts.unit.kept.filter(isName).map((item) => ({ item, standing: standingOf(texts.wordsEn, item) }));
      const missing = own.filter(({ standing }) => standing === "missing").map(({ item }) => item.en);
      const similar = own.filter(({ standing }) => standing === "similar").map(({ item }) => item.en);
      const english = new Set(tellingWords(texts.en));
      const added = known
        .filter(({ words }) => words.every((word) => english.has(word) && isCapital(texts.en, word)))
        .filter(({ item, words }) => !isSupported(item, words, texts, quotations))
        .map(({ item }) => item.en);
      return [
        ...differenceFinding(texts, "Names differ", { lost: unique(missing), added: unique(added) }),
        ...(similar.length === 0
          ? []
          : [unitFinding(texts, "note", `Names may be spelled otherwise: ${unique(similar).join(", ")}.`)]),
      ];
    });
  },
};

function isName({ kind }: KeptItem): boolean {
  return (nameKinds as readonly string[]).includes(kind);
}

/** Whether the unit's Ukrainian names it, or it is who says what the unit tells. */
function isSupported(
  item: KeptItem,
  words: readonly string[],
  texts: UnitTexts,
  quotations: readonly Quotation[],
): boolean {
  const has = (form: string): boolean => words.every((word) => tellingWords(form).includes(word));
  if (texts.unit.kept.some(({ en, accepted }) => [en, ...accepted].some(has))) return true;
  const stems = item.uk
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, stemLength));
  const parts = texts.wordsUk.flatMap((word) => word.split("-"));
  if (stems.some((stem) => parts.some((part) => part.startsWith(stem)))) return true;
  return quotations.some(
    ({ content, cue, speaker }) =>
      speaker !== null &&
      has(speaker.en) &&
      [...content, ...(cue ? [cue] : [])].some((span) => overlaps(span, texts.unit.source)),
  );
}

function isCapital(text: string, word: string): boolean {
  return text.includes(word.charAt(0).toUpperCase() + word.slice(1));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
