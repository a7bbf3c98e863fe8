import type { ModelList, ModelRow } from "../commands/models/list.js";
import type { Colours } from "../streams.js";
import { formatBytes, formatTable } from "./sizes.js";

const heading = ["", "model", "does", "format", "size", "memory about", "licence", "quality"];

/** The models that are there and those that can be pulled, as two tables. */
export function renderModels({ folder, installed, available }: ModelList, colours: Colours): string {
  const own = formatTable([heading, ...installed.map(cellsOf)]);
  const other = formatTable([heading, ...available.map(cellsOf)]);
  const foot = [
    "* in use. ~ about: exact sizes come from the hub. Memory is an estimate for the whole process.",
    ...notes(available),
    `Pulled models go to ${folder}.`,
  ];
  return [
    colours.bold("Installed"),
    ...own,
    "",
    colours.bold("Available (perekaz models pull ID)"),
    ...other,
    "",
    ...foot.map((line) => colours.dim(line)),
  ].join("\n");
}

function cellsOf(row: ModelRow): readonly string[] {
  return [
    row.in_use ? "*" : "",
    row.id,
    row.direction === "en" ? "summarises" : row.direction === null ? "?" : "translates",
    row.dtype,
    `${row.size_is_approximate ? "~" : ""}${formatBytes(row.size)}`,
    formatBytes(row.memory_about),
    `${row.licence ?? "?"}${row.commercial === false ? " (not commercially)" : ""}`,
    qualityOf(row),
  ];
}

function qualityOf({ quality }: ModelRow): string {
  const [score] = quality?.scores ?? [];
  if (!score) return "";
  const values = [
    score.bleu === undefined ? "" : `BLEU ${score.bleu}`,
    score.chrf === undefined ? "" : `chrF ${score.chrf}`,
    score.rouge_2 === undefined ? "" : `ROUGE-2 ${score.rouge_2}`,
  ];
  return `${values.filter((value) => value !== "").join(", ")} (${score.set})`;
}

function notes(rows: readonly ModelRow[]): readonly string[] {
  const notes = rows.flatMap(({ id, needs_export }) =>
    needs_export === null ? [] : [`${id} needs an export first: ${needs_export}.`],
  );
  return [...new Set(notes)];
}
