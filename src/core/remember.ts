/**
 * The same function with its latest answers kept, for lookups by word that an article or a batch repeats.
 * When `largest` answers are kept, all are forgotten and it begins anew.
 */
export function remember<V>(find: (key: string) => V, largest: number): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = find(key);
    if (known.size >= largest) known.clear();
    known.set(key, found);
    return found;
  };
}
