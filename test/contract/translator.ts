import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Translator } from "../../src/core/index.js";

const sentences = [
  "Добрий день!",
  "Українську делегацію очолив секретар Ради національної безпеки і оборони України Рустем Умєров.",
  "У суботу ввечері рятувальники ліквідували пожежу на ринку в Одесі, постраждалих немає.",
  "Дякую.",
  "Це був гарний початок поточної зустрічі.",
  "Ціни на ячмінь за місяць зросли на 12,5 % і сягнули 6 800 гривень за тонну.",
  "Чому суд відклав засідання?",
  "Міст відкриють у листопаді",
];

/** What every adapter of the Translator port does. */
export function describeTranslator(name: string, open: () => Promise<Translator>): void {
  describe(`Translator: ${name}`, () => {
    let translator: Translator;
    beforeAll(async () => {
      translator = await open();
    });
    afterAll(async () => {
      await translator.dispose();
      await translator.dispose();
    });

    it("gives one result a segment, in order, empty for empty", async () => {
      const results = await translator.translate(["", sentences[1]!, "  ", sentences[0]!]);
      expect(results.map(({ text }) => text !== "")).toEqual([false, true, false, true]);
      expect(results[0]).toEqual({
        text: "",
        tokens: 0,
        meanLogProbability: null,
        stop: "end",
        sourceTruncated: false,
      });
      expect(results[1]!.text.length).toBeGreaterThan(results[3]!.text.length);
      expect(await translator.translate([])).toEqual([]);
    });

    it("writes Latin letters, ends, and says how sure it was", async () => {
      for (const result of await translator.translate(sentences)) {
        expect(result.text).toMatch(/[A-Za-z]/u);
        expect(result.text).not.toMatch(/\p{Script=Cyrillic}/u);
        expect(result.text).toBe(result.text.trim());
        expect(result.tokens).toBeGreaterThan(0);
        expect(result.stop).toBe("end");
        expect(result.sourceTruncated).toBe(false);
        if (result.meanLogProbability !== null) expect(result.meanLogProbability).toBeLessThanOrEqual(0);
      }
    });

    it("gives the same for a segment alone, among others, and again", async () => {
      const together = await translator.translate(sentences);
      expect(await translator.translate([...sentences].reverse())).toEqual([...together].reverse());
      for (const [at, sentence] of sentences.entries()) {
        expect(await translator.translate([sentence])).toEqual([together[at]]);
      }
    });

    it("writes every required text once and whole, in whatever segment asks for it", async () => {
      const required = [["BBC"], ["July 25", "Rustem Umerov", "IBM"], [], ["Umerov"], [], ["12.5%", "IKEA"], [], []];
      for (const [at, { text, stop }] of (await translator.translate(sentences, { required })).entries()) {
        expect(stop).toBe("end");
        for (const wanted of required[at]!) expect(text.split(wanted), text).toHaveLength(2);
        for (const wanted of required[at]!)
          expect(text).toMatch(new RegExp(`(?<!\\p{L})${wanted}(?![\\p{L}\\p{N}])`, "u"));
      }
      const plain = await translator.translate(sentences.slice(0, 1));
      expect(await translator.translate(sentences.slice(0, 1), { required: [[]] })).toEqual(plain);
    });

    it("says when the source is longer than it can read", async () => {
      const long = "Делегації обговорили кроки до миру, ".repeat(translator.limits.sourceTokens);
      const [short, cut] = await translator.translate([sentences[0]!, long]);
      expect(short!.sourceTruncated).toBe(false);
      expect(cut!.sourceTruncated).toBe(true);
      expect(cut!.tokens).toBeLessThanOrEqual(translator.limits.targetTokens + 1);
    });

    it("tells its progress up to the whole", async () => {
      const told: number[] = [];
      await translator.translate([...sentences, ""], {
        onProgress: (done, total) => {
          expect(total).toBe(sentences.length + 1);
          told.push(done);
        },
      });
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(sentences.length + 1);
    });

    it("throws the reason of an aborted signal", async () => {
      const reason = new Error("enough");
      await expect(translator.translate(sentences, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it("names its model", () => {
      expect(translator.model.id).not.toBe("");
      expect(translator.model.sha256).toMatch(/^[0-9a-f]{64}$/u);
      expect(JSON.parse(JSON.stringify(translator.model))).toEqual(translator.model);
    });
  });
}
