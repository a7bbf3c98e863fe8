import { describe, expect, it } from "vitest";
import { SetAside, type Article, type Input } from "../../../src/core/index.js";
import { expandInputs, ingestOptions, readArticle } from "../../../src/ingest/index.js";
import { fakeFetchTime } from "../../fakes/fetcher.js";
import { useFolder } from "../helpers.js";
import { expandAt, expandFeed, item, only, paragraphs, rss, site, wholeHtml } from "./helpers.js";

const folder = useFolder();

function read(input: Input): Promise<Article> {
  return readArticle(input, ingestOptions.parse({}));
}

describe("what sources give", () => {
  it("is read as articles: from a feed", async () => {
    const feed = rss(
      item(1, `<dc:creator>Іван Кіт</dc:creator><content:encoded><![CDATA[${wholeHtml}]]></content:encoded>`),
    );
    const article = await read(only((await expandFeed(feed)).inputs));
    expect(article.text.split("\n")).toEqual(paragraphs);
    expect(article).toMatchObject({
      title: "Новина 1",
      byline: "Іван Кіт",
      publisher: "Полтавський вісник",
      url: `${site}/news/1`,
      source: { kind: "feed", location: `${site}/news/1`, foundIn: `${site}/feed`, fetched: fakeFetchTime },
    });
  });

  it.each(["html", "plain"])("is read as articles: from a forwarded message in %s", async (type) => {
    const header = ["---------- Forwarded message ---------", "Від: Вісник", "Date: 2026-02-11", "Тема: Бюджет міста"];
    const body =
      type === "html"
        ? `<div>${header.join("<br>")}</div>${wholeHtml}`
        : [...header, "", paragraphs.join("\n\n")].join("\n");
    const path = await folder.write(
      `${type}.eml`,
      `Subject: Fwd: Бюджет\nContent-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}`,
    );
    const article = await read(only(await expandInputs([path])));
    expect(article.text.split("\n").filter((line) => line !== "")).toEqual(paragraphs);
    expect(article).toMatchObject({
      title: "Бюджет міста",
      published: "2026-02-11",
      source: { kind: "mail", foundIn: path },
    });
    expect(article).not.toHaveProperty("url");
  });

  it("is read as articles: from a page that was fetched already", async () => {
    const page = `<!doctype html><html><head><title>Рада</title></head><body><article><h1>Рада</h1>${wholeHtml}</article></body></html>`;
    const { inputs } = await expandAt(`${site}/1`, { [`${site}/1`]: page });
    const article = await read(only(inputs));
    for (const text of paragraphs) expect(article.text).toContain(text);
    expect(article).toMatchObject({ url: `${site}/1`, source: { kind: "web", address: `${site}/1` } });
  });

  it("is set aside with its own reason where it failed", async () => {
    const { inputs } = await expandAt(`${site}/gone`, {});
    await expect(read(only(inputs))).rejects.toBeInstanceOf(SetAside);
    await expect(read(only(inputs))).rejects.toMatchObject({ code: "fetch-not-found" });
  });
});
