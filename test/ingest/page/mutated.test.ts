import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { SetAside } from "../../../src/core/index.js";
import { mutatePage, mutations } from "../../../bench/pages/mutate-page.mjs";
import { read, readFixtures } from "./helpers.js";

let fixtures: Awaited<ReturnType<typeof readFixtures>> = [];
beforeAll(async () => {
  fixtures = await readFixtures();
});

describe("mutated pages", () => {
  it.each(mutations)("that are %s give lines and blocks that fit, or are set aside", async (mutation) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), async (at, seed) => {
        const fixture = fixtures[at % fixtures.length];
        if (!fixture) throw new Error("no fixtures");
        const page = mutatePage(fixture.source, mutation, seed);
        const reading = await read(page, { address: fixture.address }).catch((error: unknown) => error);
        if (reading instanceof SetAside) return;
        if (reading instanceof Error) throw reading;
        expect(reading).toSatisfy(fits);
      }),
      { numRuns: 25 },
    );
  });
});

function fits(reading: Awaited<ReturnType<typeof read>>): boolean {
  let end = 0;
  return reading.blocks.every((block) => {
    const isWhole =
      (block.start === 0 || reading.text[block.start - 1] === "\n") &&
      (block.end === reading.text.length || reading.text[block.end] === "\n");
    const isNext = block.start >= end && block.end > block.start;
    end = block.end;
    return isWhole && isNext;
  });
}
