import type { Fetcher, FetchOptions, MediaType, ReachedInput } from "../core/index.js";
import { readBytes } from "./bytes.js";
import { mediaTypeOf, typeOfContent } from "./media-type.js";
import { refuse } from "./refuse.js";

/** What reading an input may need besides the input. */
export interface Reach extends Pick<FetchOptions, "signal" | "onDelay"> {
  /** Needed for addresses alone. */
  readonly fetcher?: Fetcher;
}

/** The bytes of an input, and what came with them. */
export interface RawInput {
  readonly bytes: Uint8Array;
  /** Null where only the text can tell. */
  readonly mediaType: MediaType | null;
  /** As a server named it; null where none did. */
  readonly charset: string | null;
  /** Where the bytes lay in the end; null for what is not of the web. */
  readonly address: string | null;
  /** ISO 8601, UTC. */
  readonly fetched?: string;
}

/**
 * Reads an input's bytes: a file to its limit, an address through the fetcher.
 * @throws SetAside with an `input-…` or `fetch-…` code
 */
export async function readRawInput(input: ReachedInput, maxTextBytes: number, reach: Reach): Promise<RawInput> {
  switch (input.kind) {
    case "file":
    case "stdin":
      return {
        bytes: await readBytes(input, maxTextBytes),
        mediaType: mediaTypeOf(input.location),
        charset: null,
        address: null,
      };
    case "feed":
    case "mail":
      return {
        bytes: input.bytes,
        mediaType: input.mediaType,
        // whoever took it out of its feed or mailbox has decoded it
        charset: "utf-8",
        address: input.kind === "feed" ? input.location : null,
        ...(input.fetched === undefined ? {} : { fetched: input.fetched }),
      };
    case "web": {
      const { fetcher, ...options } = reach;
      const page = input.page ?? (await fetcher?.fetch(input.location, { want: "page", ...options }));
      if (!page) throw new Error("an address cannot be read without a fetcher");
      const mediaType = typeOfContent(page.mediaType, page.url);
      if (mediaType === "feed") throw refuse("input-no-article", input.location, "is a feed, not an article");
      return { bytes: page.bytes, mediaType, charset: page.charset, address: page.url, fetched: page.fetched };
    }
  }
}
