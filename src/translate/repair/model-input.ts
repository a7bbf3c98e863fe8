import { writeBare, writeProtected, type ProtectedText } from "../protect/protected-text.js";
import type { StandIn } from "../protect/item.js";
import { chooseStandIns } from "../protect/stand-ins.js";
import type { Document } from "../../core/index.js";

/** One way in which the model can read a text, and what must stand in its English: one stand-in an item. */
export interface ModelInput {
  readonly text: string;
  readonly standIns: readonly StandIn[];
}

/** A text to translate, in every way that the ladder may want. */
export interface Wanted {
  readonly first: ModelInput;
  /** With other words in the items' places. */
  readonly other: ModelInput;
  /** With the items' own words; their English is required. */
  readonly bare: ModelInput;
  /** What stands around the items, alone. */
  readonly stretches: readonly string[];
}

export function wantedOf(document: Document, text: ProtectedText): Wanted {
  const bare = writeBare(document, text);
  const withWords = (attempt: number): ModelInput => {
    const standIns = chooseStandIns(text.items, bare, attempt);
    return { text: writeProtected(text, standIns), standIns };
  };
  return {
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
