import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Input } from "../../core/index.js";
import { expandFile, isTakenFromFolder } from "./expand-file.js";
import type { Expansion } from "./expansion.js";

/**
 * The inputs behind a path that the user named: those of all a folder's files (sorted by name, hidden ones and
 * subfolders left out), or those of the file. What is wrong with a path becomes an input that is set aside when read.
 */
export async function expandPath(path: string, expansion: Expansion): Promise<readonly Input[]> {
  const files = await filesIn(path);
  if (files === null || files.length === 0) return expandFile(path, expansion);
  return expandEach(files, expansion);
}

/** The inputs behind the path of a source: of a folder only the files that changed last, as far as the limit allows. */
export async function expandSourcePath(path: string, expansion: Expansion): Promise<readonly Input[]> {
  const files = await filesIn(path);
  if (files === null) return expandFile(path, expansion);
  const dated = await Promise.all(files.map(async (file) => ({ file, time: await timeOf(file) })));
  const recent = dated.filter(({ time }) => !expansion.isTooOld(time));
  const taken = recent.toSorted((a, b) => b.time - a.time).slice(0, expansion.limit);
  expansion.report(path, { named: files.length, taken: taken.length, old: dated.length - recent.length });
  return expandEach(
    taken.map(({ file }) => file),
    expansion,
  );
}

async function expandEach(files: readonly string[], expansion: Expansion): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const file of files) inputs.push(...(await expandFile(file, expansion, { inFolder: true })));
  return inputs;
}

/** Milliseconds since 1970 at which a file was last changed; of one that has gone, now, so that reading it tells. */
async function timeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return Date.now();
  }
}

async function filesIn(path: string): Promise<readonly string[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null;
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && isTakenFromFolder(entry.name))
      .map(({ name }) => name);
    return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(path, name));
  } catch {
    // Whatever is wrong with the path, reading it will say so in the input's own words.
    return null;
  }
}
