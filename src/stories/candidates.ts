/** Hash functions, and rows of a band: of texts that share a fifth of their sequences 98 in 100 share a band (1 - (1 - J²)⁹⁶), of those that share a hundredth one. */
const [functions, rows] = [192, 2] as const;

/** Odd multipliers and offsets of the hash functions, from a fixed linear congruence: the same everywhere. */
const coefficients = Array.from({ length: functions }, (_, at): readonly [multiplier: number, offset: number] => {
  const next = (state: number): number => (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  const multiplier = next(next(at + 1) ^ 0x9e3779b9);
  return [multiplier | 1, next(multiplier ^ 0x85ebca6b)];
});

/** The least value of each hash function over a set (Broder 1997, min-wise hashing). */
export function signatureOf(values: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(functions).fill(0xffffffff);
  for (const value of values) {
    for (let at = 0; at < functions; at++) {
      const [multiplier, offset] = coefficients[at] ?? [1, 0];
      let mixed = Math.imul(value ^ offset, multiplier);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      if (mixed < (signature[at] ?? 0)) signature[at] = mixed;
    }
  }
  return signature;
}

/** Finds earlier members that may be alike, in a time that does not grow with the number of those that are not. */
export interface CandidateIndex {
  /** Members that share a band with the signature. */
  find(signature: Uint32Array): readonly number[];
  add(member: number, signature: Uint32Array): void;
}

export function makeCandidateIndex(): CandidateIndex {
  const bands = new Map<string, number[]>();
  const keys = (signature: Uint32Array): readonly string[] =>
    Array.from(
      { length: functions / rows },
      (_, band) => `${band}:${signature[band * rows] ?? 0}:${signature[band * rows + 1] ?? 0}`,
    );
  return {
    find: (signature) => [...new Set(keys(signature).flatMap((key) => bands.get(key) ?? []))],
    add(member, signature) {
      for (const key of keys(signature)) {
        const found = bands.get(key);
        if (found) found.push(member);
        else bands.set(key, [member]);
      }
    },
  };
}
