import type { InferenceSession, Tensor } from "onnxruntime-node";
import { ports } from "./compose.js";

/** What was written for one row. */
export interface Written {
  /** In the graph's numbers, the end of sentence included where it came to one. */
  readonly numbers: readonly number[];
  readonly ended: boolean;
  /** Over the tokens that had any likelihood, natural logarithm; null where there is none. */
  readonly meanLogProbability: number | null;
  /** For each token the natural logarithm of its likelihood. */
  readonly logProbabilities: readonly number[];
  /** For each token its attention over the source's tokens; absent where the graph gives none. */
  readonly alignment?: readonly (readonly number[])[];
}

/**
 * What greedy decoding wrote for each row, up to its end or its limit.
 * @param sources tokens of each row's source
 */
export function readGreedy(
  outputs: InferenceSession.ReturnType,
  limits: readonly number[],
  sources: readonly number[],
  end: number,
): readonly Written[] {
  const alignment = ports.alignments.every((name) => outputs[name]) ? readAlignment(outputs) : null;
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
    const taken = (shares[row] ?? []).slice(0, numbers.length);
    const attended = alignment?.map((turn) => turn[row] ?? []).slice(0, numbers.length);
    return {
      numbers,
      ended: at >= 0,
      meanLogProbability: meanOf(taken),
      logProbabilities: taken.map(Math.log),
      ...(attended && { alignment: attended.map((weights) => weights.slice(0, sources[row])) }),
    };
  });
}

/** Tensors [T, B, 1, S], one after the other: by turn, by row. */
function readAlignment(outputs: InferenceSession.ReturnType): readonly (readonly (readonly number[])[])[] {
  return ports.alignments.flatMap((name) => {
    const { data, dims = [] } = outputs[name] ?? {};
    if (!(data instanceof Float32Array)) throw new Error("The runtime gave no alignment.");
    const [turns = 0, rows = 0, , width = 0] = dims;
    return Array.from({ length: turns }, (_, turn) =>
      Array.from({ length: rows }, (_row, row) => {
        const start = (turn * rows + row) * width;
        return Array.from(data.subarray(start, start + width));
      }),
    );
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
