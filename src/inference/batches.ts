/**
 * Groups rows of similar length so that a batch holds at most `limit` tokens, padding included; a limit of 0,
 * or below one row's length, gives that row a batch of its own. Shortest first, so that progress shows early.
 */
export function planBatches(lengths: readonly number[], limit: number): readonly (readonly number[])[] {
  const order = [...lengths.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const row of order) {
    const width = lengths[row] ?? 0;
    if (batch.length > 0 && (batch.length + 1) * width > limit) {
      batches.push(batch);
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
