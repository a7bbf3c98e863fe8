import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/core/index.js";
import { verify, verifyOptions } from "../../src/verify/index.js";
import { checkValue } from "../../src/yaml/index.js";
import { emptySummary, layersOf } from "../fixtures/layers.js";

const { document, translation } = layersOf([
  { parts: [["Співали пісню «7:40».", "They sang a song."]] },
  { parts: [["Загинули 17 людей.", "People died."]] },
]);

function findings(ignore: unknown): readonly Finding[] {
  const options = verifyOptions.parse({ ignore });
  return verify({ document, quotations: [], translation, summary: emptySummary }, options).findings.filter(
    ({ rule }) => rule === "numbers-kept",
  );
}

const severities = (ignore: unknown): readonly string[] => findings(ignore).map(({ severity }) => severity);

describe("rules that are ignored", () => {
  it("become notes and stay in the verdict", () => {
    expect(severities([])).toEqual(["warning", "warning"]);
    expect(severities(["numbers-kept"])).toEqual(["note", "note"]);
    expect(severities(["dates-kept"])).toEqual(["warning", "warning"]);
  });

  it("may be ignored in some sentences alone, with the reason", () => {
    const entry = { rule: "numbers-kept", where: "пісню «\\d", because: "a song" };
    expect(severities([entry])).toEqual(["note", "warning"]);
    expect(findings([entry])[0]?.message).toContain("ignored: a song");
  });

  it.each([
    ["an unknown rule", ["number-kept"], /^ignore\.0\.rule: .*, got "number-kept"; did you mean numbers-kept\?$/u],
    ["an unknown rule with a place", [{ rule: "number-kept", where: "7" }], /^ignore\.0\.rule: expected one of /u],
    ["an unknown key", [{ rule: "numbers-kept", were: "7" }], /^ignore\.0\.were: unknown key; did you mean where\?$/u],
    [
      "a broken expression",
      [{ rule: "numbers-kept", where: "(" }],
      /^ignore\.0\.where: must be a regular expression, /u,
    ],
  ])("refuse %s", (_, ignore, message) => {
    expect(() => checkValue(verifyOptions, { ignore }, undefined)).toThrow(message);
  });
});
