import type { BlockKind } from "../../../core/index.js";
import type { Box } from "../boxes/box.js";

/** Whose words a quotation set apart or a post is, and where it stands. */
export interface Attribution {
  readonly author?: string;
  readonly platform?: string;
  readonly url?: string;
}

/** One line of the page as a browser lays it out. */
export interface PageLine {
  /** White space folded; a list item with its mark. */
  readonly text: string;
  readonly kind: BlockKind | null;
  readonly attribution: Attribution;
  /** The block it stands in. */
  readonly box: Box;
  /** Letters and digits, and how many of them are links and bold. */
  readonly letters: number;
  readonly linkLetters: number;
  readonly boldLetters: number;
  /** Where its links lead, as written. */
  readonly links: readonly string[];
}
