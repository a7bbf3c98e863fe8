import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Stop, type Digest } from "../core/index.js";
import { makeGate } from "./gate.js";
import { renderHtml } from "./html/render.js";
import { renderJson } from "./json.js";
import { renderMarkdown } from "./markdown/render.js";
import type { DigestFormat, PublishOptions } from "./options.js";

interface OutputFile {
  readonly path: string;
  readonly text: string;
}

const fileNames: Readonly<Record<DigestFormat, string>> = {
  json: "digest.json",
  markdown: "digest.md",
  html: "digest.html",
};

const renderers: Readonly<Record<DigestFormat, (digest: Digest, options: PublishOptions) => string>> = {
  json: renderJson,
  markdown: renderMarkdown,
  html: renderHtml,
};

/**
 * Writes the edition into the folder, which is made where it is missing, and returns the paths written. No file is
 * replaced before all of them lie complete beside their places, so that a failure or an end by `signal` changes none.
 * @throws {Stop} `output-failed`, naming the path.
 * @throws {SetAside} `stage-failed`, where the edition may not be printed.
 * @throws the signal's reason.
 */
export async function writeDigest(
  digest: Digest,
  folder: string,
  options: PublishOptions,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  const formats = (["json", "markdown", "html"] as const).filter((format) => options.formats.includes(format));
  const files = formats.map((format) => ({
    path: join(folder, fileNames[format]),
    text: renderers[format](digest, options),
  }));
  signal?.throwIfAborted();
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => fail(folder, cause));
  await replaceTogether(files, signal);
  return files.map((file) => file.path);
}

/** Writes every file beside its place first; only when all are complete does each take its place. */
async function replaceTogether(files: readonly OutputFile[], signal: AbortSignal | undefined): Promise<void> {
  const gate = makeGate(files.length);
  const replace = async ({ path, text }: OutputFile): Promise<void> => {
    const fill = async (temporary: string): Promise<void> => {
      if (await isFolder(path)) throw new Error("a folder of that name is there");
      await writeFile(temporary, text, { flush: true });
      signal?.throwIfAborted();
      await gate.pass();
    };
    try {
      // write-file-atomic 7 takes a short write for a whole one, so that a full disk would leave a cut file in place:
      // it makes, renames and clears away the temporary file, but the text is written here.
      await writeFileAtomic(path, "", { tmpfileCreated: (temporary): unknown => fill(temporary) });
    } catch (cause) {
      gate.shut();
      throw cause === gate.closed ? gate.closed : outputFailed(path, cause);
    }
  };
  const results = await Promise.allSettled(files.map(replace));
  const reasons = results.flatMap((result): unknown[] => (result.status === "rejected" ? [result.reason] : []));
  if (reasons.length > 0) signal?.throwIfAborted();
  const reason = reasons.find((candidate) => candidate instanceof Stop);
  if (reason !== undefined) throw reason;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function outputFailed(path: string, cause: unknown): Stop {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Stop({
    code: "output-failed",
    stage: "publish",
    message: `${path} could not be written: ${reason}`,
    cause,
  });
}

function fail(path: string, cause: unknown): never {
  throw outputFailed(path, cause);
}
