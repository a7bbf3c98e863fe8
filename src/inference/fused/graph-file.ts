import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InferenceSession } from "onnxruntime-node";
import writeFileAtomic from "write-file-atomic";

/** Counts the ways in which graphs have been made: a graph of another way is not read. */
const graphVersion = 1;

/** Where a model's fused graph is kept. */
export interface GraphPlace {
  /** The user's cache; null to make the graph anew each time. */
  readonly folder: string | null;
  /** SHA-256 over the model's files, hexadecimal. */
  readonly model: string;
}

/**
 * Opens a session of a model's fused graph: of the file in the cache, or of what `make` gives, which is then put there.
 * A file that the runtime refuses is made anew; where none can be written the graph stays in memory.
 */
export async function openGraph(
  { folder, model }: GraphPlace,
  name: string,
  options: InferenceSession.SessionOptions,
  make: () => Promise<Uint8Array>,
): Promise<InferenceSession> {
  const path = folder === null ? null : join(folder, "graphs", `${model.slice(0, 32)}-${name}-${graphVersion}.onnx`);
  if (path !== null) {
    try {
      return await InferenceSession.create(path, options);
    } catch {
      // not there yet, or cut short
      await rm(path, { force: true }).catch(() => undefined);
    }
  }
  const graph = await make();
  if (path !== null) await keep(path, graph);
  return InferenceSession.create(graph, options);
}

/** What cannot be kept costs time at the next start, and nothing else. */
async function keep(path: string, graph: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, Buffer.from(graph.buffer, graph.byteOffset, graph.byteLength), { fsync: false });
  } catch {
    return;
  }
}
