/** @param {readonly number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/**
 * A row of a table of measurements: what, median, lowest, highest, target.
 * @param {string} what
 * @param {readonly number[]} values
 * @param {(value: number) => string} print
 * @param {string} target
 */
export function spread(what, values, print, target) {
  return [what, print(median(values)), print(Math.min(...values)), print(Math.max(...values)), target];
}

/**
 * A Markdown table, its first column of words and the others of numbers.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const rule = head.map((_, at) => (at === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
