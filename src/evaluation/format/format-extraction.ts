import type { FieldComparison, PageComparison } from "../extraction/compare-page.js";
import type { ExtractionEvaluation } from "../extraction/evaluate.js";
import type { Score } from "../tally.js";
import { percent, percentOf, table } from "./table.js";

/** The measures over all pages, and the pages that are not wholly right. */
export function formatExtraction(evaluation: ExtractionEvaluation): string {
  const { name, pages, lines, blocks, notes, outcomes, fields, comparisons } = evaluation;
  const scored = (what: string, { precision, recall, f1, expected }: Score): readonly string[] => [
    what,
    String(expected),
    percent(precision),
    percent(recall),
    percent(f1),
  ];
  const flawed = comparisons.filter((page) => faultsOf(page) > 0).sort((a, b) => faultsOf(b) - faultsOf(a));
  return [
    table([
      [`${name}: ${pages} pages`, "number", "precision %", "recall %", "F1 %"],
      scored("paragraphs", lines),
      scored("blocks", blocks),
      scored("notes", notes),
    ]),
    table([
      ["stated", "number", "exact %"],
      ["outcome", String(outcomes.expected), percent(outcomes.recall)],
      ...Object.entries(fields).map(([field, { right, total }]) => [field, String(total), percentOf(right, total)]),
    ]),
    ...(flawed.length === 0
      ? []
      : [
          table([
            ["pages with differences", "missing", "surplus", "fields"],
            ...flawed.map((page) => [
              page.name,
              String(page.lines.missing.length),
              String(page.lines.surplus.length),
              wrongFields(page)
                .map(([field]) => field)
                .join(", ") || "–",
            ]),
          ]),
        ]),
  ].join("\n\n");
}

/** Every difference, page by page: lines that are missing (-) or surplus (+), and values. */
export function formatExtractionDifferences({ comparisons }: ExtractionEvaluation): string {
  return comparisons
    .flatMap((page) => {
      const { outcome, lines } = page;
      const differences = [
        ...(outcome.expected === outcome.read ? [] : [`outcome: expected ${outcome.expected}, read ${outcome.read}`]),
        ...wrongFields(page).map(
          ([field, { expected, read }]) => `${field}: expected ${expected ?? "none"}, read ${read ?? "none"}`,
        ),
        ...listed("block", page.blocks),
        ...listed("note", page.notes),
        ...lines.missing.map((line) => `- ${line}`),
        ...lines.surplus.map((line) => `+ ${line}`),
      ];
      return differences.length === 0 ? [] : [[page.name, ...differences.map((line) => `  ${line}`)].join("\n")];
    })
    .join("\n");
}

function listed(what: string, { missing, surplus }: PageComparison["blocks"]): readonly string[] {
  return [...missing.map((one) => `${what} missing: ${one}`), ...surplus.map((one) => `${what} surplus: ${one}`)];
}

function wrongFields({ fields }: PageComparison): readonly (readonly [string, FieldComparison])[] {
  return Object.entries(fields).filter(([, { isRight }]) => !isRight);
}

function faultsOf(page: PageComparison): number {
  const { outcome, lines, blocks, notes } = page;
  return (
    (outcome.expected === outcome.read ? 0 : 1) +
    lines.missing.length +
    lines.surplus.length +
    wrongFields(page).length +
    blocks.missing.length +
    blocks.surplus.length +
    notes.missing.length +
    notes.surplus.length
  );
}
