import { detectLanguage } from "./detect.js";
import { judgeLine } from "./judge-line.js";
import { refuse } from "../refuse.js";
import type { IngestOptions } from "../options.js";

/** Share of і, ї, є, ґ among Cyrillic letters that only Ukrainian reaches without ы, э, ё, ъ, ў; running text has 6–7 %. */
const ownShare = 0.01;
/** How many times more frequent they must be than the letters that Ukrainian lacks: a Russian quotation may take half of the text. */
const ownOverForeign = 2;
/** Below this many letters, a lead of another language of less than `shortLead` proves nothing. */
const shortLetters = 40;
const shortLead = 0.03;

/**
 * Lets Ukrainian text pass. The letters decide where they can; only in doubt, or to name the other
 * language, is the n-gram detector (eld, its smallest data set: 90 MB of memory) loaded.
 * @throws SetAside with `language-not-ukrainian`.
 */
export async function assertUkrainian(text: string, location: string, options: IngestOptions): Promise<void> {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const cyrillic = count(/\p{sc=Cyrl}/gu);
  const own = count(/[іїєґ]/giu);
  const foreign = count(/[ыэёъўјљњћђџ]/giu);
  const enoughCyrillic = cyrillic > 0 && cyrillic >= options.min_cyrillic_share * all;
  if (enoughCyrillic && own >= ownShare * cyrillic && own > 0 && own >= ownOverForeign * foreign) return;

  const { language, score, ukrainian } = await detectLanguage(text);
  if (enoughCyrillic) {
    if (language === "uk") return;
    if (all < shortLetters && foreign === 0 && score - ukrainian < shortLead) return;
  }
  if (!enoughCyrillic && (await judgeLine(text))?.variety === "transliterated") {
    throw refuse("language-not-ukrainian", location, "the text is in Ukrainian in Latin letters", {
      remedy: "Give the article in Cyrillic.",
    });
  }
  const share = Math.round((100 * cyrillic) / all);
  throw refuse(
    "language-not-ukrainian",
    location,
    `the text is in ${nameOf(language)} (score ${score.toFixed(2)}; Ukrainian ${ukrainian.toFixed(2)}; ${share} % of its letters are Cyrillic)`,
  );
}

function nameOf(language: string): string {
  if (language === "") return "an unknown language";
  return `${new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language} (${language})`;
}
