import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPipeline, slice, type Digest, type DigestEntry } from "../src/index.js";
import { parseDigest, publishOptions, renderJson, renderMarkdown } from "../src/publish/index.js";
import { similarity } from "./fixtures/similarity.js";

const root = join(import.meta.dirname, "..");
const samples = readdirSync(join(root, "samples"), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => join("samples", name));

/** `npm run test:accept` writes the expected outputs anew; look at the difference before you commit it. */
const accepting = import.meta.env.MODE === "accept";

/** Instruction sets round int8 products differently, so another processor may choose another word here and there. */
const sameEnglish = 0.8;

const pipeline = openPipeline({ environment: {}, now: () => new Date("2026-01-01T00:00:00Z") });
afterAll(() => pipeline.close());

function expectedFile(sample: string, extension: string): string {
  const name = basename(sample).replace(/\.[^.]+$/u, "");
  return join(root, "samples/expected", `${name}.${extension}`);
}

async function digestSample(sample: string): Promise<Digest> {
  const inputs = await pipeline.expand([join(root, sample)]);
  const digest = await pipeline.digest(inputs);
  // the golden files name the sample as a reader of the repository does
  const text = renderJson(digest).replaceAll(
    JSON.stringify(join(root, sample)),
    JSON.stringify(relative(root, join(root, sample))),
  );
  return parseDigest(text);
}

describe.each(samples)("%s", (sample) => {
  let digest: Digest;

  it("gives what its expected output says", async () => {
    digest = await digestSample(sample);
    if (accepting) {
      mkdirSync(join(root, "samples/expected"), { recursive: true });
      writeFileSync(expectedFile(sample, "json"), renderJson(digest));
      writeFileSync(expectedFile(sample, "md"), renderMarkdown(digest, publishOptions.parse({})));
    }
    expect(existsSync(expectedFile(sample, "json"))).toBe(true);
    const expected = parseDigest(readFileSync(expectedFile(sample, "json"), "utf8"));
    expect(digest.withheld).toEqual(expected.withheld);
    expect(digest.entries).toHaveLength(expected.entries.length);
    digest.entries.forEach((entry, at) => expectSame(entry, expected.entries[at]!));
  });

  it("prints only the article's own words as Ukrainian", () => {
    for (const { document, summary } of digest.entries) {
      for (const { uk, evidence } of summary.sentences) {
        expect(evidence.map((span) => slice(document.text, span)).join(" ")).toBe(uk);
      }
      for (const { original, evidence } of summary.quotations) {
        expect(evidence.map((span) => slice(document.text, span))).toEqual(original);
      }
    }
  });

  it("has the summary at equal length in both languages", () => {
    for (const { summary } of digest.entries) {
      expect(summary.sentences.length).toBeGreaterThan(0);
      expect(summary.sentences.every(({ uk, en }) => uk !== "" && en !== "")).toBe(true);
    }
  });
});

function expectSame(entry: DigestEntry, expected: DigestEntry): void {
  expect(entry.article).toEqual(expected.article);
  expect(entry.document).toEqual(expected.document);
  expect(entry.quotations).toEqual(expected.quotations);
  expect(entry.translation.units.map(({ source, kind }) => ({ source, kind }))).toEqual(
    expected.translation.units.map(({ source, kind }) => ({ source, kind })),
  );
  expect(entry.translation.untranslated).toEqual(expected.translation.untranslated);
  expect(similarity(entry.translation.text, expected.translation.text)).toBeGreaterThan(sameEnglish);
}

describe("samples/negotiations-start.txt, read closely", () => {
  it("has two direct quotations and one mixed, with their speakers", async () => {
    const [input] = await pipeline.expand([join(root, "samples/negotiations-start.txt")]);
    const { document, quotations } = await pipeline.quotes(input!);
    const verbatim = quotations.filter(({ kind }) => kind !== "indirect");
    expect(verbatim.map(({ kind, speaker }) => [kind, speaker?.uk, speaker?.en, speaker?.enSource])).toEqual([
      ["direct", "Рустем Умєров", "Rustem Umerov", "table"],
      ["direct", "Сергій Кислиця", "Sergiy Kyslytsya", "table"],
      ["mixed", "Сергій Кислиця", "Sergiy Kyslytsya", "table"],
    ]);
    expect(verbatim.map(({ content }) => content.map((span) => slice(document.text, span)))).toEqual([
      [
        "Перебуваю на постійному звʼязку з президентом України. Маємо чіткі директиви та пріоритети – захист українських інтересів, предметний діалог і рух уперед на основі напрацювань, досягнутих у Женеві",
      ],
      [
        "Це був гарний початок поточної зустрічі. Дуже захоплива та поки що конструктивна. Тепла атмосфера, що сприяє потенційному прогресивному результату. Відмінне лідерство Марко Рубіо",
      ],
      ["цінує ставлення Джареда Кушнера та те, як він викладає своє бачення"],
    ]);
    const outside = [
      "Фото: Telegram Рустема Умєрова",
      "У США розпочалась зустріч делегацій щодо миру",
      "Кислиця про початок переговорів між Україною та США",
    ];
    const spans = [...document.sentences, ...quotations.flatMap(({ content }) => content)];
    expect(
      spans.map((span) => slice(document.text, span)).filter((text) => outside.some((line) => text.includes(line))),
    ).toEqual([]);
  });
});
