import { describe, expect, test } from "vitest";
import { SetAside } from "../../src/core/index.js";
import { parseDigest, renderJson } from "../../src/publish/index.js";
import { bridgeEntry, negotiationsEntry, withheldInputs } from "./articles.js";
import { composeDigest } from "./edition.js";

const digest = composeDigest([negotiationsEntry, bridgeEntry], withheldInputs);
const json = renderJson(digest);

describe("digest.json", () => {
  test("is read back as what was written", () => {
    expect(parseDigest(json)).toEqual(digest);
    expect(renderJson(parseDigest(json))).toBe(json);
  });

  test("has the same key order however the edition was put together", () => {
    const turned: unknown = JSON.parse(json, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(renderJson(parseDigest(JSON.stringify(turned)))).toBe(json);
  });

  test("ends in a line break and is indented by two spaces", () => {
    expect(json.endsWith("\n}\n")).toBe(true);
    expect(json).toContain('\n  "version": 1,');
  });

  test("keeps lone surrogates and every kind of line break", () => {
    const odd = composeDigest([], [{ ...withheldInputs[0]!, message: "a\ud800b\r\n\u2028c" }]);
    expect(parseDigest(renderJson(odd))).toEqual(odd);
  });
});

describe("an edition that is not right", () => {
  const refusal = (from: string, to: string): string => {
    expect(json).toContain(from);
    try {
      parseDigest(
        json.replace(from, () => to),
        "out/digest.json",
      );
    } catch (error) {
      expect(error).toBeInstanceOf(SetAside);
      expect(error).toMatchObject({ code: "input-invalid" });
      return (error as SetAside).message;
    }
    throw new Error("It was not refused.");
  };

  test.each([
    ['"format": "perekaz-digest"', '"format": "digest"', "out/digest.json: format:"],
    ['"version": 1', '"version": 2', "version:"],
    ['"created": "2026-11-22', '"created": "22.11.2026', "created: Expected a moment in ISO 8601, UTC."],
    ['"kind": "direct"', '"kind": "reported"', "entries[0].quotations[0].kind:"],
    ['"language": "uk"', '"language": "ru"', "entries[0].article.language:"],
    ['"speaker": {', '"speakers": {', "entries[0].quotations[0]"],
    ['"confidence": 0.9', '"confidence": 9', "entries[0].quotations[0].attribution.confidence:"],
    ['"outcome": "review"', '"outcome": "pass"', "The outcome does not follow from the findings."],
    ['"end": 120', '"end": 999999', "entries[0].document.lines[0]: The span 0–999999 ends beyond"],
    ['"end": 120', '"end": -1', "entries[0].document.lines[0].end:"],
    [
      '"original": [\n              "Перебуваю',
      '"original": [\n              "Перебував',
      "entries[0].summary.quotations[0]: Part 1",
    ],
  ])("%j made %j is refused, naming the place", (from, to, message) => {
    expect(refusal(from, to)).toContain(message);
  });

  test("a paraphrase in the place of a quotation is refused", () => {
    const from = '"quotation": "q1",\n            "kind": "direct"';
    expect(refusal(from, from.replace("q1", "q2"))).toContain("Quotation q2 is a paraphrase and cannot be printed.");
  });

  test("text that is not JSON is refused", () => {
    expect(() => parseDigest("{", "a.json")).toThrow(/^a\.json is not JSON: /u);
    expect(() => parseDigest("[]", "a.json")).toThrow(/^a\.json: the whole value: /u);
  });

  test("many faults are counted, not listed", () => {
    expect(() => parseDigest("{}")).toThrow(/and 1 more$/u);
  });
});
