import {
  estimateMemory,
  modelFormats,
  type CatalogueEntry,
  type ListedModel,
  type Models,
} from "../../../index.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { wantsJson } from "../../output-mode.js";
import { writeLine, type Face } from "../../streams.js";
import { renderModels } from "../../terminal/render-models.js";
import { withModels, type ModelsChoice } from "./open.js";

/** One number format of a model, installed or to be had. Sizes and memory are in bytes. */
export interface ModelRow {
  readonly id: string;
  readonly dtype: string;
  /** `uk-en` translates, `en` summarises; null where only the model's files say it. */
  readonly direction: string | null;
  readonly languages: string | null;
  readonly licence: string | null;
  /** Whether the licence allows commercial use; null where nobody says. */
  readonly commercial: boolean | null;
  readonly size: number;
  /** Whether `size` is from the catalogue, and not from the files themselves. */
  readonly size_is_approximate: boolean;
  /** An estimate, for the whole process. */
  readonly memory_about: number;
  readonly quality: CatalogueEntry["quality"] | null;
  /** The configuration uses it. */
  readonly in_use: boolean;
  /** Absolute path; null where it is not installed. */
  readonly folder: string | null;
  /** What has to be done before it can be used, where pulling does not suffice. */
  readonly needs_export: string | null;
}

export interface ModelList {
  /** Where `perekaz models pull` puts models. */
  readonly folder: string;
  readonly installed: readonly ModelRow[];
  readonly available: readonly ModelRow[];
}

export async function runModelsList(choice: ModelsChoice, face: Face): Promise<ExitCode> {
  const list = await withModels(choice, face, listOf);
  const { streams, colours } = face;
  await writeLine(streams.out, wantsJson(choice, streams) ? JSON.stringify(list, null, 2) : renderModels(list, colours));
  return exitCodes.done;
}

async function listOf(models: Models): Promise<ModelList> {
  const catalogue = models.available();
  const { translator, dtype, summariser, summariser_dtype } = models.configuration.models;
  const used = new Set([`${translator} ${dtype}`, `${summariser ?? ""} ${summariser_dtype ?? dtype}`]);
  const installed = (await models.installed()).map((model) =>
    installedRow(
      model,
      catalogue.find(({ id }) => id === model.id),
      used.has(`${model.id} ${model.dtype}`),
    ),
  );
  const there = new Set(installed.map((row) => `${row.id} ${row.dtype}`));
  const available = catalogue.flatMap(availableRows).filter((row) => !there.has(`${row.id} ${row.dtype}`));
  return { folder: models.folder, installed, available };
}

function installedRow(model: ListedModel, known: CatalogueEntry | undefined, in_use: boolean): ModelRow {
  const { id, dtype, bytes, entry, folder } = model;
  return {
    id,
    dtype,
    direction: entry?.direction ?? known?.direction ?? null,
    languages: known?.languages ?? null,
    licence: entry?.licence ?? known?.licence ?? null,
    commercial: known?.commercial ?? null,
    size: bytes,
    size_is_approximate: false,
    memory_about: estimateMemory(bytes),
    quality: entry?.quality ?? known?.quality ?? null,
    in_use,
    folder,
    needs_export: null,
  };
}

function availableRows(entry: CatalogueEntry): readonly ModelRow[] {
  return modelFormats(entry).map((dtype) => {
    const size = (entry.files[dtype] ?? []).reduce((sum, { about }) => sum + about, 0);
    return {
      id: entry.id,
      dtype,
      direction: entry.direction,
      languages: entry.languages,
      licence: entry.licence,
      commercial: entry.commercial,
      size,
      size_is_approximate: true,
      memory_about: estimateMemory(size),
      quality: entry.quality ?? null,
      in_use: false,
      folder: null,
      needs_export: entry.export ?? null,
    };
  });
}
