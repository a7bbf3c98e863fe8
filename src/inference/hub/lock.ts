import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { z } from "zod";
import { Stop } from "../../core/index.js";
import { onDisk } from "./disk.js";

const holder = z.object({ process: z.int(), host: z.string(), since: z.string() });

/**
 * Keeps others from changing the same models folder. A lock whose process has ended on this machine is taken over.
 * @returns what gives it back
 * @throws {Stop} `models-locked`, naming the holder
 */
export async function lockFolder(path: string, now: number): Promise<() => Promise<void>> {
  const own = JSON.stringify({ process: process.pid, host: hostname(), since: new Date(now).toISOString() });
  await onDisk(path, () => mkdir(dirname(path), { recursive: true }));
  if (!(await create(path, own))) {
    const other = await readFile(path, "utf8").catch(() => "");
    if (!isLeft(other) || !(await clear(path, other)) || !(await create(path, own))) throw locked(path, other);
  }
  return () => rm(path, { force: true });
}

async function create(path: string, text: string): Promise<boolean> {
  return onDisk(path, async () => {
    try {
      const file = await open(path, "wx");
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
      throw error;
    }
  });
}

/** Removes the lock that was read, and no other that may have come since. */
async function clear(path: string, text: string): Promise<boolean> {
  const aside = `${path}.${process.pid}`;
  if (
    !(await rename(path, aside).then(
      () => true,
      () => false,
    ))
  )
    return false;
  const same = (await readFile(aside, "utf8")) === text;
  if (!same) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return same;
}

/** Whether it is certain that who wrote the lock is gone. */
function isLeft(text: string): boolean {
  const found = read(text);
  return found?.host === hostname() && found.process !== process.pid && !isAlive(found.process);
}

function read(text: string): z.output<typeof holder> | null {
  try {
    return holder.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function locked(path: string, text: string): Stop {
  const found = read(text);
  const who = found ? `process ${found.process} on ${found.host} since ${found.since}` : "another process";
  return new Stop({
    code: "models-locked",
    message: `${dirname(path)} is being changed by ${who}.`,
    remedy: `Wait until it is done; if it is gone for certain, remove ${path}.`,
  });
}
