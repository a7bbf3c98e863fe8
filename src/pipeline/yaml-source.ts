import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { Stop } from "../core/index.js";

/** A parsed YAML file that can still say where a value stood. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Line (from 1) of the key or value at `path`, or of the nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** @throws Stop `configuration-invalid` naming the line where the file stops being YAML */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [problem] = document.errors;
  if (problem) {
    const line = lines.linePos(problem.pos[0]).line;
    const what = problem.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/u, "") ?? problem.code;
    throw new Stop({
      code: "configuration-invalid",
      message: `${file}:${line}: not valid YAML: ${what}`,
      cause: problem,
    });
  }
  return {
    file,
    value: document.toJS() as unknown,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const container = depth === 1 ? document.contents : parent;
    const pair = isMap(container)
      ? container.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const item: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(item) && item.range) return item.range[0];
  }
  return 0;
}
