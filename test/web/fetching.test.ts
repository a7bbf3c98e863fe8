import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { refuseNetwork } from "../../src/web/index.js";
import { unknownCertificate } from "../support/certificate.js";
import { startWebServer } from "../support/web-server.js";
import { failure, openTestFetcher, textOf } from "./helpers.js";

const page = "<p>Привіт, світе. " + "Рада ухвалила бюджет. ".repeat(50);
const zstdText = "abcdefgh".repeat(64) + "кінець".repeat(16);
/** `zstdText` as `zstd -19` packs it. */
const zstdPage = Buffer.from("KLUv/QRo9QAAoGFiY2RlZmdo0LrRltC90LXRhtGMAgCxFyrVVy8XuIGLFg==", "base64");

describe("an address", () => {
  it("is read with its type, its encoding, when, and where it lay in the end", async () => {
    const site = await startWebServer({
      "/old": { status: 301, headers: { location: "/new?x=1#part" } },
      "/new?x=1": { headers: { "content-type": 'Text/HTML; Charset="windows-1251"' }, body: page },
    });
    const fetcher = openTestFetcher();
    const { bytes, ...rest } = await fetcher.fetch(`${site.origin}/old#top`);
    expect(Buffer.from(bytes).toString()).toBe(page);
    expect(rest).toEqual({
      requested: `${site.origin}/old#top`,
      url: `${site.origin}/new?x=1`,
      mediaType: "text/html",
      charset: "windows-1251",
      fetched: "2026-02-12T10:00:00.000Z",
      unchanged: false,
    });
    expect(site.seen[0]?.headers["user-agent"]).toBe("Perekaz/1.2.3 (+https://github.com/perekaz/perekaz)");
    expect(site.seen[0]?.headers.accept).toMatch(/^text\/html/u);
  });

  it.each([
    ["gzip", gzipSync(page)],
    ["x-gzip", gzipSync(page)],
    ["br", brotliCompressSync(page)],
    ["deflate", deflateSync(page)],
    ["deflate", deflateRawSync(page)],
    ["gzip, br", brotliCompressSync(gzipSync(page))],
    ["identity", Buffer.from(page)],
  ])("is unpacked from %s", async (coding, body) => {
    const site = await startWebServer({ "/": { headers: { "content-encoding": coding }, body } });
    expect(textOf(await openTestFetcher().fetch(`${site.origin}/`))).toBe(page);
  });

  it("is unpacked from zstd", async () => {
    const site = await startWebServer({ "/": { headers: { "content-encoding": "zstd" }, body: zstdPage } });
    expect(textOf(await openTestFetcher().fetch(`${site.origin}/`))).toBe(zstdText);
  });

  it("is read over HTTP/2 where the server offers it", async () => {
    const versions: string[] = [];
    const server = createSecureServer(unknownCertificate, (request, response) => {
      versions.push(request.httpVersion);
      response.writeHead(200, { "content-type": "text/html" }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const fetcher = openTestFetcher(
      { allow: [`hub.example:${port}`] },
      { authority: unknownCertificate.cert, resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]) },
    );
    expect(textOf(await fetcher.fetch(`https://hub.example:${port}/`))).toBe(page);
    expect(versions).toEqual(["2.0"]);
    await fetcher.close();
  });

  it.each([
    [404, "fetch-not-found"],
    [410, "fetch-not-found"],
    [401, "fetch-refused"],
    [403, "fetch-refused"],
    [451, "fetch-refused"],
    [204, "fetch-answer-invalid"],
    [304, "fetch-answer-invalid"],
  ])("that answers %i is set aside, asked but once", async (status, code) => {
    const site = await startWebServer({ "/a": { status } });
    const error = await failure(openTestFetcher(), `${site.origin}/a`);
    expect(error).toMatchObject({ code, fate: "set-aside" });
    expect(error.message).toContain(`${site.origin}/a`);
    expect(site.seen).toHaveLength(1);
  });

  it.each([
    ["video/mp4", "a video"],
    ["image/jpeg", "a picture"],
    ["application/pdf", "a PDF document"],
    ["application/zip", "an archive"],
  ])("of type %s is not read", async (type, name) => {
    const site = await startWebServer({
      "/a": (_request, response) => void response.writeHead(200, { "content-type": type }).write("endless"),
    });
    const error = await failure(openTestFetcher(), `${site.origin}/a`);
    expect(error.code).toBe("fetch-answer-invalid");
    expect(error.message).toContain(`is ${name}`);
  });

  it("cannot be read in a run that may not use the network", async () => {
    const site = await startWebServer({ "/": page });
    const open = await refuseNetwork();
    try {
      expect(await failure(openTestFetcher(), `${site.origin}/`)).toMatchObject({
        code: "network-refused",
        fate: "stop",
      });
    } finally {
      open();
    }
    expect(site.seen).toEqual([]);
  });

  it("is given up at once when the run is interrupted", async () => {
    const site = await startWebServer({ "/": () => undefined });
    const interrupt = new AbortController();
    const reading = openTestFetcher().fetch(`${site.origin}/`, { signal: interrupt.signal });
    const why = new Error("interrupted");
    setTimeout(() => interrupt.abort(why), 50);
    await expect(reading).rejects.toBe(why);
  });
});

describe("a proxy that the environment names", () => {
  it("is asked for what lies outside, and never for what names a private address", async () => {
    const address = "http://news.example/a";
    const proxy = await startWebServer({ [address]: page });
    const direct = await startWebServer({ "/b": "direct" });
    const environment = { HTTP_PROXY: proxy.origin, NO_PROXY: "127.0.0.1" };
    const fetcher = openTestFetcher({ allow: [direct.host] }, { environment });
    expect(textOf(await fetcher.fetch(address))).toBe(page);
    expect(textOf(await fetcher.fetch(`${direct.origin}/b`))).toBe("direct");
    for (const inside of ["http://169.254.169.254/", "http://[::1]/"]) {
      expect((await failure(fetcher, inside)).code).toBe("fetch-address-refused");
    }
    expect(proxy.seen.map(({ path }) => path)).toEqual([address]);
  });
});

describe("another try", () => {
  it("is made where it may help, after longer and longer waits", async () => {
    let asked = 0;
    const site = await startWebServer({
      "/": (request, response) => {
        asked++;
        if (asked === 1) request.socket.destroy();
        else if (asked === 2) response.writeHead(502).end();
        else response.writeHead(200, { "content-type": "text/html" }).end(page);
      },
    });
    const told: string[] = [];
    const fetcher = openTestFetcher();
    const found = await fetcher.fetch(`${site.origin}/`, { onDelay: (message) => told.push(message) });
    expect(textOf(found)).toBe(page);
    expect(fetcher.clock.waits).toEqual([1000, 2000]);
    expect(told[1]).toBe(`${site.origin}/ answered 502; once more in 2 s, 2 tries left.`);
  });

  it("waits as long as a busy server asks", async () => {
    const answers = [
      { status: 429, headers: { "retry-after": "7" } },
      { status: 503, headers: { "retry-after": "Thu, 12 Feb 2026 10:01:00 GMT" } },
    ];
    const site = await startWebServer({
      "/": (_request, response) => {
        const { status, headers } = answers.shift() ?? { status: 200, headers: { "content-type": "text/html" } };
        response.writeHead(status, headers).end(page);
      },
    });
    const fetcher = openTestFetcher();
    expect(textOf(await fetcher.fetch(`${site.origin}/`))).toBe(page);
    expect(fetcher.clock.waits).toEqual([7000, 53_000]);
  });

  it("is not made more often than the options say, and not where a server asks for too long", async () => {
    const site = await startWebServer({
      "/broken": { status: 500 },
      "/busy": { status: 429, headers: { "retry-after": "86400" } },
    });
    const fetcher = openTestFetcher({ tries: 3 });
    expect(await failure(fetcher, `${site.origin}/broken`)).toMatchObject({ code: "fetch-unreachable" });
    expect(site.seen).toHaveLength(3);
    const { message } = await failure(fetcher, `${site.origin}/busy`);
    expect(message).toContain("asks to be left alone for 86400 s");
    expect(site.seen).toHaveLength(4);
    // nor are its other addresses waited for
    const next = await failure(fetcher, `${site.origin}/next`);
    expect(next).toMatchObject({ code: "fetch-unreachable" });
    expect(next.message).toBe(`${site.host} is busy and asks to be left alone for 86400 s.`);
    expect(site.seen).toHaveLength(4);
    expect(fetcher.clock.waits).toEqual([1000, 2000]);
  });
});

describe("what is kept", () => {
  it.each([
    [{ etag: '"v1"' }, "if-none-match", '"v1"'],
    [{ "last-modified": "Thu, 12 Feb 2026 09:00:00 GMT" }, "if-modified-since", "Thu, 12 Feb 2026 09:00:00 GMT"],
  ])("is asked about with %o, and brought back when nothing has changed", async (validator, header, value) => {
    const site = await startWebServer({
      "/from": { status: 302, headers: { location: "/feed" } },
      "/feed": (request, response) => {
        const same = request.headers[header] === value;
        response
          .writeHead(same ? 304 : 200, { "content-type": "application/rss+xml", ...validator })
          .end(same ? "" : page);
      },
    });
    const fetcher = openTestFetcher();
    const first = await fetcher.fetch(`${site.origin}/from`);
    await fetcher.clock.wait(60_000, undefined);
    const second = await fetcher.fetch(`${site.origin}/from`);
    expect(second).toEqual({ ...first, fetched: "2026-02-12T10:01:00.000Z", unchanged: true });
    // a validator goes to the address that gave it alone
    expect(site.seen.map(({ path, headers }) => [path, headers[header]])).toEqual([
      ["/from", undefined],
      ["/feed", undefined],
      ["/from", undefined],
      ["/feed", value],
    ]);
  });

  it("is not brought back for another address that claims to be unchanged", async () => {
    const site = await startWebServer({
      "/from": { status: 302, headers: { location: "/one" } },
      "/one": { headers: { etag: '"v1"' }, body: "one" },
      "/two": { status: 304 },
    });
    const fetcher = openTestFetcher();
    await fetcher.fetch(`${site.origin}/from`);
    site.paths.set("/from", { status: 302, headers: { location: "/two" } });
    expect(await failure(fetcher, `${site.origin}/from`)).toMatchObject({ code: "fetch-answer-invalid" });
  });

  it("is replaced by what is newer, and is nothing where the server forbids it", async () => {
    const site = await startWebServer({ "/": { headers: { etag: '"v1"' }, body: "one" } });
    const fetcher = openTestFetcher();
    await fetcher.fetch(`${site.origin}/`);
    site.paths.set("/", { headers: { etag: '"v2"', "cache-control": "private, no-store" }, body: "two" });
    expect(textOf(await fetcher.fetch(`${site.origin}/`))).toBe("two");
    await fetcher.fetch(`${site.origin}/`);
    expect(site.seen.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"', '"v1"']);
  });
});
