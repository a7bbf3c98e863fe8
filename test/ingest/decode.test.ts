import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/ingest/decode.js";
import { readGoldArticles } from "../fixtures/gold.js";
import { encode, ukrainian } from "./helpers.js";

const labels = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "koi8-u"];
const marks = { "utf-8": [0xef, 0xbb, 0xbf], "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] };
const words = fc
  .array(fc.constantFrom(...new Set(goldWords())), { minLength: 12, maxLength: 200 })
  .map((list) => `${list.join(" ")}.`);

describe("decodeBytes", () => {
  it.each(labels)("gives back Ukrainian text written in %s", async (label) => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const { text: decoded, encoding } = await decodeBytes(encode(text, label), "a.txt");
        expect(decoded).toBe(text);
        expect(encoding).toBe(label);
      }),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(marks))(
    "follows the byte order mark of %s for any text, and leaves it out",
    async (label, mark) => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
          const { text: decoded } = await decodeBytes(Buffer.concat([Buffer.from(mark), encode(text, label)]), "a.txt");
          expect(decoded).toBe(text.replace(/\r\n?/gu, "\n"));
        }),
      );
    },
  );

  it("gives back any UTF-8 text without control characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        expect((await decodeBytes(Buffer.from(`Так ${text}`), "a.txt")).text).toBe(
          `Так ${text}`.replace(/\r\n?/gu, "\n"),
        );
      }),
    );
  });

  it.each(["utf-8", "koi8-u", "iso-8859-5"])("does not believe a server that calls windows-1251 %s", async (wrong) => {
    const text = ukrainian.repeat(3);
    const decoded = await decodeBytes(encode(text, "windows-1251"), "a.html", wrong);
    expect(decoded).toEqual({ text, encoding: "windows-1251" });
  });

  it("reads UTF-8 that is cut within a letter as UTF-8", async () => {
    const bytes = Buffer.from(`${ukrainian}ж`).subarray(0, -1);
    expect(await decodeBytes(bytes, "a.html")).toEqual({ text: `${ukrainian}\ufffd`, encoding: "utf-8" });
  });

  it("turns every line end into a line feed", async () => {
    expect((await decodeBytes(Buffer.from("а\r\nб\rв\nг\r\r\n"), "a.txt")).text).toBe("а\nб\nв\nг\n\n");
  });

  it("honours a page's stated encoding, unless the bytes are valid UTF-8", async () => {
    const page = `<html><head><meta charset="KOI8-U"></head><body>Їжак</body></html>`;
    expect(await decodeBytes(encode(page, "koi8-u"), "a.html")).toEqual({ text: page, encoding: "koi8-u" });
    expect(await decodeBytes(encode(page, "utf-8"), "a.html")).toEqual({ text: page, encoding: "utf-8" });
  });

  it("reads text in another legacy encoding as what it is", async () => {
    const german = "Die Königin fährt für fünf Tage nach Österreich, weil sie schöne Gärten über alles liebt.";
    expect((await decodeBytes(encode(german, "windows-1252"), "a.txt")).text).toBe(german);
  });

  it.each([
    ["a PNG picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["a PDF document", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["a ZIP archive or an office document", Buffer.from("PK\x03\x04\x14\0\x06\0", "latin1")],
    ["binary data", Buffer.concat([Buffer.from(ukrainian), Buffer.from([0]), Buffer.from("кінець")])],
    ["binary data", Buffer.from(Array.from({ length: 400 }, (_, at) => (at % 7 === 0 ? 3 : 65)))],
  ])("refuses %s", async (name, bytes) => {
    await expect(decodeBytes(bytes, "a.txt")).rejects.toMatchObject({
      code: "input-binary",
      message: expect.stringContaining(name) as string,
    });
  });

  it("throws nothing but a refusal on arbitrary bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await decodeBytes(bytes, "a").then(
          ({ text }) => typeof text,
          (error: { code?: string }) => error.code,
        );
        expect(["string", "input-binary"]).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  });
});

function goldWords(): readonly string[] {
  return readGoldArticles().flatMap(({ text }) => text.match(/(?<!\p{L})[А-ЩЬЮЯҐЄІЇа-щьюяґєії]+/gu) ?? []);
}
