import type { Dtype } from "../options.js";

/** What happens while a model is pulled; `done` and `total` count the bytes of all its files. */
export type PullEvent =
  | {
      readonly event: "resolved";
      readonly repository: string;
      readonly commit: string;
      readonly dtype: Dtype;
      readonly files: number;
      readonly bytes: number;
    }
  | {
      readonly event: "progress";
      readonly path: string;
      /** Of this file. */
      readonly bytes: number;
      readonly done: number;
      readonly total: number;
    }
  | { readonly event: "file"; readonly path: string; readonly bytes: number; readonly downloaded: boolean }
  | { readonly event: "retry"; readonly reason: string; readonly wait_ms: number; readonly tries_left: number };
