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
  type TranslatedSegment,
  type Translation,
  type Verdict,
} from "./core/index.js";
import { openGlossary, readGlossary } from "./glossary/index.js";
import { openModel, openSummariser, rememberTranslations } from "./inference/index.js";
import { openNameBook, readHouseNames } from "./names/index.js";
import {
  checkConfiguration,
  checkGraph,
  readConfiguration,
  rowsFor,
  runArticle,
  runBatch,
  type ArticleProgress,
  type BoundStage,
} from "./pipeline/index.js";
import { digestOf } from "./edition.js";
import { openNetwork } from "./network.js";
import { cacheFolderOf, openTranslations } from "./open-translations.js";
import { createJudge, expandInputs, readStandardInput, stages, translateSegments, writeDigest } from "./stages.js";
import { userModelsFolder } from "./user-folder.js";
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
  /** Inputs behind paths: files, folders (their articles), `-` for `standardInput` (`process.stdin` where absent). */
  expand(locations: readonly string[], standardInput?: AsyncIterable<Uint8Array | string>): Promise<readonly Input[]>;
  /** The main job. Inputs that cannot be done are in `withheld`; a Stop is thrown. */
  digest(inputs: readonly Input[], options?: RunOptions): Promise<Digest>;
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
  const house = configuration.names.file === null ? [] : readHouseNames(configuration.names.file);
  const terms = configuration.glossary.file === null ? [] : readGlossary(configuration.glossary.file);
  const { cache, cache_folder, ...shaping } = configuration.run;
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([{ ...configuration, run: shaping }, house, terms]))
    .digest("hex");
  const authorities = {
    names: openNameBook({ house }),
    glossary: openGlossary(terms),
    judge: createJudge(configuration.verify),
  };
  checkGraph(stages, ["input"]);
  let opened: ReturnType<typeof openModel> | undefined;
  const network = openNetwork(configuration.run.offline);
  const environment = options.environment ?? process.env;
  const modelsFolder = configuration.models.folder ?? userModelsFolder(environment);
  const cacheFolder = cacheFolderOf({ cache, cache_folder }, environment);
  const model = (): ReturnType<typeof openModel> =>
    (opened ??= network.ready.then(() => openModel(configuration.models, modelsFolder, cacheFolder)));
  const translations = openTranslations(cacheFolder, options.onWarning);
  let openedSummariser: ReturnType<typeof openSummariser> | undefined;
  const summariser = (): ReturnType<typeof openSummariser> =>
    (openedSummariser ??= network.ready.then(() => openSummariser(configuration.models, modelsFolder, cacheFolder)));
  const now = options.now ?? ((): Date => new Date());

  async function modelPorts(): Promise<Pick<Ports, "translator" | "encoder">> {
    const { translator, encoder, reading } = await model();
    return { translator: reading ? rememberTranslations(translator, reading, translations) : translator, encoder };
  }

  async function bind(goal: LayerName): Promise<{ bound: readonly BoundStage[]; provenance: Provenance }> {
    const rows = rowsFor(stages, goal);
    const wanted = new Set(rows.flatMap((row) => row.ports));
    const needsModel = wanted.has("translator") || wanted.has("encoder");
    const ports: Partial<Ports> = {
      ...authorities,
      ...(needsModel && (await modelPorts())),
      ...(wanted.has("summariser") && { summariser: await summariser() }),
    };
    const sections: Readonly<Record<string, unknown>> = configuration;
    const bound = rows.map((row) => row.bind(sections[row.name], ports));
    const models = [ports.translator?.model, ports.encoder?.model, ports.summariser?.model].filter(
      (each) => each !== undefined,
    );
    return { bound, provenance: { run: "", perekaz: version, options: fingerprint, models } };
  }

  async function runOne(goal: LayerName, input: Input, run: RunOptions): Promise<Partial<Layers>> {
    const { bound, provenance } = await bind(goal);
    return runArticle(bound, input, contextOf(provenance, run), run.onProgress);
  }

  return {
    configuration,
    async expand(locations, standardInput) {
      await network.ready;
      return expandInputs(locations, () => readStandardInput(standardInput));
    },
    async digest(inputs, run = {}) {
      const { bound, provenance } = await bind("entry");
      const created = now().toISOString();
      const id = createHash("sha256")
        .update(JSON.stringify([created, provenance, inputs.map(({ location }) => location)]))
        .digest("hex")
        .slice(0, 12);
      const dated = { ...provenance, run: id };
      const results = await runBatch(
        bound,
        inputs,
        configuration.run.concurrency,
        contextOf(dated, run),
        run.onProgress,
      );
      return digestOf(results, { created, provenance: dated, withholdFailed: configuration.run.withhold_failed });
    },
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
      const { translator } = await modelPorts();
      return translateSegments(segments, { translator, ...authorities }, configuration.translate, run);
    },
    model,
    write: (digest, folder, run = {}) => writeDigest(digest, folder, configuration.publish, run),
    async close() {
      await network.close();
      await Promise.all([opened, openedSummariser].map(async (each) => (await each)?.dispose()));
      await translations.close();
      opened = undefined;
      openedSummariser = undefined;
    },
  };
}

function configurationOf({ configuration, environment = process.env }: PipelineOptions): Configuration {
  return typeof configuration === "object"
    ? checkConfiguration(configurationSchema, configuration, undefined)
    : readConfiguration(configurationSchema, configuration, environment);
}

function contextOf(provenance: Provenance, { signal }: RunOptions): { provenance: Provenance; signal?: AbortSignal } {
  return signal ? { provenance, signal } : { provenance };
}

function present<T>(layer: T | undefined): T {
  if (layer === undefined) throw new SetAside({ code: "stage-failed", message: "A stage gave no result." });
  return layer;
}
