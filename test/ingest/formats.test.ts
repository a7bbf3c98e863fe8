import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encode, read, readStandard, ukrainian, useFolder } from "./helpers.js";

const folder = useFolder();

describe("plain text", () => {
  it("becomes an article as it stands, with its source", async () => {
    const bytes = encode(`${ukrainian}\r\n\r\nДругий абзац – «так».`, "windows-1251");
    const location = await folder.write("a.txt", bytes);
    const article = await read(location);
    expect(article).toEqual({
      fingerprint: expect.stringMatching(/^[\da-f]{64}$/u) as string,
      source: {
        kind: "file",
        location,
        mediaType: "text/plain",
        encoding: "windows-1251",
        sha256: createHash("sha256").update(bytes).digest("hex"),
        bytes: bytes.length,
      },
      language: "uk",
      text: `${ukrainian}\n\nДругий абзац – «так».`,
    });
  });

  it("has the same fingerprint whatever its composition and white space", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(" ", "\n", "\t", "\u00a0"), { minLength: 1, maxLength: 4 }),
        async (gap) => {
          const other = ukrainian.normalize("NFD").replaceAll(" ", gap.join(""));
          expect((await readStandard(other)).fingerprint).toBe((await readStandard(ukrainian)).fingerprint);
        },
      ),
      { numRuns: 30 },
    );
    expect((await readStandard(`${ukrainian} Так.`)).fingerprint).not.toBe((await readStandard(ukrainian)).fingerprint);
  });
});

describe("Markdown", () => {
  it("gives a line for each heading, paragraph, item and quoted paragraph", async () => {
    const source = `---
title: Бюджет ухвалено
author: Остап Вербицький
date: 2026-02-12
url: https://example.com/budget
---
# Бюджет ухвалено

Перший *рядок*
другий рядок з [посиланням](https://example.com).

> «Це компроміс», – сказала мерка.

- дороги;
- школи.

3. Третє питання
4. Четверте питання

![схема](a.png)
`;
    const article = await read(await folder.write("a.md", source));
    expect(article.text.split("\n")).toEqual([
      "Бюджет ухвалено",
      "Перший рядок другий рядок з посиланням.",
      "«Це компроміс», – сказала мерка.",
      "- дороги;",
      "- школи.",
      "3. Третє питання",
      "4. Четверте питання",
    ]);
    expect(article).toMatchObject({
      title: "Бюджет ухвалено",
      byline: "Остап Вербицький",
      published: "2026-02-12",
      url: "https://example.com/budget",
      source: { mediaType: "text/markdown" },
    });
  });

  it("takes the first heading for the title, and invents nothing else", async () => {
    const article = await read(await folder.write("b.md", `# Бюджет ухвалено\n\n${ukrainian}\n`));
    expect(Object.keys(article).sort()).toEqual(["fingerprint", "language", "source", "text", "title"]);
    expect(article.title).toBe("Бюджет ухвалено");
  });

  it("leaves as text what is no front matter", async () => {
    const article = await read(await folder.write("c.md", `---\n${ukrainian}\n---\n`));
    expect(article.text).toContain("Міська рада");
    expect(article.title).toBeUndefined();
  });
});

describe("JSON", () => {
  it("takes the text and what is known of it", async () => {
    const fields = {
      url: "https://example.com/budget",
      title: "Бюджет ухвалено",
      byline: null,
      published: "Thu, 12 Feb 2026 18:30:00 +0200",
      publisher: "Полтавські новини",
      text: `${ukrainian}\r\nТак.`,
    };
    const article = await read(await folder.write("a.json", JSON.stringify(fields)));
    expect(article).toMatchObject({
      url: fields.url,
      title: fields.title,
      publisher: fields.publisher,
      published: "2026-02-12T16:30:00.000Z",
      text: `${ukrainian}\nТак.`,
    });
    expect("byline" in article).toBe(false);
  });

  it("keeps a date without a year as it is stated", async () => {
    const article = await readStandard(JSON.stringify({ published: "29 листопада", text: ukrainian }));
    expect(article.published).toBe("29 листопада");
    expect(article.source).toMatchObject({ kind: "stdin", location: "-", mediaType: "application/json" });
  });
});

describe("saved pages", () => {
  const paragraph = `${ukrainian} Депутати сперечалися чотири години, перш ніж дійти згоди щодо видатків на дороги та школи.`;
  const page = `<!DOCTYPE html><html lang="uk"><head><meta charset="windows-1251">
<title>Бюджет ухвалено — Полтавські новини</title>
<link rel="canonical" href="https://example.com/budget">
<meta property="og:title" content="Бюджет ухвалено"><meta property="og:site_name" content="Полтавські новини">
<meta property="article:published_time" content="2026-02-12T18:30:00+02:00">
<meta name="author" content="Остап Вербицький">
<script>var a = "не текст";</script></head>
<body><header><nav><a href="/">Головна</a> <a href="/news">Новини</a></nav></header>
<article><h1>Бюджет ухвалено</h1>
<p>${paragraph}</p><h2>Що далі</h2>
<blockquote><p>«Це компроміс, який нікому не подобається», – сказала речниця.</p></blockquote>
<ul><li>дороги;</li><li><p>школи.</p></li></ul>
<figure><img src="a.jpg" alt="не текст"><figcaption>Зала засідань міської ради</figcaption></figure>
<p>${paragraph}<br>Рішення набуде чинності&nbsp;1 січня.</p></article>
<footer>© 2026 Полтавські новини. Усі права захищено.</footer></body></html>`;

  it("give the article's lines and what the page states of it", async () => {
    const article = await read(await folder.write("a.html", encode(page, "windows-1251")));
    expect(article.text.split("\n")).toEqual([
      paragraph,
      "Що далі",
      "«Це компроміс, який нікому не подобається», – сказала речниця.",
      "• дороги;",
      "• школи.",
      "Зала засідань міської ради",
      paragraph,
      "Рішення набуде чинності\u00a01 січня.",
    ]);
    expect(article).toMatchObject({
      title: "Бюджет ухвалено",
      byline: "Остап Вербицький",
      publisher: "Полтавські новини",
      published: "2026-02-12T18:30:00+02:00",
      url: "https://example.com/budget",
      source: { mediaType: "text/html", encoding: "windows-1251" },
    });
  });

  it("are known by their look on standard input, and state nothing that is absent", async () => {
    const bare = `<!doctype html><html><head><title>Бюджет</title></head><body><article>${`<p>${paragraph}</p>`.repeat(3)}</article></body></html>`;
    const article = await readStandard(bare);
    expect(article.source.mediaType).toBe("text/html");
    expect(article.text.split("\n")).toEqual([paragraph, paragraph, paragraph]);
    expect(Object.keys(article).sort()).toEqual(["blocks", "fingerprint", "language", "source", "text", "title"]);
  });

  it("read the publication date of JSON-LD", async () => {
    const data = JSON.stringify({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Бюджет ухвалено",
      datePublished: "2026-02-12",
      author: { "@type": "Person", name: "Остап Вербицький" },
      publisher: { "@type": "Organization", name: "Полтавські новини" },
    });
    const article = await readStandard(
      `<!doctype html><html><head><script type="application/ld+json">${data}</script></head><body><article>${`<p>${paragraph}</p>`.repeat(3)}</article></body></html>`,
    );
    expect(article).toMatchObject({
      title: "Бюджет ухвалено",
      published: "2026-02-12",
      byline: "Остап Вербицький",
      publisher: "Полтавські новини",
    });
  });
});
