import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { configurationSchema, type Configuration } from "./configuration.js";
import { Stop } from "./core/index.js";
import { replaceFile, type ListedModel } from "./inference/index.js";
import { checkConfiguration } from "./pipeline/index.js";
import { readYaml, setYamlValues, type YamlValue } from "./yaml/index.js";

/** What a model is used for. */
export type ModelRole = "translator" | "summariser";

/** What was changed in a configuration's file. */
export interface ModelChoice {
  readonly id: string;
  readonly role: ModelRole;
  /** The file, which was made where it was not there. */
  readonly file: string;
  /** Keys whose value is another now; none where the model was in use. */
  readonly changes: readonly {
    readonly key: string;
    readonly from: YamlValue["value"];
    readonly to: YamlValue["value"];
  }[];
}

interface Wish {
  readonly file: string | undefined;
  readonly configuration: Configuration;
  /** Models folder that the command line named. */
  readonly folder: string | undefined;
  readonly role: ModelRole | undefined;
  readonly dtype: ListedModel["dtype"] | undefined;
}

const kind = { title: "the configuration" };

/**
 * Writes a model into a configuration's file, comments kept.
 * @param models the number formats that are installed
 * @throws Stop `usage-invalid` without a file, `model-unsupported` for a format that is not there, `output-failed`
 */
export async function chooseModel(models: readonly [ListedModel, ...ListedModel[]], wish: Wish): Promise<ModelChoice> {
  const { file, configuration } = wish;
  const [{ id, entry }] = models;
  if (file === undefined) {
    throw new Stop({
      code: "usage-invalid",
      message: "perekaz models use: name the configuration that is to be changed.",
      remedy: "Add --config pipeline.yaml, or set PEREKAZ_CONFIG; the file is made where it is not there.",
    });
  }
  const role = wish.role ?? (entry?.direction === "en" ? "summariser" : "translator");
  const current = currentOf(configuration, role);
  const model = pickFormat(models, wish.dtype, current.dtype);
  const wanted = valuesFor(model, role, wish);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return "";
    throw new Stop({ code: "configuration-missing", message: `${file}: the configuration cannot be read`, cause });
  });
  const section: Readonly<Record<string, unknown>> = sectionOf(text, file);
  const different = wanted.filter(({ path: [, key], value }) => scalar(section[key]) !== value);
  if (different.length > 0) {
    const changed = setYamlValues(text, file, kind, different);
    const source = readYaml(changed, file, kind);
    checkConfiguration(configurationSchema, source.value, source);
    await replaceFile(file, changed);
  }
  const changes = different.map(({ path: [, key], value }) => ({
    key: `models.${key}`,
    from: scalar(section[key]),
    to: value,
  }));
  return { id, role, file: resolve(file), changes };
}

/** What the file itself says of models, with the defaults, whatever the environment overrides. */
function sectionOf(text: string, file: string): Configuration["models"] {
  const source = readYaml(text, file, kind);
  return checkConfiguration(configurationSchema, source.value ?? {}, source).models;
}

function currentOf({ models }: Configuration, role: ModelRole): { readonly dtype: ListedModel["dtype"] } {
  return { dtype: role === "translator" ? models.dtype : (models.summariser_dtype ?? models.dtype) };
}

function pickFormat(
  models: readonly [ListedModel, ...ListedModel[]],
  wanted: ListedModel["dtype"] | undefined,
  current: ListedModel["dtype"],
): ListedModel {
  const picked = models.find(({ dtype }) => dtype === (wanted ?? current));
  if (picked) return picked;
  if (wanted === undefined) return models[0];
  throw new Stop({
    code: "model-unsupported",
    message: `The model "${models[0].id}" is installed as ${models.map(({ dtype }) => dtype).join(" and ")}, not ${wanted}.`,
    remedy: `Fetch it with \`perekaz models pull ${models[0].id} --dtype ${wanted}\`.`,
  });
}

function valuesFor({ id, dtype }: ListedModel, role: ModelRole, { configuration, folder }: Wish): readonly YamlValue[] {
  const { models } = configuration;
  const values: [string, YamlValue["value"]][] =
    role === "summariser"
      ? [
          ["summariser", id],
          // null is that of the translator
          ["summariser_dtype", dtype === models.dtype && models.summariser_dtype === null ? null : dtype],
        ]
      : [
          ["translator", id],
          ["dtype", dtype],
        ];
  // the summariser's format was the translator's so far, and stays what it was
  if (role === "translator" && models.summariser !== null && models.summariser_dtype === null && dtype !== models.dtype)
    values.push(["summariser_dtype", models.dtype]);
  if (folder !== undefined && folder !== models.folder) values.push(["folder", folder]);
  return values.map(([key, value]) => ({ path: ["models", key], value }));
}

function scalar(value: unknown): YamlValue["value"] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
