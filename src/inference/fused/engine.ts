import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, type Tensor } from "onnxruntime-node";
import { targetLimit, type DecodedRow, type Row } from "../decode.js";
import type { LoadedModel } from "../loaded-model.js";
import { dtypeSuffixes, type Dtype } from "../options.js";
import { RequiredTexts } from "../required-texts.js";
import type { Vocabulary } from "../vocabulary.js";
import { compose, ports } from "./compose.js";
import { feedsOf } from "./feeds.js";
import { readMarian } from "./marian.js";
import { observe } from "./observe.js";
import { readOnnx, writeOnnx } from "./onnx-format.js";
import { Unfusable } from "./reading.js";

/** Encoder and decoding loop in one native call. */
export interface FusedEngine {
  /** A batch; null for a row that only the plain decoder can do, whose required texts turn on letters. */
  decode(rows: readonly Row[]): Promise<readonly (DecodedRow | null)[]>;
  /** States of the encoder for one row of tokens, one after the other. */
  encode(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** The fused engine of a model; null where its graphs are of another make. */
export async function openFusedEngine(
  { config, vocabulary }: Pick<LoadedModel, "config" | "vocabulary">,
  folder: string,
  examples: readonly (readonly number[])[],
  { dtype, threads }: { readonly dtype: Dtype; readonly threads: number },
): Promise<FusedEngine | null> {
  const path = (name: string): string => join(folder, "onnx", `${name}${dtypeSuffixes[dtype]}.onnx`);
  const [encoderFile, decoderFile] = await Promise.all([
    readFile(path("encoder_model")),
    readFile(path("decoder_model_merged")),
  ]);
  let graph: Uint8Array;
  try {
    const { pad_token_id, eos_token_id, decoder_start_token_id, banned_token_ids } = config;
    if (banned_token_ids === null) throw new Unfusable("sequences of tokens are barred");
    const weights = readMarian(readOnnx(encoderFile), readOnnx(decoderFile), config);
    const facts = {
      size: vocabulary.written.length,
      banned: banned_token_ids,
      ending: vocabulary.ending,
      completes: vocabulary.completes,
      end: eos_token_id,
      padding: pad_token_id,
    };
    const decoder = { start: decoder_start_token_id, facts };
    const sentences = examples.map((ids) => {
      const limit = targetLimit(ids.length, config.max_position_embeddings - 1);
      return feedsOf([{ ids, limit, required: [] }], pad_token_id, vocabulary);
    });
    const largest = weights.logits.matrix.steps
      ? await observe(weights, decoder, sentences)
      : new Map<string, number>();
    graph = writeOnnx(compose(weights, { kind: "fixed", largest }, decoder));
  } catch (error) {
    if (error instanceof Unfusable) return null;
    throw error;
  }
  const session = await InferenceSession.create(graph, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
  });
  return {
    async encode(ids) {
      // a row that may have no token is over before the loop
      const feeds = feedsOf([{ ids, limit: 0, required: [] }], config.pad_token_id, vocabulary);
      const states = (await session.run(feeds, [ports.states]))[ports.states]?.data;
      if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
      return states.slice(0, ids.length * config.d_model);
    },
    async decode(rows) {
      const feeds = feedsOf(rows, config.pad_token_id, vocabulary);
      const outputs = await session.run(feeds, [...ports.tokens, ...ports.shares]);
      const tokens = columnsOf(
        ports.tokens.map((name) => outputs[name]),
        rows.length,
      );
      const shares = columnsOf(
        ports.shares.map((name) => outputs[name]),
        rows.length,
      );
      return rows.map((row, at) => {
        const all = (tokens[at] ?? []).slice(0, row.limit);
        const end = all.indexOf(config.eos_token_id);
        const ids = end < 0 ? all : all.slice(0, end + 1);
        if (!agrees(row, ids, vocabulary)) return null;
        return { ids, ended: end >= 0, meanLogProbability: meanOf((shares[at] ?? []).slice(0, ids.length)) };
      });
    },
    dispose: () => session.release(),
  };
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

/** Mean logarithm of the shares; a token that was forced where the model's own rules bar it has none. */
function meanOf(shares: readonly number[]): number | null {
  const free = shares.filter((share) => share > 0);
  return free.length === 0 ? null : free.reduce((sum, share) => sum + Math.log(share), 0) / free.length;
}
