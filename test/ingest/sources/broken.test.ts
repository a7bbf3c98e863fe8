import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SetAside, type Input } from "../../../src/core/index.js";
import { expandFeed, failures, item, only, rss, site, textOf, wholeHtml } from "./helpers.js";

describe("feeds that are not well-formed", () => {
  it.each([
    [
      "warnings before the declaration",
      `<br />\n<b>Warning</b>: mysql_connect() in <b>/var/www</b> on line 1<br />\n${rss(item(1))}`,
    ],
    ["white space and a mark before the declaration", `\ufeff\n\n  ${rss(item(1))}`],
    ["something behind its end", `${rss(item(1))}<script>count()</script><!-- 0.1 s -->`],
    ["no end", rss(item(1)).slice(0, -"</channel></rss>".length)],
    ["an unclosed item", rss(item(1).replace("</item>", ""))],
    ["control characters", rss(item(1, "<category>Полі\u0008тика\u0000</category>"))],
    ["unknown entities", rss(item(1, "<description>&nbsp;&mdash; &unknown; &raquo;</description>"))],
    ["unescaped HTML", rss(item(1, "<description><p>Перший<br>рядок<p>другий <img src=a.jpg> & <b>ще</description>"))],
    ["an element with a name that is none", rss(item(1, "<1a>x</1a><a$b>y</a$b>"))],
  ])("reads one with %s", async (_, feed) => {
    expect(only((await expandFeed(feed)).inputs)).toMatchObject({ kind: "web", location: `${site}/news/1` });
  });

  it("keeps a bare ampersand in an address and in a title", async () => {
    const feed = rss(`<item><title>Нова & стара < вулиці</title><link>${site}/?id=1&copy=2&lang=uk</link></item>`);
    expect(only((await expandFeed(feed)).inputs)).toMatchObject({
      location: `${site}/?id=1&copy=2&lang=uk`,
      stated: { title: "Нова & стара < вулиці" },
    });
  });

  it("takes a whole article that was not escaped", async () => {
    const feed = rss(item(1, `<content:encoded>${wholeHtml.replaceAll("</p>", "<br></p>")}</content:encoded>`));
    const input = only((await expandFeed(feed)).inputs);
    expect(input.kind).toBe("feed");
    expect(textOf(input)).toContain("<br/>");
  });
});

describe("feeds that attack", () => {
  it.each([
    [
      "entities made of entities",
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      "entities",
    ],
    ["entities that are files", '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>', "entities"],
    ["parameter entities", '<!DOCTYPE rss [<!ENTITY % remote PUBLIC "a" "http://visnyk.example/x">]>', "entities"],
  ])("refuses %s", async (_, declaration, word) => {
    const feed = rss(item(1, "<description>&c;&secret;</description>")).replace("?>", `?>${declaration}`);
    const [failed] = failures((await expandFeed(feed)).inputs);
    expect(failed?.error).toMatchObject({ code: "source-invalid", stage: "ingest" });
    expect(failed?.error.message).toContain(word);
  });

  it("expands no entity that a document type declares", async () => {
    const feed = rss(item(1, "<category>&a;</category>")).replace("?>", '?><!DOCTYPE rss [<!ENTITY a "Політика">]>');
    const input = only((await expandFeed(feed)).inputs);
    expect(input.kind === "web" && input.stated?.section).toBe("&a;");
  });

  it("refuses elements nested without end", async () => {
    const [failed] = failures((await expandFeed(rss(item(1, "<a>".repeat(100_000))))).inputs);
    expect(failed?.error).toMatchObject({ code: "source-invalid" });
    expect(failed?.error.message).toContain("nested");
  });

  it("reads a name that JavaScript reserves, or refuses it", async () => {
    const { inputs } = await expandFeed(
      rss(item(1, "<__proto__><polluted>1</polluted></__proto__><constructor>1</constructor>")),
    );
    expect(inputs).toHaveLength(1);
    expect("polluted" in {}).toBe(false);
  });
});

describe("any feed", () => {
  const whole = `<content:encoded><![CDATA[${wholeHtml}]]></content:encoded>`;
  const samples = [
    rss(item(1, whole) + item(2, "<dc:creator>Іван Кіт</dc:creator>"), `<atom:link href="${site}/feed" rel="self"/>`),
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Вісник</title><entry><title type="html">Рада</title>
     <link href="/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Текст</p></div></content></entry></feed>`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
     <channel><title>Вісник</title></channel><item><title>Рада</title><link>${site}/1</link></item></rdf:RDF>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
     <url><loc>${site}/1</loc><n:news><n:title>Рада</n:title></n:news></url></urlset>`,
    `<opml version="2.0"><body><outline text="Вісник" xmlUrl="${site}/other"/></body></opml>`,
    JSON.stringify({
      version: "https://jsonfeed.org/version/1",
      title: "Вісник",
      items: [{ id: "1", url: "/1", content_html: "<p>a" }],
    }),
  ];
  const scraps = [
    "<",
    ">",
    "&",
    "]]>",
    "<![CDATA[",
    "</",
    "/>",
    '"',
    "'",
    "<!--",
    "<?",
    "\0",
    "&#0;",
    "<item>",
    "</rss>",
    "<!DOCTYPE x [",
    "{",
    "]",
    "\ud800",
  ];
  const mutation = fc.record({
    at: fc.nat(1000),
    length: fc.nat(40),
    scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 8 })),
  });

  it("is read, or set aside as a source, whatever was done to it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (sample, mutations) => {
          const feed = mutations.reduce((text, { at, length, scrap }) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + scrap + text.slice(place + length);
          }, sample);
          for (const input of (await expandFeed(feed)).inputs) assertRead(input);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is read, or set aside, as bytes cut anywhere or broken", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.nat(2000),
        fc.uint8Array({ maxLength: 12 }),
        async (sample, at, noise) => {
          const bytes = Buffer.from(sample);
          const place = at % bytes.length;
          const feed = Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place + noise.length)]);
          for (const input of (await expandFeed(feed)).inputs) assertRead(input);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function assertRead(input: Input): void {
  if (input.kind !== "failed") return expect(input.location).toMatch(/^https?:\/\//u);
  expect(input.error).toBeInstanceOf(SetAside);
  // the feeds of a list may lie nowhere
  expect(["source-invalid", "source-empty", "fetch-not-found"]).toContain(input.error.code);
}
