import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  pullModel,
  type PulledModel,
  type PullEvent,
  type PullOptions,
  type PullWorld,
} from "../../../src/inference/index.js";
import type { HubServer, ServedRepository } from "../../support/hub-server.js";

/** A folder that is gone when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "perekaz-hub-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Bytes that differ from place to place, the same in every run. */
export function bytes(length: number, seed = 1): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * 31 + seed * 17 + (at >> 8) * 7) % 251));
}

export const encoder = "onnx/encoder_model_quantized.onnx";
export const decoder = "onnx/decoder_model_merged_quantized.onnx";

/** Files in the layout of a model; nothing could load them. */
export const modelFiles: ServedRepository["files"] = {
  "README.md": bytes(300, 9),
  "config.json": Buffer.from('{"model_type":"marian"}'),
  "generation_config.json": Buffer.from("{}"),
  "tokenizer.json": bytes(5_000, 2),
  "tokenizer_config.json": Buffer.from('{"a":1}'),
  [encoder]: bytes(200_000, 3),
  [decoder]: bytes(300_000, 4),
  "onnx/encoder_model.onnx": bytes(400, 5),
  "onnx/decoder_model_merged.onnx": bytes(400, 6),
  "onnx/decoder_model_merged.onnx_data": bytes(900, 7),
  "onnx/decoder_model.onnx": bytes(400, 8),
};
export const neededBytes = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  encoder,
  decoder,
]
  .map((path) => modelFiles[path]!.length)
  .reduce((sum, size) => sum + size, 0);

/** Waits that take no time and are written down. */
export function patience(
  waits: number[] = [],
  changes: Partial<NonNullable<PullWorld["patience"]>> = {},
): NonNullable<PullWorld["patience"]> {
  return {
    tries: 4,
    stall: 10_000,
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    random: () => 0,
    now: () => Date.parse("2025-01-01T00:00:00Z"),
    ...changes,
  };
}

export interface Pulling {
  readonly folder: string;
  readonly waits: number[];
  readonly events: PullEvent[];
  readonly pull: (name?: string, options?: PullOptions, world?: Partial<PullWorld>) => Promise<PulledModel>;
}

/** A models folder, and what pulls into it from a hub. */
export async function pullingFrom(hub: HubServer | string, variables: PullWorld["environment"] = {}): Promise<Pulling> {
  const folder = await emptyFolder();
  const endpoint = typeof hub === "string" ? hub : hub.endpoint;
  const [waits, events]: [number[], PullEvent[]] = [[], []];
  const hear = (event: PullEvent): void => {
    events.push(event);
    if (typeof hub !== "string" && event.event === "progress") hub.arrived(event.path, event.bytes);
  };
  return {
    folder,
    waits,
    events,
    pull: (name = "someone/model", options = {}, world = {}) =>
      pullModel(
        name,
        folder,
        { onEvent: hear, ...options },
        { environment: { HF_ENDPOINT: endpoint, ...variables }, perekaz: "test", patience: patience(waits), ...world },
      ),
  };
}
