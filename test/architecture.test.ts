import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { stages } from "../src/stages.js";

/** Which rooms a room may import; `index` is the public API. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  yaml: ["core"],
  text: ["core"],
  morphology: ["core"],
  names: ["core", "yaml", "text", "morphology"],
  glossary: ["core", "yaml", "text", "morphology"],
  web: ["core"],
  ingest: ["core"],
  stories: ["core", "text", "ingest"],
  quotes: ["core", "text", "morphology"],
  translate: ["core", "text", "morphology"],
  summarise: ["core", "text"],
  verify: ["core", "text"],
  publish: ["core"],
  inference: ["core", "yaml", "web"],
  store: ["core"],
  pipeline: ["core", "yaml"],
  evaluation: ["core", "text", "ingest", "quotes", "names", "glossary", "translate", "verify"],
  cli: ["index", "pipeline", "evaluation"],
};

/** Packages that only these rooms may import. */
const owners: Readonly<Record<string, readonly string[]>> = {
  "@xenova/transformers": ["inference"],
  linkedom: ["ingest"],
  "@mozilla/readability": ["ingest"],
  eld: ["ingest"],
  commander: ["cli"],
  "cli-progress": ["cli"],
  picocolors: ["cli"],
  "p-queue": ["pipeline", "inference", "web", "run-sources"],
  undici: ["web", "inference"],
  "robots-parser": ["web"],
  "ipaddr.js": ["web"],
  fzstd: ["web"],
  feedsmith: ["ingest"],
  "fast-xml-parser": ["ingest"],
  "postal-mime": ["ingest"],
  "mbox-reader": ["ingest"],
  chokidar: ["ingest"],
  croner: ["ingest", "pipeline"],
  htmlparser2: ["ingest"],
  luxon: ["ingest"],
  "normalize-url": ["ingest"],
  libsql: ["store"],
  // the user's files are read in `yaml` alone; front matter is an article's, and the manifest is also written
  yaml: ["yaml", "ingest", "inference"],
};

const source = resolve(import.meta.dirname, "../src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((file) => {
  const code = readFileSync(join(source, file), "utf8");
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith(".")
      ? relative(source, resolve(source, file, "..", fileName)).replace(/\.js$/u, ".ts")
      : fileName,
  }));
});
const local = imports.filter(({ to }) => to.endsWith(".ts"));

function roomOf(file: string): string {
  const [head = "", ...rest] = file.split("/");
  return rest.length === 0 ? head.replace(/\.ts$/u, "") : head;
}

describe("architecture", () => {
  it("has only rooms that the table knows", () => {
    const folders = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());
    expect(folders.filter((name) => !(name in arrows))).toEqual([]);
  });

  it("has only arrows that the table allows", () => {
    const wrong = local.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room in arrows && room !== other && !arrows[room]!.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it("enters a room only by its index", () => {
    const wrong = local.filter(
      ({ from, to }) => roomOf(from) !== roomOf(to) && to.includes("/") && !to.endsWith("/index.ts"),
    );
    expect(wrong).toEqual([]);
  });

  it("imports only files that exist", () => {
    expect(local.filter(({ to }) => !existsSync(join(source, to)))).toEqual([]);
  });

  it("keeps each package in its rooms", () => {
    const wrong = imports.filter(({ from, to }) => to in owners && !owners[to]!.includes(roomOf(from)));
    expect(wrong).toEqual([]);
  });

  it("has no cycles between files that run", () => {
    expect(findCycle(runtimeImports())).toBeNull();
  });

  it("has a row for every stage folder, and a folder for every row", () => {
    const named = files.filter((file) => file.endsWith("/stage.ts") && roomOf(file) !== "core").map(roomOf);
    expect(stages.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
  });

  it("has no file above 350 lines, and a median of at most 100", () => {
    const lengths = files
      .map((file) => readFileSync(join(source, file), "utf8").split("\n").length)
      .toSorted((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(350);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
  });
});

/** Imports that are left when types are erased. */
function runtimeImports(): ReadonlyMap<string, readonly string[]> {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true };
  return new Map(
    files.map((file) => {
      const { outputText } = ts.transpileModule(readFileSync(join(source, file), "utf8"), { compilerOptions: options });
      const named = ts.preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName);
      const targets = named.filter((name) => name.startsWith("."));
      return [
        file,
        targets.map((name) => relative(source, resolve(source, file, "..", name)).replace(/\.js$/u, ".ts")),
      ];
    }),
  );
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
