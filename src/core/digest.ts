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

/** How another article of the edition is the same story as the one that is printed. */
export const versionRelations = [
  /** The same canonical address, and the same text. */
  "same-address",
  /** Another address, the same text. */
  "same-text",
  /** The same canonical address or outlet, an earlier or later text. */
  "update",
  /** Most of the same text in another outlet, as agencies' reports have it. */
  "near-duplicate",
] as const;
export type VersionRelation = (typeof versionRelations)[number];

/** Another publication of an entry's story, which is not summarised again. */
export interface StoryVersion {
  readonly location: string;
  readonly fingerprint: string;
  readonly relation: VersionRelation;
  /** Share of word shingles that it has in common with the printed article (Jaccard), 0 to 1. */
  readonly likeness: number;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
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
  /** Other publications of the story; absent where there are none. */
  readonly versions?: readonly StoryVersion[];
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
