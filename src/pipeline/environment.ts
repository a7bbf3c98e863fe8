import { z } from "zod";
import { unwrap } from "../yaml/index.js";

export interface Override {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Name of the environment variable that a field declares with `.meta({ env: "…" })`. */
function variableOf(field: z.core.$ZodType): string | undefined {
  const name: unknown = field instanceof z.ZodType ? field.meta()?.["env"] : undefined;
  return typeof name === "string" ? name : undefined;
}

/** The fields whose variable is set, each with the value in the field's type. */
export function environmentOverrides(
  schema: z.core.$ZodType,
  environment: Readonly<Record<string, string | undefined>>,
  path: readonly string[] = [],
): readonly Override[] {
  const type = unwrap(schema);
  if (!(type instanceof z.ZodObject)) return [];
  return Object.entries(type.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) => {
    const variable = variableOf(field);
    const text = variable === undefined ? undefined : environment[variable];
    const here = [...path, key];
    const own = text === undefined || text === "" ? [] : [{ path: here, value: readValue(text, field) }];
    return [...own, ...environmentOverrides(field, environment, here)];
  });
}

function readValue(text: string, field: z.core.$ZodType): unknown {
  const type = unwrap(field);
  if (type instanceof z.ZodNumber) return Number.isNaN(Number(text)) ? text : Number(text);
  if (type instanceof z.ZodBoolean)
    return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
  return text;
}
