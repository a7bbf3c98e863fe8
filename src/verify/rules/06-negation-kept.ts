import type { Rule } from "../rule.js";
import { unitFinding, unitTexts } from "../units.js";

/** не + verb, немає, жоден, ніхто…; not «не лише», «не тільки», «майже не» and the like, nor «чи не». */
const negated =
  /(?<![\p{L}'])(?:не(?!\s+(?:лише|тільки|менш|більш|раніше|пізніше|просто)(?!\p{L}))|нема|немає|ні|ніхто|ніщо|нічого|нікого|нікому|ніколи|ніде|жоден|жодна|жодного|жодної|жодних|жодному)(?![\p{L}'])/iu;

const english =
  /\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied)|un\w{3,}|in(?:ability|capable|sufficient)\w*|impossib\w*|hardly|few|less|except|avoid\w*|miss\w*|stop\w*|instead)\b|n['’]t\b/iu;

/** не підписали → did not sign: a negated source has a negated English side. */
export const negationKept: Rule = {
  id: "negation-kept",
  check: ({ document, translation }) =>
    unitTexts(document, translation).flatMap((texts) =>
      negated.test(texts.uk) && !english.test(texts.en) ? [unitFinding(texts, "warning", "Negation may be lost.")] : [],
    ),
};
