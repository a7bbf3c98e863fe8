import type { InferenceSession, Tensor } from "onnxruntime-node";
import { ports } from "./compose.js";

/** What was written for one row. */
export interface Written {
  /** In the graph's numbers, the end of sentence included where it came to one. */
  readonly numbers: readonly number[];
  readonly ended: boolean;
  /** Over the tokens that had any likelihood, natural logarithm; null where there is none. */
  readonly meanLogProbability: number | null;
}

/** What greedy decoding wrote for each row, up to its end or its limit. */
export function readGreedy(
  outputs: InferenceSession.ReturnType,
  limits: readonly number[],
  end: number,
): readonly Written[] {
  const read = (names: readonly string[]): readonly (readonly number[])[] =>
    columnsOf(
      names.map((name) => outputs[name]),
      limits.length,
    );
  const [tokens, shares] = [read(ports.tokens), read(ports.shares)];
  return limits.map((limit, row) => {
    const all = (tokens[row] ?? []).slice(0, limit);
    const at = all.indexOf(end);
    const numbers = at < 0 ? all : all.slice(0, at + 1);
    return { numbers, ended: at >= 0, meanLogProbability: meanOf((shares[row] ?? []).slice(0, numbers.length)) };
  });
}

/** Tensors [T, B, 1], one after the other, by row. */
function columnsOf(tensors: readonly (Tensor | undefined)[], rows: number): readonly (readonly number[])[] {
  const columns = Array.from({ length: rows }, (): number[] => []);
  for (const tensor of tensors) {
    const data = tensor?.data as BigInt64Array | Float32Array | undefined;
    if (!data) throw new Error("The runtime gave no tokens.");
    data.forEach((each: bigint | number, at: number) => columns[at % rows]?.push(Number(each)));
  }
  return columns;
}

/** Mean logarithm of the shares; a token that was forced where it had none of the likelihood does not count. */
function meanOf(shares: readonly number[]): number | null {
  const free = shares.filter((share) => share > 0);
  return free.length === 0 ? null : free.reduce((sum, share) => sum + Math.log(share), 0) / free.length;
}
