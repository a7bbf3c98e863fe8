import { Stop } from "../core/index.js";
import type { Frame } from "./frame.js";
import type { LoadedModel } from "./loaded-model.js";
import type { TaskParameters } from "./model-config.js";

/** How a model is asked to do one thing. */
export interface Task {
  /** What stands around a text's own tokens. */
  readonly frame: Frame;
  /** Words put before every text. */
  readonly prefix: string;
  /** The decoder's first token, which is no output. */
  readonly start: number;
  /** What the model must write first, such as the tag of its language, and is no part of the text; null where it is free. */
  readonly first: number | null;
  /** What the model's files say of the output. */
  readonly parameters: TaskParameters;
}

/** What is known of a model besides its files. */
export interface Claim {
  readonly id: string;
  /** What the manifest says that it does; undefined where it says nothing. */
  readonly direction: string | undefined;
  /** Words before every text that the configuration asks for; null: as the model's config.json says. */
  readonly prefix: string | null;
}

/** As the model's files have it, for nothing in particular. */
export function plainTask({ config, frame }: LoadedModel): Task {
  return {
    frame,
    prefix: "",
    start: config.decoder_start_token_id,
    first: config.forced_bos_token_id,
    parameters: config.generation,
  };
}

export function refuse({ id }: Claim, what: string, because: string, remedy: string): Stop {
  return new Stop({ code: "model-unsupported", message: `The model "${id}" cannot ${what}: ${because}.`, remedy });
}
