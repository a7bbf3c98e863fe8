import { describe, expect, test } from "vitest";
import { SetAside, type DigestEntry, type QuotationPair } from "../../src/core/index.js";
import { publishOptions, renderHtml, renderJson, renderMarkdown } from "../../src/publish/index.js";
import { negotiationsEntry } from "./articles.js";
import { composeDigest } from "./edition.js";

const options = publishOptions.parse({});
const [pair] = negotiationsEntry.summary.quotations;

function entryWith(change: Partial<QuotationPair>): DigestEntry {
  return {
    ...negotiationsEntry,
    summary: { ...negotiationsEntry.summary, quotations: [{ ...pair!, ...change }] },
  };
}

const renderers = {
  json: renderJson,
  markdown: (digest: Parameters<typeof renderJson>[0]) => renderMarkdown(digest, options),
  html: (digest: Parameters<typeof renderJson>[0]) => renderHtml(digest, options),
};

const [original = ""] = pair!.original;
const [span] = pair!.evidence;

describe.each(Object.entries(renderers))("%s", (_, render) => {
  test.each([
    ["a letter is changed", { original: [original.replace("ʼ", "'")] }, "is not word for word"],
    ["a span is moved", { evidence: [{ start: span!.start + 1, end: span!.end + 1 }] }, "is not word for word"],
    ["a part has no span", { original: [original, "ще"] }, "has 2 parts but 1 evidence spans"],
    ["there are no words", { original: [], evidence: [] }, "has 0 parts"],
    [
      "the words are others of the article",
      { original: ["У США"], evidence: [{ start: 0, end: 5 }] },
      "is outside its content",
    ],
    ["it names a paraphrase", { quotation: "q2" }, "is a paraphrase"],
    ["it names nothing", { quotation: "q9" }, "is not among the article's quotations"],
  ])("prints no quotation where %s", (_, change, message) => {
    const digest = composeDigest([entryWith(change)]);
    expect(() => render(digest)).toThrow(SetAside);
    expect(() => render(digest)).toThrow(message);
    expect(() => render(digest)).toThrow("samples/negotiations-start.txt");
  });

  test("prints the quotation as it is", () => {
    expect(render(composeDigest([entryWith({})]))).toContain(original);
  });
});
