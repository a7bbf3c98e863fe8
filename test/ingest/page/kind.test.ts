import { describe, expect, it } from "vitest";
import { judgePage, type PageKind } from "../../../src/ingest/page/kind/judge-page.js";
import { parsePage } from "../../../src/ingest/page/parse-page.js";
import { readStatements } from "../../../src/ingest/page/statements/read-statements.js";

async function kindOf(head: string, body: string, address = "https://vektor.example/tema/mosty"): Promise<PageKind> {
  const page = await parsePage(`<html><head>${head}</head><body>${body}</body></html>`, "page.html");
  return judgePage(page, readStatements(page, address), address);
}

const teasers = Array.from(
  { length: 8 },
  (_, at) => `<h2><a href="/n/${at}">У громаді відкрили міст номер ${at}</a></h2>`,
).join("");
const paragraphs =
  "<p>У громаді відкрили міст, на який чекали тридцять років, і він витримав першу вантажівку.</p>".repeat(6);
const next = `<link rel="next" href="?page=2">`;

describe("a list of articles", () => {
  it("is one of teasers with pages, and a home page", async () => {
    expect((await kindOf(next, teasers)).isList).toBe(true);
    expect((await kindOf("", teasers, "https://vektor.example/")).isList).toBe(true);
  });

  it("is not an article with related ones below it", async () => {
    expect((await kindOf(next, `<div>${paragraphs}</div>${teasers}`)).isList).toBe(false);
    const data = `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Онлайн"}</script>`;
    expect((await kindOf(next + data, teasers)).isList).toBe(false);
  });
});

describe("a wall for subscribers", () => {
  const notice = "Щоб дочитати статтю, оформіть передплату";

  it("is seen in the page's data, and in a box named for it", async () => {
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`;
    expect((await kindOf(data, paragraphs)).hasWall).toBe(true);
    expect((await kindOf("", `${paragraphs}<div class="x-paywall">${notice}</div>`)).hasWall).toBe(true);
  });

  it("is not a sentence of the article", async () => {
    expect((await kindOf("", `${paragraphs}<p>«${notice}», – радить застосунок.</p>`)).hasWall).toBe(false);
  });
});
