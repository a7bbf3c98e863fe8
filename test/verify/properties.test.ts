import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verify, verifyOptions } from "../../src/verify/index.js";
import { emptySummary, layersOf, type LineFixture } from "../fixtures/layers.js";

const options = verifyOptions.parse({});
const words =
  'не без 17 п’ять млн грн км % вчора травня «міст» – сказав вона я ми Умєров 💧 #тег @я \u0000 “ ” " said not two I she $ €'.split(
    " ",
  );
const side = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(" ")),
);
const line: fc.Arbitrary<LineFixture> = fc.record({
  parts: fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 4 }),
});

describe("verify on anything", () => {
  it("gives findings of known places, and the same for the same outputs", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const layers = layersOf(lines);
        const outputs = { ...layers, quotations: [], summary: emptySummary };
        const verdict = verify(outputs, options);
        expect(verify(outputs, options)).toEqual(verdict);
        for (const { place, message } of verdict.findings) {
          expect(message).not.toBe("");
          if (place.unit !== undefined) expect(layers.translation.units[place.unit]?.source).toEqual(place.span);
        }
      }),
    );
  });
});
