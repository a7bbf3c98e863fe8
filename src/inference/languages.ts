/** What models call a language. */
export interface Language {
  readonly name: string;
  /** Tags of multilingual models: NLLB (FLORES-200 codes), M2M100, mBART. */
  readonly tags: readonly string[];
  /** Tags that a Marian model with several targets wants before the source. */
  readonly markers: readonly string[];
  /** Codes in a one-way model's files, those of families that hold the language included. */
  readonly names: ReadonlySet<string>;
  readonly letters: readonly string[];
}

export const ukrainian: Language = {
  name: "Ukrainian",
  tags: ["ukr_Cyrl", "__uk__", "uk_UA"],
  markers: [">>ukr<<", ">>uk<<"],
  // OPUS-MT's families: East Slavic, Slavic, Balto-Slavic, Indo-European, all
  names: new Set(["uk", "ukr", "uk_ua", "zle", "sla", "bat_sla", "ine", "mul"]),
  letters: [..."абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"],
};

export const english: Language = {
  name: "English",
  tags: ["eng_Latn", "__en__", "en_XX"],
  markers: [">>eng<<", ">>en<<"],
  names: new Set(["en", "eng", "en_xx"]),
  letters: [..."abcdefghijklmnopqrstuvwxyz"],
};

const tag = /^(?:[a-z]{3}_[A-Z][a-z]{3}|__[a-z]{2,3}__|[a-z]{2}_[A-Z]{2})$/u;

/** Whether a token is a language's tag: ukr_Cyrl, __uk__ or uk_UA. */
export function isTag(token: string): boolean {
  return tag.test(token);
}

/** The id of a language's tag. */
export function tagOf(tags: readonly (readonly [string, number])[], { tags: own }: Language): number | undefined {
  return tags.find(([token]) => own.includes(token))?.[1];
}
