declare module "mbox-reader" {
  import type { Readable } from "node:stream";

  export interface MboxMessage {
    /** The message without the line `From ` that separates it from the one before. */
    readonly content: Buffer;
  }

  export function mboxReader(stream: Readable): AsyncGenerator<MboxMessage, void, undefined>;
}
