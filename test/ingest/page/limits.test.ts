import { describe, expect, it } from "vitest";
import { bodyWith, linesOf, pageOf, paragraphs, read } from "./helpers.js";

describe("hostile pages", () => {
  it.each([
    ["elements that stand too deep", `${"<div>".repeat(100_000)}${bodyWith("")}`, "input-invalid"],
    ["too many elements", `${"<p>Так.</p>".repeat(100_000)}${bodyWith("")}`, "input-too-long"],
  ])("are refused for %s", async (_what, body, code) => {
    await expect(read(pageOf(body))).rejects.toMatchObject({ code, stage: "ingest" });
  });

  it.each([
    ["half a million comments", "<!-- -->".repeat(500_000)],
    ["a hundred thousand attributes", `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}></p>`],
    ["a million characters that open no tag", "<".repeat(1_000_000)],
    ["a million entities", "&amp;".repeat(200_000)],
    ["a class of a million words", `<p class="${"a ".repeat(1_000_000)}"></p>`],
    ["a million no-break spaces", `<p>${"\u00a0".repeat(1_000_000)}</p>`],
    ["a thousand elements that are never closed", "<b><i><font>".repeat(100)],
  ])("with %s are read to the end", async (_what, noise) => {
    const lines = linesOf(await read(pageOf(`<div class="banner">${noise}</div>${bodyWith("")}`)));
    expect(lines).toEqual(expect.arrayContaining([...paragraphs]));
  });

  it("as deep as a browser shows are read", async () => {
    const lines = linesOf(await read(pageOf(`${"<div>".repeat(400)}${bodyWith("")}${"</div>".repeat(400)}`)));
    expect(lines).toEqual(paragraphs);
  });
});
