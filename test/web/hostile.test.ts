import { randomBytes } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startRawServer, startWebServer } from "../support/web-server.js";
import { failure, openTestFetcher, textOf } from "./helpers.js";

const mebibyte = 1024 * 1024;

describe("an address that is none of the web", () => {
  it.each(["ftp://news.example/a", "file:///etc/passwd", "data:text/html,<p>", "javascript:alert(1)", "gopher://x/"])(
    "%s is refused",
    async (address) =>
      expect(await failure(openTestFetcher(), address)).toMatchObject({ code: "fetch-address-invalid" }),
  );

  it.each(["", "not an address", "//news.example/a", "http://", "https://[::1", "http://a b/"])(
    "“%s” is refused",
    async (address) =>
      expect(await failure(openTestFetcher(), address)).toMatchObject({ code: "fetch-address-invalid" }),
  );

  it("with a password is refused, and the password not repeated", async () => {
    const { code, message } = await failure(openTestFetcher(), "https://olena:tajemnycia@news.example/a");
    expect(code).toBe("fetch-address-invalid");
    expect(message).not.toMatch(/olena|tajemnycia/u);
  });
});

describe("an address of this machine or a private network", () => {
  const closed = { allow: [] };

  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://198.18.0.1/",
    "http://192.0.2.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:db8::1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2001:0:7f00:1::]/",
    "http://[4000::1]/",
    "http://127.0.0.1./",
  ])("%s is refused", async (address) => {
    const error = await failure(openTestFetcher(closed), address);
    expect(error).toMatchObject({ code: "fetch-address-refused" });
    expect(error.remedy).toContain("fetch.allow");
  });

  it.each(["localhost", "intra.example", "intra.example.", "mixed.example"])(
    "behind the name %s is never connected to",
    async (name) => {
      const site = await startWebServer({ "/": "secret" });
      const resolve = (host: string): Promise<{ address: string; family: number }[]> =>
        Promise.resolve([
          ...(host === "mixed.example" ? [{ address: "93.184.215.14", family: 4 }] : []),
          { address: "127.0.0.1", family: 4 },
        ]);
      const error = await failure(openTestFetcher(closed, { resolve }), `http://${name}:${site.port}/`);
      expect(error.code).toBe("fetch-address-refused");
      expect(error.message).toContain("leads to 127.0.0.1, which is in a loopback range");
      expect(site.seen).toEqual([]);
    },
  );

  it("is never connected to by a name that resolves to something else the second time", async () => {
    const site = await startWebServer({ "/": "secret" });
    const answers = ["93.184.215.14", "127.0.0.1"];
    let asked = 0;
    const fetcher = openTestFetcher(
      { allow: [], connect_ms: 200, tries: 2 },
      { resolve: () => Promise.resolve([{ address: answers[Math.min(asked++, 1)] ?? "", family: 4 }]) },
    );
    // the first address was believed, but leads nowhere from here: the second try asks anew, and checks anew
    const { code } = await failure(fetcher, `http://rebind.example:${site.port}/`);
    expect(code).toBe("fetch-address-refused");
    expect(asked).toBe(2);
    expect(site.seen).toEqual([]);
  });

  it("is refused as the goal of a redirect", async () => {
    const inside = await startWebServer({ "/": "secret" });
    const goals = [`${inside.origin}/`, "http://169.254.169.254/", "file:///etc/passwd", "http://a:b@news.example/"];
    for (const location of goals) {
      const outside = await startWebServer({ "/": { status: 302, headers: { location } } });
      const error = await failure(openTestFetcher({ allow: [outside.host] }), `${outside.origin}/`);
      expect(error.code).toMatch(/^fetch-address-(?:refused|invalid)$/u);
    }
    expect(inside.seen).toEqual([]);
  });

  it("is reached where the allow-list names it, and only there", async () => {
    const [one, two] = [await startWebServer({ "/": "one" }), await startWebServer({ "/": "two" })];
    for (const allow of [[one.host], ["127.0.0.0/8"], ["127.0.0.1"], [`127.0.0.0/8:${one.port}`]]) {
      expect(textOf(await openTestFetcher({ allow }).fetch(`${one.origin}/`))).toBe("one");
    }
    expect((await failure(openTestFetcher({ allow: [one.host] }), `${two.origin}/`)).code).toBe(
      "fetch-address-refused",
    );
    const resolve = (): Promise<{ address: string; family: number }[]> =>
      Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    const byName = openTestFetcher({ allow: ["*.intra.example"] }, { resolve });
    expect(textOf(await byName.fetch(`http://news.intra.example:${one.port}/`))).toBe("one");
    expect((await failure(byName, `http://intra.example.evil.example:${one.port}/`)).code).toBe(
      "fetch-address-refused",
    );
  });

  it("is refused by its port where that belongs to no web server", async () => {
    for (const port of [22, 25, 6667]) {
      const { message } = await failure(openTestFetcher(closed), `http://93.184.215.14:${port}/`);
      expect(message).toContain(`the port ${port}`);
    }
    const nowhere = { resolve: () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" })) };
    const { code } = await failure(openTestFetcher(closed, nowhere), "http://news.example:81/");
    expect(code).toBe("fetch-unreachable");
  });
});

describe("a hostile server", () => {
  it("that sends in circles, or on and on, is left", async () => {
    const site = await startWebServer({
      "/a": { status: 302, headers: { location: "/b" } },
      "/b": { status: 302, headers: { location: "/a" } },
      "/nowhere": { status: 302 },
    });
    for (let at = 0; at < 20; at++) site.paths.set(`/${at}`, { status: 307, headers: { location: `/${at + 1}` } });
    const fetcher = openTestFetcher();
    expect((await failure(fetcher, `${site.origin}/a`)).message).toContain("sends in a circle");
    expect((await failure(fetcher, `${site.origin}/0`)).message).toContain("sends on more than 5 times");
    expect((await failure(fetcher, `${site.origin}/nowhere`)).code).toBe("fetch-answer-invalid");
    expect(site.seen.filter(({ path }) => /^\/\d+$/u.test(path))).toHaveLength(6);
  });

  it.each([
    ["gzip", gzipSync(Buffer.alloc(200 * mebibyte))],
    ["br", brotliCompressSync(Buffer.alloc(200 * mebibyte))],
    ["deflate", deflateSync(Buffer.alloc(200 * mebibyte))],
    ["deflate", deflateRawSync(Buffer.alloc(200 * mebibyte))],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(200 * mebibyte)))],
  ])("that sends a %s bomb fills no memory", async (coding, body) => {
    const site = await startWebServer({ "/": { headers: { "content-encoding": coding }, body } });
    const before = process.memoryUsage.rss();
    const error = await failure(openTestFetcher(), `${site.origin}/`);
    expect(error).toMatchObject({ code: "fetch-too-large" });
    expect(error.message).toContain("5242880 bytes");
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * mebibyte);
  });

  it("that sends a zstd bomb fills no memory", async () => {
    // a frame without a checksum or a size, and blocks of 128 KiB of one byte each: four bytes a block
    const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]);
    const block = Buffer.from([0x02, 0x00, 0x10, 0x41]);
    const body = Buffer.concat([head, ...Array.from({ length: 20_000 }, () => block)]);
    const site = await startWebServer({ "/": { headers: { "content-encoding": "zstd" }, body } });
    const before = process.memoryUsage.rss();
    expect((await failure(openTestFetcher(), `${site.origin}/`)).code).toBe("fetch-too-large");
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * mebibyte);
  });

  it.each([
    [
      "a window of two gigabytes",
      [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x02, 0x00, 0x10, 0x41],
      "a window of 2147483648",
    ],
    [
      "a size that no memory has",
      [0x28, 0xb5, 0x2f, 0xfd, 0xe0, ...Array.from({ length: 8 }, () => 0x7f), 0x02, 0x00, 0x10, 0x41],
      "with a window of",
    ],
    [
      "blocks without end and nothing in them",
      [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68, ...Array.from({ length: 9000 }, () => 0)],
      "too many small blocks",
    ],
    ["a frame that is cut off", [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, 0x02, 0x00, 0x10, 0x41], "broken"],
    [
      "frame after frame",
      Array.from({ length: 50 }, () => [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, 0x01, 0x00, 0x00]).flat(),
      "too many frames",
    ],
    ["skipped frames alone", Array.from({ length: 50 }, () => [0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]).flat(), "frames"],
  ])("that asks zstd for %s is left", async (_what, bytes, reason) => {
    const body = Buffer.from(bytes);
    const site = await startWebServer({ "/": { headers: { "content-encoding": "zstd" }, body } });
    const error = await failure(openTestFetcher(), `${site.origin}/`);
    expect(error).toMatchObject({ code: "fetch-answer-invalid" });
    expect(error.message).toContain(reason);
  });

  it("that packs its answer in many layers, or in none that is known, is left", async () => {
    const site = await startWebServer({
      "/many": { headers: { "content-encoding": "gzip, gzip, gzip, gzip" }, body: "x" },
      "/unknown": { headers: { "content-encoding": "sdch" }, body: "x" },
    });
    const fetcher = openTestFetcher();
    expect((await failure(fetcher, `${site.origin}/many`)).message).toContain("packed 4 times over");
    expect((await failure(fetcher, `${site.origin}/unknown`)).message).toContain("packed as sdch");
  });

  it("that never ends its answer is cut off at the limit", async () => {
    let sent = 0;
    const site = await startWebServer({
      "/": (request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const piece = Buffer.alloc(64 * 1024, "а");
        const more = (): void => {
          if (request.socket.destroyed) return;
          sent += piece.length;
          if (response.write(piece)) setImmediate(more);
          else response.once("drain", more);
        };
        more();
      },
    });
    expect((await failure(openTestFetcher({ max_bytes: mebibyte }), `${site.origin}/`)).code).toBe("fetch-too-large");
    expect(sent).toBeLessThan(16 * mebibyte);
  });

  it("that says beforehand that it holds too much is not read, and one that holds just enough is", async () => {
    const body = randomBytes(4096);
    const site = await startWebServer({
      "/large": (_request, response) => void response.writeHead(200, { "content-length": "99999999" }).write("x"),
      "/whole": { headers: { "content-length": "4096" }, body },
      "/pieces": (_request, response) => {
        response.writeHead(200).write(body.subarray(0, 1000));
        response.end(body.subarray(1000));
      },
    });
    const fetcher = openTestFetcher({ max_bytes: 4096 });
    expect((await failure(fetcher, `${site.origin}/large`)).code).toBe("fetch-too-large");
    expect((await fetcher.fetch(`${site.origin}/whole`)).bytes).toHaveLength(4096);
    expect((await fetcher.fetch(`${site.origin}/pieces`)).bytes).toHaveLength(4096);
  });

  it("that is slow is left when its time is up, whichever phase it is slow in", async () => {
    const silent = await startRawServer(() => undefined);
    const slowHead = await startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("x-a: b\r\n"), 100);
      socket.on("close", () => clearInterval(drip));
    });
    const slowBody = await startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n");
      const drip = setInterval(() => socket.write("a"), 100);
      socket.on("close", () => clearInterval(drip));
    });
    const pausing = await startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\n<p>");
    });
    const limits = { headers_ms: 1000, pause_ms: 1000, total_ms: 1500 };
    const errors = await Promise.all(
      [silent, slowHead, slowBody, pausing].map((address) => failure(openTestFetcher(limits), address)),
    );
    expect(errors.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => "fetch-too-slow"));
    expect(errors.every(({ message }) => /\(fetch\.(?:headers|pause|total)_ms\)/u.test(message))).toBe(true);
  });

  it.each([
    ["no HTTP", "SSH-2.0-OpenSSH_9.2\r\n"],
    ["a head without an end to it", `HTTP/1.1 200 OK\r\n${"x-filler: 0123456789\r\n".repeat(10_000)}`],
    ["a broken chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 5\r\n\r\nabcde"],
    ["a broken gzip", "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\nabcd"],
    ["a broken brotli", "HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 9\r\n\r\nabcdefghi"],
    ["a broken zstd", "HTTP/1.1 200 OK\r\ncontent-encoding: zstd\r\ncontent-length: 9\r\n\r\nabcdefghi"],
  ])("that speaks %s is set aside", async (_what, answer) => {
    const address = await startRawServer((socket) => socket.once("data", () => socket.write(answer)));
    expect(await failure(openTestFetcher({ tries: 1 }), address)).toMatchObject({ code: "fetch-answer-invalid" });
  });

  it("that breaks off in the middle is tried again, and then given up", async () => {
    let asked = 0;
    const address = await startRawServer((socket) => {
      socket.once("data", () => {
        asked++;
        socket.end("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\n<p>half");
      });
    });
    expect(await failure(openTestFetcher({ tries: 2 }), address)).toMatchObject({ code: "fetch-unreachable" });
    expect(asked).toBe(2);
  });

  it("that is not there is named", async () => {
    const resolve = (host: string): Promise<never> =>
      Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND" }));
    const { code, message } = await failure(openTestFetcher({}, { resolve }), "https://nowhere.example/a");
    expect(code).toBe("fetch-unreachable");
    expect(message).toBe(
      "https://nowhere.example/a could not be read: there is no host nowhere.example, or no connection.",
    );
  });
});
