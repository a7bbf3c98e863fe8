import { describe, expect, it } from "vitest";
import { parsePage } from "../../../src/ingest/page/parse-page.js";
import type { PageStatements } from "../../../src/ingest/page/statements/page-statements.js";
import { readStatements } from "../../../src/ingest/page/statements/read-statements.js";

const address = "https://nadzbruchchia.example/news/42";
const now = Date.parse("2026-06-01T00:00:00Z");

async function statementsOf(head: string, body = ""): Promise<PageStatements> {
  const page = await parsePage(`<html><head>${head}</head><body>${body}</body></html>`, "page.html");
  return readStatements(page, address, now);
}

const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe("what a page states in JSON-LD", () => {
  it("is found in a graph, with references followed", async () => {
    const graph = `{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Міст відкрили",
      "author":[{"@id":"#p1"},{"name":"Аліна Передерій"}],"publisher":{"name":"Вектор"}},
      {"@type":"Person","@id":"#p1","name":"Леонід Швайка"}]}`;
    expect(await statementsOf(data(graph))).toMatchObject({
      title: "Міст відкрили",
      byline: "Леонід Швайка, Аліна Передерій",
      publisher: "Вектор",
    });
  });

  it.each([
    ["a raw line end", '{"@type":"Article","headline":"Міст\nвідкрили"}'],
    ["a comma before a bracket", '{"@type":"Article","headline":"Міст відкрили",}'],
    ["an HTML comment around it", '<!-- {"@type":"Article","headline":"Міст відкрили"} -->'],
    ["entities", '{"@type":"Article","headline":"Міст&nbsp;відкрили"}'],
    ["an end that is missing", '{"@type":"Article","headline":"Міст відкрили","image":{'],
  ])("survives %s", async (_what, json) => {
    expect((await statementsOf(data(json))).title).toBe("Міст відкрили");
  });
});

describe("the title", () => {
  it("is the printed headline, not its variant for search engines", async () => {
    const head = `<meta property="og:title" content="Міст у Корсуні відкрили | Вектор"><meta property="og:site_name" content="Вектор">`;
    const { title } = await statementsOf(head, "<h1>Вектор</h1><h1>Міст у Корсуні нарешті відкрили</h1>");
    expect(title).toBe("Міст у Корсуні нарешті відкрили");
  });

  it("is a part of the page's title that is printed outside headings", async () => {
    const { title } = await statementsOf(
      "<title>Кур'єр :: Новини :: Часник виріс у Чигирині</title>",
      "<td><b>Часник виріс у Чигирині</b></td>",
    );
    expect(title).toBe("Часник виріс у Чигирині");
  });

  it("loses the outlet's name where nothing is printed", async () => {
    const { title } = await statementsOf(
      `<title>Міст відкрили — Вектор</title><meta property="og:site_name" content="Вектор">`,
    );
    expect(title).toBe("Міст відкрили");
  });
});

describe("the byline", () => {
  it.each([
    [`<meta name="author" content="admin">`, `<div class="post-author">Від <a>Леся Грицай</a></div>`],
    ["", "<p>12.07.2006 14:35 | Автор: Леся Грицай</p>"],
    [
      "",
      `<div itemprop="author" itemscope>Автор: <span itemprop="name">Леся Грицай</span></div><div itemprop="comment"><b itemprop="author">Тарас</b></div>`,
    ],
    ["", `<p align="right"><i>Леся Грицай, наш кор.</i></p>`],
  ])("is names alone: %s %s", async (head, body) => {
    expect((await statementsOf(head, body)).byline).toBe("Леся Грицай");
  });

  it("is absent where only the newsroom or an address is named", async () => {
    const head = `<meta name="author" content="Редакція"><meta property="article:author" content="https://fb.example/vektor">`;
    expect((await statementsOf(head)).byline).toBeUndefined();
  });
});

describe("dates", () => {
  it("without a zone are those of Kyiv, with a note", async () => {
    const { published, notes } = await statementsOf("", `<span class="date">12 лютого 2026 року о 18:30</span>`);
    expect(published).toBe("2026-02-12T18:30:00+02:00");
    expect(notes.map(({ code }) => code)).toEqual(["time-zone-assumed"]);
  });

  it("in two zones with the same figures are those of Kyiv, and doubtful", async () => {
    const head = `<meta property="article:published_time" content="2026-03-04T10:15:00+00:00">${data('{"@type":"Article","datePublished":"2026-03-04T10:15:00+02:00"}')}`;
    const { published, notes } = await statementsOf(head);
    expect(published).toBe("2026-03-04T10:15:00+02:00");
    expect(notes.map(({ code }) => code)).toEqual(["statement-doubtful"]);
  });

  it("of a change before the publication are left out, and doubtful", async () => {
    const json =
      '{"@type":"Article","datePublished":"2026-02-09T07:30:00+02:00","dateModified":"2026-02-08T07:30:00+02:00"}';
    const { modified, notes } = await statementsOf(data(json));
    expect(modified).toBeUndefined();
    expect(notes.map(({ code }) => code)).toEqual(["statement-doubtful"]);
  });

  it("in the future give way to others", async () => {
    const head = `<meta property="article:published_time" content="2036-02-12T18:30:00+02:00"><meta name="pubdate" content="2026-02-12T18:30:00+02:00">`;
    expect((await statementsOf(head)).published).toBe("2026-02-12T18:30:00+02:00");
  });

  it("that cannot be known are not guessed", async () => {
    expect((await statementsOf("", `<span class="date">Вчора, 18:30</span>`)).published).toBeUndefined();
  });
});

it("believes a canonical address of its own site alone", async () => {
  expect((await statementsOf(`<link rel="canonical" href="/a/42">`)).url).toBe("https://nadzbruchchia.example/a/42");
  expect((await statementsOf(`<link rel="canonical" href="https://other.example2/a">`)).url).toBeUndefined();
  expect((await statementsOf(`<link rel="canonical" href="/">`)).url).toBeUndefined();
});

it("names other versions and feeds", async () => {
  const head = `<link rel="amphtml" href="/amp/42"><link rel="alternate" type="application/rss+xml" href="/rss">`;
  expect((await statementsOf(head, `<a href="/print/42">Версія для друку</a>`)).alternates).toEqual({
    amp: "https://nadzbruchchia.example/amp/42",
    print: "https://nadzbruchchia.example/print/42",
    feeds: ["https://nadzbruchchia.example/rss"],
  });
});
