import { availableParallelism } from "node:os";
import type { Tensor } from "onnxruntime-node";
import type { DecodedRow, Row } from "../decode.js";
import type { LoadedModel } from "../loaded-model.js";
import type { Dtype } from "../options.js";
import { RequiredTexts } from "../required-texts.js";
import type { Vocabulary } from "../vocabulary.js";
import { ports } from "./compose.js";
import { feedsOf } from "./feeds.js";
import { openGraph, type GraphPlace } from "./graph-file.js";
import { makeGraph } from "./graph.js";
import { Unfusable } from "./reading.js";
import { TargetTokens } from "./target-tokens.js";

/** The network's products are too small to be shared among more. Set by hand: two cores are what it was measured on. */
const mostThreads = 4;

/** Encoder and decoding loop in one native call. */
export interface FusedEngine {
  /** Whether it may write a token: none with Cyrillic letters, which English has not. */
  writes(id: number): boolean;
  /** A batch; null for a row that only the plain decoder can do, whose required texts turn on letters. */
  decode(rows: readonly Row[]): Promise<readonly (DecodedRow | null)[]>;
  /** States of the encoder for one row of tokens, one after the other. */
  encode(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/**
 * The fused engine of a model; null where its graphs are of another make.
 * @param examples sentences of tokens that show how large the network's numbers get
 */
export async function openFusedEngine(
  { config, vocabulary }: Pick<LoadedModel, "config" | "vocabulary">,
  folder: string,
  { dtype, threads, place }: { readonly dtype: Dtype; readonly threads: number | null; readonly place: GraphPlace },
  examples: () => readonly (readonly number[])[],
): Promise<FusedEngine | null> {
  if (config.model_type !== "marian" || config.banned_token_ids === null) return null;
  const target = new TargetTokens(vocabulary, config, config.banned_token_ids);
  const options = { intraOpNumThreads: threads ?? Math.min(availableParallelism(), mostThreads), interOpNumThreads: 1 };
  const session = await openGraph(place, dtype, options, () =>
    makeGraph(folder, dtype, config, target, examples()),
  ).catch((error: unknown) => {
    if (error instanceof Unfusable) return null;
    throw error;
  });
  if (!session) return null;
  return {
    writes: (id) => target.numberOf(id) !== undefined,
    async encode(ids) {
      // a row that may have no token is over before the loop
      const outputs = await session.run(feedsOf([{ ids, limit: 0 }], [[]], config.pad_token_id), [ports.states]);
      const states = outputs[ports.states]?.data;
      if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
      return states.slice(0, ids.length * config.d_model);
    },
    async decode(rows) {
      const texts = rows.map(({ required }) => required.map((text) => numbersOf(text, vocabulary, target)));
      const feeds = feedsOf(
        rows,
        texts.map((row) => row.filter((text) => text !== null)),
        config.pad_token_id,
      );
      const outputs = await session.run(feeds, [...ports.tokens, ...ports.shares]);
      const read = (names: readonly string[]): readonly (readonly number[])[] =>
        columnsOf(
          names.map((name) => outputs[name]),
          rows.length,
        );
      const [tokens, shares] = [read(ports.tokens), read(ports.shares)];
      return rows.map((row, at) => {
        const all = (tokens[at] ?? []).slice(0, row.limit).map((number) => target.idOf(number));
        const end = all.indexOf(config.eos_token_id);
        const ids = end < 0 ? all : all.slice(0, end + 1);
        if (texts[at]?.includes(null) || !agrees(row, ids, vocabulary)) return null;
        return { ids, ended: end >= 0, meanLogProbability: meanOf((shares[at] ?? []).slice(0, ids.length)) };
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

function agrees({ required }: Row, ids: readonly number[], vocabulary: Vocabulary): boolean {
  if (required.length === 0) return true;
  const texts = new RequiredTexts(required, vocabulary);
  return ids.every((id) => texts.follow(id));
}

/** Mean logarithm of the shares; a token that was forced where it had none of the likelihood does not count. */
function meanOf(shares: readonly number[]): number | null {
  const free = shares.filter((share) => share > 0);
  return free.length === 0 ? null : free.reduce((sum, share) => sum + Math.log(share), 0) / free.length;
}
