import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { Stop } from "../../core/index.js";
import type { FileEntry } from "../manifest.js";
import { fileAddress, type Pinned } from "./addresses.js";
import type { Answer, Connection } from "./connection.js";
import { ContentHash, hashInto } from "./content-hash.js";
import { onDisk, writeAll } from "./disk.js";
import { givenUp } from "./failures.js";
import { Passing, tryAgain, type Attempts, type Patience } from "../../web/index.js";
import type { RemoteFile } from "./repository.js";

export interface DownloadOptions extends Pick<Attempts, "signal" | "onRetry"> {
  readonly patience: Patience;
  /** Told the bytes of the file that are there, whenever they change; fewer where it starts anew. */
  readonly onBytes: (there: number) => void;
}

/** Wrong bytes are fetched once more, from their first: a broken disk or cache in between may have spoilt them. */
const mostWrong = 2;

/** What a file was, that came whole and was not what the hub names. */
class WrongBytes extends Passing {}

/**
 * Downloads one file to `target`. It grows as `<target>.<hash>.part`, which a later call goes on from, and takes its
 * place only when its size and hash are right and the disk has it.
 * @throws {Stop} `download-damaged`, `hub-*` or `output-failed`; the signal's reason
 */
export async function downloadFile(
  connection: Connection,
  pinned: Pinned,
  file: RemoteFile,
  target: string,
  { patience, onBytes, signal, onRetry }: DownloadOptions,
): Promise<FileEntry> {
  // the name says which bytes it is a part of
  const part = `${target}.${(file.sha256 ?? file.blob).slice(0, 16)}.part`;
  await onDisk(part, () => mkdir(dirname(part), { recursive: true }));
  let brought = 0;
  let wrong = 0;

  async function attempt(): Promise<FileEntry> {
    try {
      return await fetchInto(part);
    } catch (error) {
      if (!(error instanceof WrongBytes)) throw error;
      await onDisk(part, () => rm(part, { force: true }));
      if (++wrong >= mostWrong) throw damaged(pinned, error);
      throw error;
    }
  }

  async function fetchInto(path: string): Promise<FileEntry> {
    const handle = await onDisk(path, () => open(path, "a"));
    try {
      let hash = new ContentHash(file);
      const had = await sizeOf(path);
      if (had > file.size) await onDisk(path, () => truncate(path));
      else await hashInto(hash, path);
      onBytes(hash.size);
      if (hash.size < file.size) {
        const answer = await ask(hash.size);
        if (hash.size > 0 && answer.status === 200) {
          hash = new ContentHash(file);
          await onDisk(path, () => truncate(path));
        }
        if (hash.size === 0) await rememberTag(answer, path);
        await take(answer, handle, hash, path);
      }
      const entry = hash.finish();
      if (!entry) throw new WrongBytes(`${file.path} came with other bytes than the hub names`);
      await onDisk(path, () => handle.sync());
      return entry;
    } finally {
      await handle.close();
    }
  }

  /** Asks for the bytes behind those that are there. */
  async function ask(from: number): Promise<Answer> {
    const tag = from > 0 ? await readFile(`${part}.tag`, "utf8").catch(() => "") : "";
    const headers = from > 0 ? { range: `bytes=${from}-`, ...(tag !== "" && { "if-range": tag }) } : {};
    const url = fileAddress(connection.endpoint, pinned, file.path);
    const answer = await connection.read(url, headers, [206, 416], signal);
    try {
      checkAnswer(answer, from);
      return answer;
    } catch (error) {
      answer.discard();
      throw error;
    }
  }

  function checkAnswer({ status, headers, hubHeaders }: Answer, from: number): void {
    if (status === 416) throw new WrongBytes(`${file.path} is shorter at its server than what is here`);
    const commit = hubHeaders["x-repo-commit"];
    if (commit !== undefined && commit !== pinned.commit)
      throw changed(pinned, `${file.path} comes from commit ${commit}`);
    const tag = bare(hubHeaders["x-linked-etag"]);
    if (file.sha256 !== null && tag !== undefined && tag !== file.sha256)
      throw changed(pinned, `${file.path} is kept with SHA-256 ${tag}, ${file.sha256} is listed`);
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/u.exec(headers["content-range"] ?? "");
    if (status === 206 && (from === 0 || Number(range?.[1]) !== from))
      throw new WrongBytes(`${file.path}: other bytes came than were asked for`);
    const total = status === 206 ? range?.[2] : headers["content-length"];
    if (total !== undefined && total !== "*" && Number(total) !== file.size)
      throw new WrongBytes(`${file.path} has ${total} bytes at its server, ${file.size} are listed`);
  }

  async function take(answer: Answer, handle: FileHandle, hash: ContentHash, path: string): Promise<void> {
    for await (const bytes of answer.body) {
      if (hash.size + bytes.length > file.size) throw new WrongBytes(`${file.path} is longer than listed`);
      await onDisk(path, () => writeAll(handle, bytes));
      hash.update(bytes);
      brought += bytes.length;
      onBytes(hash.size);
    }
    if (hash.size < file.size) throw new Passing(`${file.path} ended after ${hash.size} of ${file.size} bytes`);
  }

  const entry = await tryAgain(attempt, patience, { signal, onRetry, brought: () => brought }).catch(
    (error: unknown) => {
      throw error instanceof Passing ? givenUp(error) : error;
    },
  );
  await onDisk(target, async () => {
    await rename(part, target);
    await rm(`${part}.tag`, { force: true });
  });
  return entry;
}

/** Keeps what names the state that the part belongs to, where it is fit for If-Range (RFC 9110, 13.1.5). */
async function rememberTag({ headers }: Answer, part: string): Promise<void> {
  const tag = headers["etag"] ?? "";
  await onDisk(part, () => writeFile(`${part}.tag`, tag.startsWith('"') ? tag : ""));
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

function bare(tag: string | undefined): string | undefined {
  return tag?.replace(/^W\//u, "").replaceAll('"', "");
}

function changed({ repository, commit }: Pinned, what: string): Stop {
  return new Stop({
    code: "hub-answer-invalid",
    message: `${repository} at ${commit}: ${what}.`,
    remedy: "Pull again; if it stays, the mirror in HF_ENDPOINT does not hold what it lists.",
  });
}

function damaged({ repository, commit }: Pinned, { message }: Passing): Stop {
  return new Stop({ code: "download-damaged", message: `${repository} at ${commit}: ${message}, twice.` });
}
