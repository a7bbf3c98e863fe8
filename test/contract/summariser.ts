import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Summariser } from "../../src/core/index.js";

const texts = [
  "The bridge will close in May.",
  "The delegation met the envoys in Odesa. Talks will go on tomorrow, and nobody knows how long they will last.",
  "Barley costs more than a year ago.",
];

/** What every adapter of the Summariser port does. */
export function describeSummariser(name: string, open: () => Promise<Summariser>): void {
  describe(`Summariser: ${name}`, () => {
    let summariser: Summariser;
    beforeAll(async () => {
      summariser = await open();
    });
    afterAll(async () => {
      await summariser.dispose();
      await summariser.dispose();
    });

    it("gives one summary a text, in order, empty for empty", async () => {
      const results = await summariser.summarise(["", texts[0]!, " ", texts[2]!]);
      expect(results.map(({ text }) => text !== "")).toEqual([false, true, false, true]);
      expect(results[0]).toEqual({
        text: "",
        tokens: 0,
        meanLogProbability: null,
        stop: "end",
        sourceTruncated: false,
      });
      expect(results[1]!.text).not.toBe(results[3]!.text);
      expect(await summariser.summarise([])).toEqual([]);
    });

    it("keeps to its limit, and says whether it ended", async () => {
      const long = texts.join(" ").repeat(summariser.limits.sourceTokens);
      for (const result of await summariser.summarise([...texts, long])) {
        expect(result.tokens).toBeGreaterThan(0);
        expect(result.tokens).toBeLessThanOrEqual(summariser.limits.targetTokens);
        expect(["end", "length"]).toContain(result.stop);
        expect(result.text).toBe(result.text.trim());
        if (result.meanLogProbability !== null) expect(result.meanLogProbability).toBeLessThanOrEqual(0);
      }
      expect((await summariser.summarise([texts[0]!, long])).map(({ sourceTruncated }) => sourceTruncated)).toEqual([
        false,
        true,
      ]);
    });

    it("gives the same for a text alone, among others, and again", async () => {
      const together = await summariser.summarise(texts);
      expect(await summariser.summarise([...texts].reverse())).toEqual([...together].reverse());
      expect(await summariser.summarise([texts[1]!])).toEqual([together[1]]);
    });

    it("tells its progress up to the whole, and throws the reason of an aborted signal", async () => {
      const told: number[] = [];
      await summariser.summarise([...texts, ""], { onProgress: (done) => told.push(done) });
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(texts.length + 1);
      const reason = new Error("enough");
      await expect(summariser.summarise(texts, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it("names its model", () => {
      expect(summariser.model.id).not.toBe("");
      expect(summariser.model.sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(JSON.parse(JSON.stringify(summariser.model))).toEqual(summariser.model);
    });
  });
}
