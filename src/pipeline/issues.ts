import { z } from "zod";
import { describeType, fieldAt } from "./schema-fields.js";
import type { YamlSource } from "./yaml-source.js";

/** A zod issue as sentences for the person who wrote the file: `pipeline.yaml:12: summarise.sentences: expected …`. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  value: unknown,
  source: YamlSource | undefined,
): readonly string[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(fieldAt(schema, issue.path, z.ZodObject)?.shape ?? {});
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return `${locate(path, source)}unknown key; ${suggest(key, known)}`;
    });
  }
  const field = fieldAt(schema, issue.path, z.ZodType);
  const expected = field ? describeType(field) : issue.message;
  const given = issue.path.reduce<unknown>(child, value);
  return [`${locate(issue.path, source)}expected ${expected}, got ${JSON.stringify(given) ?? "nothing"}`];
}

function locate(path: readonly PropertyKey[], source: YamlSource | undefined): string {
  const key = path.map(String).join(".") || "the top level";
  return source ? `${source.file}:${source.lineOf(path)}: ${key}: ` : `${key}: `;
}

function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function suggest(key: string, known: readonly string[]): string {
  const near = known.find((other) => editDistance(key, other) <= Math.max(1, Math.floor(other.length / 4)));
  return near ? `did you mean ${near}?` : `known here: ${known.join(", ")}`;
}

/** Fewest insertions, deletions and replacements of characters (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
