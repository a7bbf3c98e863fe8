import { nameKinds, slice, type Document, type Translation, type TranslationUnit } from "../core/index.js";
import { shadowOf } from "../text/index.js";

/** A unit's two sides, as written and as the rules read them. */
export interface UnitTexts {
  readonly unit: TranslationUnit;
  readonly uk: string;
  readonly en: string;
  /** `uk` with one form for apostrophes, dashes, spaces and look-alike letters, and with names as `¤`. */
  readonly plainUk: string;
  /** `en` with one form for apostrophes, dashes and spaces, and with the same names as `¤`. */
  readonly plainEn: string;
  /** Words and signs in small letters, in order. */
  readonly wordsUk: readonly string[];
  readonly wordsEn: readonly string[];
}

const word = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*|[%‰°€$£₴₽¥]/gu;

export function readUnits(document: Document, translation: Translation): readonly UnitTexts[] {
  return translation.units.map((unit) => {
    const uk = slice(document.text, unit.source);
    const en = slice(translation.text, unit.target);
    const english = plainEnglish(en);
    return {
      unit,
      uk,
      en,
      plainUk: shadowOf(withoutNamesUk(document.text, unit)).text,
      plainEn: withoutNamesEn(english, unit),
      wordsUk: wordsOf(shadowOf(uk).text),
      wordsEn: wordsOf(english),
    };
  });
}

/** Words and signs of money and measure, in small letters; hyphens and apostrophes hold a word together. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}

function plainEnglish(text: string): string {
  return shadowOf(text).text.replace(/[’‘]/gu, "'");
}

/** «Третя луна», 15 Kvitnia Street: what names say is not said of the world. Names with figures are left, for these are compared. */
function withoutNamesUk(text: string, unit: TranslationUnit): string {
  let result = "";
  let at = unit.source.start;
  for (const { source } of namesIn(unit)) {
    if (source.start < at) continue;
    result += `${text.slice(at, source.start)}¤`;
    at = source.end;
  }
  return result + text.slice(at, unit.source.end);
}

function withoutNamesEn(english: string, unit: TranslationUnit): string {
  return namesIn(unit)
    .flatMap(({ en, accepted }) => [en, ...accepted].map(plainEnglish))
    .sort((a, b) => b.length - a.length)
    .reduce((text, form) => text.replaceAll(form, "¤"), english);
}

function namesIn({ kept }: TranslationUnit): TranslationUnit["kept"] {
  return kept.filter(({ kind, en, uk }) => (nameKinds as readonly string[]).includes(kind) && !/\d/u.test(en + uk));
}
