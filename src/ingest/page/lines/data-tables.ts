import { inlineNames, type Box } from "../boxes/box.js";

/** Letters of the longest cell of a table of data; a table that lays out a page has paragraphs in its cells. */
const cellLetters = 160;
/** Rows and columns from which a table shows data. */
const fewest = 2;

/** «<tr><td>чебрець</td><td>210 гривень</td></tr>»: a table whose cells are words and figures, not parts of the page. */
export function isDataTable(table: Box): boolean {
  const rows = rowBoxes(table);
  return (
    rows.length >= fewest &&
    rows.filter((row) => cellsOf(row).length >= fewest).length > rows.length / 2 &&
    rows.every((row) => cellsOf(row).every(isValue))
  );
}

function rowBoxes(table: Box): readonly Box[] {
  return table.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (child.name === "tr") return [child];
    return /^t(?:body|head|foot)$/u.test(child.name) ? rowBoxes(child) : [];
  });
}

function cellsOf(row: Box): readonly Box[] {
  return row.children.filter(
    (child): child is Box => typeof child !== "string" && (child.name === "td" || child.name === "th"),
  );
}

function isValue(cell: Box): boolean {
  return (
    cell.letters <= cellLetters &&
    cell.images === 0 &&
    cell.children.filter((child) => typeof child !== "string" && !inlineNames.has(child.name)).length <= 1 &&
    cell.tables === 0
  );
}
