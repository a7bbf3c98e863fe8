import type { Streams } from "./streams.js";

export interface OutputChoice {
  readonly json?: boolean;
  readonly text?: boolean;
}

/** JSON where it is asked for, or in a pipe unless text is asked for. */
export function wantsJson(choice: OutputChoice, streams: Streams): boolean {
  return choice.json === true || (choice.text !== true && streams.out.isTTY !== true);
}
