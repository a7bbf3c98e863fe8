import { accuracyOverAll } from "./measures/speakers.js";
import type { QuotationReport } from "./report.js";

/** Measures that are held, by name: shares between 0 and 1, and the numbers of articles and quotations. */
export type Floors = Readonly<Record<string, number>>;

/** Floors by group of gold articles. */
export type GroupFloors = Readonly<Record<string, Floors>>;

/** Decimal places that are kept, so that a floor is the same on every machine. */
const places = 4;

/** The measures of a report that are pinned. Higher is better in each; harmful shares count as what is left of 1. */
export function measuresOf(report: QuotationReport): Floors {
  const measures: Record<string, number> = { articles: report.articles, quotations: report.quotations };
  for (const [kind, score] of Object.entries(report.exact)) {
    measures[`content exact precision, ${kind}`] = score.precision;
    measures[`content exact recall, ${kind}`] = score.recall;
  }
  for (const [kind, score] of Object.entries(report.overlap)) measures[`content overlap F1, ${kind}`] = score.f1;
  measures["content, cue and speaker right F1"] = report.allThree.f1;
  measures["cue F1"] = report.cue.f1;
  measures["mention F1"] = report.mention.f1;
  measures["kind F1"] = report.kind.f1;
  measures["channel F1"] = report.channel.f1;
  for (const [form, score] of Object.entries(report.speakers))
    if (score.total > 0) measures[`speaker accuracy, ${form}`] = score.right / score.total;
  measures["speaker accuracy over all gold"] = accuracyOverAll(report.speakers.all);
  measures["names that are not wrong"] = 1 - report.wrongNames;
  measures["negatives not printed"] =
    report.negatives.total === 0 ? 1 : 1 - report.negatives.printed / report.negatives.total;
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(places))]));
}

/** A measure below its floor. */
export interface Shortfall {
  readonly group: string;
  readonly measure: string;
  readonly floor: number;
  readonly measured: number;
}

export interface FloorMove {
  /** The floors from now on. */
  readonly floors: GroupFloors;
  /** Measures below their floors as they were; one that is no longer measured counts as 0. */
  readonly shortfalls: readonly Shortfall[];
  /** Floors that rose or are new. */
  readonly raised: number;
  /** Groups with floors that were not measured; their floors stay. */
  readonly unmeasured: readonly string[];
}

/** Compares the reports of groups with their floors: floors rise with their measures, and fall only with `acceptLower`. */
export function moveFloors(
  reports: Readonly<Record<string, QuotationReport>>,
  floors: GroupFloors,
  { acceptLower = false }: { readonly acceptLower?: boolean } = {},
): FloorMove {
  const moved: Record<string, Floors> = { ...floors };
  const shortfalls: Shortfall[] = [];
  let raised = 0;
  for (const [group, report] of Object.entries(reports)) {
    const measures = measuresOf(report);
    const own = floors[group] ?? {};
    const higher = Object.entries(measures).filter(([measure, value]) => value > (own[measure] ?? -1));
    raised += higher.length;
    for (const [measure, floor] of Object.entries(own)) {
      const measured = measures[measure] ?? 0;
      if (measured < floor) shortfalls.push({ group, measure, floor, measured });
    }
    // spread first for its order: that of the measures
    moved[group] = acceptLower ? measures : { ...measures, ...own, ...Object.fromEntries(higher) };
  }
  return { floors: moved, shortfalls, raised, unmeasured: Object.keys(floors).filter((group) => !(group in reports)) };
}
