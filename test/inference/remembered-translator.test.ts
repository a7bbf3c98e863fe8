import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ModelFingerprint, TranslateCall, TranslatedSegment, Translator } from "../../src/core/index.js";
import { rememberTranslations } from "../../src/inference/index.js";
import { createMemoryTranslations } from "../../src/store/index.js";
import { codePoints, createFakeTranslator } from "../fakes/translator.js";

const sentences = ["Дякую.", "Міст відкрили.", "Добрий день!", "", "  ", "Так — ні"];
const names = ["BBC", "IKEA", "25"];

/** A translator that nobody may ask. */
function silent(model: ModelFingerprint): Translator {
  return {
    ...createFakeTranslator(),
    model,
    translate: () => Promise.reject(new Error("The translator was asked.")),
  };
}

describe("a translator that remembers", () => {
  it("gives what the plain one gives, for any segments with any repeats, and asks for each once", async () => {
    const order = fc.record({ segment: fc.constantFrom(...sentences), required: fc.subarray(names) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(order, { maxLength: 12 }), { maxLength: 4 }), async (calls) => {
        const [plain, behind] = [createFakeTranslator(), createFakeTranslator()];
        const remembering = rememberTranslations(behind, codePoints, createMemoryTranslations());
        for (const orders of calls) {
          const segments = orders.map(({ segment }) => segment);
          const options = { required: orders.map(({ required }) => required) };
          expect(await remembering.translate(segments, options)).toEqual(await plain.translate(segments, options));
        }
        const different = new Set(calls.flat().map((each) => JSON.stringify([each.segment.trim(), each.required])));
        expect(behind.calls.flat()).toHaveLength(different.size);
      }),
    );
  });

  it("keeps all that the model said of a segment", async () => {
    const said: TranslatedSegment = {
      text: "The bridge was op",
      tokens: 7,
      meanLogProbability: -0.123456789,
      stop: "length",
      sourceTruncated: true,
      refused: ["東京"],
    };
    const cache = createMemoryTranslations();
    const behind = createFakeTranslator({ "Міст відкрили.": said });
    await rememberTranslations(behind, codePoints, cache).translate(["Міст відкрили."]);
    const again = rememberTranslations(silent(behind.model), codePoints, cache);
    expect(await again.translate(["Міст відкрили.", "Міст відкрили."])).toEqual([said, said]);
  });

  it("takes segments for the same where the model reads the same", async () => {
    const behind = createFakeTranslator();
    const words = (segment: string): readonly number[] => codePoints(segment.normalize("NFC").replace(/ +/gu, " "));
    const remembering = rememberTranslations(behind, words, createMemoryTranslations());
    await remembering.translate(["Київ стоїть".normalize("NFD"), "Київ стоять", "Київ  стоїть"]);
    await remembering.translate(["Київ стоїть"]);
    expect(behind.calls).toEqual([["Київ  стоїть", "Київ стоять"]]);
  });

  it("never takes a text that the model reads nothing of for an empty one", async () => {
    const results = await rememberTranslations(createFakeTranslator(), () => [], createMemoryTranslations()).translate([
      "",
      "Так",
    ]);
    expect(results.map(({ text }) => text)).toEqual(["", "Tak"]);
  });

  const model: ModelFingerprint = {
    id: "a",
    sha256: "0".repeat(64),
    dtype: "q8",
    parameters: { beams: 1, prefix: "" },
  };
  it.each<[string, boolean, ModelFingerprint, string, readonly string[]]>([
    ["nothing", true, model, "Так", ["BBC", "25"]],
    ["the id", true, { ...model, id: "b" }, "Так", ["BBC", "25"]],
    ["the order of the parameters", true, { ...model, parameters: { prefix: "", beams: 1 } }, "Так", ["BBC", "25"]],
    ["the files", false, { ...model, sha256: "1".repeat(64) }, "Так", ["BBC", "25"]],
    ["the number format", false, { ...model, dtype: "fp32" }, "Так", ["BBC", "25"]],
    ["a parameter", false, { ...model, parameters: { beams: 4, prefix: "" } }, "Так", ["BBC", "25"]],
    ["a parameter's type", false, { ...model, parameters: { beams: "1", prefix: "" } }, "Так", ["BBC", "25"]],
    ["one parameter more", false, { ...model, parameters: { ...model.parameters, alpha: 1 } }, "Так", ["BBC", "25"]],
    ["the segment", false, model, "так", ["BBC", "25"]],
    ["the order of required texts", false, model, "Так", ["25", "BBC"]],
    ["where required texts begin", false, model, "Так", ["BBC25"]],
    ["no required texts", false, model, "Так", []],
  ])("finds a result again where what differs is %s: %s", async (_, isSame, other, segment, required) => {
    const cache = createMemoryTranslations();
    const first = rememberTranslations({ ...createFakeTranslator(), model }, codePoints, cache);
    await first.translate(["Так"], { required: [["BBC", "25"]] });
    const second = rememberTranslations(silent(other), codePoints, cache).translate([segment], {
      required: [required],
    });
    await (isSame ? expect(second).resolves.toHaveLength(1) : expect(second).rejects.toThrow("was asked"));
  });

  it("counts what is known as done at once, and what came again when all is done", async () => {
    const told: string[] = [];
    const onProgress = (done: number, total: number): void => void told.push(`${done}/${total}`);
    const behind = createFakeTranslator();
    const oneByOne: Translator = {
      ...behind,
      async translate(segments, options: TranslateCall = {}) {
        const results = await behind.translate(segments);
        segments.forEach((_, at) => options.onProgress?.(at + 1, segments.length));
        return results;
      },
    };
    const remembering = rememberTranslations(oneByOne, codePoints, createMemoryTranslations());
    await remembering.translate(["а", "б", "а", "в"], { onProgress });
    expect(told.splice(0)).toEqual(["1/4", "2/4", "4/4"]);
    await remembering.translate(["а", "г", "б", "а"], { onProgress });
    expect(told.splice(0)).toEqual(["3/4", "4/4"]);
    await remembering.translate(["а", "г"], { onProgress });
    expect(told.splice(0)).toEqual(["2/2"]);
    await remembering.translate([], { onProgress });
    expect(told).toEqual([]);
  });

  it("keeps nothing of a call that failed, and hands the signal on", async () => {
    const reason = new Error("enough");
    const aborting = new AbortController();
    const cache = createMemoryTranslations();
    const behind = createFakeTranslator();
    const remembering = rememberTranslations(behind, codePoints, {
      ...cache,
      read(keys) {
        aborting.abort(reason);
        return cache.read(keys);
      },
    });
    await expect(remembering.translate(["Так"], { signal: aborting.signal })).rejects.toBe(reason);
    await expect(remembering.translate(["Так"], { signal: aborting.signal })).rejects.toBe(reason);
    expect(await rememberTranslations(behind, codePoints, cache).translate(["Так"])).toHaveLength(1);
    expect(behind.calls).toEqual([["Так"]]);
  });

  it("is the translator that it stands before, and disposes it", async () => {
    let disposed = 0;
    const behind = { ...createFakeTranslator(), dispose: () => Promise.resolve(void disposed++) };
    const remembering = rememberTranslations(behind, codePoints, createMemoryTranslations());
    expect([remembering.model, remembering.limits]).toEqual([behind.model, behind.limits]);
    await remembering.dispose();
    expect(disposed).toBe(1);
  });
});
