import type { AddressKind, FigureKind, Span } from "../../core/index.js";

export interface FigureStyle {
  /** `month-day`: November 29; `ap`: Nov. 29; `day-month`: 29 November. */
  readonly dates: "month-day" | "ap" | "day-month";
  /** Hours of the clock that times are told by. */
  readonly clock: 12 | 24;
}

export const defaultFigureStyle: FigureStyle = { dates: "month-day", clock: 24 };

/**
 * What a figure is in its sentence, and so what can stand in for it:
 * - `count`: a number before the noun it counts, or alone;
 * - `measure`: an amount with its unit, as one noun phrase (17 км, –5 °C);
 * - `money`, `percentage`: likewise;
 * - `day`: a day of a month, with or without the year; `month`: a month, with or without the year;
 * - `year`: a year's number alone: «року», «р.» and prepositions stay outside;
 * - `era`: a decade or century, which takes "the" in English; `ordinal`: likewise, before its noun;
 * - `time`: hours and minutes, without the preposition;
 * - `adjective`: before its noun (34-річний);
 * - `adverb`: how many times («тричі», «вдвічі»);
 * - `copied`: taken over letter by letter, or nearly so (Су-57: Su-57).
 */
export type FigureForm =
  | "count"
  | "measure"
  | "money"
  | "percentage"
  | "day"
  | "month"
  | "year"
  | "era"
  | "ordinal"
  | "time"
  | "score"
  | "adjective"
  | "adverb"
  | "copied";

/** Which form of the noun a number asks for: 21 працівник, 22 працівники, 25 працівників, 2,5 працівника. */
export type Agreement = "one" | "few" | "many" | "decimal";

/** A figure or address in Ukrainian text and its English; the span is what the English takes the place of. */
export interface Figure extends Span {
  readonly kind: FigureKind | AddressKind;
  readonly form: FigureForm;
  /** As written. */
  readonly uk: string;
  /** In the style that was asked for. */
  readonly en: string;
  /** Other customary English, all styles included. */
  readonly accepted: readonly string[];
  /** The value of a `count`, the higher one of a range; null for all else. */
  readonly countable: number | null;
  /** What a `count` asks of the noun after it; null for all else. */
  readonly agreement: Agreement | null;
  /** The case ending after a hyphen, which a stand-in can keep («го» of «1988-го»); empty where there is none. */
  readonly ending: string;
}

/** A figure with its span in the shadow, as the steps of the chain find it. Of `forms` the first is the English; none means the same letters. */
export interface Found extends Span {
  readonly kind: FigureKind | AddressKind;
  readonly form: FigureForm;
  readonly forms: readonly string[];
  readonly countable?: number;
  readonly agreement?: Agreement;
  readonly ending?: string;
}

/** One step of the chain: what it finds in a shadow's text in which the finds of earlier steps are blanked out. */
export type Finder = (text: string, style: FigureStyle) => readonly Found[];
