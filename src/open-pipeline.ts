import { createHash } from "node:crypto";
import { configurationSchema, type Configuration, type ConfigurationInput } from "./configuration.js";
import {
  SetAside,
  type Article,
  type Digest,
  type Document,
  type Input,
  type LayerName,
  type Layers,
  type Ports,
  type Provenance,
  type Quotation,
  type StageContext,
  type TranslatedSegment,
  type Translation,
  type Verdict,
} from "./core/index.js";
import {
  checkConfiguration,
  checkGraph,
  readConfiguration,
  rowsFor,
  runArticle,
  type ArticleProgress,
  type BoundStage,
} from "./pipeline/index.js";
import { digestOf } from "./edition.js";
import { findKnown, rememberEdition } from "./known-articles.js";
import { openPorts, readHouse, type House } from "./open-ports.js";
import { runEdition } from "./run-edition.js";
import { chooseSources } from "./choose-sources.js";
import {
  expandInputs,
  type ExpandInputsOptions,
  expandSources,
  groupStories,
  readStandardInput,
  stages,
  translateSegments,
  writeDigest,
} from "./stages.js";
import { version } from "./version.js";

export interface PipelineOptions {
  /** Path of a YAML file, or its content as an object; the defaults where absent. */
  readonly configuration?: string | ConfigurationInput;
  /** Where declared variables override the configuration; `process.env` where absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Time that editions are dated with; the time of the call where absent. */
  readonly now?: () => Date;
  /** Told in a sentence what did not go as wished and ends nothing, and what to do. */
  readonly onWarning?: (message: string) => void;
}

export interface RunOptions {
  /** Ends the run early by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ArticleProgress) => void;
  /** Told in a sentence why a page takes longer: another try, or a host that asks for pauses. */
  readonly onDelay?: (message: string) => void;
}

export interface DigestOptions extends RunOptions {
  /** Leaves out articles that an edition given to `remember` has, unless their text has changed. @default false */
  readonly onlyNew?: boolean;
}

export interface ExpandOptions extends Pick<RunOptions, "signal" | "onDelay"> {
  /** What `-` stands for; `process.stdin` where absent. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** Articles that one feed, sitemap or mailbox gives at most, the newest. @default 20 */
  readonly limit?: number;
  /** Told in a sentence what is being read. */
  readonly onStep?: (message: string) => void;
}

/** What `quotes` gives: the article with its quotations and their speakers. */
export interface QuotedArticle {
  readonly article: Article;
  readonly document: Document;
  readonly quotations: readonly Quotation[];
}

/** What `translate` gives: the article with its quotations, its English, and what to check in it. */
export interface TranslatedArticle extends QuotedArticle {
  readonly translation: Translation;
  readonly verdict: Verdict;
}

/** The seven stages with their models, ready to run; models load when first needed. */
export interface Pipeline {
  readonly configuration: Configuration;
  /** Inputs behind paths and addresses: files, folders, mailboxes, pages, feeds, sitemaps, and `-` for standard input. */
  expand(locations: readonly string[], options?: ExpandOptions): Promise<readonly Input[]>;
  /** Inputs of the configured sources that are enabled, or of those of these names. */
  expandSources(
    names?: readonly string[],
    options?: Omit<ExpandOptions, "standardInput" | "limit">,
  ): Promise<readonly Input[]>;
  /** The main job. Inputs that cannot be done are in `withheld`; a Stop is thrown. */
  digest(inputs: readonly Input[], options?: DigestOptions): Promise<Digest>;
  /** Remembers what an edition has, for later ones of new articles alone. */
  remember(digest: Digest): Promise<void>;
  quotes(input: Input, options?: RunOptions): Promise<QuotedArticle>;
  translate(input: Input, options?: RunOptions): Promise<TranslatedArticle>;
  /** Segments on their own, in order, for pipes and evaluation. */
  translateSegments(
    segments: readonly string[],
    options?: Pick<RunOptions, "signal">,
  ): Promise<readonly TranslatedSegment[]>;
  /** The ports of the model that the configuration names, to measure it by itself; they close with the pipeline. */
  model(): Promise<Pick<Ports, "translator" | "encoder">>;
  /** Writes an edition into a folder; gives the paths written. */
  write(digest: Digest, folder: string, options?: Pick<RunOptions, "signal">): Promise<readonly string[]>;
  /** Gives the models' memory back. */
  close(): Promise<void>;
}

/**
 * Opens a pipeline. No configuration, server or network is needed with the embedded model.
 *
 * @throws Stop `configuration-missing` or `configuration-invalid`, for the configuration and for the files of names and terms
 */
export function openPipeline(options: PipelineOptions = {}): Pipeline {
  const configuration = configurationOf(options);
  const { environment = process.env, onWarning } = options;
  const house = readHouse(configuration);
  const fingerprint = fingerprintOf(configuration, house);
  checkGraph(stages, ["input"]);
  const ports = openPorts(configuration, house, { environment, onWarning });
  const now = options.now ?? ((): Date => new Date());

  async function bind(goal: LayerName, given: readonly LayerName[] = ["input"]): Promise<Bound> {
    const rows = rowsFor(stages, goal, given);
    const opened = await ports.open(new Set(rows.flatMap((row) => row.ports)));
    const sections: Readonly<Record<string, unknown>> = configuration;
    const models = [opened.translator?.model, opened.encoder?.model, opened.summariser?.model];
    return {
      bound: rows.map((row) => row.bind(sections[row.name], opened)),
      provenance: {
        run: "",
        perekaz: version,
        options: fingerprint,
        models: models.filter((each) => each !== undefined),
      },
    };
  }

  function expansionOf({ onStep, ...expansion }: Omit<ExpandOptions, "standardInput">): ExpandInputsOptions {
    return {
      ...expansion,
      fetcher: ports.fetcher,
      ...(onStep && { onProgress: onStep }),
      ...(onWarning && { onWarning }),
    };
  }

  async function runOne(goal: LayerName, input: Input, run: RunOptions): Promise<Partial<Layers>> {
    const { bound, provenance } = await bind(goal);
    return runArticle(bound, { input }, contextOf(provenance, run), run.onProgress);
  }

  return {
    configuration,
    async expand(locations, { standardInput, ...expansion } = {}) {
      await ports.ready;
      return expandInputs(locations, {
        readStandard: () => readStandardInput(standardInput),
        ...expansionOf(expansion),
      });
    },
    async expandSources(names, expansion = {}) {
      await ports.ready;
      return expandSources(chooseSources(configuration.sources, names), { ...expansionOf(expansion), now: now() });
    },
    async digest(inputs, run = {}) {
      // a model that is missing is told of before anything is fetched
      const [writing, reading] = [await bind("entry", ["input", "article"]), await bind("article")];
      const created = now().toISOString();
      const id = createHash("sha256")
        .update(JSON.stringify([created, writing.provenance, inputs.map(({ location }) => location)]))
        .digest("hex")
        .slice(0, 12);
      const provenance = { ...writing.provenance, run: id };
      const results = await runEdition(
        {
          reading: reading.bound,
          writing: writing.bound,
          group: (articles) =>
            groupStories(articles, {
              options: configuration.stories,
              encoder: async () => (await ports.model()).encoder,
              ...(run.signal && { signal: run.signal }),
            }),
          known: async (articles) => (run.onlyNew === true ? findKnown(articles, ports.seen) : new Set()),
          readers: configuration.fetch.hosts,
          writers: configuration.run.concurrency,
        },
        inputs,
        contextOf(provenance, run),
        run.onProgress,
      );
      return digestOf(results, { created, provenance, withholdFailed: configuration.run.withhold_failed });
    },
    remember: (digest) => rememberEdition(digest, ports.seen),
    async quotes(input, run = {}) {
      const { article, document, quotations } = await runOne("quotations", input, run);
      return { article: present(article), document: present(document), quotations: present(quotations) };
    },
    async translate(input, run = {}) {
      const layers = await runOne("verdict", input, run);
      return {
        article: present(layers.article),
        document: present(layers.document),
        quotations: present(layers.quotations),
        translation: present(layers.translation),
        verdict: present(layers.verdict),
      };
    },
    async translateSegments(segments, run = {}) {
      const { translator } = await ports.model();
      return translateSegments(segments, { translator, ...ports.authorities }, configuration.translate, run);
    },
    model: () => ports.bareModel(),
    write: (digest, folder, run = {}) => writeDigest(digest, folder, configuration.publish, run),
    close: () => ports.close(),
  };
}

interface Bound {
  readonly bound: readonly BoundStage[];
  readonly provenance: Provenance;
}

/** What shapes a result: how articles are come by, and what is kept of them, does not. */
function fingerprintOf(configuration: Configuration, house: House): string {
  const { fetch, sources, run, ...sections } = configuration;
  const { cache, cache_folder, ...shaping } = run;
  return createHash("sha256")
    .update(JSON.stringify([{ run: shaping, ...sections }, house.names, house.terms]))
    .digest("hex");
}

function configurationOf({ configuration, environment = process.env }: PipelineOptions): Configuration {
  return typeof configuration === "object"
    ? checkConfiguration(configurationSchema, configuration, undefined)
    : readConfiguration(configurationSchema, configuration, environment);
}

function contextOf(provenance: Provenance, { signal, onDelay }: RunOptions): Omit<StageContext, "onProgress"> {
  return { provenance, ...(signal && { signal }), ...(onDelay && { onDelay }) };
}

function present<T>(layer: T | undefined): T {
  if (layer === undefined) throw new SetAside({ code: "stage-failed", message: "A stage gave no result." });
  return layer;
}
