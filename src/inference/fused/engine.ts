import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { DecodedRow, Row } from "../decode.js";
import type { LoadedModel } from "../loaded-model.js";
import { dtypeSuffixes, type Dtype } from "../options.js";
import { RequiredTexts } from "../required-texts.js";
import type { Vocabulary } from "../vocabulary.js";
import { encoderStates, fuse, Unfusable } from "./compose.js";
import { readOnnx, writeOnnx } from "./onnx-format.js";

/** Encoder and decoding loop in one native call. */
export interface FusedEngine {
  /** A batch; null for a row that only the plain decoder can do, whose required texts turn on letters. */
  decode(rows: readonly Row[]): Promise<readonly (DecodedRow | null)[]>;
  /** States of the encoder for one row of tokens, one after the other. */
  encode(ids: readonly number[]): Promise<Float32Array>;
  dispose(): Promise<void>;
}

const written = ["first_token", "first_score", "tokens", "scores"];

/** The fused engine of a model; null where its graphs are of another make. */
export async function openFusedEngine(
  { config, vocabulary }: Pick<LoadedModel, "config" | "vocabulary">,
  folder: string,
  { dtype, threads }: { readonly dtype: Dtype; readonly threads: number },
): Promise<FusedEngine | null> {
  const path = (name: string): string => join(folder, "onnx", `${name}${dtypeSuffixes[dtype]}.onnx`);
  const [encoder, decoder] = await Promise.all([
    readFile(path("encoder_model")),
    readFile(path("decoder_model_merged")),
  ]);
  let graph: Uint8Array;
  try {
    const { pad_token_id, eos_token_id, decoder_start_token_id, banned_token_ids } = config;
    if (banned_token_ids === null) throw new Unfusable("sequences of tokens are barred");
    const model = fuse(readOnnx(encoder), readOnnx(decoder), {
      size: vocabulary.written.length,
      banned: banned_token_ids,
      ending: vocabulary.ending,
      completes: vocabulary.completes,
      end: eos_token_id,
      padding: pad_token_id,
      start: decoder_start_token_id,
      constrained: true,
    });
    graph = writeOnnx(model);
  } catch (error) {
    if (error instanceof Unfusable) return null;
    throw error;
  }
  const session = await InferenceSession.create(graph, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  return {
    async encode(ids) {
      // a row that may have one token is over before the loop
      const feeds = feedsOf([{ ids, limit: 1, required: [] }], config.pad_token_id, vocabulary);
      const states = (await session.run(feeds, [encoderStates]))[encoderStates]?.data;
      if (!(states instanceof Float32Array)) throw new Error("The runtime gave no encoder states.");
      return states;
    },
    async decode(rows) {
      const output = await session.run(feedsOf(rows, config.pad_token_id, vocabulary), written);
      const tokens = columnsOf(output["first_token"], output["tokens"], rows.length, Number);
      const scores = columnsOf(output["first_score"], output["scores"], rows.length, Number);
      return rows.map((row, at) => {
        const all = (tokens[at] ?? []).slice(0, row.limit);
        const end = all.indexOf(config.eos_token_id);
        const ids = end < 0 ? all : all.slice(0, end + 1);
        if (!agrees(row, ids, vocabulary)) return null;
        return { ids, ended: end >= 0, meanLogProbability: meanOf((scores[at] ?? []).slice(0, ids.length)) };
      });
    },
    dispose: () => session.release(),
  };
}

/**
 * Rows are padded to a multiple of this. Sums over the source then run through the same vector registers in the same
 * order whatever a row is batched with: with any padding 1 of 500 sentences came out otherwise in a batch, so none did.
 */
const columnsTogether = 16;

function feedsOf(rows: readonly Row[], padding: number, vocabulary: Vocabulary): InferenceSession.FeedsType {
  const texts = rows.map(({ required }) => required.map((text) => vocabulary.encode(text)));
  const count = Math.max(1, ...texts.map((row) => row.length));
  const length = Math.max(1, ...texts.flat().map((text) => text.length));
  const width = Math.ceil(Math.max(...rows.map(({ ids }) => ids.length)) / columnsTogether) * columnsTogether;
  const columns = Array.from({ length: width }, (_, column) => column);
  const places = Array.from({ length: count }, (_, place) => place);
  const steps = Array.from({ length }, (_, step) => step);
  return {
    input_ids: whole(
      rows.flatMap(({ ids }) => columns.map((column) => ids[column] ?? padding)),
      [rows.length, width],
    ),
    attention_mask: whole(
      rows.flatMap(({ ids }) => columns.map((column) => (column < ids.length ? 1 : 0))),
      [rows.length, width],
    ),
    limits: whole(
      rows.map(({ limit }) => limit),
      [rows.length],
    ),
    required: whole(
      texts.flatMap((row) => places.flatMap((place) => steps.map((step) => row[place]?.[step] ?? 0))),
      [rows.length, count, length],
    ),
    required_lengths: whole(
      texts.flatMap((row) => places.map((place) => row[place]?.length ?? 0)),
      [rows.length, count],
    ),
  };
}

function whole(values: readonly number[], dims: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), dims);
}

/** A tensor [T, B, 1] after one [B, 1], by row. */
function columnsOf(
  first: Tensor | undefined,
  others: Tensor | undefined,
  rows: number,
  numberOf: (value: bigint | number) => number,
): readonly (readonly number[])[] {
  const [start, rest] = [first?.data, others?.data] as (BigInt64Array | Float32Array | undefined)[];
  if (!start || !rest) throw new Error("The runtime gave no tokens.");
  return Array.from({ length: rows }, (_, row) => [
    numberOf(start[row] ?? 0),
    ...Array.from({ length: rest.length / rows }, (_each, turn) => numberOf(rest[turn * rows + row] ?? 0)),
  ]);
}

function agrees({ required }: Row, ids: readonly number[], vocabulary: Vocabulary): boolean {
  if (required.length === 0) return true;
  const texts = new RequiredTexts(required, vocabulary);
  return ids.every((id) => texts.follow(id));
}

/** A token that was forced where the model's own rules bar it has no score. */
function meanOf(scores: readonly number[]): number | null {
  const free = scores.filter(Number.isFinite);
  return free.length === 0 ? null : free.reduce((sum, score) => sum + score, 0) / free.length;
}
