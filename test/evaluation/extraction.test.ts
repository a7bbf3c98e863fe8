import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import {
  evaluateExtraction,
  extractionMeasures,
  formatExtraction,
  formatExtractionDifferences,
  moveFloors,
  readFloors,
  type ExtractionEvaluation,
} from "../../src/evaluation/index.js";
import { matchLines } from "../../src/evaluation/extraction/match-lines.js";

const pinned = readFloors(fileURLToPath(new URL("extraction-floors.json", import.meta.url)));
const folder = fileURLToPath(new URL("../pages", import.meta.url));

describe("articles taken from the pages", () => {
  let evaluation: ExtractionEvaluation;
  beforeAll(async () => {
    evaluation = await evaluateExtraction(folder);
  }, 120_000);

  it("are measured on at least thirty pages, in every measure that has a floor", () => {
    expect(evaluation.pages).toBeGreaterThanOrEqual(30);
    expect(Object.keys(pinned["pages"] ?? {}).toSorted()).toEqual(
      Object.keys(extractionMeasures(evaluation)).toSorted(),
    );
  });

  // `npm run eval` raises floors
  it("are nowhere below their floors", () => {
    const { shortfalls } = moveFloors({ pages: extractionMeasures(evaluation) }, pinned);
    expect(shortfalls, formatExtractionDifferences(evaluation)).toEqual([]);
  });

  it("are printed as a table", () => {
    expect(formatExtraction(evaluation)).toContain("paragraphs");
  });
});

describe("matchLines", () => {
  it("pairs equal lines in order, white space folded", () => {
    expect(matchLines(["а  б", "в", "г", "д"], ["д", "а б", "г", "ґ"])).toEqual({
      pairs: [
        [0, 1],
        [2, 2],
      ],
      missing: ["в", "д"],
      surplus: ["д", "ґ"],
    });
  });
});

it("names a folder without pages", async () => {
  await expect(evaluateExtraction(fileURLToPath(new URL(".", import.meta.url)))).rejects.toMatchObject({
    code: "usage-invalid",
  });
});
