import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startWebServer } from "../support/web-server.js";
import { failure, openTestFetcher, textOf } from "./helpers.js";

describe("robots.txt", () => {
  const rules = "User-agent: *\nDisallow: /private/\nAllow: /private/open\nCrawl-delay: 4\n";

  it("is asked for once, and obeyed", async () => {
    const site = await startWebServer({ "/robots.txt": rules, "/a": "a", "/private/open": "b", "/private/c": "c" });
    const fetcher = openTestFetcher({ robots: true });
    expect(textOf(await fetcher.fetch(`${site.origin}/a`))).toBe("a");
    expect(textOf(await fetcher.fetch(`${site.origin}/private/open`))).toBe("b");
    const error = await failure(fetcher, `${site.origin}/private/c`);
    expect(error.code).toBe("fetch-robots-refused");
    expect(error.message).toBe(`${site.origin}/private/c is not read: ${site.origin}/robots.txt, line 2, forbids it.`);
    expect(site.seen.map(({ path }) => path)).toEqual(["/robots.txt", "/a", "/private/open"]);
    // the delay that it asks for holds from its second address on
    expect(fetcher.clock.waits).toEqual([4000]);
  });

  it("may speak to us by name", async () => {
    const site = await startWebServer({
      "/robots.txt": "User-agent: *\nDisallow:\n\nUser-agent: perekaz\nDisallow: /\n",
      "/a": "a",
    });
    expect((await failure(openTestFetcher({ robots: true }), `${site.origin}/a`)).code).toBe("fetch-robots-refused");
  });

  it("is obeyed where a redirect leads, too", async () => {
    const goal = await startWebServer({ "/robots.txt": "User-agent: *\nDisallow: /\n", "/b": "b" });
    const site = await startWebServer({ "/a": { status: 301, headers: { location: `${goal.origin}/b` } } });
    expect((await failure(openTestFetcher({ robots: true }), `${site.origin}/a`)).message).toContain(goal.origin);
    expect(goal.seen.map(({ path }) => path)).toEqual(["/robots.txt"]);
  });

  it("that is not there forbids nothing, and one that cannot be read forbids all", async () => {
    for (const status of [404, 403]) {
      const open = await startWebServer({ "/robots.txt": { status }, "/a": "a" });
      expect(textOf(await openTestFetcher({ robots: true }).fetch(`${open.origin}/a`))).toBe("a");
    }
    const closed = await startWebServer({ "/robots.txt": { status: 503 }, "/a": "a" });
    const error = await failure(openTestFetcher({ robots: true, tries: 2 }), `${closed.origin}/a`);
    expect(error.code).toBe("fetch-robots-refused");
    expect(error.message).toContain(`${closed.origin}/robots.txt answered 503`);
    expect(closed.seen.map(({ path }) => path)).toEqual(["/robots.txt", "/robots.txt"]);
  });

  it("of any size or kind does no harm", async () => {
    const site = await startWebServer({
      "/robots.txt": {
        headers: { "content-type": "text/html" },
        body: "<html>" + "Disallow: /\u0000*$\n".repeat(1000),
      },
      "/a": "a",
    });
    expect(textOf(await openTestFetcher({ robots: true }).fetch(`${site.origin}/a`))).toBe("a");
    site.paths.set("/robots.txt", "Disallow: /x\n".repeat(60_000));
    expect((await failure(openTestFetcher({ robots: true }), `${site.origin}/a`)).code).toBe("fetch-robots-refused");
  });
});

describe("a host", () => {
  it("is asked for one thing at a time, with pauses between", async () => {
    let [now, most] = [0, 0];
    const site = await startWebServer();
    for (const path of ["/1", "/2", "/3", "/4"]) {
      site.paths.set(path, (_request, response) => {
        most = Math.max(most, ++now);
        void setTimeout(20).then(() => {
          now--;
          response.writeHead(200).end(path);
        });
      });
    }
    const fetcher = openTestFetcher({ delay_ms: 1500 });
    const found = await Promise.all(["/1", "/2", "/3", "/4"].map((path) => fetcher.fetch(site.origin + path)));
    expect(found.map(textOf)).toEqual(["/1", "/2", "/3", "/4"]);
    expect(most).toBe(1);
    expect(fetcher.clock.waits).toEqual([1500, 1500, 1500]);
  });

  it("does not wait for others, of which some are asked at once", async () => {
    let [now, most] = [0, 0];
    const sites = await Promise.all(
      Array.from({ length: 5 }, () =>
        startWebServer({
          "/": (_request, response) => {
            most = Math.max(most, ++now);
            void setTimeout(50).then(() => {
              now--;
              response.writeHead(200).end("x");
            });
          },
        }),
      ),
    );
    const fetcher = openTestFetcher({ hosts: 3 });
    await Promise.all(sites.map(({ origin }) => fetcher.fetch(origin)));
    expect(most).toBe(3);
  });

  it("that asks for pauses gets them for all of its addresses", async () => {
    let asked = 0;
    const site = await startWebServer({
      "/a": (_request, response) =>
        void response.writeHead(asked++ === 0 ? 429 : 200, { "retry-after": "30" }).end("a"),
      "/b": "b",
    });
    const fetcher = openTestFetcher();
    const told: string[] = [];
    const onDelay = (message: string): void => void told.push(message);
    await Promise.all([fetcher.fetch(`${site.origin}/a`, { onDelay }), fetcher.fetch(`${site.origin}/b`, { onDelay })]);
    expect(fetcher.clock.waits[0]).toBe(30_000);
    expect(told).toContain(`${site.host} is left alone for 30 s, as it asks.`);
  });
});
