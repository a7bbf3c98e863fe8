import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { Stop } from "../core/index.js";
import { entrySchema, type GlossaryEntry } from "./entry.js";
import { compilePattern, PatternFault } from "./pattern.js";
import { keyOf } from "./words.js";

type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reads the house's terms: a YAML list of entries with `uk` or `pattern`, and `en`.
 *
 * @throws Stop `configuration-missing` or `configuration-invalid`, naming the file, the line and the key
 */
export function readGlossary(file: string): readonly GlossaryEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: lines, uniqueKeys: true });
  const lineOf: LineOf = (path) => lines.linePos(offsetOf(document, path)).line;
  const [problem] = document.errors;
  if (problem) {
    const what = problem.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/u, "") ?? problem.code;
    throw invalid([`${file}:${lines.linePos(problem.pos[0]).line}: not valid YAML: ${what}`]);
  }
  const parsed = z.array(entrySchema).safeParse(document.toJS() ?? []);
  const faults = parsed.success
    ? [...patternFaults(parsed.data), ...doubles(parsed.data, lineOf)]
    : parsed.error.issues.flatMap(faultsOf);
  if (faults.length > 0 || !parsed.success)
    throw invalid(
      faults.map(
        ({ path, what }) => `${file}:${lineOf(path)}: ${path.map(String).join(".") || "the top level"}: ${what}`,
      ),
    );
  return parsed.data;
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Stop({
      code: "configuration-missing",
      message: `${file}: the glossary cannot be read`,
      remedy: "Check the path under `glossary:` and the file's permissions.",
      cause,
    });
  }
}

function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, what: issue.message }];
  const known = `unknown key; known here: ${Object.keys(entrySchema.shape).join(", ")}`;
  return issue.keys.map((key) => ({ path: [...issue.path, key], what: known }));
}

function patternFaults(entries: readonly GlossaryEntry[]): readonly Fault[] {
  return entries.flatMap(({ pattern }, at) => {
    try {
      if (pattern !== undefined) compilePattern(pattern);
      return [];
    } catch (cause) {
      if (!(cause instanceof PatternFault)) throw cause;
      return [{ path: [at, "pattern"], what: cause.message }];
    }
  });
}

/** One term with two translations would leave the choice to chance. */
function doubles(entries: readonly GlossaryEntry[], lineOf: LineOf): readonly Fault[] {
  const known = new Map<string, number>();
  return entries.flatMap(({ uk, pattern }, at) => {
    const [field, value, key] =
      uk === undefined ? ["pattern", pattern ?? "", `/${pattern ?? ""}`] : ["uk", uk, keyOf(uk)];
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, at);
      return [];
    }
    return [{ path: [at, field], what: `«${value}» stands in the entry of line ${lineOf([first, field])} already` }];
  });
}

function invalid(messages: readonly string[]): Stop {
  return new Stop({
    code: "configuration-invalid",
    message: messages.join("\n"),
    remedy: "Mend the lines named; samples/house/glossary.yaml of the package shows every key.",
  });
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
