export { type Configuration, type ConfigurationInput } from "./configuration.js";
export {
  type Article,
  type Attribution,
  type Cue,
  type Digest,
  type DigestEntry,
  type Document,
  errorCodes,
  type ErrorCode,
  type Finding,
  headOf,
  type Input,
  type Line,
  type LineRole,
  PerekazError,
  type Provenance,
  type Quotation,
  type QuotationPair,
  type Sentence,
  SetAside,
  slice,
  type Span,
  type Speaker,
  Stop,
  type Summary,
  type SummarySentence,
  type TranslatedSegment,
  type Translation,
  type TranslationUnit,
  type Verdict,
  type Withheld,
} from "./core/index.js";
export { type ModelChoice, type ModelRole } from "./choose-model.js";
export {
  type CatalogueEntry,
  type CheckedModel,
  estimateMemory,
  type LicenceTerms,
  type ListedModel,
  modelFormats,
  type PulledModel,
  type PullEvent,
  type PullOptions,
  type RemovedModel,
} from "./inference/index.js";
export { type Models, type ModelsOptions, openModels, type UseOptions } from "./open-models.js";
export { renderSources, sourcesOfOpml as readOpml, type Source } from "./ingest/index.js";
export {
  type DigestOptions,
  type ExpandOptions,
  openPipeline,
  type Pipeline,
  type PipelineOptions,
  type QuotedArticle,
  type RunOptions,
  type TranslatedArticle,
} from "./open-pipeline.js";
export { type ArticleProgress } from "./pipeline/index.js";
export {
  type AnnotationPage,
  parseDigest,
  type QuotationsPageMeta,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderQuotationsPage,
  titleOf,
  toWebAnnotations,
} from "./publish/index.js";
export { findUnpairedMarks } from "./text/index.js";
export { makeEdition, runSources, type SourcesRun } from "./run-sources.js";
export { version } from "./version.js";
