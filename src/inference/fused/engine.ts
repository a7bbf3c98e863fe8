import { availableParallelism } from "node:os";
import { Tensor, type InferenceSession } from "onnxruntime-node";
import type { DecodedRow, Row } from "../decode.js";
import type { LoadedModel } from "../loaded-model.js";
import type { Dtype } from "../options.js";
import { RequiredTexts } from "../required-texts.js";
import type { Vocabulary } from "../vocabulary.js";
import { readBeams, type Hypothesis } from "./beam-trace.js";
import { ports } from "./compose.js";
import { feedsOf } from "./feeds.js";
import { openGraph, type GraphPlace } from "./graph-file.js";
import { makeGraph } from "./graph.js";
import { readGreedy, type Written } from "./greedy-trace.js";
import { Unfusable } from "./reading.js";
import { TargetTokens } from "./target-tokens.js";

/** The network's products are too small to be shared among more. Set by hand: two cores are what it was measured on. */
const mostThreads = 4;

/** Encoder and decoding loop in one native call. */
export interface FusedEngine {
  /** Length of the n-grams that it does not write twice; 0 for any. */
  readonly noRepeat: number;
  /** Whether it may write a token: none with Cyrillic letters, which English has not. */
  writes(id: number): boolean;
  /** A batch; null for a row that only the plain decoder can do, whose required texts turn on letters. */
  decode(rows: readonly Row[]): Promise<readonly (DecodedRow | null)[]>;
  /** States of the encoder for one row of tokens, one after the other. */
  encode(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
}

export interface EngineOptions {
  readonly dtype: Dtype;
  /** Null: as many as pay. */
  readonly threads: number | null;
  readonly place: GraphPlace;
  /** Of the search, 1 to 6; 1 is greedy. */
  readonly beams: number;
  /** Length of the n-grams that are not written twice; 0 for any. */
  readonly noRepeat: number;
  /** Whether each token's attention over the source is wanted; with one beam only. */
  readonly aligned: boolean;
  /** The power of its length that a hypothesis' sum of log probabilities is divided by. */
  readonly lengthPenalty: number;
}

/**
 * The fused engine of a model; null where its graphs are of another make.
 * @param examples sentences of tokens that show how large the network's numbers get
 */
export async function openFusedEngine(
  { config, vocabulary }: Pick<LoadedModel, "config" | "vocabulary">,
  folder: string,
  { dtype, threads, place, lengthPenalty, ...shape }: EngineOptions,
  examples: () => readonly (readonly number[])[],
): Promise<FusedEngine | null> {
  if (config.model_type !== "marian" || config.banned_token_ids === null) return null;
  const target = new TargetTokens(vocabulary, config, config.banned_token_ids);
  const options = { intraOpNumThreads: threads ?? Math.min(availableParallelism(), mostThreads), interOpNumThreads: 1 };
  const { beams, noRepeat, aligned } = shape;
  if (aligned && beams > 1) throw new RangeError("An alignment is given with one beam only.");
  const name = `${dtype}-${beams}-${noRepeat}${aligned ? "-aligned" : ""}`;
  const session = await openGraph(place, name, options, () =>
    makeGraph(folder, dtype, config, target, examples(), shape),
  ).catch((error: unknown) => {
    if (error instanceof Unfusable) return null;
    throw error;
  });
  if (!session) return null;
  const run = (
    rows: readonly Pick<Row, "ids" | "limit">[],
    texts: readonly (readonly (readonly number[])[])[],
    names: readonly string[],
  ): ReturnType<InferenceSession["run"]> => {
    const penalty = beams === 1 ? {} : { [ports.lengthPenalty]: new Tensor("float32", [lengthPenalty], []) };
    return session.run({ ...feedsOf(rows, texts, config.pad_token_id), ...penalty }, names);
  };
  return {
    noRepeat,
    writes: (id) => target.numberOf(id) !== undefined,
    async encode(ids) {
      // a row that may have no token is over before the loop
      const outputs = await run([{ ids, limit: 0 }], [[]], [ports.states]);
      const states = outputs[ports.states]?.data;
      if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
      return states.slice(0, ids.length * config.d_model);
    },
    async decode(rows) {
      const texts = rows.map(({ required }) => required.map((text) => numbersOf(text, vocabulary, target)));
      const outputs = await run(
        rows,
        texts.map((row) => row.filter((text) => text !== null)),
        beams === 1
          ? [...ports.tokens, ...ports.shares, ...(aligned ? ports.alignments : [])]
          : Object.values(ports.trace),
      );
      const limits = rows.map(({ limit }) => limit);
      const { end } = target.facts;
      const found =
        beams === 1
          ? readGreedy(
              outputs,
              limits,
              rows.map(({ ids }) => ids.length),
              end,
            ).map((row) => [row])
          : readBeams(outputs, ports.trace, limits, { beams, lengthPenalty, end }).map((row) => row.map(meanOfSum));
      return rows.map((row, at) => {
        const written = (found[at] ?? []).map(({ numbers, ...rest }) => ({
          ids: numbers.map((number) => target.idOf(number)),
          ...rest,
        }));
        const [best, ...alternatives] = written;
        if (!best || texts[at]?.includes(null) || !agrees(row, best.ids, vocabulary)) return null;
        return beams === 1 ? best : { ...best, alternatives };
      });
    },
    dispose: () => session.release(),
  };
}

/** A text in the graph's numbers of tokens; null where it wants one that is never written. */
function numbersOf(text: string, vocabulary: Vocabulary, target: TargetTokens): readonly number[] | null {
  const numbers = vocabulary.encode(text).map((id) => target.numberOf(id));
  return numbers.every((each) => each !== undefined) ? numbers : null;
}

/** What a hypothesis' tokens have on average. */
function meanOfSum({ numbers, ended, sum, logProbabilities }: Hypothesis): Written {
  return { numbers, ended, logProbabilities, meanLogProbability: numbers.length === 0 ? null : sum / numbers.length };
}

function agrees({ required }: Row, ids: readonly number[], vocabulary: Vocabulary): boolean {
  if (required.length === 0) return true;
  const texts = new RequiredTexts(required, vocabulary);
  return ids.every((id) => texts.follow(id));
}
