import { z } from "zod";
import { describeType, fieldAt } from "./schema-fields.js";
import { nearest, suggest } from "./suggest.js";

/** Something wrong at one place of a file. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** What is wrong, said to the person who wrote the file. */
  readonly what: string;
}

/** Characters of a value that a message repeats: what leaves a terminal's line readable. */
const longestShown = 60;

/** A zod issue as sentences for the person who wrote the file: one for each unknown key, else one. */
export function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): readonly Fault[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(fieldAt(schema, issue.path, z.ZodObject)?.shape ?? {});
    return issue.keys.map((key) => ({ path: [...issue.path, key], what: `unknown key; ${suggest(key, known)}` }));
  }
  return [{ path: issue.path, what: sentenceOf(issue, schema, value) }];
}

function sentenceOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  if (issue.code === "custom") return issue.message;
  const given = issue.path.reduce<unknown>(child, value);
  if (issue.code === "invalid_format") return `${issue.message}, got ${show(given)}`;
  if (issue.code === "too_small" && issue.minimum === 1 && ["string", "array"].includes(issue.origin))
    return "must not be empty";
  const field = fieldAt(schema, issue.path, z.ZodType);
  const near =
    issue.code === "invalid_value" && typeof given === "string" ? nearest(given, issue.values.map(String)) : undefined;
  const hint = near === undefined ? "" : `; did you mean ${near}?`;
  return `${field ? `expected ${describeType(field)}` : issue.message}, got ${show(given)}${hint}`;
}

/** What stands at a key; below a text or number that was written in place of a section, the same text or number. */
function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : value;
}

function show(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > longestShown ? `${value.slice(0, longestShown)}…` : value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : "a section";
}
