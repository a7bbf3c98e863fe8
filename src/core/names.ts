import type { Document } from "./document.js";
import type { Case, Gender } from "./grammar.js";
import type { Span } from "./span.js";

/** Where an English form comes from, the strongest first. */
export const formSources = ["house", "table", "transliteration"] as const;
/** `house`: the user's names file; `table`: an established spelling; `transliteration`: Cabinet of Ministers resolution 55 (2010). */
export type FormSource = (typeof formSources)[number];

/** An English form and where it comes from. */
export interface EnglishForm {
  readonly text: string;
  readonly source: FormSource;
}

/** Somebody whom the article names in full, in the places where it does so. */
export interface NamedPerson {
  /** Canonical name in the nominative. */
  readonly uk: string;
  readonly gender: "masculine" | "feminine" | null;
  /** In the Document's text, the bare name only, in the order of the text. */
  readonly places: readonly Span[];
}

export const nameKinds = ["person", "place", "organisation", "work"] as const;
/** `work`: a title, brand or event, mostly in quote marks. */
export type NameKind = (typeof nameKinds)[number];

/** A name in one place of a text. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Nominative of what stands here: a surname for a surname, a full name for a full name. */
  readonly uk: string;
  /** English of what stands here, in the house's first choice. */
  readonly en: string;
  /** Other English that is right as well: `Kharkiv Oblast` for `Kharkiv region`. */
  readonly accepted: readonly string[];
  readonly source: FormSource;
  /** Grammatical cases that the form may stand in; empty where it does not decline. */
  readonly cases: readonly Case[];
  readonly gender: Gender | null;
  readonly number: "singular" | "plural";
}

/** Port: established English forms of names, with transliteration as the marked fallback. */
export interface NameBook {
  /**
   * English form of a person's or an organisation's Ukrainian name in the nominative
   * (`Рустем Умєров`, `Умєров`, `РНБО`); spelling of apostrophes and homoglyphs does not matter.
   */
  english(name: string): EnglishForm;
  /** The form of the user's file or the table, or null: no fallback. */
  established(name: string): string | null;
  /** Every name in the document, in any case, in order and without overlaps; `people` are those it names in full. */
  find(
    document: Pick<Document, "text" | "sentences" | "lines">,
    people: readonly NamedPerson[],
  ): readonly NameMention[];
}
