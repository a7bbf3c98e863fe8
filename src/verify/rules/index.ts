import type { Rule } from "../rule.js";
import { quotationsVerbatim } from "./01-quotations-verbatim.js";
import { ledgerComplete } from "./02-ledger-complete.js";
import { noResidue } from "./03-no-residue.js";
import { translated } from "./04-translated.js";
import { sourceRead } from "./05-source-read.js";
import { outputFinished } from "./06-output-finished.js";
import { endsKept } from "./07-ends-kept.js";
import { english } from "./08-english.js";
import { noRepetition } from "./09-no-repetition.js";
import { sentencesPaired } from "./10-sentences-paired.js";
import { lengthPlausible } from "./11-length-plausible.js";
import { numbersKept } from "./12-numbers-kept.js";
import { datesKept } from "./13-dates-kept.js";
import { moneyKept } from "./14-money-kept.js";
import { measuresKept } from "./15-measures-kept.js";
import { namesKept } from "./16-names-kept.js";
import { termsKept } from "./17-terms-kept.js";
import { addressesKept } from "./18-addresses-kept.js";
import { negationKept } from "./19-negation-kept.js";
import { speakersKept } from "./20-speakers-kept.js";
import { cuesKept } from "./21-cues-kept.js";
import { marksKept } from "./22-marks-kept.js";
import { personKept } from "./23-person-kept.js";
import { meaningKept } from "./24-meaning-kept.js";
import { wordsKept } from "./25-words-kept.js";
import { translationCertain } from "./26-translation-certain.js";
import { speakersKnown } from "./27-speakers-known.js";
import { quotationsTranslated } from "./28-quotations-translated.js";
import { marksPaired } from "./29-marks-paired.js";
import { namesKnown } from "./30-names-known.js";
import { translationNear } from "./31-translation-near.js";

/** All rules, in the order in which their findings are listed. */
export const rules: readonly Rule[] = [
  quotationsVerbatim,
  ledgerComplete,
  noResidue,
  translated,
  sourceRead,
  outputFinished,
  endsKept,
  english,
  noRepetition,
  sentencesPaired,
  lengthPlausible,
  numbersKept,
  datesKept,
  moneyKept,
  measuresKept,
  namesKept,
  termsKept,
  addressesKept,
  negationKept,
  speakersKept,
  cuesKept,
  marksKept,
  personKept,
  meaningKept,
  wordsKept,
  translationCertain,
  speakersKnown,
  quotationsTranslated,
  marksPaired,
  namesKnown,
  translationNear,
];

export const ruleIds: readonly string[] = rules.map(({ id }) => id);
