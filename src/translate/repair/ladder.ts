import type { Repair, TranslatedSegment } from "../../core/index.js";
import { withoutSoftEnd } from "../english.js";
import type { StandIn } from "../protect/item.js";
import { joinClauses, splitClauses, weightedMean } from "./clauses.js";
import type { ModelInput, Wanted } from "./model-input.js";

/** One way to translate a text again. */
export interface Attempt {
  readonly inputs: readonly ModelInput[];
  /** By item. */
  readonly standIns: readonly StandIn[];
  /** The inputs' English as that of the whole. */
  join(parts: readonly TranslatedSegment[]): TranslatedSegment | undefined;
}

/** A step of the ladder; null where it can do nothing for the text. */
export interface Step {
  readonly name: Repair["step"];
  /** Only for texts that lost an item. */
  readonly forLost: boolean;
  plan(wanted: Wanted): Attempt | null;
}

/** From the gentlest to the one that gives up the sentence for its items. */
export const ladder: readonly Step[] = [
  { name: "other-stand-ins", forLost: false, plan: ({ other }) => (other.standIns.length > 0 ? whole(other) : null) },
  { name: "clauses", forLost: false, plan: ({ first }) => byClauses(first) },
  { name: "bare", forLost: false, plan: ({ bare }) => (bare.standIns.length > 0 ? whole(bare) : null) },
  { name: "spliced", forLost: true, plan: spliced },
];

function whole(input: ModelInput): Attempt {
  return { inputs: [input], standIns: input.standIns, join: ([part]) => part };
}

function byClauses({ text, standIns }: ModelInput): Attempt | null {
  const clauses = splitClauses(text);
  if (clauses.length < 2) return null;
  return {
    inputs: clauses.map((clause) => ({
      text: clause.text,
      standIns: standIns.filter(({ uk }) => clause.text.includes(uk)),
    })),
    standIns,
    join: (parts) => joinClauses(clauses, parts),
  };
}

/** The words between items translated by themselves, and the items put between them. */
function spliced({ stretches, first: { standIns } }: Wanted): Attempt {
  return {
    inputs: stretches.map((text) => ({ text: text.replace(/\s+/gu, " ").trim(), standIns: [] })),
    standIns,
    join(parts) {
      const words = stretches.flatMap((_, at) => [
        withoutSoftEnd(parts[at]?.text ?? "").trim(),
        standIns[at]?.en ?? "",
      ]);
      return {
        text: words.filter((word) => word !== "").join(" "),
        tokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
        meanLogProbability: weightedMean(parts),
        stop: parts.some(({ stop }) => stop === "length") ? "length" : "end",
        sourceTruncated: parts.some(({ sourceTruncated }) => sourceTruncated),
      };
    },
  };
}
