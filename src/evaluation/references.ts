import { formatMutations } from "./format/format-mutations.js";
import { percentOf, table } from "./format/table.js";
import type { Floors, GroupFloors } from "./floors.js";
import type { GoldGroup } from "./gold/read.js";
import { evaluateMutations } from "./mutation/evaluate.js";
import { mutationMeasures, type MutationReport } from "./mutation/report.js";
import { openReader } from "./product.js";
import { scoreKnown, sumKnown, type KnownNames } from "./translation/kept-names.js";
import { verify, verifyOptions } from "../verify/index.js";

/** What can be measured on gold articles without a model: which names are known, and what the rules see in corrupted references. */
export interface ReferenceEvaluation {
  /** One entry for each group with `name:` lines. */
  readonly names: readonly (KnownNames & { readonly name: string })[];
  readonly mutations: MutationReport;
}

/** Measures the product as it is without configuration: the bundled tables alone, every rule at its default. */
export function evaluateReferences(groups: readonly GoldGroup[]): ReferenceEvaluation {
  const read = openReader();
  const options = verifyOptions.parse({});
  const names = groups.flatMap(({ name, articles }) => {
    const scores = articles
      .filter((article) => article.names.size > 0)
      .map((article) => scoreKnown(article, read(article.text).kept));
    return scores.length === 0 ? [] : [{ name, ...sumKnown(scores) }];
  });
  const withEnglish = groups.filter(({ articles }) => articles.some(({ english }) => english.length > 0));
  const mutations = evaluateMutations(withEnglish, {
    read,
    verify: (outputs) => verify(outputs, options).findings,
  });
  return { names, mutations };
}

/** The measures that are pinned, by group. */
export function referenceMeasures({ names, mutations }: ReferenceEvaluation): GroupFloors {
  const measures: Record<string, Floors> = {};
  for (const { name, places, known } of names)
    measures[name] = { "name places": places, "names known": Number((known / places).toFixed(4)) };
  for (const group of mutations.groups) measures[group.name] = { ...measures[group.name], ...mutationMeasures(group) };
  return measures;
}

export function formatReferences({ names, mutations }: ReferenceEvaluation): string {
  return [
    table([
      ["names", "places", "English known %"],
      ...names.map(({ name, places, known }) => [name, String(places), percentOf(known, places)]),
    ]),
    formatMutations(mutations),
  ].join("\n\n");
}
