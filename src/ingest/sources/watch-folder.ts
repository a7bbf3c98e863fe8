import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { Input } from "../../core/index.js";
import { unreadable } from "../bytes.js";
import { refuse } from "../refuse.js";
import { expandFile, isTakenFromFolder } from "./expand-file.js";
import { createExpansion, type ExpandOptions } from "./expansion.js";

export interface WatchOptions extends Omit<ExpandOptions, "fetcher"> {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Given each new article; the next is given when it is done. */
  readonly onInput: (input: Input) => void | Promise<void>;
  /** Section that its articles are put in; none where absent. */
  readonly section?: string;
  /** Also takes the files that lie in the folder already. @default false */
  readonly existing?: boolean;
  /** Told when the folder is being watched. */
  readonly onReady?: () => void;
  /** Milliseconds for which a file must not grow to count as complete. @default 2000 */
  readonly settled?: number;
}

/** As long as slow copies over a network pause between two blocks. */
const defaultSettled = 2000;

/**
 * Watches a folder for new files with articles, messages or mailboxes, and gives each exactly once when it is
 * complete. Ends when the signal does, once what was begun is done.
 * @throws SetAside `input-missing` or `input-unreadable`; what `onInput` throws
 */
export async function watchFolder(folder: string, options: WatchOptions): Promise<void> {
  const { signal, onInput, existing = false, onReady, settled = defaultSettled, section, ...others } = options;
  await assertFolder(folder);
  if (signal.aborted) return;
  const expansion = createExpansion({ ...others, signal }, { section: section ?? null });
  const { watch } = await import("chokidar");
  const seen = new Set<string>();
  const root = resolve(folder);
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: !existing,
    ignored: (path) =>
      resolve(path) !== root && (resolve(dirname(path)) !== root || !isTakenFromFolder(basename(path))),
    awaitWriteFinish: { stabilityThreshold: settled, pollInterval: Math.max(10, Math.min(200, settled / 4)) },
  });
  let work: Promise<void> = Promise.resolve();
  try {
    await new Promise<void>((ended, failed) => {
      const take = async (path: string): Promise<void> => {
        if (signal.aborted) return;
        for (const input of await expandFile(path, expansion, { inFolder: true })) await onInput(input);
      };
      signal.addEventListener("abort", () => ended(), { once: true });
      watcher.on("ready", () => onReady?.());
      watcher.on("error", (error) => failed(asError(unreadable(error, folder))));
      watcher.on("unlink", (path) => seen.delete(path));
      watcher.on("add", (path) => {
        if (seen.has(path)) return;
        seen.add(path);
        work = work.then(() => take(path)).catch((error: unknown) => failed(asError(error)));
      });
    });
  } finally {
    await watcher.close();
    await work;
  }
}

async function assertFolder(folder: string): Promise<void> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(folder)).isDirectory();
  } catch (error) {
    throw unreadable(error, folder);
  }
  if (!isFolder) throw refuse("input-missing", folder, "is no folder");
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
