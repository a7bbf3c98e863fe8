import { describe, expect, it } from "vitest";
import { gaps, slice, type Quotation } from "../../src/core/index.js";
import { checkLedger, translate, translateOptions } from "../../src/translate/index.js";
import { noGlossary, noJudge, noNames } from "../fakes/authorities.js";
import { createFakeTranslator } from "../fakes/translator.js";
import { readGold, readMarked } from "./gold.js";

const options = translateOptions.parse({});
const names = [
  "00-seed",
  "01-substation",
  "02-underground-school",
  "03-acquittal",
  "04-handball",
  "05-lost-film",
  "07-bridge",
  "09-orikhiv",
  "11-vyshyvanka",
  "13-weaver",
  "14-icons",
  "16-puppets",
];

describe.each(names)("article %s", (name) => {
  const { document, quotations } = readGold(name);
  const translated = translate(
    { document, quotations, people: [] },
    { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
    options,
  );

  it("has every sentence and heading once", async () => {
    expect(checkLedger(document, await translated)).toEqual([]);
  });

  it("is rebuilt by its units and the gaps between them", async () => {
    const { text, units } = await translated;
    const targets = units.map(({ target }) => target);
    const between = gaps(targets, { start: 0, end: text.length });
    const pieces = [...targets, ...between].sort((a, b) => a.start - b.start);
    expect(pieces.map((span) => slice(text, span)).join("")).toBe(text);
    expect(between.every((span) => /^[ \n]$/u.test(slice(text, span)))).toBe(true);
  });

  it("covers the words of every direct and mixed quotation with content segments", async () => {
    const content = (await translated).units
      .flatMap(({ segments }) => segments)
      .filter(({ role }) => role === "content");
    for (const span of quotations.filter(isVerbatim).flatMap((quotation) => quotation.content)) {
      const covered = content
        .map(({ source }) => source)
        .filter((source) => source.start < span.end && source.end > span.start);
      const open = gaps(covered, span).map((gap) => slice(document.text, gap));
      expect(open.filter((text) => /[\p{L}\p{N}]/u.test(text))).toEqual([]);
    }
  });

  it("has no Ukrainian marks, and as many opening marks as there are stretches of quotation or names", async () => {
    const { text, units } = await translated;
    expect(text).not.toMatch(/[«»„"]/u);
    for (const unit of units.filter(({ segments }) => segments.every(({ role }) => role === "text"))) {
      const [source, english] = [slice(document.text, unit.source), slice(text, unit.target)];
      expect((english.match(/[“”]/gu) ?? []).length).toBeLessThanOrEqual((source.match(/[«»„“”"]/gu) ?? []).length);
    }
  });

  it("is the same again", async () => {
    expect(
      await translate(
        { document, quotations, people: [] },
        { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
        options,
      ),
    ).toEqual(await translated);
  });
});

describe("the sample article", () => {
  const { document, quotations } = readGold("00-seed");

  it("has its quotations in marks with their attributions, and no others", async () => {
    const { text } = await translate(
      { document, quotations, people: [] },
      { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
      options,
    );
    const stretches = [...text.matchAll(/“([^“”]*)”([^\n]*)/gu)].map(([, , after]) => after);
    expect(stretches).toEqual([" he wrote on Telegram.", " Kyslytsya wrote on the social network X.", ""]);
    expect(text).toContain("\nHe added that “cinue");
  });

  it("leaves the photo credit alone, with that reason", async () => {
    const { units, untranslated } = await translate(
      { document, quotations, people: [] },
      { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
      options,
    );
    expect(untranslated.map(({ reason, line }) => [reason, document.lines[line]!.role])).toEqual([
      ["credit", "credit"],
    ]);
    expect(units.filter(({ kind }) => kind === "heading").map(({ line }) => document.lines[line]!.role)).toEqual([
      "headline",
      "subhead",
    ]);
  });
});

describe("the model", () => {
  it("is asked once for a sentence that comes twice, and tells its progress", async () => {
    const { document } = readMarked(
      "Злива знову накрила місто.\nРятувальники вже працюють.\nЗлива знову накрила місто.",
    );
    const translator = createFakeTranslator();
    const told: number[] = [];
    await translate(
      { document, quotations: [], people: [] },
      { translator, names: noNames, glossary: noGlossary, judge: noJudge },
      options,
      { onProgress: (done, total) => told.push(done / total) },
    );
    expect(translator.calls.flat().filter((text) => text.startsWith("Злива"))).toHaveLength(1);
    expect(told.at(-1)).toBe(1);
  });

  it("is not asked for what has no Ukrainian in it", async () => {
    const { document } = readMarked("Рятувальники вже працюють.\nReuters, 2025.");
    const translator = createFakeTranslator();
    const { units } = await translate(
      { document, quotations: [], people: [] },
      { translator, names: noNames, glossary: noGlossary, judge: noJudge },
      options,
    );
    expect(translator.calls.flat().some((text) => text.includes("Reuters"))).toBe(false);
    expect(units.at(-1)!.flags).toEqual([]);
  });

  it("gives its likelihood to the unit, weighted by tokens", async () => {
    const { document } = readMarked("Рятувальники вже працюють.");
    const overrides = { "Рятувальники вже працюють.": { meanLogProbability: -0.7, tokens: 5 } };
    const { units } = await translate(
      { document, quotations: [], people: [] },
      { translator: createFakeTranslator(overrides), names: noNames, glossary: noGlossary, judge: noJudge },
      options,
    );
    expect(units[0]!.meanLogProbability).toBeCloseTo(-0.7, 10);
  });

  it("can be stopped", async () => {
    const { document } = readMarked("Рятувальники вже працюють.");
    const reason = new Error("enough");
    const context = { signal: AbortSignal.abort(reason) };
    await expect(
      translate(
        { document, quotations: [], people: [] },
        { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
        options,
        context,
      ),
    ).rejects.toBe(reason);
  });
});

function isVerbatim(quotation: Quotation): boolean {
  return quotation.kind !== "indirect";
}
