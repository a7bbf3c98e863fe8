import { z } from "zod";
import { Stop } from "../../core/index.js";
import { revisionAddress, treeAddress, type Pinned } from "./addresses.js";
import type { Connection } from "./connection.js";
import { placeOf } from "./failures.js";

/** A file of a repository, with what its bytes must be. */
export interface RemoteFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Of the content, where the hub keeps the file in LFS; null where only git's own hash is known. */
  readonly sha256: string | null;
  /** SHA-1 of git's object: `blob <size>\0` and the content; for a file in LFS that of its pointer. */
  readonly blob: string;
}

/** What a repository says of itself at a revision. */
export interface Revision extends Pinned {
  /** As the repository names it; null where it names none. */
  readonly licence: string | null;
  /** The hub's name for what the model does, as `translation`; null where it says nothing. */
  readonly task: string | null;
}

const sha1 = z.string().regex(/^[0-9a-f]{40}$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

const revisionAnswer = z.object({
  id: z.string().optional(),
  sha: sha1,
  pipeline_tag: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  cardData: z.object({ license: z.union([z.string(), z.array(z.string())]).nullish() }).nullish(),
});

const treeAnswer = z.array(
  z.discriminatedUnion("type", [
    z.object({
      type: z.literal("file"),
      path: z.string(),
      size: z.int().min(0),
      oid: sha1,
      lfs: z.object({ oid: sha256, size: z.int().min(0) }).nullish(),
    }),
    z.object({ type: z.literal("directory") }),
  ]),
);

/** A listing that goes on after so many pages is not one of a model. */
const mostPages = 100;
/** Bytes of an answer about a repository. */
const longestAnswer = 32 << 20;

/** One try to learn what a branch, tag or commit of a repository is; throws as `Connection.read` does. */
export async function readRevision(
  connection: Connection,
  repository: string,
  revision: string,
  signal: AbortSignal | undefined,
): Promise<Revision> {
  const url = revisionAddress(connection.endpoint, repository, revision);
  const { value } = await readJson(connection, url, revisionAnswer, signal);
  const { sha, pipeline_tag, tags, cardData } = value;
  const stated = [cardData?.license ?? []].flat()[0];
  const tag = tags?.find((each) => each.startsWith("license:"))?.slice("license:".length);
  return { repository, commit: sha, licence: stated ?? tag ?? null, task: pipeline_tag ?? null };
}

/** One try to list all files of a commit; throws as `Connection.read` does. */
export async function readTree(
  connection: Connection,
  pinned: Pinned,
  signal: AbortSignal | undefined,
): Promise<readonly RemoteFile[]> {
  const files: RemoteFile[] = [];
  let url: URL | null = treeAddress(connection.endpoint, pinned);
  for (let page = 0; url; page++) {
    if (page >= mostPages) throw invalid(url, "lists files without end");
    const answer: { value: z.output<typeof treeAnswer>; next: URL | null } = await readJson(
      connection,
      url,
      treeAnswer,
      signal,
    );
    for (const entry of answer.value) {
      if (entry.type === "directory") continue;
      const { path, oid, lfs } = entry;
      files.push({ path, size: lfs?.size ?? entry.size, sha256: lfs?.oid ?? null, blob: oid });
    }
    url = answer.next;
  }
  return files;
}

async function readJson<Schema extends z.ZodType>(
  connection: Connection,
  url: URL,
  schema: Schema,
  signal: AbortSignal | undefined,
): Promise<{ readonly value: z.output<Schema>; readonly next: URL | null }> {
  const { body, headers } = await connection.read(url, { accept: "application/json" }, [], signal);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of body) {
    size += bytes.length;
    if (size > longestAnswer) throw invalid(url, "answered without end");
    parts.push(bytes);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch (cause) {
    throw invalid(url, "did not answer with JSON", cause);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(url, `answered in an unknown form: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  return { value: parsed.data, next: nextPage(headers["link"], url) };
}

/** The next page of a listing (RFC 8288); one on another host would be no page of this one. */
function nextPage(link: string | undefined, url: URL): URL | null {
  const address = /<([^>]*)>\s*;[^,]*\brel="?next"?/u.exec(link ?? "")?.[1];
  if (address === undefined || !URL.canParse(address, url.href)) return null;
  const next = new URL(address, url);
  if (next.origin !== url.origin) throw invalid(url, `goes on at another host, ${next.origin}`);
  return next;
}

function invalid(url: URL, what: string, cause?: unknown): Stop {
  return new Stop({ code: "hub-answer-invalid", message: `${placeOf(url)} ${what}.`, cause });
}
