import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { nameKinds, Stop } from "../core/index.js";
import { keyOf } from "./key.js";

const text = z.string().trim().min(1);
const ukrainian = text.regex(/\p{L}/u, "a name has letters");
const english = text.regex(/^[^\p{Script=Cyrillic}]*$/u, "English has no Cyrillic letters");

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

/**
 * Reads the user's names: a YAML list of `uk`, `en`, `kind` and, if wanted, `aliases`, `accepted` and `role`.
 * @throws Stop `configuration-missing` or `configuration-invalid`, naming the file, the line and the key
 */
export function readHouseNames(file: string): readonly HouseName[] {
  const lines = new LineCounter();
  const document = parseDocument(read(file), { lineCounter: lines, uniqueKeys: true });
  const lineOf = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  const [problem] = document.errors;
  if (problem)
    throw invalid(
      `${file}:${lines.linePos(problem.pos[0]).line}: not valid YAML: ${problem.message.split("\n")[0] ?? ""}`,
    );
  const parsed = z.array(houseName).safeParse(document.toJS() ?? []);
  if (!parsed.success)
    throw invalid(
      parsed.error.issues
        .flatMap((issue) => {
          const keys = issue.code === "unrecognized_keys" ? issue.keys : [null];
          return keys.map((key) => {
            const path = key === null ? issue.path : [...issue.path, key];
            const known = `unknown key; known here: ${Object.keys(houseName.shape).join(", ")}`;
            return `${file}:${lineOf(path)}: ${keyName(path)}: ${key === null ? issue.message : known}`;
          });
        })
        .join("\n"),
    );
  refuseDoubles(parsed.data, file, lineOf);
  return parsed.data;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Stop({
      code: "configuration-missing",
      message: `${file}: the file of names cannot be read`,
      remedy: "Check the path under `names:` and the file's permissions.",
      cause,
    });
  }
}

/** One Ukrainian name with two different English forms would leave the choice to chance. */
function refuseDoubles(
  names: readonly HouseName[],
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): void {
  const known = new Map<string, number>();
  for (const [at, { uk, aliases }] of names.entries())
    for (const name of [uk, ...aliases]) {
      const first = known.get(keyOf(name));
      if (first !== undefined)
        throw invalid(
          `${file}:${lineOf([at, "uk"])}: ${keyName([at])}: «${name}» stands in the entry of line ${lineOf([first, "uk"])} already`,
        );
      known.set(keyOf(name), at);
    }
}

function keyName(path: readonly PropertyKey[]): string {
  return path.map(String).join(".") || "the top level";
}

function invalid(message: string): Stop {
  return new Stop({
    code: "configuration-invalid",
    message,
    remedy: "Mend the line named: a list of names, each with `uk`, `en` and `kind`.",
  });
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
