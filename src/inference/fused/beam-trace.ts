import type { InferenceSession } from "onnxruntime-node";
import { dead } from "./beam.js";

/** A text that a beam search found. */
export interface Hypothesis {
  /** In the graph's numbers, the end of sentence included where it came to one. */
  readonly numbers: readonly number[];
  readonly ended: boolean;
  /** Sum of its tokens' log probabilities, natural logarithm. */
  readonly sum: number;
  /** For each token, natural logarithm. */
  readonly logProbabilities: readonly number[];
}

/** What a search left, as the graph hands it out: `tokens`, `parents`, `sums` [T, B, K]; `scores`, `turns`, `beams` [B, K]. */
type Trace = Readonly<Record<"tokens" | "parents" | "sums" | "scores" | "turns" | "beams", readonly number[]>>;

/**
 * The hypotheses of each sentence, best first: those that ended; and where a sentence's limit came before any did, or
 * before K did, its beams as they stood.
 * @param limits most tokens of each sentence
 */
export function readBeams(
  outputs: InferenceSession.ReturnType,
  names: Readonly<Record<keyof Trace, string>>,
  limits: readonly number[],
  { beams, lengthPenalty, end }: { readonly beams: number; readonly lengthPenalty: number; readonly end: number },
): readonly (readonly Hypothesis[])[] {
  const read = (name: string): readonly number[] => {
    const data = outputs[name]?.data;
    if (!(data instanceof BigInt64Array) && !(data instanceof Float32Array))
      throw new Error("The runtime gave no beams.");
    return Array.from<bigint | number, number>(data, Number);
  };
  const trace: Trace = {
    tokens: read(names.tokens),
    parents: read(names.parents),
    sums: read(names.sums),
    scores: read(names.scores),
    turns: read(names.turns),
    beams: read(names.beams),
  };
  const width = limits.length * beams;
  const turns = trace.tokens.length / width;
  return limits.map((limit, sentence) => {
    const at = (turn: number, beam: number): number => turn * width + sentence * beams + beam;
    const back = (turn: number, beam: number): number[] => {
      const numbers: number[] = [];
      for (let here = turn, on = beam; here >= 0; on = trace.parents[at(here, on)] ?? 0, here--)
        numbers.push(trace.tokens[at(here, on)] ?? 0);
      return numbers.reverse();
    };
    /** Each token's own part of the sums on the way to a beam. */
    const steps = (turn: number, beam: number): number[] => {
      const sums: number[] = [];
      for (let here = turn, on = beam; here >= 0; on = trace.parents[at(here, on)] ?? 0, here--)
        sums.push(trace.sums[at(here, on)] ?? 0);
      return sums.reverse().map((sum, place, all) => sum - (all[place - 1] ?? 0));
    };
    const every = Array.from({ length: beams }, (_, beam) => beam);
    const ended = every.flatMap((place): Hypothesis[] => {
      const score = trace.scores[at(0, place)] ?? dead;
      const turn = trace.turns[at(0, place)] ?? 0;
      if (score <= dead / 2) return [];
      const numbers = [...back(turn - 1, trace.beams[at(0, place)] ?? 0), end];
      const sum = score * numbers.length ** lengthPenalty;
      const before = steps(turn - 1, trace.beams[at(0, place)] ?? 0);
      const own = sum - before.reduce((all, each) => all + each, 0);
      return [{ numbers, ended: true, sum, logProbabilities: [...before, own] }];
    });
    const last = Math.min(limit, turns) - 1;
    const cut = every.flatMap((beam): Hypothesis[] => {
      const sum = trace.sums[at(last, beam)] ?? dead;
      return last + 1 < limit || sum <= dead / 2
        ? []
        : [{ numbers: back(last, beam), ended: false, sum, logProbabilities: steps(last, beam) }];
    });
    return [...ended, ...cut].slice(0, beams);
  });
}
