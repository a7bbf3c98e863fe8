import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPipeline, type Digest, type Pipeline } from "../../src/index.js";
import { tinyModels } from "../fixtures/tiny-models.js";

const article = `Міст закриють на ремонт

Міст через річку закриють на ремонт із травня цього року.

«Ми чекали на це п’ять років», – сказала мер Ганна Шевчук.

Ремонт мосту коштує місту сорок мільйонів гривень.
`;
const input = { kind: "stdin" as const, location: "-" as const, bytes: new TextEncoder().encode(article) };

describe("models.summariser in the configuration", () => {
  let pipeline: Pipeline;
  let digest: Digest;
  beforeAll(async () => {
    pipeline = openPipeline({
      environment: {},
      configuration: { models: { folder: tinyModels, summariser: "marian", summariser_dtype: "fp32" } },
    });
    digest = await pipeline.digest([input]);
  });
  afterAll(() => pipeline.close());

  it("has the model write the English, which keeps its Ukrainian and is verified", () => {
    const [entry] = digest.entries;
    const { method, sentences, dropped } = entry!.summary;
    expect(method).toBe("abstractive");
    expect(dropped).toBeDefined();
    for (const { uk, en } of sentences) {
      expect(article).toContain(uk);
      expect(en).toMatch(/^[A-Z][^«“]*[.!?]$/u);
    }
    expect(entry!.verdict.findings.filter(({ rule }) => rule === "quotations-verbatim")).toEqual([]);
  });

  it("leaves quotations to the pipeline", () => {
    const [pair] = digest.entries[0]!.summary.quotations;
    expect(pair!.original).toEqual(["Ми чекали на це п’ять років"]);
  });

  it("is named in the provenance, and is not loaded where no summary is asked for", async () => {
    expect(digest.provenance.models.map(({ id }) => id)).toEqual(["uk-en", "uk-en", "marian"]);
    const broken = openPipeline({
      environment: {},
      configuration: { models: { folder: tinyModels, summariser: "nobody" } },
    });
    expect((await broken.quotes(input)).quotations).toHaveLength(1);
    await expect(broken.digest([input])).rejects.toMatchObject({ code: "model-missing" });
    await broken.close().catch(() => undefined);
  });
});
