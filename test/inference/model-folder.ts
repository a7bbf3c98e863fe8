import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { packagedModels } from "../../src/inference/index.js";

/** A copy of the packaged models that a test may damage; removed when the test ends. */
export async function copyModels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "perekaz-models-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(packagedModels, "manifest.yaml"), join(folder, "manifest.yaml"));
  await cp(join(packagedModels, "uk-en"), join(folder, "uk-en"), { recursive: true });
  return folder;
}

export async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}
