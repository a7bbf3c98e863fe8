import { mkdir, open, rename, rm, statfs, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { Stop } from "../../core/index.js";

/** Bytes kept free beside what is downloaded, for the manifest and whatever else writes there. */
const reserve = 16 << 20;

/** @throws {Stop} `output-failed` where the folder's disk has no room for so many bytes. */
export async function checkSpace(folder: string, bytes: number, freeBytes: typeof readFreeBytes): Promise<void> {
  if (bytes === 0) return;
  const free = await freeBytes(folder);
  if (free === null || free >= bytes + reserve) return;
  throw new Stop({
    code: "output-failed",
    message: `${folder}: ${megabytes(bytes)} are to be downloaded, and ${megabytes(free)} are free.`,
    remedy: "Make room, or choose another disk with --folder.",
  });
}

/** Bytes that may be written where the folder is; null where the system does not say. */
export async function readFreeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Does what writes to `path`; @throws {Stop} `output-failed`, saying where the disk is full. */
export async function onDisk<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const full = code === "ENOSPC" || code === "EDQUOT";
    const reason = full ? "the disk is full" : cause instanceof Error ? cause.message : String(cause);
    throw new Stop({
      code: "output-failed",
      message: `${path} could not be written: ${reason}.`,
      ...(full && { remedy: "Make room and run the command again: what was downloaded is kept." }),
      cause,
    });
  }
}

/** Writes all of it: a single write may take less. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** Puts a text in a file's place at once: whoever reads it finds the old one or the new one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  await onDisk(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    try {
      const file = await open(temporary, "w");
      try {
        await writeAll(file, Buffer.from(text));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  });
}

/** Makes a rename last; not every system lets a folder be opened for it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
