import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SetAside, Stop } from "../../../src/core/index.js";
import { discoverFeeds } from "../../../src/ingest/sources/discover-feeds.js";
import { useFolder } from "../helpers.js";
import { expandAt, failures, item, only, paragraphs, rss, site } from "./helpers.js";

const folder = useFolder();
const html = (head: string, body = ""): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const link = (href: string, title = "", type = "application/rss+xml"): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const article = '<meta property="og:type" content="article">';

describe("an address", () => {
  it("of an article gives its page, which is not asked for again", async () => {
    const { inputs, fetcher } = await expandAt(`${site}/news/1`, {
      [`${site}/news/1`]: { body: html(article + link("/feed")), url: `${site}/news/1-rada` },
    });
    expect(only(inputs)).toMatchObject({
      kind: "web",
      location: `${site}/news/1`,
      page: { url: `${site}/news/1-rada` },
    });
    expect(only(inputs)).not.toHaveProperty("foundIn");
    expect(fetcher.requests).toEqual([{ address: `${site}/news/1`, want: "page" }]);
  });

  it.each([
    ["plain text", paragraphs.join("\n\n"), "text/plain"],
    ["JSON", JSON.stringify({ text: paragraphs.join("\n") }), "application/json"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), "image/png"],
  ])("of %s gives what lies there, to be read or refused as an article", async (_, body, contentType) => {
    const { inputs } = await expandAt(`${site}/1`, { [`${site}/1`]: { body, contentType } });
    expect(only(inputs)).toMatchObject({ kind: "web", location: `${site}/1`, page: { mediaType: contentType } });
  });

  it("of a page that its server calls a feed is a page", async () => {
    const { inputs } = await expandAt(`${site}/1`, {
      [`${site}/1`]: { body: html(article), contentType: "application/xml" },
    });
    expect(only(inputs)).toMatchObject({ kind: "web", page: { mediaType: "text/html" } });
  });

  it("that fails is set aside, and the others are not lost", async () => {
    const busy = new SetAside({ code: "fetch-unreachable", message: "busy" });
    const { inputs } = await expandAt([`${site}/busy`, `${site}/feed`, `${site}/gone`], {
      [`${site}/busy`]: busy,
      [`${site}/feed`]: rss(item(1)),
    });
    expect(inputs.map(({ kind, location }) => [kind, location])).toEqual([
      ["failed", `${site}/busy`],
      ["web", `${site}/news/1`],
      ["failed", `${site}/gone`],
    ]);
    expect(failures(inputs)[0]?.error).toBe(busy);
  });

  it("ends the run where the network may not be used, or the run was ended", async () => {
    const fetcher = {
      fetch: () => Promise.reject(new Stop({ code: "network-refused", message: "no network" })),
      close: () => Promise.resolve(),
    };
    await expect(expandAt(`${site}/feed`, {}, { fetcher })).rejects.toBeInstanceOf(Stop);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(expandAt(`${site}/feed`, { [`${site}/feed`]: rss(item(1)) }, { signal })).rejects.toThrow("enough");
  });

  it("of a feed is read anew when the server says that it is unchanged", async () => {
    const web = { [`${site}/feed`]: { body: rss(item(1)), etag: '"1"' } };
    const { fetcher } = await expandAt(`${site}/feed`, web);
    const { inputs } = await expandAt(`${site}/feed`, {}, { fetcher });
    expect(only(inputs).location).toBe(`${site}/news/1`);
  });

  it("named by two sources comes once, and as often as the user names it", async () => {
    const { inputs } = await expandAt([`${site}/feed`, `${site}/news/1`, `${site}/other`, `${site}/news/1`], {
      [`${site}/feed`]: rss(item(1) + item(2)),
      [`${site}/other`]: rss(item(2).replace("/news/2", "/news/2/?utm_medium=x#top") + item(3)),
      [`${site}/news/1`]: html(article),
    });
    expect(inputs.map(({ location }) => location)).toEqual([2, 1, 1, 3, 1].map((day) => `${site}/news/${day}`));
  });
});

describe("what is asked for", () => {
  it.each([
    ["/rss.xml", "feed"],
    ["/?feed=rss2", "feed"],
    ["/sitemap-news.xml.gz", "feed"],
    ["/misto/123", "page"],
    ["/", "page"],
  ])("at %s is a %s, and either is read", async (path, want) => {
    const { inputs, fetcher } = await expandAt(site + path, { [site + path]: rss(item(1)) });
    expect(fetcher.requests[0]?.want).toBe(want);
    expect(only(inputs).location).toBe(`${site}/news/1`);
  });
});

describe("a front page", () => {
  it.each([
    ["the root", `${site}/`, ""],
    ["the root in Ukrainian", `${site}/uk/`, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
    ["a page that calls itself a website", `${site}/polityka`, '<meta property="og:type" content="website">'],
  ])("(%s) gives the articles of its feed", async (_, address, head) => {
    const { inputs, fetcher } = await expandAt(address, {
      [address]: html(head + link("/comments/feed/", "Відгуки") + link("/feed/")),
      [`${site}/feed/`]: rss(item(1)),
    });
    expect(only(inputs)).toMatchObject({ location: `${site}/news/1`, foundIn: `${site}/feed/` });
    expect(fetcher.requests.map(({ address: each }) => each)).toEqual([address, `${site}/feed/`]);
  });

  it.each([
    [
      "describes an article",
      `${site}/news/1`,
      `<meta property="og:type" content="website"><script type="application/ld+json">{"@graph":[{"@type": "NewsArticle"}]}</script>${link("/feed")}`,
    ],
    ["has the address of an article, by number", `${site}/?p=123`, link("/feed")],
    [
      "has the address of an article, by title",
      `${site}/rada-ukhvalyla-biudzhet-mista`,
      `<meta property="og:type" content="website">${link("/feed")}`,
    ],
    [
      "states when it was published",
      `${site}/novyna`,
      `<meta property="og:type" content="website"><meta property="article:published_time" content="2026-02-12">${link("/feed")}`,
    ],
    ["announces no feed", `${site}/`, '<meta property="og:type" content="website">'],
  ])("that %s is read as a page", async (_, address, head) => {
    const { inputs } = await expandAt(address, { [address]: html(head) });
    expect(only(inputs)).toMatchObject({ kind: "web", location: address });
    expect(only(inputs)).toHaveProperty("page");
  });

  it("whose feed is a page again or missing is set aside with the feed's address", async () => {
    const { inputs } = await expandAt(`${site}/`, {
      [`${site}/`]: html(link("/feed")),
      [`${site}/feed`]: html(link("/feed")),
    });
    expect(only(inputs)).toMatchObject({
      kind: "failed",
      location: `${site}/feed`,
      foundIn: `${site}/`,
      error: { code: "source-invalid" },
    });
    const { inputs: missing } = await expandAt(`${site}/`, { [`${site}/`]: html(link("/feed")) });
    expect(only(missing)).toMatchObject({ kind: "failed", error: { code: "fetch-not-found" } });
  });
});

describe("discoverFeeds", () => {
  it("puts the main feed in Ukrainian first, comments last", () => {
    const page = html(
      [
        link("/category/sport/feed", "Спорт"),
        link("/comments/feed/", "Вісник » Стрічка коментарів"),
        link("/ru/feed", "Русская версия"),
        link("rss.xml", "Вісник"),
        link("/feed.json", "Вісник", "application/feed+json"),
        '<link rel="alternate" hreflang="en" href="/en/"><link rel="alternate" type="application/json+oembed" href="/o">',
      ].join(""),
    );
    expect(discoverFeeds(page, `${site}/`).map(({ address }) => address.slice(site.length))).toEqual([
      "/rss.xml",
      "/feed.json",
      "/category/sport/feed",
      "/ru/feed",
      "/comments/feed/",
    ]);
  });

  it("prefers a rubric's own feed on the rubric's page, and resolves against <base>", () => {
    const page = html(`<base href="${site}/deep/">${link("feed")}${link("/category/sport/feed")}`);
    expect(discoverFeeds(page, `${site}/category/sport`)[0]?.address).toBe(`${site}/category/sport/feed`);
    expect(discoverFeeds(page, `${site}/`)[0]?.address).toBe(`${site}/deep/feed`);
  });
});

describe("a list of feeds", () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Мої джерела</title></head><body>
    <outline text="Полтава"><outline text="Вісник" type="rss" xmlUrl="${site}/feed"/>
      <outline text="Той самий" type="rss" xmlUrl="${site}/feed/"/></outline>
    <outline text="Зникле" type="rss" xmlUrl="${site}/gone"/></body></opml>`;

  it("gives the articles of all its feeds; one that fails is set aside", async () => {
    const { inputs } = await expandAt(`${site}/list.opml`, {
      [`${site}/list.opml`]: opml,
      [`${site}/feed`]: rss(item(1)),
    });
    expect(inputs.map(({ kind, location }) => [kind, location])).toEqual([
      ["web", `${site}/news/1`],
      ["failed", `${site}/gone`],
    ]);
    expect(failures(inputs)[0]?.foundIn).toBe(`${site}/list.opml`);
  });

  it("lies in a file as well, as feeds and sitemaps do", async () => {
    const list = join(folder.path(), "list.opml");
    await writeFile(list, opml);
    const feed = join(folder.path(), "feed.xml");
    await writeFile(feed, rss(item(2)));
    const { inputs } = await expandAt([list, feed], { [`${site}/feed`]: rss(item(1)) });
    expect(inputs.map(({ kind, location }) => [kind, location])).toEqual([
      ["web", `${site}/news/1`],
      ["failed", `${site}/gone`],
      ["web", `${site}/news/2`],
    ]);
    expect(inputs[2]).toMatchObject({ foundIn: feed });
  });

  it("that leads to another list is not followed", async () => {
    const { inputs } = await expandAt(`${site}/a`, {
      [`${site}/a`]: opml,
      [`${site}/feed`]: opml,
      [`${site}/gone`]: rss(item(3)),
    });
    expect(inputs.map(({ kind }) => kind)).toEqual(["failed", "web"]);
    expect(failures(inputs)[0]?.error.message).toContain("list of feeds");
  });

  it("without feeds is set aside", async () => {
    const { inputs } = await expandAt(`${site}/a`, {
      [`${site}/a`]: '<opml version="1.0"><body><outline text="порожньо"/></body></opml>',
    });
    expect(only(inputs)).toMatchObject({ kind: "failed", error: { code: "source-empty" } });
  });
});
