import type { Article } from "./article.js";
import type { Document } from "./document.js";
import type { Finding, Verdict } from "./finding.js";
import type { ModelFingerprint } from "./model.js";
import type { Quotation } from "./quotation.js";
import type { Summary } from "./summary.js";
import type { Translation } from "./translation.js";

/** What produced a result: same provenance and same article, same result. */
export interface Provenance {
  /** Identifies the run: a hash of its time, options and inputs. */
  readonly run: string;
  /** Version of the package. */
  readonly perekaz: string;
  /** SHA-256 of the options in force, hexadecimal. */
  readonly options: string;
  readonly models: readonly ModelFingerprint[];
}

/** One article of an edition with all its layers; every span is in `document.text`. */
export interface DigestEntry {
  readonly article: Omit<Article, "text">;
  readonly document: Omit<Document, "tokens">;
  readonly quotations: readonly Quotation[];
  readonly translation: Translation;
  readonly summary: Summary;
  readonly verdict: Verdict;
  readonly provenance: Provenance;
}

/** An input that is not in the edition, and why. */
export interface Withheld {
  readonly location: string;
  /** An error code, or `verdict-fail` where verification withheld it. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly findings: readonly Finding[];
}

/** A dated edition. */
export interface Digest {
  readonly format: "perekaz-digest";
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly entries: readonly DigestEntry[];
  readonly withheld: readonly Withheld[];
  readonly provenance: Provenance;
}
