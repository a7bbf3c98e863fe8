import { readdirSync, readFileSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Stop } from "../../core/index.js";
import type { GoldArticle } from "./article.js";
import { GoldFault } from "./fault.js";
import { parseGold } from "./parse.js";

const extension = ".gold.txt";

/** Folder of articles that wait for a last measurement: read only where it is named itself, never from above. */
const heldBack = "blind";

/** The gold articles of one folder; groups are measured apart and have floors of their own. */
export interface GoldGroup {
  /** The folder's name. */
  readonly name: string;
  /** In the order of their file names. */
  readonly articles: readonly GoldArticle[];
}

/**
 * Reads gold files, and folders with the folders below them, each file once; a folder `blind` only where it is given.
 *
 * @throws Stop `usage-invalid` naming the folder without gold articles, or the file and line that is not in the format
 */
export function readGold(paths: readonly string[]): readonly GoldGroup[] {
  const groups = new Map<string, GoldArticle[]>();
  const files = new Map(paths.flatMap(findFiles).map((file) => [resolve(file), file]));
  for (const [place, file] of files) {
    const name = basename(dirname(place));
    groups.set(name, [...(groups.get(name) ?? []), readArticle(file)]);
  }
  return [...groups].map(([name, articles]) => ({ name, articles }));
}

function findFiles(path: string): readonly string[] {
  if (statusOf(path).isFile()) return [path];
  const files = filesBelow(path);
  if (files.length === 0) {
    throw new Stop({
      code: "usage-invalid",
      message: `${path}: no gold articles (*${extension}) here.`,
      remedy: "Name a folder of annotated articles, such as test/gold of the repository.",
    });
  }
  return files;
}

function statusOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function filesBelow(folder: string): readonly string[] {
  const entries = listFolder(folder);
  return [
    ...entries
      .filter((entry) => !entry.isFolder && entry.name.endsWith(extension))
      .map(({ name }) => join(folder, name)),
    ...entries
      .filter((entry) => entry.isFolder && entry.name !== heldBack)
      .flatMap(({ name }) => filesBelow(join(folder, name))),
  ];
}

function listFolder(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

function readArticle(file: string): GoldArticle {
  const raw = readText(file);
  try {
    return parseGold(raw);
  } catch (cause) {
    if (!(cause instanceof GoldFault)) throw cause;
    throw new Stop({
      code: "usage-invalid",
      message: `${file}:${cause.line}: not a gold article: ${cause.message}.`,
      remedy: "test/gold/FORMAT.md of the repository describes the format.",
      cause,
    });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(path: string, cause: unknown): Stop {
  const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  return new Stop({
    code: "usage-invalid",
    message: `${path}: ${missing ? "no such file or folder" : "cannot be read"}.`,
    remedy: "Name gold articles, or folders of them, such as test/gold of the repository.",
    cause,
  });
}
