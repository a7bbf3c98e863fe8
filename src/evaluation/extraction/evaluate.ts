import { Tally, type Score } from "../tally.js";
import type { Floors } from "../floors.js";
import { comparePage, statedFields, type PageComparison, type StatedField } from "./compare-page.js";
import { readPageFixtures } from "./fixture.js";
import { readPageFixture } from "./read-fixture.js";

/** What is taken from pages beside what is in them. */
export interface ExtractionEvaluation {
  /** Name of the folder. */
  readonly name: string;
  readonly pages: number;
  /** Pages that became an article, or were refused, as they should. */
  readonly outcomes: Score;
  /** Lines that are the same, in order, white space folded. */
  readonly lines: Score;
  /** Lines of a kind with the right kind, author, platform and address. */
  readonly blocks: Score;
  readonly notes: Score;
  /** Values that are the same; those that are absent on both sides count nowhere. */
  readonly fields: Readonly<Record<StatedField, { readonly right: number; readonly total: number }>>;
  readonly comparisons: readonly PageComparison[];
}

/**
 * Reads every page of a folder as the product reads those of the web, and compares.
 * @throws Stop `usage-invalid`, as {@link readPageFixtures}
 */
export async function evaluateExtraction(folder: string): Promise<ExtractionEvaluation> {
  const fixtures = readPageFixtures(folder);
  const comparisons: PageComparison[] = [];
  for (const fixture of fixtures) comparisons.push(comparePage(fixture, await readPageFixture(fixture)));
  const pooled = (part: keyof PageComparison["counts"]): Score => {
    const tally = new Tally();
    for (const { counts } of comparisons) tally.add(counts[part].correct, counts[part].read, counts[part].expected);
    return tally.score();
  };
  const outcomes = new Tally();
  for (const { outcome } of comparisons) outcomes.add(outcome.expected === outcome.read ? 1 : 0, 1, 1);
  const rightOf = (field: StatedField): { readonly right: number; readonly total: number } => {
    const compared = comparisons.flatMap(({ fields }) => fields[field] ?? []);
    return { right: compared.filter(({ isRight }) => isRight).length, total: compared.length };
  };
  return {
    name: fixtures[0]?.group ?? folder,
    pages: fixtures.length,
    outcomes: outcomes.score(),
    lines: pooled("lines"),
    blocks: pooled("blocks"),
    notes: pooled("notes"),
    fields: {
      title: rightOf("title"),
      byline: rightOf("byline"),
      published: rightOf("published"),
      modified: rightOf("modified"),
      section: rightOf("section"),
      publisher: rightOf("publisher"),
      url: rightOf("url"),
      image: rightOf("image"),
    },
    comparisons,
  };
}

/** The measures that are pinned. */
export function extractionMeasures({ pages, outcomes, lines, blocks, notes, fields }: ExtractionEvaluation): Floors {
  const measures: Record<string, number> = {
    pages,
    "outcome right": outcomes.recall,
    "paragraph precision": lines.precision,
    "paragraph recall": lines.recall,
    "paragraph F1": lines.f1,
    "block F1": blocks.f1,
    "note F1": notes.f1,
  };
  for (const field of statedFields)
    if (fields[field].total > 0) measures[`${field} exact`] = fields[field].right / fields[field].total;
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(4))]));
}
