import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measuresOf, moveFloors, shortfalls, type Floors } from "../../src/evaluation/index.js";
import { evaluateGold, groups } from "./groups.js";

const file = new URL("quotation-floors.json", import.meta.url);

function readFloors(): Readonly<Record<string, Floors>> {
  const floors: Record<string, Record<string, number>> = {};
  for (const [group, measures] of Object.entries(JSON.parse(readFileSync(file, "utf8")) as object)) {
    const own: Record<string, number> = {};
    for (const [name, value] of Object.entries(measures as object)) own[name] = Number(value);
    floors[group] = own;
  }
  return floors;
}

/** Fewest articles of each group. */
const articlesOf = { "written-on": 25, development: 10 } as const;

test.each(groups)("no measure over the %s articles is below its floor", (group) => {
  const report = evaluateGold(group);
  const measures = measuresOf(report);
  // PEREKAZ_FLOORS=raise writes higher floors; PEREKAZ_FLOORS=accept-lower also lower ones.
  const mode = process.env.PEREKAZ_FLOORS;
  if (mode === "raise" || mode === "accept-lower") {
    const all = readFloors();
    const moved = { ...all, [group]: moveFloors(measures, all[group] ?? {}, mode === "accept-lower") };
    writeFileSync(file, `${JSON.stringify(moved, null, 2)}\n`);
  }
  const floors = readFloors()[group] ?? {};
  expect(report.articles).toBeGreaterThanOrEqual(articlesOf[group]);
  expect(Object.keys(floors).length).toBeGreaterThan(20);
  expect(shortfalls(measures, floors), report.differences.join("\n")).toEqual([]);
});

test("a lower measure falls short, and lowers a floor only on demand", () => {
  const floors = { "cue F1": 0.9, "kind F1": 0.8 };
  expect(shortfalls({ "cue F1": 0.85, "kind F1": 0.9 }, floors)).toEqual([
    { measure: "cue F1", floor: 0.9, measured: 0.85 },
  ]);
  expect(shortfalls({ "cue F1": 0.95 }, floors)).toEqual([{ measure: "kind F1", floor: 0.8, measured: 0 }]);
  expect(moveFloors({ "cue F1": 0.85, "kind F1": 0.9 }, floors, false)).toEqual({ "cue F1": 0.9, "kind F1": 0.9 });
  expect(moveFloors({ "cue F1": 0.85, "kind F1": 0.9 }, floors, true)).toEqual({ "cue F1": 0.85, "kind F1": 0.9 });
});
