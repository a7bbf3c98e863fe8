import { figureKinds, nameKinds, type KeptItem, type Translation } from "../../core/index.js";

export const keptGroups = ["names", "terms", "figures", "addresses"] as const;
export type KeptGroup = (typeof keptGroups)[number];

/** Items whose English is known, and how many of them stand in the English, by group. */
export type KeptScore = Readonly<Record<KeptGroup, { readonly items: number; readonly printed: number }>>;

export function scoreKept(translations: readonly Translation[]): KeptScore {
  const items = translations.flatMap(({ units }) => units.flatMap(({ kept }) => kept));
  const score = (group: KeptGroup): KeptScore[KeptGroup] => {
    const own = items.filter((item) => groupOf(item) === group);
    return { items: own.length, printed: own.filter(({ target }) => target !== null).length };
  };
  return { names: score("names"), terms: score("terms"), figures: score("figures"), addresses: score("addresses") };
}

function groupOf({ kind }: KeptItem): KeptGroup {
  if (kind === "term") return "terms";
  if (includes(nameKinds, kind)) return "names";
  return includes(figureKinds, kind) ? "figures" : "addresses";
}

function includes(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}
