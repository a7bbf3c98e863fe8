import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import {
  evaluateReferences,
  moveFloors,
  readFloors,
  readGold,
  referenceMeasures,
  type GroupFloors,
  type ReferenceEvaluation,
} from "../../src/evaluation/index.js";
import { goldFolder } from "../fixtures/gold.js";

const pinned = readFloors(fileURLToPath(new URL("translation-floors.json", import.meta.url)));

/** What can be measured without a model; `npm run eval` holds the rest of the floors, and raises them. */
describe("names and rules on the gold articles", () => {
  let evaluation: ReferenceEvaluation;
  let measured: GroupFloors = {};

  beforeAll(() => {
    evaluation = evaluateReferences(readGold([goldFolder]));
    measured = referenceMeasures(evaluation);
  }, 180_000);

  it("are measured in every group that has floors", () => {
    expect(Object.keys(measured).toSorted()).toEqual(Object.keys(pinned).toSorted());
  });

  it("are asked of at least a thousand corruptions, from every article with English", () => {
    const { groups } = evaluation.mutations;
    const mutants = groups.flatMap(({ kinds }) => kinds.map((one) => one.mutants));
    expect(mutants.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(1000);
    expect(groups.flatMap(({ leftOut }) => leftOut)).toEqual([]);
  });

  it("are nowhere below their floors", () => {
    const own = Object.entries(measured).map(([group, measures]) => {
      const floors = Object.entries(pinned[group] ?? {}).filter(([measure]) => measure in measures);
      return [group, Object.fromEntries(floors)] as const;
    });
    const unknown = evaluation.names.flatMap((group) => group.unknown);
    expect(moveFloors(measured, Object.fromEntries(own)).shortfalls, unknown.join("\n")).toEqual([]);
  });
});
