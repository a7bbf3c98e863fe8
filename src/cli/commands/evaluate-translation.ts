import {
  evaluateReferences,
  evaluateTranslation,
  formatReferences,
  formatTranslationEvaluation,
  hasEnglish,
  readGold,
  translationMeasures,
  referenceMeasures,
  type GoldGroup,
  type GroupFloors,
  type ReferenceEvaluation,
  type TranslationEvaluation,
  type TranslationTools,
} from "../../evaluation/index.js";
import { openPipeline, Stop, type Pipeline } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { openFloors, type FloorsChoice } from "../hold-floors.js";
import { namesParallel, readParallelFiles, type ParallelChoice } from "../parallel-files.js";
import { printEvaluation, type EvaluationOutputChoice } from "../print-evaluation.js";
import type { Face } from "../streams.js";
import { showProgress, type Progress } from "../terminal/progress.js";

export interface EvaluateTranslationChoice extends EvaluationOutputChoice, FloorsChoice, ParallelChoice {
  readonly config?: string;
}

export async function runEvaluateTranslation(
  paths: readonly string[],
  choice: EvaluateTranslationChoice,
  face: Face,
): Promise<ExitCode> {
  const { streams, environment, signal, errorColours } = face;
  // whatever is wrong with the files is said before a model loads
  if (paths.length === 0 && !namesParallel(choice)) {
    throw new Stop({
      code: "usage-invalid",
      message: "perekaz eval translation: give gold articles, or --source with --reference.",
    });
  }
  const files = readParallelFiles(choice);
  const groups = readGroups(paths);
  const held = openFloors(paths, choice);
  const pipeline = openPipeline({
    // what is measured is the model, not what it once wrote
    environment: { ...environment, PEREKAZ_CACHE: "false" },
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  try {
    const articles = groups.flatMap((group) => group.articles).filter(hasEnglish).length;
    const progress = showProgress(articles + files.length, streams);
    const evaluation = await evaluateTranslation(groups, files, toolsOf(pipeline, signal, progress)).finally(
      progress.end,
    );
    const references = evaluateReferences(groups);
    await printEvaluation({ ...evaluation, references }, formatForReading, choice, streams);
    for (const { article, reason } of evaluation.leftOut)
      streams.err.write(`${errorColours.red("left out")} ${article}: ${reason}\n`);
    const outcome = await held(measuresOf(evaluation, references), streams);
    return evaluation.leftOut.length === 0 ? outcome : exitCodes.someSetAside;
  } finally {
    await pipeline.close();
  }
}

function formatForReading(evaluation: TranslationEvaluation & { readonly references: ReferenceEvaluation }): string {
  const { names } = evaluation.references;
  const scores = formatTranslationEvaluation(evaluation);
  return names.length === 0 ? scores : `${scores}\n\n${formatReferences(evaluation.references)}`;
}

/** What is measured with the model and without it, by group; files of one run only are held to no floors. */
function measuresOf({ sets }: TranslationEvaluation, references: ReferenceEvaluation): GroupFloors {
  const measures: Record<string, GroupFloors[string]> = { ...referenceMeasures(references) };
  for (const set of sets.filter(({ kept }) => kept !== null))
    measures[set.name] = { ...translationMeasures(set), ...measures[set.name] };
  return measures;
}

function readGroups(paths: readonly string[]): readonly GoldGroup[] {
  const groups = readGold(paths);
  if (paths.length > 0 && !groups.some(({ articles }) => articles.some(hasEnglish))) {
    throw new Stop({
      code: "usage-invalid",
      message: `${paths.join(", ")}: no gold article here has en: lines.`,
      remedy: "Add an en: line for each body sentence, as test/gold/FORMAT.md of the repository describes.",
    });
  }
  return groups;
}

function toolsOf(pipeline: Pipeline, signal: AbortSignal, progress: Progress): TranslationTools {
  return {
    translateArticle: (text, name) =>
      pipeline.translate(
        { kind: "stdin", location: "-", bytes: Buffer.from(text) },
        { signal, onProgress: (step) => progress.update({ ...step, location: name }) },
      ),
    async translateSegments(segments, name) {
      progress.update({ location: name, stage: "translate", done: 0, total: 1 });
      const translated = await pipeline.translateSegments(segments, { signal });
      progress.update({ location: name, stage: "translate", done: 1, total: 1 });
      return translated;
    },
  };
}
