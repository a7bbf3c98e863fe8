import { createServer, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect } from "node:net";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PullEvent } from "../../../src/inference/index.js";
import { unknownCertificate } from "../../support/certificate.js";
import { commitOf, failing, listen, sha256Of, startHub, status, type SeenRequest } from "../../support/hub-server.js";
import { bytes, decoder, encoder, modelFiles, neededBytes, patience, pullingFrom } from "./pulling.js";

const repository = { files: modelFiles, licence: "mit" };
const repositories = { "someone/model": repository };
const encoderHash = sha256Of(modelFiles[encoder]!);
const ofEncoder = ({ at, path }: SeenRequest): boolean => at === "files" && path.includes(encoderHash);

/** The ranges that the encoder was asked for, in order. */
function rangesOf(seen: readonly SeenRequest[]): readonly (string | undefined)[] {
  return seen.filter(ofEncoder).map(({ headers }) => headers.range);
}

describe("a hub that is busy or broken for a while", () => {
  it.each([
    ["429 with seconds", status(429, { "retry-after": "7" }), 7_000],
    ["429 with a date", status(429, { "retry-after": "Wed, 01 Jan 2025 00:00:09 GMT" }), 9_000],
    ["503", status(503), 1_000],
    ["a cut connection", (response: ServerResponse) => void response.destroy(), 1_000],
  ])("%s is tried again", async (_name, act, wait) => {
    const hub = await startHub(repositories);
    const { pull, waits, events } = await pullingFrom(hub);
    hub.faults.push(failing(1, ({ path }) => path.includes("/revision/"), act));
    expect((await pull()).downloaded).toBe(neededBytes);
    expect(waits).toEqual([wait]);
    expect(events.filter(({ event }) => event === "retry")).toMatchObject([{ wait_ms: wait, tries_left: 3 }]);
  });

  it("is waited for longer and longer, and given up in the end", async () => {
    const hub = await startHub(repositories);
    const { pull, waits } = await pullingFrom(hub);
    hub.faults.push(failing(Infinity, () => true, status(503)));
    await expect(pull()).rejects.toMatchObject({
      code: "hub-unreachable",
      message: expect.stringMatching(/\/api\/models\/someone\/model\/revision\/main answered 503\.$/u) as string,
    });
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it("that asks to be left alone for an hour is left alone", async () => {
    const hub = await startHub(repositories);
    const { pull, waits } = await pullingFrom(hub);
    hub.faults.push(failing(1, () => true, status(429, { "retry-after": "3600" })));
    await expect(pull()).rejects.toThrow(/answered 429 and asks to be left alone for 3600 s/u);
    expect(waits).toEqual([]);
  });

  it("that takes no connection is tried as often, and named", async () => {
    const { pull, waits } = await pullingFrom("http://127.0.0.1:9");
    await expect(pull()).rejects.toMatchObject({ code: "hub-unreachable" });
    expect(waits).toHaveLength(3);
  });
});

describe("a broken download", () => {
  it("goes on where it ended, within a pull, and asks for the same state of the file", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    hub.faults.push(failing(1, ofEncoder, hub.cutAfter(70_000)));
    expect((await pull()).downloaded).toBe(neededBytes);
    expect(rangesOf(hub.seen)).toEqual([undefined, "bytes=70000-"]);
    expect(hub.seen.filter(ofEncoder)[1]!.headers["if-range"]).toBe(`"${encoderHash}"`);
  });

  it("goes on in a later pull, also from complete files", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    hub.faults.push(failing(4, ofEncoder, hub.cutAfter(10_000)));
    await expect(pull()).rejects.toMatchObject({ code: "hub-unreachable" });
    expect(await readdir(folder)).toEqual([".pull"]);
    hub.seen.length = 0;
    const { folder: place } = await pull();
    expect(rangesOf(hub.seen)).toEqual(["bytes=40000-"]);
    expect(await readFile(join(place, encoder))).toEqual(modelFiles[encoder]);
    expect(hub.of("tokenizer.json")).toEqual([]);
    expect(existsSync(join(folder, ".pull"))).toBe(false);
  });

  it("counts tries anew as long as much comes", async () => {
    const files = { ...modelFiles, [encoder]: Buffer.alloc(9 << 20, "perekaz") };
    const hub = await startHub({ "someone/model": { files, licence: "mit" } });
    const { pull } = await pullingFrom(hub);
    const large = sha256Of(files[encoder]);
    hub.faults.push(failing(6, ({ path }) => path.includes(large), hub.cutAfter(5 << 18)));
    await pull("someone/model", {}, { patience: patience([], { tries: 2 }) });
    expect(hub.of(large)).toHaveLength(7);
  });

  it.each([
    ["ignores ranges", (request: SeenRequest) => delete request.headers.range],
    ["has another state of the file", (request: SeenRequest) => (request.headers["if-range"] = '"other"')],
  ])("starts anew at a server that %s", async (_name, change) => {
    const hub = await startHub(repositories);
    const { pull, folder, events } = await pullingFrom(hub);
    hub.faults.push(failing(1, ofEncoder, hub.cutAfter(70_000)), (request) => {
      if (ofEncoder(request)) change(request);
      return false;
    });
    await pull();
    expect(await readFile(join(folder, "someone/model", encoder))).toEqual(modelFiles[encoder]);
    const last = events.findLast(({ event }) => event === "progress");
    expect(last).toMatchObject({ done: neededBytes });
  });

  it("starts anew where a server has fewer bytes than are here, or sends others", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    hub.faults.push(failing(1, ofEncoder, hub.cutAfter(70_000)));
    hub.faults.push(failing(1, (seen) => ofEncoder(seen) && seen.headers.range !== undefined, status(416)));
    await pull();
    expect(rangesOf(hub.seen)).toEqual([undefined, "bytes=70000-", undefined]);
    const other = await pullingFrom(hub);
    hub.faults.push(failing(1, ofEncoder, hub.cutAfter(70_000)));
    hub.faults.push(
      failing(
        1,
        (seen) => ofEncoder(seen) && seen.headers.range !== undefined,
        (response, content) => {
          const range = { "content-range": `bytes 5-${content!.length - 1}/${content!.length}` };
          response.writeHead(206, range).end(content!.subarray(5));
        },
      ),
    );
    await other.pull();
    expect(await readFile(join(other.folder, "someone/model", encoder))).toEqual(
      await readFile(join(folder, "someone/model", encoder)),
    );
  });

  it("keeps what it has when it is interrupted", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    const interrupt = new AbortController();
    const reason = new Error("interrupted");
    hub.faults.push(
      failing(1, ofEncoder, (response, content) => {
        response.writeHead(200, { "content-length": content!.length });
        response.write(content!.subarray(0, 50_000));
      }),
    );
    const onEvent = (event: PullEvent): void => {
      if (event.event === "progress" && event.path === encoder && event.bytes >= 50_000) interrupt.abort(reason);
    };
    await expect(pull("someone/model", { onEvent, signal: interrupt.signal })).rejects.toBe(reason);
    hub.seen.length = 0;
    await pull();
    expect(rangesOf(hub.seen)[0]).toMatch(/^bytes=[1-9]\d*-$/u);
  });

  it("is noticed where nothing comes any more", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    hub.faults.push(
      failing(1, ofEncoder, (response, content) => {
        response.writeHead(200, { "content-length": content!.length });
        response.write(content!.subarray(0, 100));
      }),
    );
    const waits: number[] = [];
    await pull("someone/model", {}, { patience: patience(waits, { stall: 300 }) });
    expect(waits).toEqual([1_000]);
  });
});

describe("bytes that are not those that the hub names", () => {
  const spoilt = Buffer.from(modelFiles[encoder]!).fill(0, 10, 12);

  it("are fetched once more, and refused the second time; nothing of them stays", async () => {
    const hub = await startHub(repositories);
    const { pull, folder } = await pullingFrom(hub);
    hub.faults.push(failing(2, ofEncoder, (response) => void response.writeHead(200).end(spoilt)));
    await expect(pull()).rejects.toMatchObject({
      code: "download-damaged",
      message: `someone/model at ${commitOf(repository)}: ${encoder} came with other bytes than the hub names, twice.`,
    });
    expect(existsSync(join(folder, "someone"))).toBe(false);
    hub.faults.push(failing(1, ofEncoder, (response) => void response.writeHead(200).end(spoilt)));
    await pull();
    expect(await readFile(join(folder, "someone/model", encoder))).toEqual(modelFiles[encoder]);
  });

  it.each([
    ["too long", (response: ServerResponse) => response.writeHead(200).end(bytes(200_001)), /is longer than listed/u],
    [
      "of another length",
      (response: ServerResponse) => response.writeHead(200, { "content-length": 5 }).end("short"),
      /has 5 bytes at its server/u,
    ],
  ])("%s are refused", async (_name, act, message) => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    hub.faults.push(failing(2, ofEncoder, act));
    await expect(pull()).rejects.toThrow(message);
  });

  it("are found in small files too, which only git's hash names", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    const changed = Buffer.from('{"model_type":"MARIAN"}');
    hub.faults.push(
      failing(
        2,
        ({ path }) => path.endsWith("/config.json"),
        (response) => void response.writeHead(200).end(changed),
      ),
    );
    await expect(pull()).rejects.toThrow(/config\.json came with other bytes than the hub names, twice/u);
  });

  it("are refused before they come where the hub contradicts its own listing", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    const location = `http://${hub.filesHost}/${encoderHash}`;
    const lie = (headers: Readonly<Record<string, string>>) =>
      failing(1, ({ path }) => path.endsWith(encoder), status(302, { location, ...headers }));
    hub.faults.push(lie({ "x-repo-commit": "f".repeat(40) }));
    await expect(pull()).rejects.toMatchObject({ code: "hub-answer-invalid" });
    hub.faults.push(lie({ "x-linked-etag": `"${"0".repeat(64)}"` }));
    await expect(pull()).rejects.toThrow(/is kept with SHA-256 0+, [0-9a-f]{64} is listed/u);
  });
});

describe("redirects", () => {
  it("to a signed address that has run out are asked for again", async () => {
    const hub = await startHub(repositories);
    const { pull, waits } = await pullingFrom(hub);
    hub.faults.push(failing(1, ofEncoder, status(403)));
    await pull();
    expect(waits).toEqual([1_000]);
    expect(hub.of(encoder)).toHaveLength(2);
  });

  it("in circles, or out of the web, are refused", async () => {
    const hub = await startHub(repositories);
    const { pull } = await pullingFrom(hub);
    hub.faults.push(failing(1, ({ path }) => path.endsWith(decoder), status(302, { location: "file:///etc/passwd" })));
    await expect(pull()).rejects.toMatchObject({ code: "hub-answer-invalid" });
    hub.faults.push(
      (request, response) =>
        request.path.endsWith(decoder) && Boolean(response.writeHead(302, { location: request.path }).end()),
    );
    await expect(pull()).rejects.toThrow(/sends in circles/u);
  });

  it("to a repository's new name are followed with the token", async () => {
    const hub = await startHub({ "someone/model": { ...repository, access: "private" } });
    const { pull } = await pullingFrom(hub, { HF_TOKEN: "hf_secretOfThisTest" });
    hub.faults.push(({ path }, response) => {
      if (!path.startsWith("/api/models/old/name/revision")) return false;
      response.writeHead(307, { location: path.replace("old/name", "someone/model") }).end();
      return true;
    });
    // later addresses are asked for under the old name too, as the hub allows
    hub.faults.push(({ path }, response) => {
      if (!path.includes("old/name")) return false;
      response.writeHead(307, { location: path.replace("old/name", "someone/model") }).end();
      return true;
    });
    expect((await pull("old/name")).entry.commit).toBe(commitOf(repository));
  });
});

describe("a proxy", () => {
  it("is used as HTTP_PROXY says, and left out as NO_PROXY says", async () => {
    const hub = await startHub(repositories);
    const through: string[] = [];
    const proxy = createServer((incoming, response) => {
      through.push(incoming.url ?? "");
      const { host: _, "proxy-connection": __, connection: ___, ...headers } = incoming.headers;
      void fetch(incoming.url ?? "", { headers: headers as Record<string, string>, redirect: "manual" }).then(
        async (answer) => {
          response
            .writeHead(answer.status, Object.fromEntries(answer.headers))
            .end(Buffer.from(await answer.arrayBuffer()));
        },
      );
    });
    const address = `http://${await listen(proxy)}`;
    const with_ = await pullingFrom(hub, { HTTP_PROXY: address });
    expect((await with_.pull()).downloaded).toBe(neededBytes);
    expect(through.some((url) => url.startsWith(`${hub.endpoint}/api/models/someone/model/revision/main`))).toBe(true);
    expect(through.some((url) => url.startsWith(`http://${hub.filesHost}/`))).toBe(true);
    through.length = 0;
    const without = await pullingFrom(hub, { HTTP_PROXY: address, NO_PROXY: "127.0.0.1" });
    await without.pull();
    expect(through).toEqual([]);
  });

  it("that wants a password is named, for an https hub too", async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    });
    const { pull } = await pullingFrom("https://hub.example", { https_proxy: `http://${await listen(proxy)}` });
    await expect(pull()).rejects.toMatchObject({
      code: "hub-unreachable",
      message: "The proxy wants a name and a password.",
    });
    expect(asked).toEqual(["hub.example:443"]);
  });

  it("leads through a tunnel to an https hub, whose certificate must be one that is believed", async () => {
    const hub = createSecureServer(unknownCertificate, (_incoming, response) => response.writeHead(500).end());
    const [host = "", port = ""] = (await listen(hub)).split(":");
    const proxy = createServer();
    const asked: string[] = [];
    proxy.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      const through = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        through.pipe(socket).pipe(through);
      });
      for (const end of [through, socket]) end.on("error", () => undefined);
    });
    const { pull, waits } = await pullingFrom("https://hub.example", { HTTPS_PROXY: `http://${await listen(proxy)}` });
    await expect(pull()).rejects.toMatchObject({
      code: "hub-unreachable",
      message: expect.stringMatching(/self-signed certificate/u) as string,
      remedy: expect.stringContaining("NODE_EXTRA_CA_CERTS") as string,
    });
    expect(asked).toEqual(["hub.example:443"]);
    expect(waits).toEqual([]);
  });

  it.each([
    [{ HF_ENDPOINT: "hub.example" }, "The variable HF_ENDPOINT is no address of a hub."],
    [{ HF_ENDPOINT: "ftp://hub.example" }, "The variable HF_ENDPOINT is no address of a hub."],
    [{ HTTPS_PROXY: "socks5://user:secret@proxy" }, "The variable HTTPS_PROXY is no address of an HTTP proxy."],
  ])("or hub that is no address is refused: %j", async (environment, message) => {
    const { pull } = await pullingFrom("http://127.0.0.1:9");
    await expect(pull("someone/model", {}, { environment })).rejects.toMatchObject({
      code: "configuration-invalid",
      message,
    });
  });
});
