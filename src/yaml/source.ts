import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { LineCounter, parseDocument, type Document } from "yaml";
import { errorCodes, Stop, type ErrorCode } from "../core/index.js";
import { offsetOf } from "./offset.js";

/** What a file is for, as its errors call it. */
export interface FileKind {
  /** As in “the glossary cannot be read”. */
  readonly title: string;
  /** Code of the error where it cannot be read; `configuration-missing` where absent. */
  readonly codeWhenMissing?: ErrorCode;
  /** What to do where it cannot be read; the code's own remedy where absent. */
  readonly whenMissing?: string;
  /** What to do where it says something wrong; the code's own remedy where absent. */
  readonly whenInvalid?: string;
}

/** A parsed YAML file that can still say where a value stood. */
export interface YamlSource {
  readonly file: string;
  readonly kind: FileKind;
  /** What the file says; null where it says nothing. */
  readonly value: unknown;
  /** Line (from 1) of the key or list item at `path`, or of the nearest parent that exists. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a file of the user's.
 *
 * @throws Stop `configuration-missing`, or the kind's own code, where it cannot be read; `configuration-invalid` naming the line where it stops being UTF-8 or YAML
 */
export function readYamlFile(file: string, kind: FileKind): YamlSource {
  const bytes = readBytes(file, kind);
  const text = bytes.toString("utf8");
  if (!isUtf8(bytes)) {
    const line = text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
    throw broken(file, line, "not UTF-8; save the file in that encoding", kind);
  }
  return readYaml(text, file, kind);
}

/**
 * Reads text that is there already; `file` is what messages call it.
 *
 * @throws Stop `configuration-invalid` naming the line where it stops being YAML or a key stands a second time
 */
export function readYaml(text: string, file: string, kind: FileKind): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [problem] = document.errors;
  if (problem) throw broken(file, lineAt(problem.pos[0]), `not valid YAML: ${reasonOf(problem)}`, kind, problem);
  return { file, kind, value: valueOf(document, file, kind), lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function readBytes(file: string, kind: FileKind): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = kind.codeWhenMissing ?? "configuration-missing";
    const remedy = kind.whenMissing ?? errorCodes[code].remedy;
    throw new Stop({ code, message: `${file}: ${kind.title} cannot be read`, remedy, cause });
  }
}

/** Aliases are followed only here: one can point to nothing, or many can multiply without end. */
function valueOf(document: Document.Parsed, file: string, kind: FileKind): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw broken(file, 1, `not valid YAML: ${reasonOf(cause)}`, kind, cause);
  }
}

/** The parser's reason without the excerpt and the place, which the message has in front. */
function reasonOf({ message }: Error): string {
  return message
    .split("\n", 1)
    .join("")
    .replace(/ at line \d+, column \d+:?$/u, "");
}

function broken(file: string, line: number, what: string, kind: FileKind, cause?: unknown): Stop {
  const code = "configuration-invalid";
  const remedy = kind.whenInvalid ?? errorCodes[code].remedy;
  return new Stop({ code, message: `${file}:${line}: ${what}`, remedy, cause });
}
