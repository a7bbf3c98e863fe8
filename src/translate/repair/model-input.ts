import { writeBare, writeProtected, type ProtectedText } from "../protect/protected-text.js";
import type { Item, StandIn } from "../protect/item.js";
import { chooseStandIns } from "../protect/stand-ins.js";
import { slice, type Document, type Span } from "../../core/index.js";

/** One way in which the model can read a text, and what must stand in its English: one stand-in an item. */
export interface ModelInput {
  readonly text: string;
  readonly standIns: readonly StandIn[];
}

/** A text to translate, in every way that the ladder may want. */
export interface Wanted {
  /** As it stands in the article. */
  readonly uk: string;
  /** Its items; their `source` counts from the start of `uk`. */
  readonly items: readonly Item[];
  readonly first: ModelInput;
  /** With other words in the items' places. */
  readonly other: ModelInput;
  /** With the items' own words; their English is required. */
  readonly bare: ModelInput;
  /** What stands around the items, alone. */
  readonly stretches: readonly string[];
}

export function wantedOf(document: Document, source: Span, text: ProtectedText): Wanted {
  const bare = writeBare(document, text);
  const withWords = (attempt: number): ModelInput => {
    const standIns = chooseStandIns(text.items, bare, attempt);
    return { text: writeProtected(text, standIns), standIns };
  };
  return {
    uk: slice(document.text, source),
    items: text.items.map((item) => ({
      ...item,
      source: { start: item.source.start - source.start, end: item.source.end - source.start },
    })),
    first: withWords(0),
    other: withWords(1),
    bare: { text: bare, standIns: text.items.map(({ uk, en }) => ({ uk, en })) },
    stretches: text.stretches,
  };
}

/** Texts with the same key are read alike, and have one rendering. */
export function keyOf({ first, bare }: Wanted): string {
  return [first.text, bare.text, ...first.standIns.map(({ en }) => en)].join("\u0000");
}
