import type { Readable, Writable } from "node:stream";
import type pc from "picocolors";

/** Colours, or their absence, for one stream. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Where a command reads and writes. Results go to `out`; everything else to `err`. */
export interface Streams {
  readonly in: Readable & { readonly isTTY?: boolean };
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly err: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** What a command knows besides its arguments. */
export interface Face {
  readonly streams: Streams;
  /** Colours for `streams.out`. */
  readonly colours: Colours;
  /** Colours for `streams.err`. */
  readonly errorColours: Colours;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Writes a text and a line break, waiting until the stream has taken it. */
export function writeLine(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));
}
