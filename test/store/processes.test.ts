import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoredTranslations } from "../../src/store/index.js";

const root = resolve(import.meta.dirname, "../..");
const script = `
import { openStoredTranslations } from "./store/index.js";
const [file, name, count] = process.argv.slice(2);
const onWarning = (message) => { throw new Error(message); };
const cache = openStoredTranslations(file, { onWarning });
for (let at = 0; at < Number(count); at++) {
  const results = [name + at, "common" + at].map((key) =>
    [key, { text: key, tokens: 1, meanLogProbability: null, stop: "end", sourceTruncated: false }]);
  await cache.write(new Map(results));
  const found = await cache.read(results.map(([key]) => key));
  if (found.size !== 2) throw new Error(name + at + ": " + found.size + " found");
}
await cache.close();
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perekaz-processes-"));
  mkdirSync(join(folder, "store"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "run.js"), script);
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true };
  for (const name of readdirSync(join(root, "src/store"))) {
    const { outputText } = ts.transpileModule(readFileSync(join(root, "src/store", name), "utf8"), {
      compilerOptions: options,
    });
    writeFileSync(join(folder, "store", name.replace(/\.ts$/u, ".js")), outputText);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exit code, and what was said of an error. */
function run(file: string, name: string, count: number): Promise<readonly [number | null, string]> {
  return new Promise((done) => {
    const child = fork(join(folder, "run.js"), [file, name, String(count)], { silent: true, execArgv: [] });
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.on("close", (code) => done([code, said]));
  });
}

describe("several processes at once", () => {
  it("make one file together, and keep what each of them wrote", async () => {
    const file = join(folder, "cache", "translations.sqlite");
    const names = ["a", "b", "c"];
    const count = 40;
    expect(await Promise.all(names.map((name) => run(file, name, count)))).toEqual(names.map(() => [0, ""]));
    const cache = openStoredTranslations(file);
    const keys = ["common", ...names].flatMap((name) => Array.from({ length: count }, (_, at) => `${name}${at}`));
    expect([...(await cache.read(keys)).keys()].sort()).toEqual(keys.sort());
    await cache.close();
  });
});
