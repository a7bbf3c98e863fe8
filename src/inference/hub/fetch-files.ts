import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import PQueue from "p-queue";
import type { FileEntry } from "../manifest.js";
import type { Connection } from "./connection.js";
import { checkContent } from "./content-hash.js";
import { checkSpace, onDisk, syncFolder, type readFreeBytes } from "./disk.js";
import { downloadFile } from "./download-file.js";
import type { PullEvent } from "./events.js";
import type { RemoteFile, Revision } from "./repository.js";
import type { Passing, Patience } from "../../web/index.js";

export interface FetchOptions {
  readonly modelsFolder: string;
  readonly id: string;
  readonly connection: Connection;
  readonly patience: Patience;
  readonly freeBytes: typeof readFreeBytes;
  readonly signal: AbortSignal | undefined;
  readonly tell: (event: PullEvent) => void;
  readonly onRetry: (failure: Passing, wait: number, left: number) => void;
}

/** A file with the two places where it may lie. */
interface Placed {
  readonly file: RemoteFile;
  readonly place: string;
  readonly staged: string;
}

/** Large files share a line: more at once only makes each slower to finish. */
const filesAtOnce = 3;
/** Within the models folder; hidden, so that nothing half-fetched is taken for a model. */
const staging = ".pull";

/**
 * Brings every file to its place in the model's folder; none is moved there before all have come.
 * @returns what a manifest says of them, in the order given, and the bytes that were not there before
 */
export async function fetchFiles(
  revision: Revision,
  files: readonly RemoteFile[],
  options: FetchOptions,
): Promise<{ readonly entries: readonly FileEntry[]; readonly downloaded: number }> {
  const { modelsFolder, id, signal, tell } = options;
  const stagingFolder = join(modelsFolder, staging);
  const placed = files.map((file) => ({
    file,
    place: join(modelsFolder, id, file.path),
    staged: join(stagingFolder, id, file.path),
  }));
  const found = new Map<string, FileEntry>();
  const waiting: Placed[] = [];
  const moving: Placed[] = [];
  for (const each of placed) {
    signal?.throwIfAborted();
    const inPlace = await checkContent(each.file, each.place);
    const entry = inPlace ?? (await checkContent(each.file, each.staged));
    if (!inPlace) moving.push(each);
    if (!entry) waiting.push(each);
    else {
      found.set(entry.path, entry);
      tell({ event: "file", path: entry.path, bytes: entry.size, downloaded: false });
    }
  }
  const downloaded = waiting.reduce((sum, { file }) => sum + file.size, 0);
  await onDisk(modelsFolder, () => mkdir(modelsFolder, { recursive: true }));
  await checkSpace(modelsFolder, downloaded, options.freeBytes);
  for (const entry of await downloadAll(revision, files, waiting, options)) found.set(entry.path, entry);
  for (const { place, staged } of moving) {
    await onDisk(place, async () => {
      await mkdir(dirname(place), { recursive: true });
      await rename(staged, place);
    });
  }
  for (const folder of new Set(moving.map(({ place }) => dirname(place)))) await syncFolder(folder);
  await onDisk(stagingFolder, () => rm(join(stagingFolder, id), { recursive: true, force: true }));
  for (const empty of [dirname(join(stagingFolder, id)), stagingFolder]) await rmdir(empty).catch(() => undefined);
  return { entries: files.flatMap(({ path }) => found.get(path) ?? []), downloaded };
}

async function downloadAll(
  revision: Revision,
  files: readonly RemoteFile[],
  waiting: readonly Placed[],
  { connection, patience, signal: outer, tell, onRetry }: FetchOptions,
): Promise<readonly FileEntry[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const there = new Map(files.map(({ path, size }) => [path, size]));
  for (const { file } of waiting) there.set(file.path, 0);
  const ended = new AbortController();
  const signal = outer ? AbortSignal.any([outer, ended.signal]) : ended.signal;
  const queue = new PQueue({ concurrency: filesAtOnce });
  const results = await Promise.allSettled(
    waiting.map(({ file, staged }) =>
      queue.add(async () => {
        const onBytes = (bytes: number): void => {
          there.set(file.path, bytes);
          const done = [...there.values()].reduce((sum, size) => sum + size, 0);
          tell({ event: "progress", path: file.path, bytes, done, total });
        };
        try {
          signal.throwIfAborted();
          const entry = await downloadFile(connection, revision, file, staged, { patience, signal, onRetry, onBytes });
          tell({ event: "file", path: file.path, bytes: entry.size, downloaded: true });
          return entry;
        } catch (error) {
          // the others keep what they have and stop
          ended.abort(error);
          throw error;
        }
      }),
    ),
  );
  outer?.throwIfAborted();
  ended.signal.throwIfAborted();
  return results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}
