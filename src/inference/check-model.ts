import { Stop, type PerekazError } from "../core/index.js";
import { findModel } from "./installed.js";
import type { ListedModel } from "./hub/index.js";
import { openModel, openSummariser } from "./open-model.js";
import type { ModelOptions } from "./options.js";
import { verifyModel } from "./verify.js";

/** What became of a model's check. */
export interface CheckedModel {
  readonly id: string;
  readonly dtype: ListedModel["dtype"];
  /** Absolute path. */
  readonly folder: string;
  /** Whether its files are those that a manifest names; `unlisted` where none names any. */
  readonly files: "right" | "unlisted" | "wrong";
  /** SHA-256 over the files' hashes; null where they are wrong. */
  readonly sha256: string | null;
  /** What it wrote for a sentence; null where it was not asked, or could not. */
  readonly wrote: string | null;
  /** What is wrong, with what to do. */
  readonly problem: Pick<PerekazError, "code" | "message" | "remedy"> | null;
}

/** A sentence that every model can do something with, for each use. */
const samples = {
  uk: "Уряд схвалив бюджет на наступний рік.",
  en: "The government approved the budget for next year.",
};

/**
 * Checks a model's files by size and SHA-256 and, if told to, that it loads and does a sentence.
 * @param modelsFolder where the model was found
 * @param options of the configuration, of which its own id and number format are replaced
 */
export async function checkModel(
  { id, dtype, folder, entry }: ListedModel,
  modelsFolder: string,
  options: ModelOptions,
  load: boolean,
): Promise<CheckedModel> {
  const checked = { id, dtype, folder, files: entry ? "right" : "unlisted", wrote: null, problem: null } as const;
  let sha256: string | null = null;
  try {
    sha256 = await verifyModel(await findModel(id, dtype, modelsFolder));
    if (!load) return { ...checked, sha256 };
    const wrote = await (entry?.direction === "en" ? summariseSample : translateSample)(
      {
        ...options,
        ...{ translator: id, dtype, summariser: id, summariser_dtype: dtype },
        prefix: id === options.translator ? options.prefix : null,
      },
      modelsFolder,
    );
    if (wrote.trim() !== "") return { ...checked, sha256, wrote };
    throw new Stop({
      code: "model-unsupported",
      message: `The model "${id}" loads and writes nothing for a sentence.`,
    });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { code, message, remedy } = error;
    return { ...checked, files: sha256 === null ? "wrong" : checked.files, sha256, problem: { code, message, remedy } };
  }
}

async function translateSample(options: ModelOptions, modelsFolder: string): Promise<string> {
  const model = await openModel(options, modelsFolder);
  try {
    return (await model.translator.translate([samples.uk]))[0]?.text ?? "";
  } finally {
    await model.dispose();
  }
}

async function summariseSample(options: ModelOptions, modelsFolder: string): Promise<string> {
  const summariser = await openSummariser(options, modelsFolder);
  try {
    return (await summariser?.summarise([samples.en]))?.[0]?.text ?? "";
  } finally {
    await summariser?.dispose();
  }
}
