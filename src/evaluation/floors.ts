import type { QuotationReport } from "./quotations.js";

/** Measures that are held, by name; shares between 0 and 1. */
export type Floors = Readonly<Record<string, number>>;

/** Decimal places that are kept, so that a floor is the same on every machine. */
const places = 4;

/** The measures of a report that are pinned. Higher is better in each; harmful shares count as what is left of 1. */
export function measuresOf(report: QuotationReport): Floors {
  const measures: Record<string, number> = {};
  for (const [group, score] of Object.entries(report.exact)) {
    measures[`content exact precision, ${group}`] = score.precision;
    measures[`content exact recall, ${group}`] = score.recall;
  }
  for (const [group, score] of Object.entries(report.overlap)) measures[`content overlap F1, ${group}`] = score.f1;
  measures["cue F1"] = report.cue.f1;
  measures["mention F1"] = report.mention.f1;
  measures["kind F1"] = report.kind.f1;
  measures["channel F1"] = report.channel.f1;
  for (const [form, score] of Object.entries(report.speakers))
    if (score.total > 0) measures[`speaker accuracy, ${form}`] = score.right / score.total;
  measures["names that are not wrong"] = 1 - report.wrongNames;
  measures["negatives not printed"] =
    report.negatives.total === 0 ? 1 : 1 - report.negatives.printed / report.negatives.total;
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, Number(value.toFixed(places))]));
}

/** A measure below its floor. */
export interface Shortfall {
  readonly measure: string;
  readonly floor: number;
  readonly measured: number;
}

/** Measures that fell below their floors; one that is no longer measured counts as 0. */
export function shortfalls(measures: Floors, floors: Floors): readonly Shortfall[] {
  return Object.entries(floors).flatMap(([measure, floor]) => {
    const measured = measures[measure] ?? 0;
    return measured < floor ? [{ measure, floor, measured }] : [];
  });
}

/** New floors: raised where the measure rose; lowered only with `acceptLower`. */
export function moveFloors(measures: Floors, floors: Floors, acceptLower: boolean): Floors {
  return Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [name, acceptLower ? value : Math.max(value, floors[name] ?? 0)]),
  );
}
