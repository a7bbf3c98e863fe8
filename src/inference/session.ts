import type * as Transformers from "@xenova/transformers";
import type { Tensor } from "@xenova/transformers";

export type Library = typeof Transformers;

/** The part of an onnxruntime session that we use. */
export interface Session {
  run(
    feeds: Record<string, Tensor["ort_tensor"]>,
  ): Promise<Record<string, { readonly data: unknown; readonly dims: readonly number[] }>>;
}

/** A session as the library holds it, which it gives no type. */
export function asSession(value: unknown): Session {
  if (isSession(value)) return value;
  throw new Error("The runtime gave no session.");
}

function isSession(value: unknown): value is Session {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}
