import { describe, expect, it } from "vitest";
import { fakeFetchTime } from "../../fakes/fetcher.js";
import { encode } from "../helpers.js";
import { expandFeed, failures, item, only, paragraphs, rss, site, textOf, wholeHtml } from "./helpers.js";

describe("RSS", () => {
  it("gives an entry's address and what the feed states of it", async () => {
    const feed = rss(`<item>
      <title>Рада ухвалила бюджет &amp;laquo;розвитку&amp;raquo; &#8212; що відомо</title>
      <link>${site}/news/1?utm_source=rss</link>
      <dc:creator><![CDATA[Олена Ґудзь]]></dc:creator>
      <category>Без рубрики</category><category><![CDATA[Політика]]></category><category>Полтава</category>
      <pubDate>Thu, 12 Feb 2026 18:30:00 +0200</pubDate>
      <description>Коротко про головне.</description>
      <media:content url="/img/rada.jpg" type="image/jpeg" width="1200"><media:credit>Фото: Іван Кіт</media:credit>
        <media:description>Сесійна зала</media:description></media:content>
    </item>`);
    const { inputs, warnings, fetcher } = await expandFeed(feed);
    expect(inputs).toEqual([
      {
        kind: "web",
        location: `${site}/news/1?utm_source=rss`,
        foundIn: `${site}/feed`,
        stated: {
          title: "Рада ухвалила бюджет «розвитку» — що відомо",
          byline: "Олена Ґудзь",
          publisher: "Полтавський вісник",
          published: "2026-02-12T16:30:00.000Z",
          section: "Політика",
          image: { url: `${site}/img/rada.jpg`, credit: "Фото: Іван Кіт", caption: "Сесійна зала" },
        },
      },
    ]);
    expect(warnings).toEqual([]);
    expect(fetcher.requests).toEqual([{ address: `${site}/feed`, want: "feed" }]);
  });

  it("takes the full text where the feed has it, without the line that names the outlet", async () => {
    const origin = `<p>Запис <a href="${site}/1">Бюджет</a> спершу з'явився на <a href="${site}">Полтавський вісник</a>.</p>`;
    const feed = rss(
      item(
        1,
        `<description>${paragraphs[0]}</description><content:encoded><![CDATA[${wholeHtml}${origin}]]></content:encoded>`,
      ),
    );
    const input = only((await expandFeed(feed)).inputs);
    expect(input).toMatchObject({
      kind: "feed",
      location: `${site}/news/1`,
      mediaType: "text/html",
      foundIn: `${site}/feed`,
      fetched: fakeFetchTime,
      stated: { title: "Новина 1" },
    });
    for (const text of paragraphs) expect(textOf(input)).toContain(text);
    expect(textOf(input)).not.toContain("спершу");
    expect(textOf(input)).toContain("<title>Новина 1</title>");
  });

  it("takes a full text that is a page of its own as it is", async () => {
    const page = `<!doctype html><html><head><title>Інша назва</title></head><body><article>${wholeHtml}</article></body></html>`;
    const feed = rss(item(1, `<content:encoded><![CDATA[${page}]]></content:encoded>`));
    expect(textOf(only((await expandFeed(feed)).inputs))).toBe(page);
  });

  it.each(["yandex:full-text", "full-text"])("takes the full text in <%s>", async (name) => {
    const plain = paragraphs.join("\n\n").replaceAll("«", "&laquo;");
    const html = wholeHtml.replaceAll("<", "&lt;");
    expect(only((await expandFeed(rss(item(1, `<${name}>${html}</${name}>`)))).inputs).kind).toBe("feed");
    expect(only((await expandFeed(rss(item(1, `<${name}>${plain.slice(0, 200)}</${name}>`)))).inputs).kind).toBe("web");
  });

  it.each([
    ["ends in such words within a sentence", `<p>Депутати розійшлися, а рішення діятиме й далі.</p>`],
    ["ends with what to read besides", `<p>Читайте також: <a href="/2">Бюджет на минулий рік</a></p>`],
    [
      "ends with where it first appeared",
      `<p>The post <a href="/1">Бюджет</a> first appeared on <a href="/">Вісник</a>.</p>`,
    ],
  ])("takes the article where the content %s", async (_, end) => {
    const feed = rss(item(1, `<content:encoded><![CDATA[${wholeHtml}${end}]]></content:encoded>`));
    expect(only((await expandFeed(feed)).inputs).kind).toBe("feed");
  });

  it.each([
    ["ends with a link to the rest", `${wholeHtml}<p><a href="/1">Читати далі…</a></p>`, ""],
    ["names the site for the rest", `${wholeHtml}<p>Детальніше читайте на сайті «Вісника»</p>`, ""],
    ["ends in the words of a theme", `${wholeHtml}<p>Бюджет [&hellip;] Continue reading</p>`, ""],
    ["ends in three points", wholeHtml.replace(/\.<\/p>$/u, "…</p>"), ""],
    ["is one paragraph", `<p>${paragraphs.join(" ")}</p>`, ""],
    ["is no longer than the description", wholeHtml, paragraphs.join(" ")],
    ["is short", `<p>${paragraphs[0]}</p>`, ""],
  ])("asks for the page where the content %s", async (_, content, description) => {
    const feed = rss(
      item(1, `<description>${description}</description><content:encoded><![CDATA[${content}]]></content:encoded>`),
    );
    expect(only((await expandFeed(feed)).inputs)).toMatchObject({ kind: "web", location: `${site}/news/1` });
  });

  it("prefers the outlet's own address, resolves relative ones and takes a permanent guid", async () => {
    const feed = rss(`
      <item><title>а</title><link>https://feedproxy.example/~r/1</link>
        <feedburner:origLink>${site}/news/own</feedburner:origLink></item>
      <item><title>б</title><link>/news/relative</link></item>
      <item><title>в</title><guid isPermaLink="true">${site}/news/guid</guid></item>
      <item><title>г</title><guid isPermaLink="false">${site}/not-a-link</guid></item>
      <item><title>ґ</title><link>javascript:alert(1)</link></item>`);
    const { inputs, warnings } = await expandFeed(feed);
    expect(inputs.map(({ location }) => location)).toEqual(
      ["own", "relative", "guid"].map((name) => `${site}/news/${name}`),
    );
    expect(warnings).toEqual([`${site}/feed: 3 of 5 articles taken; left: 2 without an address.`]);
  });

  it.each([
    ["<author>news@visnyk.example (Олена Ґудзь)</author>", "Олена Ґудзь"],
    ["<author>news@visnyk.example</author>", undefined],
    ["<dc:creator>admin</dc:creator>", undefined],
    ["<dc:creator>Іван Кіт</dc:creator><dc:creator>Олена Ґудзь</dc:creator>", "Іван Кіт, Олена Ґудзь"],
    ['<itunes:author xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">Іван Кіт</itunes:author>', "Іван Кіт"],
  ])("reads the author of %s", async (author, byline) => {
    const input = only((await expandFeed(rss(item(1, author)))).inputs);
    expect(input.kind === "web" && input.stated?.byline).toBe(byline);
  });

  it("reads RSS 0.91 with its document type, and feeds without any version", async () => {
    const old = `<?xml version="1.0"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Вісник</title>${item(1)}</channel></rss>`;
    expect(only((await expandFeed(old)).inputs).location).toBe(`${site}/news/1`);
    expect(only((await expandFeed(old.replace(' version="0.91"', ""))).inputs).location).toBe(`${site}/news/1`);
  });

  it("takes the picture of an enclosure, and no sound", async () => {
    const feed = rss(
      item(
        1,
        `<enclosure url="${site}/a.mp3" type="audio/mpeg" length="1"/><enclosure url="${site}/b.jpg" type="image/jpeg" length="1"/>`,
      ),
    );
    const input = only((await expandFeed(feed)).inputs);
    expect(input.kind === "web" && input.stated?.image).toEqual({ url: `${site}/b.jpg` });
  });
});

describe("RDF", () => {
  it("reads RSS 1.0 and 0.90, whose items stand beside the channel", async () => {
    const rdf = (namespace: string, items: string): string =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="${site}/"><title>Вісник :: Новини</title><link>${site}/</link></channel>${items}</rdf:RDF>`;
    const one = rdf(
      "http://purl.org/rss/1.0/",
      `<item rdf:about="${site}/news/1"><title>Рада</title><link>${site}/news/1</link><dc:date>2026-02-12T18:30:00+02:00</dc:date>
       <dc:creator>Іван Кіт</dc:creator><dc:subject>Політика</dc:subject></item>`,
    );
    expect(only((await expandFeed(one)).inputs)).toMatchObject({
      location: `${site}/news/1`,
      stated: {
        title: "Рада",
        byline: "Іван Кіт",
        publisher: "Вісник",
        section: "Політика",
        published: "2026-02-12T18:30:00+02:00",
      },
    });
    const ninety = rdf(
      "http://my.netscape.com/rdf/simple/0.9/",
      `<item><title>Рада</title><link>${site}/2</link></item>`,
    );
    expect(only((await expandFeed(ninety)).inputs).location).toBe(`${site}/2`);
  });
});

describe("Atom", () => {
  const atom = (entries: string, more = ""): string =>
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"${more}><title>Вісник</title>
     <link href="${site}/"/><id>${site}/</id><updated>2026-02-12T18:30:00Z</updated>${entries}</feed>`;

  it("reads links, authors, times and categories", async () => {
    const feed = atom(
      `<entry><title type="html">Рада &amp;laquo;за&amp;raquo;</title><id>tag:visnyk.example,2026:1</id>
      <link rel="edit" href="/edit/1"/><link rel="alternate" type="application/json" href="/1.json"/>
      <link rel="alternate" type="text/html" href="1"/><link rel="enclosure" type="image/jpeg" href="/1.jpg"/>
      <author><name>Іван Кіт</name></author><category term="politics" label="Політика"/>
      <published>2026-02-12T10:00:00+02:00</published><updated>2026-02-12T11:00:00+02:00</updated>
      <summary>Коротко.</summary></entry>`,
      ` xml:base="${site}/news/"`,
    );
    expect(only((await expandFeed(feed)).inputs)).toEqual({
      kind: "web",
      location: `${site}/news/1`,
      foundIn: `${site}/feed`,
      stated: {
        title: "Рада «за»",
        byline: "Іван Кіт",
        publisher: "Вісник",
        published: "2026-02-12T10:00:00+02:00",
        modified: "2026-02-12T11:00:00+02:00",
        section: "Політика",
        image: { url: `${site}/1.jpg` },
      },
    });
  });

  it.each([
    ["html", wholeHtml.replaceAll("<", "&lt;")],
    ["html", `<![CDATA[${wholeHtml}]]>`],
    ["xhtml", `<div xmlns="http://www.w3.org/1999/xhtml">${wholeHtml.replace("</p>", "<br/></p>")}</div>`],
    ["text", paragraphs.join("\n\n")],
  ])("takes the whole article of a content of type %s", async (type, content) => {
    const feed = atom(
      `<entry><title>Рада</title><id>${site}/1</id><content type="${type}">${content}</content></entry>`,
    );
    const input = only((await expandFeed(feed)).inputs);
    expect(input).toMatchObject({
      kind: "feed",
      location: `${site}/1`,
      mediaType: type === "text" ? "text/plain" : "text/html",
    });
    for (const text of paragraphs) expect(textOf(input)).toContain(text);
  });
});

describe("JSON Feed", () => {
  const json = (items: readonly object[]): string =>
    JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Вісник", language: "uk", items });

  it("reads items", async () => {
    const feed = json([
      {
        id: "1",
        url: "/news/1",
        title: "Рада",
        summary: "Коротко",
        authors: [{ name: "Іван Кіт" }],
        tags: ["Політика"],
        date_published: "2026-02-12T10:00:00+02:00",
        image: "/1.jpg",
      },
      { id: `${site}/news/2`, title: "Друга", content_html: wholeHtml, date_published: "2026-02-11T10:00:00+02:00" },
      { id: `${site}/news/3`, title: "Третя", content_text: paragraphs.join("\n") },
    ]);
    const { inputs } = await expandFeed(feed, {}, "application/feed+json");
    expect(inputs).toMatchObject([
      {
        kind: "web",
        location: `${site}/news/1`,
        stated: { byline: "Іван Кіт", section: "Політика", image: { url: `${site}/1.jpg` }, publisher: "Вісник" },
      },
      { kind: "feed", location: `${site}/news/2`, mediaType: "text/html" },
      { kind: "feed", location: `${site}/news/3`, mediaType: "text/plain" },
    ]);
  });

  it("refuses a feed whose JSON breaks off", async () => {
    const [failed] = failures((await expandFeed(json([{ id: "1" }]).slice(0, -3), {}, "application/feed+json")).inputs);
    expect(failed?.error).toMatchObject({ code: "source-invalid" });
    expect(failed?.error.message).toContain(`${site}/feed`);
  });
});

describe("which entries are taken", () => {
  it("takes the newest up to the limit, each address once, and says how many are left", async () => {
    const feed = rss([3, 1, 5, 2, 4].map((day) => item(day)).join("") + item(5, "<category>Повтор</category>"));
    const { inputs, warnings } = await expandFeed(feed, { limit: 2 });
    expect(inputs.map(({ location }) => location)).toEqual([`${site}/news/5`, `${site}/news/4`]);
    expect(warnings).toEqual([
      `${site}/feed: 2 of 5 articles taken; left: 3 above the limit. Raise the source's limit to take more.`,
    ]);
  });

  it("keeps the feed's order where it states no times", async () => {
    const feed = rss([2, 9, 4].map((at) => `<item><title>${at}</title><link>${site}/${at}</link></item>`).join(""));
    expect((await expandFeed(feed)).inputs.map(({ location }) => location)).toEqual(
      [2, 9, 4].map((at) => `${site}/${at}`),
    );
  });

  it("leaves what the source states to be in another language", async () => {
    const russian = item(1).replace("Новина", "Бюджет города");
    const feed = rss(
      russian.replace("</item>", "<dc:language>ru</dc:language></item>") +
        item(2, "<dc:language>uk-UA</dc:language>") +
        russian.replace("/news/", "/ru/news/"),
    );
    const { inputs, warnings } = await expandFeed(feed);
    expect(only(inputs).location).toBe(`${site}/news/2`);
    expect(warnings).toEqual([`${site}/feed: 1 of 3 articles taken; left: 2 in another language.`]);
  });

  it("keeps Ukrainian articles of a feed whose system says that it is Russian", async () => {
    const feed = rss(item(1).replace("Новина", "Ціни ростуть"), "<language>ru</language>");
    expect(only((await expandFeed(feed)).inputs).location).toBe(`${site}/news/1`);
  });

  it("sets a feed without articles aside, beside the others", async () => {
    const [failed] = failures((await expandFeed(rss(""))).inputs);
    expect(failed).toMatchObject({ location: `${site}/feed`, error: { code: "source-empty" } });
  });
});

describe("encodings", () => {
  const feed = rss(item(1)).replace("UTF-8", "windows-1251").replace("Новина 1", "Ґанок і їжак");

  it.each([
    ["declared", "text/xml", "windows-1251"],
    ["in the header", "text/xml; charset=windows-1251", "windows-1251"],
    ["declared, with a wrong header", "text/xml; charset=utf-8", "windows-1251"],
    ["by its mark", "text/xml", "utf-16le"],
  ])("reads a feed whose encoding is %s", async (_, contentType, encoding) => {
    const mark = encoding === "utf-16le" ? "\ufeff" : "";
    const { inputs } = await expandFeed(encode(mark + feed, encoding), {}, contentType);
    const input = only(inputs);
    expect(input.kind === "web" && input.stated?.title).toBe("Ґанок і їжак");
  });
});
