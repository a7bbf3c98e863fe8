import type { Polarity, QuotationKind, Span } from "../../core/index.js";
import type { VerbForm } from "../lexicon/verbs.js";

/** A reporting expression in its place. */
export interface CueHit extends Span {
  readonly form: VerbForm;
}

/** Where the words that name the speaker are to be looked for. */
export type Source =
  /** A subject in the nominative beside the cue; the nearer side first. */
  | {
      readonly how: "subject";
      readonly sides: readonly ("before" | "after")[];
      readonly before: Span;
      readonly after: Span;
    }
  /** The noun phrase after «за словами», in the genitive. */
  | { readonly how: "phrase"; readonly span: Span }
  /** «X: …» at the beginning of a line. */
  | { readonly how: "label"; readonly span: Span }
  /** The signature of a post. */
  | { readonly how: "signature"; readonly span: Span }
  /** «цитує її мовник»: the object speaks, the subject relays. */
  | { readonly how: "object"; readonly span: Span }
  /** A headline that repeats words of the body: the content that it repeats. */
  | { readonly how: "echo"; readonly of: Span }
  /** An answer in an interview. */
  | { readonly how: "turn" }
  /** A phrase that names nobody (запитання із зали). */
  | { readonly how: "nobody"; readonly span: Span };

/** What a finder has found; offsets are in the shadow. */
export interface Found {
  readonly construction: string;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
  readonly cue: CueHit | null;
  readonly source: Source;
  readonly line: number;
  readonly statement: number;
  readonly polarity: Polarity;
  /** The attributing clause: channel and relay are read from it. */
  readonly clause: Span;
}

/** A subject before the cue in its statement, or after it up to `until`. */
export function subjectBeside(statement: Span, cue: Span, until: number): Source {
  return {
    how: "subject",
    sides: ["before", "after"],
    before: { start: statement.start, end: cue.start },
    after: { start: cue.end, end: until },
  };
}
