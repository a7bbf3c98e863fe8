import { mentionForms, type QuotationReport, type SpeakerScore } from "./quotations.js";
import type { Score } from "./tally.js";

/** The report as a table of plain text, for a terminal. */
export function formatReport(report: QuotationReport): string {
  const rows: string[][] = [["measure", "P", "R", "F1", "n"]];
  const score = (label: string, one: Score | undefined): void => {
    if (one) rows.push([label, percent(one.precision), percent(one.recall), percent(one.f1), String(one.expected)]);
  };
  for (const group of ["direct", "mixed", "indirect", "all"]) score(`content exact, ${group}`, report.exact[group]);
  for (const group of ["direct", "mixed", "indirect", "all"]) score(`content overlap, ${group}`, report.overlap[group]);
  score("cue", report.cue);
  score("mention", report.mention);
  score("kind", report.kind);
  score("channel", report.channel);
  score("relay", report.via);
  const people: string[][] = [["speakers", "right", "wrong", "none", "n"]];
  const speaker = (label: string, one: SpeakerScore): void => {
    const share = (count: number): string => percent(one.total === 0 ? 0 : count / one.total);
    people.push([label, share(one.right), share(one.wrong), share(one.none), String(one.total)]);
  };
  for (const form of mentionForms) speaker(form, report.speakers[form]);
  speaker("all direct", report.speakers.direct);
  speaker("all", report.speakers.all);
  const built: string[][] = [["construction", "P", "", "", "found"]];
  for (const [name, one] of Object.entries(report.constructions))
    built.push([name, percent(one.precision), "", "", String(one.predicted)]);
  return [
    `${report.articles} articles, ${report.quotations} quotations`,
    table(rows),
    table(people),
    `wrong names among names given: ${percent(report.wrongNames)} · roles as in the gold: ${report.roles.right} of ${report.roles.total}`,
    `negatives: ${report.negatives.total}; printed in marks ${report.negatives.printed}, taken for a paraphrase ${report.negatives.touched - report.negatives.printed}`,
    table(built),
  ].join("\n\n");
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
