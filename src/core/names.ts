/** An English form and where it comes from. */
export interface EnglishForm {
  readonly text: string;
  readonly source: "table" | "transliteration";
}

/** Port: established English forms of names, with transliteration as the marked fallback. */
export interface NameBook {
  /**
   * English form of a person's or an organisation's Ukrainian name in the nominative
   * (`Рустем Умєров`, `Умєров`, `РНБО`); spelling of apostrophes and homoglyphs does not matter.
   */
  english(name: string): EnglishForm;
  /** The table's form, or null: no fallback. */
  established(name: string): string | null;
}
