import { overlaps, type Quotation } from "../../core/index.js";
import { sexOf } from "../names/sex.js";
import type { UnitTexts } from "../reading.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

const she = /\b(?:she|her|hers|herself)\b/iu;
const he = /\b(?:he|him|his|himself)\b/iu;
/** вона сказала; він сказав: what tells of one sex beyond doubt, and what may ("її" is "its" as well). */
const feminine = /(?<![\p{L}'])(?:вона|нею|\p{L}+ла(?:ся|сь)?)(?![\p{L}'])/iu;
const masculine = /(?<![\p{L}'])(?:він|ним|\p{L}{2,}(?:ав|яв|ив|їв|ув|юв)(?:ся|сь)?)(?![\p{L}'])/iu;
const perhapsFeminine =
  /(?<![\p{L}'])(?:вона|її|їй|нею|неї|ній|сама|\p{L}+ла(?:ся|сь)?|дружин\p{L}+|мат(?:и|ері|ір)|мам\p{L}+|жінк\p{L}+|доньк\p{L}+|дочк\p{L}+|сестр\p{L}+|бабус\p{L}+|вдов\p{L}+|\p{L}+(?:ниц|чин|гин|истк|орк|ерк|ачк|янк|івн)(?:я|ю|і|ею|а|у|и|ою))(?![\p{L}'])/iu;
const perhapsMasculine =
  /(?<![\p{L}'])(?:він|його|йому|ним|нього|ньому|сам|\p{L}{2,}(?:ав|яв|ив|їв|ув|юв|ик|ник|ець|ист|тор|ер|ар|яр)(?:ся|сь)?)(?![\p{L}'])/iu;
const reporting =
  "(?:said|says|added|adds|explained|explains|noted|notes|told|tells|wrote|writes|stressed|recalled|recalls|remarked|stated|reported|admitted|admits|emphasized|joked|jokes|called|calls|asked|promised|promises)";
const reporter = new RegExp(`\\b(he|she) (?:also )?${reporting}\\b|\\b${reporting} (he|she)\\b`, "iu");

/** «…», – сказала вона → she said, not he: who speaks keeps their sex; names-kept compares their names. */
export const speakersKept: Rule = {
  id: "speakers-kept",
  check: ({ units, quotations }) =>
    units.flatMap((texts) =>
      isSwapped(texts) || isSwappedReporter(texts, quotations)
        ? [unitFinding(texts, "warning", "“He” or “she” tells of somebody else than the source.")]
        : [],
    ),
};

/** The source tells of one sex alone, and the English of the other. */
function isSwapped({ plainUk, plainEn }: UnitTexts): boolean {
  const [isShe, isHe] = [she.test(plainEn), he.test(plainEn)];
  if (isShe === isHe) return false;
  return isShe
    ? masculine.test(plainUk) && !perhapsFeminine.test(plainUk)
    : feminine.test(plainUk) && !perhapsMasculine.test(plainUk);
}

/** «Каже, що …»: the verb does not tell, but whose words these are does. */
function isSwappedReporter({ unit, plainUk, plainEn }: UnitTexts, quotations: readonly Quotation[]): boolean {
  const pronoun = reporter
    .exec(plainEn)
    ?.slice(1)
    .find((each) => each)
    ?.toLowerCase();
  if (pronoun === undefined || feminine.test(plainUk) || masculine.test(plainUk)) return false;
  const sexes = quotations
    .filter(({ cue }) => cue !== null && overlaps(cue, unit.source))
    .map(({ speaker }) => (speaker?.kind === "person" ? sexOf(speaker.uk) : null));
  const [sex] = sexes;
  return (
    sex !== undefined && sex !== null && sexes.every((each) => each === sex) && (sex === "she") !== (pronoun === "she")
  );
}
