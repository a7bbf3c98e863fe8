import { describe, expect, it } from "vitest";
import { SetAside, type TranslatedSegment, type Translation, type UnitFlag } from "../../src/core/index.js";
import {
  corpusBleu,
  evaluateTranslation,
  formatTranslationEvaluation,
  parseGold,
  type GoldArticle,
  type TranslationEvaluation,
  type TranslationTools,
} from "../../src/evaluation/index.js";
import { buildDocument } from "../../src/text/index.js";

const raw = `id: 00-test
genre: wire

Міст через Стрий знову відкрито
Міст відкрили в понеділок. «Ми <x why=term>встигли</x>», – сказала інженерка.
Фото: пресслужба міськради
Автобуси вже курсують.
---
line 1: headline
line 3: credit
en: The bridge opened on Monday.
en: “We made it in time,” the engineer said.
en: Buses are already running.
`;
const gold = parseGold(raw);
const perfect = gold.english;

interface Given {
  /** English of the body sentences; null where the sentence has no unit. */
  readonly english?: readonly (string | null)[];
  readonly flags?: readonly UnitFlag[];
  readonly text?: string;
}

/** Sentences and headings as units; those of `english` by number, each heading as "Heading". */
function toolsGiving({ english = perfect, flags = [], text }: Given = {}): TranslationTools {
  return {
    translateArticle(source) {
      const document = buildDocument(text ?? source);
      const headings = document.lines.filter(({ role }) => role === "headline");
      const places = [
        ...headings.map((line) => ({ place: line, output: "Heading" })),
        ...document.sentences.map((sentence) => ({ place: sentence, output: english[sentence.index] ?? null })),
      ];
      let written = "";
      const units = places.flatMap(({ place, output }, index): Translation["units"] => {
        if (output === null) return [];
        const target = { start: written.length, end: written.length + output.length };
        written += output;
        const unit = {
          index,
          kind: "sentence",
          sentence: null,
          line: 0,
          segments: [],
          meanLogProbability: null,
          kept: [],
          repairs: [],
        } as const;
        return [{ ...unit, source: { start: place.start, end: place.end }, target, flags }];
      });
      const model = { id: "fixture", sha256: "0", dtype: "q8", parameters: {} };
      const translation: Translation = { language: "en", text: written, units, untranslated: [], model };
      return Promise.resolve({ document, translation, verdict: { outcome: "pass" as const, findings: [] } });
    },
    translateSegments: (segments) => Promise.resolve(segments.map((text) => segmentOf({ text }))),
  };
}

function segmentOf(given: Partial<TranslatedSegment>): TranslatedSegment {
  return { text: "", tokens: 1, meanLogProbability: null, stop: "end", sourceTruncated: false, ...given };
}

function evaluate(given?: Given, article: GoldArticle = gold): Promise<TranslationEvaluation> {
  return evaluateTranslation([{ name: "own", articles: [article] }], [], toolsGiving(given));
}

describe("gold articles", () => {
  it("are compared by body sentence: headings and credits have no English to compare with", async () => {
    const evaluation = await evaluate();
    expect(evaluation).toMatchObject({ segments: 3, empty: 0, flagged: 0, leftOut: [], withoutEnglish: 0 });
    expect(evaluation.bleu).toBeCloseTo(100);
    expect(evaluation.chrf).toBeCloseTo(100);
    expect(evaluation.sets).toMatchObject([{ name: "own", segments: 3 }]);
  });

  it("count what differs against the reference of the same sentence", async () => {
    const english = [
      "The bridge opened on Monday.",
      "Buses are already running.",
      "“We made it in time,” the engineer said.",
    ];
    const { bleu } = await evaluate({ english });
    expect(bleu).toBeCloseTo(
      corpusBleu(english.map((hypothesis, at) => ({ hypothesis, reference: perfect[at] ?? "" }))),
    );
    expect(bleu).toBeLessThan(100);
  });

  it("count sentences without output as empty, and flagged ones apart", async () => {
    const english = [perfect[0] ?? "", null, ""];
    expect(await evaluate({ english, flags: ["residue"] })).toMatchObject({ segments: 3, empty: 2, flagged: 1 });
  });

  it("count a body line that was taken for something else as an empty output", async () => {
    const article = parseGold(raw.replace("line 3: credit\n", "en: Photo: press service of the city council\n"));
    const moved = { ...article, english: [0, 1, 3, 2].map((at) => article.english[at] ?? "") };
    expect(await evaluate({}, moved)).toMatchObject({ segments: 4, empty: 1, leftOut: [] });
  });

  it("are left out with the numbers where sentences and en: lines cannot be put side by side", async () => {
    const article = parseGold(raw.replace("en: Buses are already running.\n", ""));
    const both = [{ name: "own", articles: [article, gold] }];
    expect(await evaluateTranslation(both, [], toolsGiving())).toMatchObject({
      segments: 3,
      leftOut: [{ article: "own/00-test", reason: "3 body sentences were found, but it has 2 en: lines" }],
    });
    expect((await evaluate({ text: "Інший текст." })).leftOut).toEqual([
      { article: "own/00-test", reason: "its text was not read as it stands" },
    ]);
  });

  it("are left out with the product's reason where it refuses them", async () => {
    const refusal = new SetAside({ code: "language-not-ukrainian", message: "-: not in Ukrainian." });
    const tools = { ...toolsGiving(), translateArticle: () => Promise.reject(refusal) };
    const groups = [{ name: "own", articles: [gold] }];
    expect(await evaluateTranslation(groups, [], tools)).toMatchObject({
      sets: [],
      leftOut: [{ article: "own/00-test", reason: "-: not in Ukrainian." }],
    });
    const defect = { ...tools, translateArticle: () => Promise.reject(new Error("a defect")) };
    await expect(evaluateTranslation(groups, [], defect)).rejects.toThrow("a defect");
  });

  it("without English are counted, not translated", async () => {
    const bare = parseGold(raw.replace(/^en: .*\n/gmu, ""));
    expect(await evaluate({}, bare)).toMatchObject({ segments: 0, sets: [], withoutEnglish: 1, leftOut: [] });
  });
});

describe("parallel lines", () => {
  const lines = {
    name: "dev.uk",
    source: ["а", "б", "", "в"],
    reference: ["One line of text.", "And a second line.", "", "The last."],
  };

  it("are compared line by line; cut outputs are flagged, empty ones only where people wrote something", async () => {
    const translateSegments = (): Promise<readonly TranslatedSegment[]> =>
      Promise.resolve([
        segmentOf({ text: "One line of text.", sourceTruncated: true }),
        segmentOf({ text: "And a second line.", stop: "length" }),
        segmentOf({}),
        segmentOf({}),
      ]);
    const evaluation = await evaluateTranslation([], [lines], { ...toolsGiving(), translateSegments });
    expect(evaluation.sets).toMatchObject([{ name: "dev.uk", segments: 4, empty: 1, flagged: 2 }]);
    expect(evaluation.bleu).toBeGreaterThan(70);
  });

  it("stand in a table with the gold groups, and one line for all where there are several", async () => {
    const groups = [{ name: "own", articles: [gold, parseGold(raw.replace(/^en: .*\n/gmu, ""))] }];
    const files = [{ ...lines, source: lines.reference }];
    const table = formatTranslationEvaluation(await evaluateTranslation(groups, files, toolsGiving()));
    expect(table.split("\n")).toEqual([
      "set     segments   BLEU  chrF2  empty  flagged",
      "own            3  100.0  100.0      0        0",
      "dev.uk         4  100.0  100.0      0        0",
      "all            7  100.0  100.0      0        0",
      "",
      "names  places  printed %  silently wrong %",
      "own         0          –                 –",
      "",
      "in the English %   names   terms  figures  addresses",
      "own               – of 0  – of 0   – of 0     – of 0",
      "",
      "1 gold articles carry no English",
    ]);
    expect(formatTranslationEvaluation(await evaluate())).not.toContain("all");
  });
});
