import type { z } from "zod";
import { SetAside, type Digest } from "../core/index.js";
import { digestSchema } from "./schema/digest.js";
import { assertVerbatim } from "./verbatim.js";

/** Issues named in one message at most; the rest are counted. */
const issuesNamed = 5;

/**
 * The edition as JSON text, two spaces of indentation, keys in the order of the schema and a line break at the end.
 * @throws {SetAside} `stage-failed`, where the edition is not what its schema says.
 */
export function renderJson(digest: Digest): string {
  digest.entries.forEach(assertVerbatim);
  const result = digestSchema.safeParse(digest);
  if (!result.success) {
    throw new SetAside({ code: "stage-failed", stage: "publish", message: `digest.json: ${describe(result.error)}` });
  }
  return `${JSON.stringify(result.data, sortParameters, 2)}\n`;
}

/**
 * Reads what `renderJson` wrote. `location` is named in errors.
 * @throws {SetAside} `input-invalid`, naming each path inside the JSON that is wrong.
 */
export function parseDigest(json: string, location = "digest.json"): Digest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SetAside({ code: "input-invalid", message: `${location} is not JSON: ${reason}`, cause });
  }
  const result = digestSchema.safeParse(value);
  if (result.success) return result.data;
  throw new SetAside({ code: "input-invalid", message: `${location}: ${describe(result.error)}`, cause: result.error });
}

function describe(error: z.ZodError): string {
  const lines = error.issues.slice(0, issuesNamed).map((issue) => `${formatPath(issue.path)}: ${issue.message}`);
  const more = error.issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function formatPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return text === "" ? "the whole value" : text.replace(/^\./u, "");
}

function sortParameters(key: string, value: unknown): unknown {
  if (key !== "parameters" || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
