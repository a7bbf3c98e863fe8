import type { Item } from "./item.js";

/** Common nouns at the end of a name that has "the": the Security Council, the Kharkiv region. */
const commonNoun =
  /(?:Council|Ministry|Service|Office|Court|Administration|Forces|Staff|Union|Committee|Commission|Fund|Bank|Institute|Center|Centre|Agency|Bureau|Directorate|Department|Guard|Police|Parliament|Senate|Congress|Assembly|Cabinet|Government|Brigade|Battalion|Corps|Division|Kremlin|Pentagon|White House|Vatican|Sea|River|Strait|Peninsula|Mountains|Carpathians|Balkans|Danube|Dnipro River|region|regions|district|sector|area)$/u;

/** Countries and bodies that have it without such a noun; «of» makes one of a name of several words. */
const withArticle =
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|Netherlands|Philippines|Maldives|Bahamas|Czech Republic|Verkhovna Rada|EU|UN|US|UK|UAE|IMF|FBI|CIA|SBU)$| of /u;

const article = /(?<![\p{L}\p{N}])(?:the|an?)\s+$/iu;
/** the, his, Ukraine’s, every: a noun after them has its determiner. */
const determined =
  /(?<![\p{L}\p{N}])(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|every|each|no|\p{L}+[’']s)\s+$/iu;

/**
 * The English before an item, with the article that the item's own English wants: a stand-in got one of its own
 * (the BBC said), which a person or a town has not.
 */
export function settleArticle(before: string, { kind, en }: Item): string {
  if (takesNone(kind, en)) return before.replace(article, "");
  if (!takesThe(kind, en) || determined.test(before)) return before;
  if (/^[^\p{L}\p{N}]*$/u.test(before)) return `${before}The `;
  if (/[\p{L},;:]\s+$/u.test(before)) return `${before}the `;
  return before;
}

function takesNone(kind: Item["kind"], en: string): boolean {
  return kind === "person" || (kind === "place" && !takesThe(kind, en) && !/\s/u.test(en) && !/s$/u.test(en));
}

function takesThe(kind: Item["kind"], en: string): boolean {
  return (kind === "organisation" || kind === "place") && (commonNoun.test(en) || withArticle.test(en));
}
