import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface ServedRepository {
  readonly files: Readonly<Record<string, Buffer>>;
  readonly commit?: string;
  /** Other names of the commit; `main` is always one. */
  readonly revisions?: readonly string[];
  readonly licence?: string;
  readonly task?: string;
  /** Wants a token: `private` hides that it exists, `gated` says that terms must be agreed to. */
  readonly access?: "private" | "gated";
}

/** A request as it came, to the hub or to where its large files lie. */
export interface SeenRequest {
  readonly at: "hub" | "files";
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** What to do in place of the usual answer; false leaves it to the next fault, or to the usual answer. */
export type Fault = (request: SeenRequest, response: ServerResponse, content: Buffer | null) => boolean;

export interface HubServer {
  readonly endpoint: string;
  /** Host and port of the server that large files come from. */
  readonly filesHost: string;
  readonly seen: SeenRequest[];
  readonly faults: Fault[];
  /** Requests for one file, at either server. */
  readonly of: (path: string) => readonly SeenRequest[];
  /** Sends so many bytes of a large file, and cuts the connection once they have `arrived`. */
  readonly cutAfter: (bytes: number) => Act;
  /** Has to be told how much of a file has come, since nobody else knows what is still under way. */
  readonly arrived: (path: string, bytes: number) => void;
}

/** What a fault does. */
export type Act = (response: ServerResponse, content: Buffer | null, request: SeenRequest) => void;

export const token = "hf_secretOfThisTest";
/** Larger files are kept in LFS, at another server. */
const smallest = 100;

/** A hub on this machine, with a second server for large files; both end with the test. */
export async function startHub(repositories: Readonly<Record<string, ServedRepository>>): Promise<HubServer> {
  const seen: SeenRequest[] = [];
  const faults: Fault[] = [];
  const contents = new Map<string, Buffer>();
  const serve = (at: SeenRequest["at"], answer: (request: SeenRequest, response: ServerResponse) => void): Server =>
    createServer((incoming, response) => {
      const request = { at, path: decodeURIComponent(incoming.url ?? "/"), headers: incoming.headers };
      seen.push(request);
      const content = contents.get(/[0-9a-f]{64}/u.exec(request.path)?.[0] ?? "") ?? null;
      if (!faults.some((fault) => fault(request, response, content))) answer(request, response);
    });
  const files = serve("files", (request, response) => {
    const sha256 = /[0-9a-f]{64}/u.exec(request.path)?.[0] ?? "";
    sendContent(request, response, contents.get(sha256) ?? Buffer.alloc(0), sha256);
  });
  const filesHost = await listen(files);
  const hub = serve("hub", (request, response) => answerHub(request, response, repositories, filesHost, contents));
  const endpoint = `http://${await listen(hub)}`;
  const cuts: { readonly content: Buffer; readonly at: number; readonly cut: () => void }[] = [];
  return {
    endpoint,
    filesHost,
    seen,
    faults,
    of: (path) => seen.filter((request) => request.path.includes(path)),
    cutAfter: (bytes) => (response, found, request) => {
      const content = found ?? Buffer.alloc(0);
      const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? "")?.[1] ?? 0);
      const range = from > 0 ? { "content-range": `bytes ${from}-${content.length - 1}/${content.length}` } : {};
      const headers = { etag: `"${sha256Of(content)}"`, "content-length": content.length - from, ...range };
      response.writeHead(from > 0 ? 206 : 200, headers).write(content.subarray(from, from + bytes));
      cuts.push({ content, at: Math.min(from + bytes, content.length), cut: () => response.destroy() });
    },
    arrived(path, bytes) {
      const files = Object.values(repositories).map((repository) => repository.files[path]);
      for (const { content, at, cut } of cuts) if (bytes >= at && files.includes(content)) cut();
    },
  };
}

/** Host and port of a server on this machine, which ends with the test. */
export async function listen(server: Server | SecureServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answerHub(
  request: SeenRequest,
  response: ServerResponse,
  repositories: Readonly<Record<string, ServedRepository>>,
  filesHost: string,
  contents: Map<string, Buffer>,
): void {
  const [route = ""] = request.path.split("?");
  const [, api, tree] = /^\/api\/models\/([^/]+\/[^/]+)\/(.*)$/u.exec(route) ?? [];
  const [, own, resolved] = /^\/([^/]+\/[^/]+)\/resolve\/(.*)$/u.exec(route) ?? [];
  const name = api ?? own ?? "";
  const repository = repositories[name];
  const mayRead = repository?.access === undefined || request.headers.authorization === `Bearer ${token}`;
  if (!repository || (repository.access === "private" && !mayRead)) return refuse(response, 401, "RepoNotFound");
  if (!mayRead) return refuse(response, 401, "GatedRepo");
  const commit = repository.commit ?? commitOf(repository);
  const revisions = [commit, "main", ...(repository.revisions ?? [])];
  if (tree?.startsWith("revision/")) {
    if (!revisions.includes(tree.slice("revision/".length))) return refuse(response, 404, "RevisionNotFound");
    const cardData = repository.licence === undefined ? {} : { cardData: { license: repository.licence } };
    return sendJson(response, { id: name, sha: commit, pipeline_tag: repository.task, tags: [], ...cardData });
  }
  if (tree === `tree/${commit}`) {
    const entries = Object.entries(repository.files).map(([path, content]) => treeEntry(path, content));
    return sendJson(response, [{ type: "directory", oid: "0".repeat(40), size: 0, path: "onnx" }, ...entries]);
  }
  const path = resolved?.startsWith(`${commit}/`) === true ? resolved.slice(commit.length + 1) : "";
  const content = repository.files[path];
  if (!content) return refuse(response, 404, "EntryNotFound");
  response.setHeader("x-repo-commit", commit);
  if (content.length <= smallest) return sendContent(request, response, content, gitHash(content));
  contents.set(sha256Of(content), content);
  response.writeHead(302, {
    location: `http://${filesHost}/${sha256Of(content)}?signature=${randomBytes(4).toString("hex")}`,
    "x-linked-etag": `"${sha256Of(content)}"`,
    "x-linked-size": content.length,
  });
  response.end();
}

/** With ranges, as the servers behind the hub do (RFC 9110, 14). */
export function sendContent(request: SeenRequest, response: ServerResponse, content: Buffer, tag: string): void {
  const etag = `"${tag}"`;
  const from = Number(/^bytes=(\d+)-$/u.exec(request.headers.range ?? "")?.[1] ?? Number.NaN);
  const same = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
  if (Number.isNaN(from) || !same) {
    response.writeHead(200, { etag, "content-length": content.length }).end(content);
  } else if (from >= content.length) {
    response.writeHead(416, { etag, "content-range": `bytes */${content.length}` }).end();
  } else {
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    const headers = { etag, "content-range": range, "content-length": content.length - from };
    response.writeHead(206, headers).end(content.subarray(from));
  }
}

function treeEntry(path: string, content: Buffer): Record<string, unknown> {
  if (content.length <= smallest) return { type: "file", path, size: content.length, oid: gitHash(content) };
  const oid = sha256Of(content);
  const pointer = Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`,
  );
  const lfs = { oid, size: content.length, pointerSize: pointer.length };
  return { type: "file", path, size: content.length, oid: gitHash(pointer), lfs };
}

export function sha256Of(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function gitHash(content: Buffer): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

/** Another commit for other files. */
export function commitOf({ files }: ServedRepository): string {
  const hash = createHash("sha1");
  for (const [path, content] of Object.entries(files)) hash.update(path).update(content);
  return hash.digest("hex");
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "x-error-code": code }).end(JSON.stringify({ error: code }));
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** The first `times` requests that `matches` are done by `act`. */
export function failing(times: number, matches: (request: SeenRequest) => boolean, act: Act): Fault {
  let left = times;
  return (request, response, content) => {
    if (left === 0 || !matches(request)) return false;
    left--;
    act(response, content, request);
    return true;
  };
}

/** Answers with a status and nothing else. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse): void => void response.writeHead(code, headers).end();
}
