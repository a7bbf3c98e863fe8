import { describe, expect, it } from "vitest";
import { SetAside, Stop, type Input, type LayerName, type StageContext } from "../../src/core/index.js";
import { checkGraph, rowsFor, runArticle, runBatch, type BoundStage } from "../../src/pipeline/index.js";

const context: StageContext = { provenance: { run: "r", perekaz: "0", options: "0", models: [] } };
const input = (location: string): Input => ({ kind: "file", location });

function stage(name: string, requires: LayerName[], assigns: LayerName[], run: BoundStage["run"]): BoundStage {
  return { name, requires, assigns, run };
}

describe("the stage graph", () => {
  const row = (
    name: string,
    requires: LayerName[],
    assigns: LayerName[],
  ): { name: string; requires: LayerName[]; assigns: LayerName[] } => ({
    name,
    requires,
    assigns,
  });
  const rows = [
    row("ingest", ["input"], ["article"]),
    row("text", ["article"], ["document"]),
    row("quotes", ["document"], ["quotations"]),
    row("translate", ["document"], ["translation"]),
  ];

  it("accepts rows that find their layers", () => {
    expect(() => checkGraph(rows, ["input"])).not.toThrow();
  });

  it("names a stage that comes too early, and a layer assigned twice", () => {
    expect(() => checkGraph(rows.toReversed(), ["input"])).toThrow("The stage translate needs the layer document");
    expect(() => checkGraph([...rows, row("again", [], ["document"])], ["input"])).toThrow(
      "again assigns the layer document a second time",
    );
  });

  it("keeps just the rows that a goal needs", () => {
    expect(rowsFor(rows, "quotations").map(({ name }) => name)).toEqual(["ingest", "text", "quotes"]);
    expect(rowsFor(rows, "quotations", ["input", "article"]).map(({ name }) => name)).toEqual(["text", "quotes"]);
  });
});

describe("runArticle", () => {
  it("adds layer upon layer and tells where it is", async () => {
    const told: string[] = [];
    const layers = await runArticle(
      [
        stage("ingest", ["input"], ["quotations"], () => Promise.resolve({ quotations: [] })),
        stage("verify", ["quotations"], ["verdict"], ({ quotations }, { onProgress }) => {
          onProgress?.(1, 2);
          return Promise.resolve({ verdict: { outcome: quotations?.length === 0 ? "pass" : "fail", findings: [] } });
        }),
      ],
      { input: input("a.txt") },
      context,
      ({ location, stage: name, done, total }) => told.push(`${location} ${name} ${done}/${total}`),
    );
    expect(layers).toEqual({ input: input("a.txt"), quotations: [], verdict: { outcome: "pass", findings: [] } });
    expect(told).toEqual(["a.txt ingest 0/0", "a.txt verify 0/0", "a.txt verify 1/2"]);
  });

  it("sets the article aside on an unexpected error, naming the stage and the file", async () => {
    const broken = stage("ingest", ["input"], ["article"], () => Promise.reject(new TypeError("x is not a function")));
    await expect(runArticle([broken], { input: input("a.txt") }, context)).rejects.toMatchObject({
      code: "stage-failed",
      stage: "ingest",
      message: "a.txt: the stage ingest failed: x is not a function",
    });
  });
});

describe("runBatch", () => {
  const stages = [
    stage("ingest", ["input"], ["quotations"], async ({ input: given }) => {
      await new Promise((resolve) => setTimeout(resolve, given?.location === "slow.txt" ? 20 : 0));
      if (given?.location.startsWith("bad"))
        throw new SetAside({ code: "input-empty", message: `${given.location}: empty` });
      if (given?.location.startsWith("stop")) throw new Stop({ code: "output-failed", message: "disk full" });
      return { quotations: [] };
    }),
  ];
  const run = (locations: string[], concurrency = 3, signal?: AbortSignal): ReturnType<typeof runBatch> =>
    runBatch(
      stages,
      locations.map((location) => ({ input: input(location) })),
      concurrency,
      signal ? { ...context, signal } : context,
    );

  it("keeps the order and loses nothing to a bad input", async () => {
    const results = await run(["slow.txt", "bad.txt", "good.txt"]);
    expect(results.map((result) => ("error" in result ? result.error.code : result.input.location))).toEqual([
      "slow.txt",
      "input-empty",
      "good.txt",
    ]);
  });

  it("ends at a Stop", async () => {
    await expect(run(["good.txt", "stop.txt", "slow.txt"], 1)).rejects.toMatchObject({ code: "output-failed" });
  });

  it("ends when it is told to", async () => {
    const controller = new AbortController();
    const running = run(["slow.txt", "good.txt"], 1, controller.signal);
    controller.abort(new Error("interrupted"));
    await expect(running).rejects.toThrow("interrupted");
  });
});
