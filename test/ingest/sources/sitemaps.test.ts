import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { SetAside } from "../../../src/core/index.js";
import { expandAt, expandFeed, failures, only, site } from "./helpers.js";

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const urlset = (urls: string): string => `<?xml version="1.0" encoding="UTF-8"?><urlset ${namespaces}>${urls}</urlset>`;
const url = (day: number): string =>
  `<url><loc>${site}/news/${day}</loc><lastmod>2026-02-${String(day).padStart(2, "0")}</lastmod></url>`;
const index = (entries: readonly (readonly [name: string, lastmod: string | null])[]): string =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
    .map(
      ([name, lastmod]) =>
        `<sitemap><loc>${site}/${name}</loc>${lastmod === null ? "" : `<lastmod>${lastmod}</lastmod>`}</sitemap>`,
    )
    .join("")}</sitemapindex>`;

describe("a sitemap", () => {
  it("gives its addresses, the latest changed first", async () => {
    const { inputs, warnings } = await expandFeed(urlset(url(3) + url(9) + url(5)), { limit: 2 });
    expect(inputs.map(({ location }) => location)).toEqual([`${site}/news/9`, `${site}/news/5`]);
    expect(inputs[0]).toMatchObject({ kind: "web", foundIn: `${site}/feed`, stated: { modified: "2026-02-09" } });
    expect(warnings).toHaveLength(1);
  });

  it("gives what the extension for news states, and leaves other languages", async () => {
    const entry = (name: string, language: string): string => `<url><loc>${site}/${name}</loc><news:news>
      <news:publication><news:name>Вісник &amp; Ко</news:name><news:language>${language}</news:language></news:publication>
      <news:publication_date>2026-02-12T18:30:00+02:00</news:publication_date>
      <news:title><![CDATA[Рада «за»]]></news:title></news:news>
      <image:image><image:loc>${site}/1.jpg</image:loc><image:caption>Зала</image:caption></image:image></url>`;
    const { inputs } = await expandFeed(urlset(entry("uk/1", "uk") + entry("ru/1", "ru")));
    expect(only(inputs)).toEqual({
      kind: "web",
      location: `${site}/uk/1`,
      foundIn: `${site}/feed`,
      stated: {
        title: "Рада «за»",
        publisher: "Вісник & Ко",
        published: "2026-02-12T18:30:00+02:00",
        image: { url: `${site}/1.jpg`, caption: "Зала" },
      },
    });
  });

  it("may be a list of addresses", async () => {
    const { inputs } = await expandFeed(`${site}/1\r\n${site}/2\r\n\r\n`, {}, "text/plain");
    expect(inputs.map(({ location }) => location)).toEqual([`${site}/1`, `${site}/2`]);
  });

  it("knows the extensions under other prefixes", async () => {
    const other = urlset(`<url><loc>${site}/1</loc><news:news><news:title>Рада</news:title></news:news></url>`)
      .replaceAll("news:", "n:")
      .replace("xmlns:news", "xmlns:n");
    expect(only((await expandFeed(other)).inputs)).toMatchObject({ stated: { title: "Рада" } });
  });

  it("is unpacked where the body itself is gzip, whatever its type says", async () => {
    const { inputs } = await expandFeed(gzipSync(urlset(url(1))), {}, "application/octet-stream");
    expect(only(inputs).location).toBe(`${site}/news/1`);
  });

  it.each([
    ["a bomb", gzipSync(Buffer.alloc(60 * 1024 * 1024)), "unpacks to more than"],
    ["cut off", gzipSync(urlset(url(1))).subarray(0, 40), "cannot be unpacked"],
  ])("is set aside where its archive is %s", async (_, bytes, message) => {
    const [failed] = failures((await expandFeed(bytes, {}, "application/gzip")).inputs);
    expect(failed?.error).toMatchObject({ code: "source-invalid" });
    expect(failed?.error.message).toContain(message);
  });
});

describe("an index of sitemaps", () => {
  it("is followed to those of news, then the latest changed, only as far as needed", async () => {
    const { inputs, fetcher } = await expandAt(
      `${site}/sitemap.xml`,
      {
        [`${site}/sitemap.xml`]: index([
          ["authors.xml", "2026-02-20"],
          ["2026-01.xml", "2026-01-31"],
          ["2026-02.xml", "2026-02-12"],
          ["2025-12.xml", "2025-12-31"],
          ["news.xml.gz", null],
        ]),
        [`${site}/news.xml.gz`]: gzipSync(urlset(url(12) + url(11))),
        [`${site}/2026-02.xml`]: urlset(url(10) + url(11) + url(9)),
      },
      { limit: 3 },
    );
    expect(inputs.map(({ location }) => location)).toEqual([12, 11, 10].map((day) => `${site}/news/${day}`));
    expect(inputs.map((input) => "foundIn" in input && input.foundIn)).toEqual(Array(3).fill(`${site}/sitemap.xml`));
    expect(fetcher.requests.map(({ address }) => address.slice(site.length + 1))).toEqual([
      "sitemap.xml",
      "news.xml.gz",
      "2026-02.xml",
      // its authors may have changed later than any article
      "authors.xml",
    ]);
  });

  it("is followed two deep and no further, even in a circle", async () => {
    const { inputs, fetcher } = await expandAt(`${site}/a.xml`, {
      [`${site}/a.xml`]: index([["b.xml", null]]),
      [`${site}/b.xml`]: index([
        ["a.xml", null],
        ["c.xml", null],
      ]),
      [`${site}/c.xml`]: urlset(url(1)),
    });
    expect(only(inputs).location).toBe(`${site}/news/1`);
    expect(fetcher.requests.length).toBeLessThanOrEqual(4);
  });

  it("of thousands is not followed to its end", async () => {
    const names = Array.from({ length: 3000 }, (_, at) => `s${at}.xml`);
    const { inputs, fetcher } = await expandAt(`${site}/a.xml`, {
      [`${site}/a.xml`]: index(names.map((name) => [name, null])),
      ...Object.fromEntries(
        names.map((name, at) => [`${site}/${name}`, urlset(`<url><loc>${site}/${at}</loc></url>`)]),
      ),
    });
    expect(fetcher.requests.length).toBeLessThan(20);
    expect(inputs.length).toBeGreaterThan(0);
  });

  it("loses nothing else where one sitemap is missing, and is set aside where all are", async () => {
    const web = {
      [`${site}/a.xml`]: index([
        ["news.xml", null],
        ["b.xml", null],
      ]),
      [`${site}/b.xml`]: urlset(url(1)),
    };
    const { inputs, warnings } = await expandAt(`${site}/a.xml`, web);
    expect(only(inputs).location).toBe(`${site}/news/1`);
    expect(warnings.join()).toContain(`${site}/news.xml`);
    const { inputs: none } = await expandAt(`${site}/a.xml`, { [`${site}/a.xml`]: web[`${site}/a.xml`] });
    expect(only(none)).toMatchObject({ kind: "failed", location: `${site}/a.xml`, error: { code: "fetch-not-found" } });
    expect(failures(none)[0]?.error).toBeInstanceOf(SetAside);
  });
});
