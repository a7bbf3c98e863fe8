import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { evaluateGold, moveFloors, quotationMeasures, readFloors } from "../../src/evaluation/index.js";
import { goldFolder } from "../fixtures/gold.js";

const pinned = readFloors(fileURLToPath(new URL("quotation-floors.json", import.meta.url)));
const evaluation = evaluateGold([goldFolder]);
const groups = Object.entries(evaluation.groups);

test("every group of gold articles has floors, and every group with floors is measured", () => {
  expect(groups.length).toBeGreaterThanOrEqual(2);
  expect(Object.keys(pinned).toSorted()).toEqual(groups.map(([name]) => name).toSorted());
});

// `npm run eval` raises floors; docs/developer.md says how to lower one
test.each(groups)("no measure over the %s articles is below its floor", (name, report) => {
  const floors = pinned[name] ?? {};
  expect(Object.keys(floors).toSorted()).toEqual(Object.keys(quotationMeasures(report)).toSorted());
  expect(
    moveFloors({ [name]: quotationMeasures(report) }, { [name]: floors }).shortfalls,
    report.differences.join("\n"),
  ).toEqual([]);
});

describe("moveFloors", () => {
  const [name, report] = groups[0]!;
  const measures = quotationMeasures(report);
  const { articles = 0 } = measures;

  it("pins what has no floors yet", () => {
    expect(moveFloors({ [name]: quotationMeasures(report) }, {})).toEqual({
      floors: { [name]: measures },
      shortfalls: [],
      raised: Object.keys(measures).length,
      unmeasured: [],
    });
  });

  it("raises a floor that the measure has passed, and lowers one only on demand", () => {
    const floors = { [name]: { ...measures, articles: articles + 1, "cue F1": 0.5 } };
    const shortfalls = [{ group: name, measure: "articles", floor: articles + 1, measured: articles }];
    const kept = moveFloors({ [name]: quotationMeasures(report) }, floors);
    expect(kept).toMatchObject({ shortfalls, raised: 1 });
    expect(kept.floors).toEqual({ [name]: { ...measures, articles: articles + 1 } });
    expect(moveFloors({ [name]: quotationMeasures(report) }, floors, { acceptLower: true })).toMatchObject({
      floors: { [name]: measures },
      shortfalls,
    });
  });

  it("counts a measure that is no longer taken as 0, and forgets it only on demand", () => {
    const floors = { [name]: { ...measures, "old F1": 0.9 } };
    const kept = moveFloors({ [name]: quotationMeasures(report) }, floors);
    expect(kept.shortfalls).toEqual([{ group: name, measure: "old F1", floor: 0.9, measured: 0 }]);
    expect(kept.floors).toEqual(floors);
    expect(moveFloors({ [name]: quotationMeasures(report) }, floors, { acceptLower: true }).floors).toEqual({
      [name]: measures,
    });
  });

  it("leaves the floors of groups that were not measured, and says so", () => {
    const floors = { other: { "cue F1": 1 }, [name]: measures };
    expect(moveFloors({ [name]: quotationMeasures(report) }, floors, { acceptLower: true })).toEqual({
      floors,
      shortfalls: [],
      raised: 0,
      unmeasured: ["other"],
    });
  });
});
