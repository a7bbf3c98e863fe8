import { createInterface } from "node:readline/promises";
import type { Face } from "./streams.js";

/** Whether somebody sits at the terminal who can be asked. */
export function canAsk({ streams }: Face): boolean {
  return streams.in.isTTY === true && streams.err.isTTY === true;
}

/** A question that is answered by yes or no; anything but yes is no. */
export async function askYes(question: string, { streams, signal }: Face): Promise<boolean> {
  const asking = createInterface({ input: streams.in, output: streams.err });
  try {
    return /^\s*(?:y|yes|т|так)\s*$/iu.test(await asking.question(`${question} [y/N] `, { signal }));
  } finally {
    asking.close();
  }
}
