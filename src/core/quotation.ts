import type { FormSource } from "./names.js";
import type { Span } from "./span.js";

/** `direct`: the speaker's words; `mixed`: a clause of which only `content` is verbatim; `indirect`: a paraphrase, never printed in quote marks. */
export type QuotationKind = "direct" | "mixed" | "indirect";

/** Whether the article says the words were said, says they were not (не сказав, що), or doubts it (нібито). */
export type Polarity = "affirmed" | "negated" | "doubtful";

/** The reporting expression. */
export interface Cue extends Span {
  /** Infinitive or fixed phrase, for example `наголосити` or `за словами`. */
  readonly lemma: string;
  /** English past form of the same strength: зазначив *noted*, наголосив *stressed*, визнав *admitted*. */
  readonly english: string;
}

/** Someone or something that speaks in the article, under one canonical name. */
export interface SingleSpeaker {
  readonly kind: "person" | "organisation";
  /** Canonical Ukrainian name in the nominative. */
  readonly uk: string;
  /** English form of the name. */
  readonly en: string;
  /** Where `en` comes from. */
  readonly enSource: FormSource;
  /** Role as the article gives it, in the nominative; null for organisations or where none is given. */
  readonly role: string | null;
}

/** Several who say it together (заявили X та Y), in the order in which the article names them. */
export interface SpeakerGroup {
  readonly kind: "group";
  /** The members' names, joined as a list: `X, Y та Z`. */
  readonly uk: string;
  /** The same in English: `X, Y and Z`. */
  readonly en: string;
  /** The weakest source among the members'. */
  readonly enSource: FormSource;
  readonly role: null;
  /** Two or more. */
  readonly members: readonly SingleSpeaker[];
}

export type Speaker = SingleSpeaker | SpeakerGroup;

/** How a mention was connected with its speaker. */
export type ResolutionMethod =
  | "full-name"
  | "surname"
  | "given-name"
  | "title"
  | "pronoun"
  | "dropped-subject"
  | "organisation"
  | "post-author"
  | "turn"
  | "together";

/** Why a quotation has no speaker. */
export type UnresolvedReason =
  /** No mention and no sentence nearby that attributes the words. */
  | "no-attribution"
  /** The article itself does not name the source (дипломат, обізнаний із…). */
  | "unnamed-source"
  /** Several candidates fit about equally well. */
  | "ambiguous"
  /** The mention agrees with nobody the article has introduced. */
  | "no-candidate";

export interface SpeakerCandidate {
  readonly uk: string;
  /** Between 0 and 1. */
  readonly score: number;
}

/** Why we believe that the speaker is who we say, or why we say nobody. */
export type Attribution =
  | { readonly method: ResolutionMethod; readonly confidence: number; readonly evidence: readonly Span[] }
  | {
      readonly reason: UnresolvedReason;
      /** The source as described, for example `дипломат, обізнаний із перебігом розмови`. */
      readonly description: string | null;
      readonly candidates: readonly SpeakerCandidate[];
    };

/** Source, cue and content of one act of speech; all spans are in the Document's text. */
export interface Quotation {
  /** `q1`, `q2`, … in the order of the content. */
  readonly id: string;
  readonly kind: QuotationKind;
  /** Construction of the inventory that found it, for example `D2` or `I1`. */
  readonly construction: string;
  /** Without quote marks, leading dash or the comma before the attribution; several when interrupted or running over paragraphs. */
  readonly content: readonly Span[];
  readonly cue: Cue | null;
  /** The speaker's mention in the attributing clause; null where the clause drops its subject. */
  readonly mention: Span | null;
  readonly speaker: Speaker | null;
  readonly attribution: Attribution;
  readonly polarity: Polarity;
  /** Place or medium, Ukrainian nominative, for example `Telegram` or `брифінг`. */
  readonly channel: string | null;
  /** Relays (передає Укрінформ), which are never the speaker. */
  readonly via: readonly string[];
  /** Whether the words were probably not said in Ukrainian, so that the English is a translation back. */
  readonly backTranslated: boolean;
}
