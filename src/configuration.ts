import { z } from "zod";
import { modelOptions } from "./inference/index.js";
import { sourcesOptions, stageSections, storiesOptions } from "./stages.js";
import { fetchOptions } from "./web/index.js";

const runOptions = z.strictObject({
  /** Folder that `perekaz digest` writes to. */
  output: z.string().min(1).default("perekaz-output").meta({ env: "PEREKAZ_OUTPUT" }),
  /** Articles in work at the same time. */
  concurrency: z.int().min(1).max(16).default(1).meta({ env: "PEREKAZ_CONCURRENCY" }),
  /** Keeps articles that failed verification out of the edition. */
  withhold_failed: z.boolean().default(true),
  /** Forbids the network: whatever wants it ends the run. `--frozen` sets it. */
  offline: z.boolean().default(false).meta({ env: "PEREKAZ_OFFLINE" }),
  /** Keeps what the model writes, so that no later run translates the same sentence again. */
  cache: z.boolean().default(true).meta({ env: "PEREKAZ_CACHE" }),
  /** Folder where it is kept; null for the user's own. */
  cache_folder: z.string().min(1).nullable().default(null).meta({ env: "PEREKAZ_CACHE_FOLDER" }),
});

/** Everything that pipeline.yaml may say: the run, the models, the house's names and terms, and one section a stage. */
export const configurationSchema = z.strictObject({
  run: runOptions.prefault({}),
  models: modelOptions
    .extend({
      /** Folder with manifest.yaml and a folder for each model, before those of the package; null for the user's own. */
      folder: z.string().min(1).nullable().default(null).meta({ env: "PEREKAZ_MODELS" }),
    })
    .prefault({}),
  names: z
    .strictObject({
      /** The house's own spellings; null for the bundled tables alone. */
      file: z.string().min(1).nullable().default(null).meta({ env: "PEREKAZ_NAMES" }),
    })
    .prefault({}),
  glossary: z
    .strictObject({
      /** The house's terms; null for none. */
      file: z.string().min(1).nullable().default(null).meta({ env: "PEREKAZ_GLOSSARY" }),
    })
    .prefault({}),
  fetch: fetchOptions.prefault({}),
  /** What `perekaz digest` without inputs and `perekaz run` read. */
  sources: sourcesOptions.default([]),
  stories: storiesOptions.prefault({}),
  ...stageSections,
});
export type Configuration = z.output<typeof configurationSchema>;
export type ConfigurationInput = z.input<typeof configurationSchema>;
