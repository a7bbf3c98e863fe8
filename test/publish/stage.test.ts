import { expect, test } from "vitest";
import { parseDigest, publishOptions, publishStage, renderJson } from "../../src/publish/index.js";
import { negotiationsEntry } from "./articles.js";
import { composeDigest, negotiations, provenance } from "./edition.js";

test("the entry holds every layer once, without the article's second text and the tokens", async () => {
  const { article, document, quotations, translation, summary, verdict } = negotiationsEntry;
  const token = { start: 0, end: 1, kind: "word", line: 0 } as const;
  const layers = {
    article: { ...article, text: negotiations, title: "Перемовини" },
    document: { ...document, tokens: [token] },
    quotations,
    translation,
    summary,
    verdict,
  };
  const before = structuredClone(layers);
  const { entry } = await publishStage.create(publishOptions.parse({}), {})(layers, { provenance });
  expect(entry).toEqual({ ...negotiationsEntry, article: { ...article, title: "Перемовини" }, provenance });
  expect(Object.keys(entry.article)).not.toContain("text");
  expect(Object.keys(entry.document)).not.toContain("tokens");
  expect(layers).toEqual(before);
  expect(parseDigest(renderJson(composeDigest([entry]))).entries).toEqual([entry]);
});
