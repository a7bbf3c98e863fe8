import type { z } from "zod";
import type { Article } from "./article.js";
import type { DigestEntry, Provenance } from "./digest.js";
import type { Document } from "./document.js";
import type { Fetcher } from "./fetcher.js";
import type { Verdict } from "./finding.js";
import type { Input } from "./input.js";
import type { Glossary } from "./glossary.js";
import type { Judge } from "./judge.js";
import type { SentenceEncoder, Summariser, Translator } from "./model.js";
import type { NameBook, NamedPerson } from "./names.js";
import type { Quotation } from "./quotation.js";
import type { Summary } from "./summary.js";
import type { Translation } from "./translation.js";

/** Everything that is known of one article, layer upon layer. */
export interface Layers {
  readonly input: Input;
  readonly article: Article;
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  /** Everybody whom the article names in full, in order of appearance. */
  readonly people: readonly NamedPerson[];
  readonly translation: Translation;
  readonly summary: Summary;
  readonly verdict: Verdict;
  readonly entry: DigestEntry;
}
export type LayerName = keyof Layers;

/** What stages may use besides their options and their layers. */
export interface Ports {
  readonly fetcher: Fetcher;
  readonly translator: Translator;
  readonly encoder: SentenceEncoder;
  /** Writes the English of the summary; null: its sentences are chosen. */
  readonly summariser: Summariser | null;
  readonly names: NameBook;
  readonly glossary: Glossary;
  readonly judge: Judge;
}
export type PortName = keyof Ports;

/** What a stage may know of the run it works in. */
export interface StageContext {
  readonly provenance: Provenance;
  readonly signal?: AbortSignal;
  /** Told how much of the stage's work on this article is done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told in a sentence why it takes longer. */
  readonly onDelay?: (message: string) => void;
}

/** A stage's work on one article. */
export type StageRun<R extends LayerName, A extends LayerName> = (
  layers: Pick<Layers, R>,
  context: StageContext,
) => Promise<Pick<Layers, A>>;

/** One row of the stage table: what the stage is called, may be told, needs and gives. */
export interface StageRow<
  Name extends string = string,
  Options extends z.ZodType = z.ZodType,
  P extends PortName = PortName,
  R extends LayerName = LayerName,
  A extends LayerName = LayerName,
> {
  readonly name: Name;
  /** Strict object schema with a default for every key. */
  readonly options: Options;
  readonly ports: readonly P[];
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  create(options: z.output<Options>, ports: Pick<Ports, P>): StageRun<R, A>;
}

/** Types a row by its parts. */
export function defineStage<
  Name extends string,
  Options extends z.ZodType,
  P extends PortName,
  R extends LayerName,
  A extends LayerName,
>(row: StageRow<Name, Options, P, R, A>): StageRow<Name, Options, P, R, A> {
  return Object.freeze(row);
}
