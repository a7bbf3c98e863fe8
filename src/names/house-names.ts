import { z } from "zod";
import { nameKinds } from "../core/index.js";
import { checkValue, readYamlFile, refuse, type Fault, type FileKind, type YamlSource } from "../yaml/index.js";
import { keyOf } from "./key.js";

const text = z.string().trim().min(1);
const ukrainian = text.regex(/\p{L}/u, "must have letters");
const english = text.regex(/^[^\p{Script=Cyrillic}]*$/u, "must be English: it has Cyrillic letters");

const houseName = z.strictObject({
  /** Nominative. */
  uk: ukrainian,
  /** The house's English, printed as it stands here. */
  en: english,
  kind: z.enum(nameKinds),
  /** Other Ukrainian names of the same, in the nominative. */
  aliases: z.array(ukrainian).default([]),
  /** Other English that is right as well. */
  accepted: z.array(english).default([]),
  /** What he, she or it is, for the editors. */
  role: text.optional(),
});

/** One name of the user's file. */
export type HouseName = Readonly<z.output<typeof houseName>>;

const kind: FileKind = {
  title: "the file of names",
  whenMissing: "Check the path under `names:` and the file's permissions.",
  whenInvalid: "Mend the lines named: a list of names, each with `uk`, `en` and `kind`.",
};

/**
 * Reads the user's names: a YAML list of `uk`, `en`, `kind` and, if wanted, `aliases`, `accepted` and `role`.
 * @throws Stop `configuration-missing` or `configuration-invalid`, naming the file, the line and the key
 */
export function readHouseNames(file: string): readonly HouseName[] {
  const source = readYamlFile(file, kind);
  const names = checkValue(z.array(houseName), source.value ?? [], source);
  const faults = doubles(names, source);
  if (faults.length > 0) throw refuse(faults, source);
  return names;
}

/** One Ukrainian name with two different English forms would leave the choice to chance. */
function doubles(names: readonly HouseName[], source: YamlSource): readonly Fault[] {
  const known = new Map<string, readonly PropertyKey[]>();
  return names.flatMap(({ uk, aliases }, at) =>
    [uk, ...aliases].flatMap((name, place) => {
      const path = place === 0 ? [at, "uk"] : [at, "aliases", place - 1];
      const first = known.get(keyOf(name));
      if (first) return [{ path, what: `«${name}» stands in line ${source.lineOf(first)} already` }];
      known.set(keyOf(name), path);
      return [];
    }),
  );
}
