import type { Mutator } from "../sentence.js";
import { numberChanged } from "./01-number-changed.js";
import { nameSwapped } from "./02-name-swapped.js";
import { negationDropped } from "./03-negation-dropped.js";
import { sentenceDroppedOrDoubled } from "./04-sentence-dropped-or-doubled.js";
import { quotationAttributedToAnother } from "./05-quotation-attributed-to-another.js";
import { cueStrengthened } from "./06-cue-strengthened.js";
import { quoteWordsAltered } from "./07-quote-words-altered.js";
import { dateShifted } from "./08-date-shifted.js";
import { currencyChanged } from "./09-currency-changed.js";
import { residueLeft } from "./10-residue-left.js";
import { truncated } from "./11-truncated.js";
import { unitWrong } from "./12-unit-wrong.js";

/** The ways in which references are corrupted, in the order of the report. */
export const mutators = {
  "number changed": numberChanged,
  "name swapped": nameSwapped,
  "negation dropped": negationDropped,
  "sentence dropped or doubled": sentenceDroppedOrDoubled,
  "quotation attributed to another": quotationAttributedToAnother,
  "cue strengthened": cueStrengthened,
  "quote words altered": quoteWordsAltered,
  "date shifted": dateShifted,
  "currency changed": currencyChanged,
  "residue left": residueLeft,
  truncated,
  "unit wrong": unitWrong,
} as const satisfies Readonly<Record<string, Mutator>>;

export type MutationKind = keyof typeof mutators;
export const mutationKinds = Object.keys(mutators) as readonly MutationKind[];
