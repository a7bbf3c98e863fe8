import type { Knowledge } from "../book.js";
import { transliterate } from "../transliterate.js";

/** What a place ends in behind what its adjective has before -ський, -цький, -зький, -жський; the most usual first. */
const restored: Readonly<Record<string, readonly string[]>> = {
  с: "|и|а|е|і|о|я|ь|ське|ськ|ля|'я|ня|ка|ки".split("|"),
  ц: "ці|ця|ць|чі|ки|ка|че|ч|цьке|цьк|к|чани".split("|"),
  з: "зьке|зьк|ги|га|жжя|г|зі".split("|"),
};
/** «Колківський» of Колки, «Надвірнянський» of Надвірна, «Катеринівський» of Катеринівка. */
const shortened: readonly (readonly [string, readonly string[]])[] = [
  ["ів", "и|а|е|ка|ці|о".split("|")],
  ["їв", "ї|я|їв".split("|")],
  ["ян", "а|е|и|я".split("|")],
  ["ин", "а|е|и|ь".split("|")],
  ["ен", "а|е|но".split("|")],
];
const shape = /^(.{2,})([сцз])ький$/u;

/** The settlement that an adjective is made from, if one of that name is known: «маневицький» of Маневичі. */
export function placeOfAdjective(knowledge: Knowledge, lemma: string): string | null {
  const [, stem = "", kind = ""] = shape.exec(lemma) ?? [];
  if (stem === "") return null;
  const endings = restored[kind] ?? [];
  const names = [
    ...(/[іи]ль$/u.test(stem) ? [`${stem.slice(0, -1)}ля`] : []),
    ...endings.map((ending) => stem + ending),
    ...(kind === "с"
      ? shortened.flatMap(([tail, ends]) =>
          stem.endsWith(tail) ? ends.map((ending) => stem.slice(0, -tail.length) + ending) : [],
        )
      : []),
  ].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return names.find((name) => knowledge.villages.has(name)) ?? null;
}

/** English of the place that a capitalised adjective stands for, and how sure it is. */
export function englishOfAdjective(
  knowledge: Knowledge,
  lemma: string,
): { readonly en: string; readonly accepted: readonly string[]; readonly source: "table" | "transliteration" } {
  const known = knowledge.adjectives.get(lemma);
  if (known !== undefined) return { en: known.en, accepted: known.accepted, source: "table" };
  const plain = transliterate(lemma.charAt(0).toUpperCase() + lemma.slice(1));
  const place = placeOfAdjective(knowledge, lemma);
  return place === null
    ? { en: plain, accepted: [], source: "transliteration" }
    : { en: transliterate(place), accepted: [plain], source: "transliteration" };
}
