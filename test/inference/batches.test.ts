import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBatches } from "../../src/inference/batches.js";

describe("batches", () => {
  it("hold every row once and stay below the limit where a row fits it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 0, max: 300 }), (lengths, limit) => {
        const batches = planBatches(lengths, limit);
        expect(batches.flat().sort((a, b) => a - b)).toEqual([...lengths.keys()]);
        for (const batch of batches) {
          const width = Math.max(...batch.map((row) => lengths[row]!));
          expect(batch.length === 1 || batch.length * width <= limit).toBe(true);
        }
      }),
    );
  });

  it("are single rows at a limit of 0", () => {
    expect(planBatches([3, 1, 2], 0)).toEqual([[1], [2], [0]]);
  });
});
