import { z } from "zod";
import { checkValue, readYamlFile, refuse, type Fault, type FileKind, type YamlSource } from "../yaml/index.js";
import { entrySchema, type GlossaryEntry } from "./entry.js";
import { compilePattern, PatternFault } from "./pattern.js";
import { keyOf } from "./words.js";

const kind: FileKind = {
  title: "the glossary",
  whenMissing: "Check the path under `glossary:` and the file's permissions.",
  whenInvalid: "Mend the lines named; samples/house/glossary.yaml of the package shows what an entry looks like.",
};

/**
 * Reads the house's terms: a YAML list of entries with `uk` or `pattern`, and `en`.
 *
 * @throws Stop `configuration-missing` or `configuration-invalid`, naming the file, the line and the key
 */
export function readGlossary(file: string): readonly GlossaryEntry[] {
  const source = readYamlFile(file, kind);
  const entries = checkValue(z.array(entrySchema), source.value ?? [], source);
  const faults = [...patternFaults(entries), ...doubles(entries, source)];
  if (faults.length > 0) throw refuse(faults, source);
  return entries;
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
function doubles(entries: readonly GlossaryEntry[], source: YamlSource): readonly Fault[] {
  const known = new Map<string, readonly PropertyKey[]>();
  return entries.flatMap(({ uk, pattern }, at) => {
    const [field, value, key] =
      uk === undefined ? ["pattern", pattern ?? "", `/${pattern ?? ""}`] : ["uk", uk, keyOf(uk)];
    const path = [at, field];
    const first = known.get(key);
    if (first) return [{ path, what: `«${value}» stands in line ${source.lineOf(first)} already` }];
    known.set(key, path);
    return [];
  });
}
