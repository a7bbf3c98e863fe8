import type { Rule } from "../rule.js";
import { quotationsVerbatim } from "./01-quotations-verbatim.js";
import { ledgerComplete } from "./02-ledger-complete.js";
import { noResidue } from "./03-no-residue.js";
import { numbersKept } from "./04-numbers-kept.js";
import { datesKept } from "./05-dates-kept.js";
import { negationKept } from "./06-negation-kept.js";
import { noRepetition } from "./07-no-repetition.js";
import { lengthPlausible } from "./08-length-plausible.js";
import { unitsSound } from "./09-units-sound.js";
import { translationCertain } from "./10-translation-certain.js";
import { speakersKnown } from "./11-speakers-known.js";
import { quotationsTranslated } from "./12-quotations-translated.js";
import { marksPaired } from "./13-marks-paired.js";

/** All rules, in the order in which their findings are listed. */
export const rules: readonly Rule[] = [
  quotationsVerbatim,
  ledgerComplete,
  noResidue,
  numbersKept,
  datesKept,
  negationKept,
  noRepetition,
  lengthPlausible,
  unitsSound,
  translationCertain,
  speakersKnown,
  quotationsTranslated,
  marksPaired,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
