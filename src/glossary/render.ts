import type { TermMention } from "../core/index.js";
import { englishPlural, englishVerb } from "./english.js";
import type { GlossaryEntry } from "./entry.js";
import type { Settled } from "./find/number.js";

type English = Pick<TermMention, "en" | "accepted" | "forbidden">;

/** English of an entry for one place of a text: in the place's number or tense, in capitals where the place is. */
export function renderTerm(entry: GlossaryEntry, place: string, settled: Settled, pluralOnly: boolean): English {
  const { en, accepted, forbidden } = englishOf(entry, place, settled, pluralOnly);
  const loud = entry.case === "lower" && shouted(place) && !shouted(entry.uk ?? entry.pattern ?? "");
  return { en: loud ? en.toUpperCase() : en, accepted, forbidden };
}

function englishOf(entry: GlossaryEntry, place: string, { number, sure }: Settled, pluralOnly: boolean): English {
  const { en, accepted, forbidden } = entry;
  if (entry.part_of_speech === "verb") {
    const all = [en, ...accepted].map((base, at) => ({
      base,
      ...englishVerb(base, at === 0 ? entry.en_past : undefined),
    }));
    const past = /(?:в|ла|ло|ли|но|то)(?:с[яь])?$/u.test(place.split(" ")[0]?.toLowerCase() ?? "");
    const [own] = all;
    const printed = past ? (own?.past ?? en) : en;
    return {
      en: printed,
      accepted: unique(
        all.flatMap(({ base, third, past: before, ing }) => [base, third, before, ing]),
        printed,
      ),
      forbidden: unique(forbidden.flatMap((base) => [base, ...Object.values(englishVerb(base))])),
    };
  }
  if (entry.part_of_speech !== "noun" || pluralOnly) return { en, accepted, forbidden };
  const plural = entry.en_plural ?? englishPlural(en);
  const printed = number === "plural" ? plural : en;
  const others = sure
    ? number === "plural"
      ? accepted.map(englishPlural)
      : accepted
    : [en, plural, ...accepted, ...accepted.map(englishPlural)];
  return {
    en: printed,
    accepted: unique(others, printed),
    forbidden: unique(forbidden.flatMap((form) => [form, englishPlural(form)])),
  };
}

function unique(forms: readonly string[], but?: string): readonly string[] {
  return [...new Set(forms)].filter((form) => form !== but);
}

/** «ПОВІТРЯНА ТРИВОГА» */
function shouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
