import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingestOptions, ingestStage } from "../../src/ingest/index.js";
import { encode, read, readStandard, refusal, russian, ukrainian, useFolder } from "./helpers.js";
import { createFakeFetcher } from "../fakes/fetcher.js";

const folder = useFolder();

describe("what is set aside", () => {
  it.each([
    ["empty.txt", "", "input-empty"],
    ["white.txt", " \n\t\u00a0\n", "input-empty"],
    ["white.md", "\n\n---\n", "input-empty"],
    ["numbers.txt", "12345 — 67 %", "input-empty"],
    ["text.json", '{"text": "  "}', "input-empty"],
    ["picture.txt", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), "input-binary"],
    ["nul.txt", `${ukrainian}\0`, "input-binary"],
    ["russian.txt", russian, "language-not-ukrainian"],
    ["english.txt", "The city council passed the budget for the next year.", "language-not-ukrainian"],
    ["vacant.html", "<html><body><nav><a href='/'>Головна</a></nav></body></html>", "input-no-article"],
  ])("%s", async (name, data, code) => {
    const location = await folder.write(name, data);
    const refused = await refusal(location);
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(name);
    expect(refused.remedy).not.toBe("");
  });

  it("names the key of a wrong JSON input", async () => {
    const missing = await refusal(await folder.write("a.json", '{"title": "Бюджет"}'));
    expect(missing).toMatchObject({ code: "input-invalid" });
    expect(missing.message).toMatch(/a\.json: key "text"/u);
    expect((await refusal(await folder.write("b.json", '{"text": "Так", "url": "budget"}'))).message).toContain(
      'key "url"',
    );
    expect((await refusal(await folder.write("c.json", '{"text": "Так", "titel": "Бюджет"}'))).message).toContain(
      "titel",
    );
    expect((await refusal(await folder.write("d.json", '{"text": '))).message).toMatch(/d\.json: is not JSON/u);
    expect((await refusal(await folder.write("e.json", '["Так"]'))).code).toBe("input-invalid");
  });

  it("names the language that it found, with its score", async () => {
    expect((await refusal(await folder.write("r.txt", russian))).message).toMatch(
      /Russian \(ru\) \(score 0\.\d\d; Ukrainian 0\.\d\d/u,
    );
  });

  it("refuses a text above the limit, whatever its encoding and markup", async () => {
    const long = `${ukrainian}\n`.repeat(200);
    const size = Buffer.byteLength(long);
    const location = await folder.write("long.txt", encode(long, "windows-1251"));
    expect((await read(location, { max_text_bytes: size })).text).toBe(long);
    const refused = await refusal(location, { max_text_bytes: size - 1 });
    expect(refused.code).toBe("input-too-long");
    expect(refused.message).toContain(String(size));
    const page = await folder.write("long.html", `<article>${`<p>${ukrainian}</p>`.repeat(200)}</article>`);
    expect((await refusal(page, { max_text_bytes: 10_000 })).code).toBe("input-too-long");
  });

  it("refuses a page with several times the text without parsing it, but not for its scripts", async () => {
    const article = `<article>${`<p>${ukrainian}</p>`.repeat(10)}</article>`;
    const scripts = `<script>${"var a = 1;\n".repeat(1000)}</script><style>${".a { color: red }\n".repeat(500)}</style>`;
    const light = await folder.write("light.html", `<html><head>${scripts}</head><body>${article}</body></html>`);
    expect((await read(light, { max_text_bytes: 3000 })).text.split("\n")).toHaveLength(10);
    const heavy = await folder.write("heavy.html", `<html><body>${article.repeat(10)}</body></html>`);
    expect((await refusal(heavy, { max_text_bytes: 3000 })).message).toContain("bytes of text in the page");
  });

  it("refuses five megabytes by their size", async () => {
    const location = await folder.write("huge.txt", Buffer.alloc(5_000_000, "так "));
    expect((await refusal(location)).message).toContain("5000000 bytes of raw input");
  });

  it("tells an address from a file, and a file that is a folder's name", async () => {
    expect((await refusal("https://example.com/news")).remedy).toContain("Save the page");
    expect(await refusal(join(folder.path(), "empty.txt", "below.txt"))).toMatchObject({ code: "input-missing" });
  });

  it("refuses a path that cannot be opened", async () => {
    expect(await refusal(join(folder.path(), "х".repeat(4000)))).toMatchObject({ code: "input-unreadable" });
  });
});

describe("options", () => {
  it("min_letters skips stubs", async () => {
    const location = await folder.write("stub.txt", "Читайте в Telegram");
    expect((await refusal(location, { min_letters: 100 })).message).toContain("min_letters is 100");
    expect((await read(location)).text).toBe("Читайте в Telegram");
  });

  it("min_cyrillic_share decides how much may be in Latin letters", async () => {
    const text = `${ukrainian} “The budget is a compromise that nobody likes and everybody needs, and we are going to live with it.”`;
    const location = await folder.write("mixed.txt", text);
    expect(await refusal(location, { min_cyrillic_share: 0.9 })).toMatchObject({ code: "language-not-ukrainian" });
    expect((await read(location, { min_cyrillic_share: 0.3 })).language).toBe("uk");
  });

  it("are strict, with a default for every key", () => {
    expect(ingestOptions.parse({})).toEqual({ max_text_bytes: 1_048_576, min_letters: 1, min_cyrillic_share: 0.5 });
    expect(ingestOptions.safeParse({ max_bytes: 1 }).success).toBe(false);
  });
});

it("the stage assigns the article", async () => {
  const run = ingestStage.create(ingestOptions.parse({}), { fetcher: createFakeFetcher({}) });
  const provenance = { run: "r", perekaz: "0", options: "o", models: [] };
  const { article } = await run(
    { input: { kind: "stdin", location: "-", bytes: Buffer.from(ukrainian) } },
    { provenance },
  );
  expect(article).toEqual(await readStandard(ukrainian));
});
