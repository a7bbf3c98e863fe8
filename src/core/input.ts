import type { MediaType, Statements } from "./article.js";
import type { SetAside } from "./errors.js";
import type { Fetched } from "./fetcher.js";

/** An input before it is read as an article. */
export type Input = ReachedInput | FailedInput;

/** A source or address that gave nothing to read; reading it throws its error, so that it is set aside beside the others. */
export interface FailedInput {
  readonly kind: "failed";
  readonly location: string;
  readonly foundIn?: string;
  readonly error: SetAside;
}

export type ReachedInput =
  /** A path to one file. */
  | { readonly kind: "file"; readonly location: string; readonly foundIn?: string; readonly stated?: Statements }
  /** Bytes that came over standard input. */
  | { readonly kind: "stdin"; readonly location: "-"; readonly bytes: Uint8Array }
  /** An address; `page` is what lies there, where somebody has already asked. */
  | {
      readonly kind: "web";
      readonly location: string;
      readonly page?: Fetched;
      readonly foundIn?: string;
      /** What its feed or sitemap says of it; what the page itself says comes first. */
      readonly stated?: Statements;
    }
  /** A whole article that lay in a feed or a mailbox. */
  | {
      readonly kind: "feed" | "mail";
      /** Address of the article, or `FILE#N`. */
      readonly location: string;
      readonly bytes: Uint8Array;
      readonly mediaType: MediaType;
      readonly foundIn: string;
      /** When the feed was fetched, ISO 8601, UTC; absent for a mailbox. */
      readonly fetched?: string;
      readonly stated: Statements;
    };
