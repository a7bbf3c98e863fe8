import { readNumberWord } from "../numbers/words.js";
import type { ConceptDifference } from "./concept-table.js";
import { currencies } from "./currencies.js";
import { measures, percent } from "./measures.js";

/** A number with what it counts: 48.60 + dollar, 34 + year. */
interface Measured {
  readonly value: string;
  readonly unit: string;
}

const token = /\d[\d.,]*|[\p{L}\p{M}']+|[%°€$£₴]/gu;
const scale = /^(?:тис|млн|млрд|трлн|тисяч\p{L}*|мільйон\p{L}*|мільярд\p{L}*|thousand|million|billion|trillion)$/u;
const tables = [currencies, measures, percent];

/** Numbers that count one thing in the Ukrainian and another in the English; only what both sides say is compared. */
export function compareMeasured(uk: string, en: string): ConceptDifference {
  const [own, other] = [readMeasured(uk, "uk"), readMeasured(en, "en")];
  const units = (list: readonly Measured[], value: string): readonly string[] =>
    list.filter((each) => each.value === value).map(({ unit }) => unit);
  const values = [...new Set(own.map(({ value }) => value))];
  const wrong = values.filter((value) => {
    const [left, right] = [units(own, value), units(other, value)];
    return right.length > 0 && !right.every((unit) => left.includes(unit)) && left.length >= right.length;
  });
  const told = (list: readonly Measured[], value: string): string => `${value} ${units(list, value).join("/")}`;
  return {
    lost: wrong.map((value) => told(own, value)),
    added: wrong.map((value) => told(other, value)),
  };
}

function readMeasured(text: string, language: "uk" | "en"): readonly Measured[] {
  const words = text.toLowerCase().match(token) ?? [];
  return words.flatMap((word, at) => {
    const value = valueOf(word, language);
    if (value === null) return [];
    const next = words[at + 1] ?? "";
    const counted = scale.test(next) ? (words[at + 2] ?? "") : next;
    const unit = tables.flatMap((table) => table.nameOf(counted, language) ?? [])[0];
    return unit === undefined ? [] : [{ value, unit }];
  });
}

/** Digits in one spelling for both languages; null for other words. */
function valueOf(word: string, language: "uk" | "en"): string | null {
  if (!/^\d/u.test(word)) return readNumberWord(word, language)?.toString() ?? null;
  const bare = word.replace(/[.,]+$/u, "");
  return language === "uk" ? bare.replace(",", ".") : bare.replace(/,(?=\d{3})/gu, "");
}
