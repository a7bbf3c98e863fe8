/** Which of two lists of lines are the same, in order. */
export interface MatchedLines {
  /** Places in both lists, rising in each. */
  readonly pairs: readonly (readonly [expected: number, read: number])[];
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Pairs equal lines by their longest common subsequence, white space folded. */
export function matchLines(expected: readonly string[], read: readonly string[]): MatchedLines {
  const a = expected.map(foldLine);
  const b = read.map(foldLine);
  const width = b.length + 1;
  // lengths of the longest common subsequences of the lists' ends
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  const found = new Set(pairs.map(([at]) => at));
  const right = new Set(pairs.map(([, at]) => at));
  return {
    pairs,
    missing: a.filter((_, at) => !found.has(at)),
    surplus: b.filter((_, at) => !right.has(at)),
  };
}

/** A line with its white space folded. */
export function foldLine(line: string): string {
  return line.replace(/\s+/gu, " ").trim();
}
