import type { z } from "zod";
import { checkValue, readYamlFile, type YamlSource } from "../yaml/index.js";
import { environmentOverrides } from "./environment.js";

/**
 * Reads and checks a configuration, frozen.
 *
 * @param schema strict object schema with a default for every key
 * @param file path of a YAML file; undefined for the defaults alone
 * @param environment variables that fields of the schema name in their metadata (`env`) override the file
 * @throws Stop `configuration-missing` or `configuration-invalid`, naming the line, the key and what was expected
 */
export function readConfiguration<Schema extends z.ZodObject>(
  schema: Schema,
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const source = file === undefined ? undefined : readYamlFile(file, { title: "the configuration" });
  const values = checkConfiguration(schema, source?.value ?? {}, source);
  const overrides = environmentOverrides(schema, environment);
  if (overrides.length === 0) return freeze(values);
  return freeze(checkConfiguration(schema, overrides.reduce(applyOverride, values), undefined));
}

/** Checks values that came from code instead of a file. */
export function checkConfiguration<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
  source: YamlSource | undefined,
): z.output<Schema> {
  return checkValue(schema, value ?? {}, source);
}

function applyOverride(
  values: unknown,
  override: { readonly path: readonly string[]; readonly value: unknown },
): Record<string, unknown> {
  const [head, ...rest] = override.path;
  const record = isRecord(values) ? values : {};
  if (head === undefined) return record;
  const value = rest.length === 0 ? override.value : applyOverride(record[head], { ...override, path: rest });
  return { ...record, [head]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
