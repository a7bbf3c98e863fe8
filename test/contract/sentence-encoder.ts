import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cosine, type SentenceEncoder } from "../../src/core/index.js";

const talks = "У США вже розпочалася зустріч української делегації з американською стороною.";
const talksAgain = "У США розпочалась зустріч української та американської делегацій.";
const weather = "Завтра в Карпатах очікують сильний дощ і вітер.";

/** What every adapter of the SentenceEncoder port does. */
export function describeSentenceEncoder(name: string, open: () => Promise<SentenceEncoder>): void {
  describe(`SentenceEncoder: ${name}`, () => {
    let encoder: SentenceEncoder;
    beforeAll(async () => {
      encoder = await open();
    });
    afterAll(async () => {
      await encoder.dispose();
      await encoder.dispose();
    });

    it("gives a vector of unit length for every sentence, the empty one too", async () => {
      const vectors = await encoder.encode([talks, "", weather]);
      expect(vectors).toHaveLength(3);
      for (const vector of vectors) {
        expect(vector).toHaveLength(encoder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }
      expect(await encoder.encode([])).toEqual([]);
    });

    it("puts sentences that say the same nearer than others", async () => {
      const [a, b, c] = await encoder.encode([talks, talksAgain, weather]);
      expect(cosine(a!, b!)).toBeGreaterThan(cosine(a!, c!));
      expect(cosine(a!, b!)).toBeGreaterThan(cosine(b!, c!));
    });

    it("gives a sentence the same vector in any company", async () => {
      const [together] = await encoder.encode([talks, weather, talksAgain]);
      const [alone] = await encoder.encode([talks]);
      expect(alone).toEqual(together);
    });

    it("tells its progress and honours an aborted signal", async () => {
      const told: number[] = [];
      await encoder.encode([talks, weather], { onProgress: (done) => told.push(done) });
      expect(told.at(-1)).toBe(2);
      const reason = new Error("enough");
      await expect(encoder.encode([talks], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it("puts a translation nearest where it says that it can", async () => {
      if (!encoder.bilingual) return;
      const [source, right, wrong] = await encoder.encode([
        weather,
        "Heavy rain and wind are expected in the Carpathians tomorrow.",
        "The delegations met in the United States.",
      ]);
      expect(cosine(source!, right!)).toBeGreaterThan(cosine(source!, wrong!));
    });

    it("names its model", () => {
      expect(encoder.model.sha256).toMatch(/^[0-9a-f]{64}$/u);
    });
  });
}
