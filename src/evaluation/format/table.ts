/** Rows of cells as aligned lines: the first column to the left, all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
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

/** Two blocks of lines next to each other. */
export function beside(left: string, right: string): string {
  const [own, other] = [left.split("\n"), right.split("\n")];
  const width = Math.max(...own.map((line) => line.length));
  return Array.from({ length: Math.max(own.length, other.length) }, (_, at) =>
    `${(own[at] ?? "").padEnd(width)}     ${other[at] ?? ""}`.trimEnd(),
  ).join("\n");
}

export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** A share of a count; a dash where there is nothing to count. */
export function percentOf(count: number, total: number): string {
  return total === 0 ? "–" : percent(count / total);
}
