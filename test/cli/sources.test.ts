import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openPipeline, runSources, type Digest } from "../../src/index.js";
import { parseDigest } from "../../src/publish/index.js";
import { runPerekaz } from "../fixtures/command-line.js";

const sample = readFileSync(join(import.meta.dirname, "../../samples/negotiations-start.txt"), "utf8");
const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Мої стрічки</title></head><body><outline text="Регіони">
<outline type="rss" text="Вісник" xmlUrl="https://visnyk.example/rss"/></outline></body></opml>`;

function prepare(): { readonly folder: string; readonly inbox: string; readonly config: string } {
  const folder = mkdtempSync(join(tmpdir(), "perekaz-sources-"));
  const inbox = join(folder, "inbox");
  const config = join(folder, "pipeline.yaml");
  writeFileSync(
    config,
    `run: { cache_folder: "${join(folder, "cache")}" }\nsources:\n  - { name: Вхідні, kind: folder, path: "${inbox}", section: Пошта }\n`,
  );
  return { folder, inbox, config };
}

describe("perekaz sources", () => {
  it("imports an OPML list as a configuration that can be read", async () => {
    const { folder, config } = prepare();
    const file = join(folder, "feeds.opml");
    writeFileSync(file, opml);
    const { code, out } = await runPerekaz(["sources", "import", file]);
    expect(code).toBe(0);
    writeFileSync(config, out);
    const listed = await runPerekaz(["sources", "--config", config]);
    expect(JSON.parse(listed.out)).toMatchObject([
      { name: "Вісник", kind: "feed", url: "https://visnyk.example/rss", section: "Регіони", limit: 20, enabled: true },
    ]);
  });

  it("says what is wrong with a list, by its name", async () => {
    const { folder } = prepare();
    const file = join(folder, "none.opml");
    writeFileSync(file, "<opml><body></body></opml>");
    expect(await runPerekaz(["sources", "import", file])).toMatchObject({ code: 1, out: "" });
    const { code, err } = await runPerekaz(["sources", "import", join(folder, "missing.opml")]);
    expect(code).toBe(2);
    expect(err).toContain("missing.opml");
  });
});

describe("perekaz run", () => {
  it("--once makes an edition of what is new, and none where nothing is", async () => {
    const { folder, inbox, config } = prepare();
    await mkdir(inbox);
    writeFileSync(join(inbox, "a.txt"), sample);
    const output = join(folder, "editions");
    const run = (): ReturnType<typeof runPerekaz> =>
      runPerekaz(["run", "--once", "--output", output, "--config", config]);
    const first = await run();
    expect(first.code).toBe(0);
    expect(first.out).toContain("Вхідні: 1 new in");
    const [edition = ""] = readdirSync(output);
    const digest = parseDigest(readFileSync(join(output, edition, "digest.json"), "utf8"));
    expect(digest.entries[0]?.article.section).toBe("Пошта");
    expect(await run()).toEqual({ code: 0, out: "", err: "" });
    expect(readdirSync(output)).toHaveLength(1);
  });

  it("without anything to wait for says what to do", async () => {
    const { code, err } = await runPerekaz(["run"]);
    expect(code).toBe(2);
    expect(err).toContain("perekaz run --once");
  });

  it("makes editions as a folder fills, each file once, until it is ended", async () => {
    const { inbox, config } = prepare();
    await mkdir(inbox);
    const pipeline = openPipeline({ configuration: config, environment: {} });
    const end = new AbortController();
    const editions: Digest[] = [];
    const running = runSources(pipeline, {
      signal: end.signal,
      onEdition: (digest) => Promise.resolve(void editions.push(digest)),
    });
    await setTimeout(500);
    writeFileSync(join(inbox, "a.txt"), sample);
    while (editions.length === 0) await setTimeout(100);
    end.abort();
    await running;
    await pipeline.close();
    expect(editions.map(({ entries }) => entries.map(({ article }) => article.source.location))).toEqual([
      [join(inbox, "a.txt")],
    ]);
  });
});
