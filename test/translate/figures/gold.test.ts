import { join } from "node:path";
import { expect, it } from "vitest";
import { slice, type Span } from "../../../src/core/index.js";
import { readGold } from "../../../src/evaluation/index.js";
import { buildDocument } from "../../../src/text/index.js";
import { defaultFigureStyle, englishHas, findFigures } from "../../../src/translate/figures/index.js";
import { goldFolder } from "../../fixtures/gold.js";

/** Figures that the reference leaves out or tells in another way: «на 88-му році життя» is "at the age of 87". */
const freedoms = 2;

it("finds its figures in the English of the gold articles", () => {
  const groups = readGold(["written-on", "development"].map((group) => join(goldFolder, group)));
  const pairs = groups
    .flatMap(({ articles }) => articles)
    .flatMap(({ text, lines, english }) => {
      const document = buildDocument(text);
      const body = document.lines.filter(
        ({ start }) => (lines.get(text.slice(0, start).split("\n").length) ?? "body") === "body",
      );
      const sentences = body.flatMap((line): readonly Span[] => {
        const within = document.sentences.filter((sentence) => sentence.line === line.index);
        return within.length > 0 ? within : [line];
      });
      expect(sentences).toHaveLength(english.length);
      return sentences.map((sentence, at) => ({ uk: slice(text, sentence), en: english[at] ?? "" }));
    });
  const checked = pairs.flatMap(({ uk, en }) =>
    findFigures(uk, defaultFigureStyle).map((figure) => ({ uk: figure.uk, found: englishHas(en, figure) !== null })),
  );
  expect(checked.length).toBeGreaterThan(350);
  expect(checked.filter(({ found }) => !found).map(({ uk }) => uk)).toHaveLength(freedoms);
});
