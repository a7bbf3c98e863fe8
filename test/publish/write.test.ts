import type FileSystem from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Stop, SetAside } from "../../src/core/index.js";
import { parseDigest, publishOptions, writeDigest } from "../../src/publish/index.js";
import { negotiationsEntry, withheldInputs } from "./articles.js";
import { composeDigest } from "./edition.js";

/** What happens to the text of `digest.html` on its way to the disk. */
const disk = vi.hoisted(() => ({ full: false, beforeLast: (): void => undefined }));

vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const write = async (path: string, text: string, options: object): Promise<void> => {
    if (path.includes("digest.html.")) {
      disk.beforeLast();
      if (disk.full) {
        await real.writeFile(path, text.slice(0, 100), options);
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      }
    }
    await real.writeFile(path, text, options);
  };
  return { ...real, writeFile: write };
});

const options = publishOptions.parse({});
const digest = composeDigest([negotiationsEntry], withheldInputs);
const older = composeDigest([], withheldInputs);
const names = ["digest.html", "digest.json", "digest.md"];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "perekaz-publish-"));
});

afterEach(async () => {
  disk.full = false;
  disk.beforeLast = () => undefined;
  await rm(folder, { recursive: true });
});

async function contents(): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), "utf8")]),
    ),
  );
}

test("writes the three files into a folder that it makes, and nothing else", async () => {
  const out = join(folder, "a", "b");
  const paths = await writeDigest(digest, out, options);
  expect(paths).toEqual(["digest.json", "digest.md", "digest.html"].map((name) => join(out, name)));
  expect((await readdir(out)).sort()).toEqual(names);
  expect(parseDigest(await readFile(join(out, "digest.json"), "utf8"))).toEqual(digest);
});

test("writes only the formats asked for", async () => {
  await writeDigest(digest, folder, publishOptions.parse({ formats: ["html", "json"] }));
  expect((await readdir(folder)).sort()).toEqual(["digest.html", "digest.json"]);
});

test("replaces an older edition", async () => {
  await writeDigest(older, folder, options);
  const before = await contents();
  await writeDigest(digest, folder, options);
  const after = await contents();
  expect(Object.keys(after)).toEqual(names);
  for (const name of names) expect(after[name]).not.toBe(before[name]);
});

test("leaves the older edition whole where the disk fills up on the last file", async () => {
  await writeDigest(older, folder, options);
  const before = await contents();
  disk.full = true;
  const failure = await writeDigest(digest, folder, options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Stop);
  expect(failure).toMatchObject({ code: "output-failed" });
  expect((failure as Stop).message).toBe(
    `${join(folder, "digest.html")} could not be written: ENOSPC: no space left on device, write`,
  );
  expect(await contents()).toEqual(before);
});

test("leaves the older edition whole where the run is ended while it writes", async () => {
  await writeDigest(older, folder, options);
  const before = await contents();
  const ending = new AbortController();
  disk.beforeLast = () => ending.abort(new Error("Ctrl-C"));
  await expect(writeDigest(digest, folder, options, { signal: ending.signal })).rejects.toThrow("Ctrl-C");
  expect(await contents()).toEqual(before);
});

test("writes nothing where the run has ended already", async () => {
  const out = join(folder, "new");
  const signal = AbortSignal.abort(new Error("Ctrl-C"));
  await expect(writeDigest(digest, out, options, { signal })).rejects.toThrow("Ctrl-C");
  await expect(stat(out)).rejects.toThrow("ENOENT");
});

test("names the path where a file stands in the folder's place", async () => {
  await writeFile(join(folder, "out"), "");
  const failure = await writeDigest(digest, join(folder, "out", "x"), options).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Stop);
  expect((failure as Stop).message).toContain(join(folder, "out"));
});

test("replaces no other file where a folder stands in the place of one", async () => {
  await writeDigest(older, folder, publishOptions.parse({ formats: ["json", "html"] }));
  const before = await contents();
  await mkdir(join(folder, "digest.md"));
  const failure = await writeDigest(digest, folder, options).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "output-failed" });
  expect((failure as Stop).message).toContain(join(folder, "digest.md"));
  await rm(join(folder, "digest.md"), { recursive: true });
  expect(await contents()).toEqual(before);
});

test("an edition that may not be printed leaves the older one whole", async () => {
  await writeDigest(older, folder, options);
  const before = await contents();
  const [pair] = negotiationsEntry.summary.quotations;
  const summary = { ...negotiationsEntry.summary, quotations: [{ ...pair!, original: ["Інші слова"] }] };
  const wrong = composeDigest([{ ...negotiationsEntry, summary }]);
  await expect(writeDigest(wrong, folder, options)).rejects.toThrow(SetAside);
  expect(await contents()).toEqual(before);
});
