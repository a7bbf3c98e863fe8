import type { Finding, Outcome, Quotation, QuotationKind, UnresolvedReason } from "../../core/index.js";

/** The same words in both languages of the edition. */
export interface Bilingual {
  readonly uk: string;
  readonly en: string;
}

/** BCP 47: English translated by machine from Ukrainian (extension T, RFC 6497). */
export const machineEnglish = "en-t-uk-t0-mt";

export const labels = {
  original: { uk: "Українською, словами статті", en: "Ukrainian, the article’s own words" },
  machine: { uk: "Англійською, машинний переклад", en: "English, machine translation" },
  machineNotice: {
    uk: "Англійський текст — машинний переклад. Українські речення й цитати — дослівно зі статей.",
    en: "The English is machine translation. Ukrainian sentences and quotations are word for word from the articles.",
  },
  machineShort: { uk: "машинний переклад", en: "machine translation" },
  noTranslation: { uk: "перекладу немає", en: "no translation" },
  backTranslated: {
    uk: "зворотний переклад: це не власні слова мовця англійською",
    en: "back-translation: not the speaker’s own English words",
  },
  transliterated: { uk: "транслітерація", en: "transliterated" },
  unknownSpeaker: { uk: "мовця не встановлено", en: "speaker unknown" },
  contents: { uk: "Зміст", en: "Contents" },
  summary: { uk: "Коротко", en: "Summary" },
  noSummary: { uk: "Речень для переказу не знайдено.", en: "No sentences were found to summarise." },
  quotations: { uk: "Цитати", en: "Quotations" },
  noQuotations: { uk: "Цитат у статті не знайдено.", en: "No quotations were found in the article." },
  source: { uk: "Джерело", en: "Source" },
  noDate: { uk: "дату не вказано", en: "date not stated" },
  standardInput: { uk: "стандартне введення", en: "standard input" },
  findings: { uk: "зауважень", en: "findings" },
  alsoPublished: { uk: "Також опубліковано", en: "Also published" },
  withheld: { uk: "Не ввійшло", en: "Withheld" },
  noEntries: { uk: "У цьому випуску статей немає.", en: "There are no articles in this edition." },
  model: { uk: "модель", en: "model" },
  options: { uk: "налаштування", en: "options" },
  run: { uk: "запуск", en: "run" },
  via: { uk: "передає", en: "via" },
} as const satisfies Record<string, Bilingual>;

export const outcomeLabels: Readonly<Record<Outcome, Bilingual>> = {
  pass: { uk: "Автоматичні перевірки пройдено", en: "Automatic checks passed" },
  review: { uk: "Потрібен погляд редактора", en: "Needs an editor’s look" },
  fail: { uk: "Перевірки не пройдено", en: "Checks failed" },
};

export const severityLabels: Readonly<Record<Finding["severity"], Bilingual>> = {
  note: { uk: "примітка", en: "note" },
  warning: { uk: "попередження", en: "warning" },
  error: { uk: "помилка", en: "error" },
};

export const kindLabels: Readonly<Record<QuotationKind, Bilingual>> = {
  direct: { uk: "пряма мова", en: "direct" },
  mixed: { uk: "уривок речення", en: "part of a sentence" },
  indirect: { uk: "переказ", en: "paraphrase" },
};

export const reasonLabels: Readonly<Record<UnresolvedReason, Bilingual>> = {
  "no-attribution": { uk: "стаття не каже, чиї це слова", en: "the article does not say whose words these are" },
  "unnamed-source": { uk: "стаття не називає джерела", en: "the article does not name its source" },
  ambiguous: { uk: "підходять кілька осіб", en: "several people fit" },
  "no-candidate": { uk: "згадку нема з ким пов’язати", en: "the mention fits nobody the article names" },
};

export const polarityLabels: Readonly<Record<Exclude<Quotation["polarity"], "affirmed">, Bilingual>> = {
  negated: { uk: "за статтею, цього не казали", en: "the article says this was not said" },
  doubtful: { uk: "стаття бере ці слова під сумнів", en: "the article doubts these words" },
};
