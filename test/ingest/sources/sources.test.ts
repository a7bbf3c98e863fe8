import { mkdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import type { Input } from "../../../src/core/index.js";
import {
  expandSources,
  renderSources,
  sourcesOfOpml,
  sourcesOptions,
  watchFolder,
  type SourceInput,
} from "../../../src/ingest/index.js";
import { createFakeFetcher, type FakeAnswer } from "../../fakes/fetcher.js";
import { ukrainian, useFolder } from "../helpers.js";
import { failures, item, only, rss, site } from "./helpers.js";

const folder = useFolder();

function messagesOf(sources: unknown): readonly string[] {
  const result = sourcesOptions.safeParse(sources);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

async function expand(
  sources: readonly SourceInput[],
  answers: Readonly<Record<string, FakeAnswer>> = {},
): Promise<{ readonly inputs: readonly Input[]; readonly warnings: readonly string[] }> {
  const warnings: string[] = [];
  const inputs = await expandSources(sourcesOptions.parse(sources), {
    fetcher: createFakeFetcher(answers),
    now: new Date("2026-02-12T12:00:00Z"),
    onWarning: (message) => void warnings.push(message),
  });
  return { inputs, warnings };
}

describe("sourcesOptions", () => {
  it("gives every key its default", () => {
    expect(sourcesOptions.parse([{ name: "Вісник", url: `${site}/feed` }])).toEqual([
      {
        name: "Вісник",
        kind: "auto",
        url: `${site}/feed`,
        path: null,
        language: "uk",
        section: null,
        schedule: null,
        limit: 20,
        max_age_hours: null,
        enabled: true,
      },
    ]);
  });

  it.each([
    [{ name: "а" }, "0.url: give `url` or `path`"],
    [{ name: "а", url: `${site}/`, path: "x" }, "0.path: give `url` or `path`, not both"],
    [{ name: "а", url: "ftp://visnyk.example/" }, "0.url: expected an http or https address"],
    [{ name: "а", url: "https://a:b@visnyk.example/" }, "0.url: an address may hold no user name or password"],
    [{ name: "а", kind: "folder", url: `${site}/` }, "0.kind: a folder has a `path`, not a `url`"],
    [{ name: "а", kind: "page", path: "a.html" }, "0.kind: a page has a `url`; use `auto` for a file"],
    [{ name: "а", path: "x", language: "en" }, '0.language: only "uk" can be read'],
  ])("refuses %j", (source, message) => {
    expect(messagesOf([source])).toEqual([message]);
  });

  it("takes cron patterns of five parts alone", () => {
    const withSchedule = (schedule: string): readonly string[] => messagesOf([{ name: "а", path: "x", schedule }]);
    for (const pattern of ["0 6-22/2 * * *", "*/15 * * * 1-5", "@hourly"]) expect(withSchedule(pattern)).toEqual([]);
    for (const pattern of ["", "hourly", "61 * * * *", "* * * * * *"]) {
      const [message] = withSchedule(pattern);
      expect(message).toMatch(/^0\.schedule: is no cron pattern of five parts, for example /u);
    }
  });

  it("refuses a name that is taken", () => {
    expect(
      messagesOf([
        { name: "Вісник", path: "a" },
        { name: "б", path: "b" },
        { name: " Вісник", path: "c" },
      ]),
    ).toEqual(['2.name: "Вісник" is the name of source 1 too']);
  });
});

describe("expandSources", () => {
  it("adds the source's section, keeps its limit and age, and leaves those that are not enabled", async () => {
    const { inputs, warnings } = await expand(
      [
        { name: "а", url: `${site}/a`, section: "Полтава", limit: 1, max_age_hours: 48 },
        { name: "б", url: `${site}/b`, enabled: false },
        { name: "в", url: `${site}/news/7`, kind: "page", section: "Спорт" },
      ],
      {
        [`${site}/a`]: rss([8, 11, 12].map((day) => item(day, "<category>інше</category>")).join("")),
        [`${site}/news/7`]: "<html></html>",
      },
    );
    expect(inputs).toMatchObject([
      { kind: "web", location: `${site}/news/12`, foundIn: `${site}/a`, stated: { section: "Полтава" } },
      { kind: "web", location: `${site}/news/7`, stated: { section: "Спорт" } },
    ]);
    expect(warnings).toEqual([
      `${site}/a: 1 of 3 articles taken; left: 1 above the limit, 1 older than 48 hours. Raise the source's limit to take more.`,
    ]);
  });

  it("gives nothing, and no failure, where all is too old", async () => {
    const { inputs } = await expand([{ name: "а", url: `${site}/a`, max_age_hours: 1 }], {
      [`${site}/a`]: rss(item(1)),
    });
    expect(inputs).toEqual([]);
  });

  it.each([
    ["feed", "<!doctype html><html><head></head></html>", "is a page that announces no feed"],
    ["sitemap", "<!doctype html><html><head></head></html>", "is a page, not a sitemap"],
    ["opml", "<!doctype html><html><head></head></html>", "is a page, not an OPML list"],
    ["feed", "<opml><body/></opml>", "is a list of feeds, not a feed"],
    ["feed", "будь-що", "is no feed and no sitemap"],
  ] as const)("sets a %s aside that is something else", async (kind, body, message) => {
    const { inputs } = await expand(
      [
        { name: "а", kind, url: `${site}/a` },
        { name: "б", url: `${site}/b` },
      ],
      {
        [`${site}/a`]: body,
        [`${site}/b`]: rss(item(1)),
      },
    );
    expect(failures(inputs)[0]?.error).toMatchObject({ code: "source-invalid", message: `${site}/a: ${message}` });
    expect(inputs[1]).toMatchObject({ location: `${site}/news/1` });
  });

  it("takes the feed that a page announces where a feed is wanted", async () => {
    const page = `<!doctype html><html><head><meta property="og:type" content="article"><link rel="alternate" type="application/atom+xml" href="/atom"></head></html>`;
    const { inputs } = await expand([{ name: "а", kind: "feed", url: `${site}/news` }], {
      [`${site}/news`]: page,
      [`${site}/atom`]: rss(item(4)),
    });
    expect(only(inputs)).toMatchObject({ location: `${site}/news/4`, foundIn: `${site}/atom` });
  });

  it("reads folders, saved feeds whatever their extension, and mailboxes", async () => {
    await mkdir(join(folder.path(), "in"));
    const file = await folder.write(join("in", "a.txt"), ukrainian);
    const feed = await folder.write("saved.txt", rss(item(3)));
    const { inputs } = await expand([
      { name: "а", kind: "folder", path: join(folder.path(), "in"), section: "Полтава" },
      { name: "б", kind: "feed", path: feed },
      { name: "в", kind: "mailbox", path: join(folder.path(), "missing.mbox") },
    ]);
    expect(inputs).toMatchObject([
      { kind: "file", location: file, stated: { section: "Полтава" } },
      { kind: "web", location: `${site}/news/3`, foundIn: feed },
      { kind: "failed", error: { code: "input-missing" } },
    ]);
  });
});

describe("a folder as a source", () => {
  it("gives the files that changed last, and nothing where there are none", async () => {
    const path = join(folder.path(), "desk");
    await mkdir(path);
    const source: SourceInput = { name: "а", kind: "folder", path, limit: 2, max_age_hours: 24 };
    expect((await expand([source])).inputs).toEqual([]);
    for (const [name, time] of [
      ["a.txt", "2026-02-12T09:00:00Z"],
      ["b.txt", "2026-02-10T09:00:00Z"],
      ["c.txt", "2026-02-12T11:00:00Z"],
      ["d.txt", "2026-02-12T08:00:00Z"],
    ] as const) {
      const file = await folder.write(join("desk", name), ukrainian);
      await utimes(file, new Date(time), new Date(time));
    }
    const { inputs, warnings } = await expand([source]);
    expect(inputs.map(({ location }) => location)).toEqual([join(path, "c.txt"), join(path, "a.txt")]);
    expect(warnings).toEqual([
      `${path}: 2 of 4 articles taken; left: 1 above the limit, 1 older than 24 hours. Raise the source's limit to take more.`,
    ]);
  });

  it("that is missing is set aside when read", async () => {
    const path = join(folder.path(), "nowhere");
    const { inputs } = await expand([{ name: "а", kind: "folder", path }]);
    expect(only(inputs)).toEqual({ kind: "file", location: path });
  });
});

describe("sources of an OPML list", () => {
  const opml = `<opml version="2.0"><body>
    <outline text="Полтава"><outline text="Вісник &amp; Ко" xmlUrl="${site}/feed"/><outline text="Вісник &amp; Ко" xmlUrl="${site}/sport"/></outline>
    <outline type="rss" xmlUrl="${site}/x"/></body></opml>`;

  it("have names of their own and the section of their folder, and come back from YAML", async () => {
    const sources = await sourcesOfOpml(opml, "list.opml");
    expect(sources).toEqual([
      { name: "Вісник & Ко", kind: "feed", url: `${site}/feed`, section: "Полтава" },
      { name: "Вісник & Ко (2)", kind: "feed", url: `${site}/sport`, section: "Полтава" },
      { name: "visnyk.example", kind: "feed", url: `${site}/x` },
    ]);
    const yaml = renderSources(sources);
    expect(yaml).toMatch(/^sources:\n {2}- name: Вісник & Ко\n/u);
    expect(parse(yaml)).toEqual({ sources });
    expect(sourcesOptions.safeParse(sources).success).toBe(true);
  });

  it("are refused where there are none", async () => {
    await expect(sourcesOfOpml("<opml><body/></opml>", "list.opml")).rejects.toMatchObject({ code: "source-empty" });
    await expect(sourcesOfOpml("будь-що", "list.opml")).rejects.toMatchObject({
      code: "source-invalid",
      message: expect.stringContaining("list.opml") as string,
    });
  });
});

describe("watchFolder", () => {
  /** Watches until that many inputs have come, and a little longer. */
  async function watching(
    path: string,
    count: number,
    options: { readonly existing?: boolean; readonly section?: string },
    act: () => Promise<void>,
  ): Promise<readonly Input[]> {
    const inputs: Input[] = [];
    const end = new AbortController();
    const timeout = setTimeout(() => end.abort(), 10_000);
    await watchFolder(path, {
      signal: end.signal,
      settled: 40,
      ...options,
      onReady: () => void act(),
      onInput: (input) => {
        inputs.push(input);
        if (inputs.length === count) setTimeout(() => end.abort(), 200);
      },
    });
    clearTimeout(timeout);
    return inputs;
  }

  it("gives each new file once, when it is complete, and leaves what cannot be an article", async () => {
    const path = join(folder.path(), "watched");
    await mkdir(path);
    await folder.write(join("watched", "before.txt"), ukrainian);
    const inputs = await watching(path, 2, {}, async () => {
      await folder.write(join("watched", "a.txt"), "");
      await folder.write(join("watched", "picture.png"), "x");
      await folder.write(join("watched", ".hidden.txt"), "x");
      await folder.write(join("watched", "a.txt"), ukrainian);
      await folder.write(join("watched", "b.eml"), `Subject: Лист\r\n\r\n${ukrainian}`);
    });
    expect(inputs.map(({ kind, location }) => [kind, location.slice(path.length + 1)]).toSorted()).toEqual([
      ["file", "a.txt"],
      ["mail", "b.eml"],
    ]);
  });

  it("takes what is there already, if asked", async () => {
    const path = join(folder.path(), "there");
    await mkdir(path);
    await folder.write(join("there", "before.txt"), ukrainian);
    const inputs = await watching(path, 1, { existing: true, section: "Полтава" }, () => Promise.resolve());
    expect(inputs).toEqual([{ kind: "file", location: join(path, "before.txt"), stated: { section: "Полтава" } }]);
  });

  it("refuses what is no folder, and passes on what goes wrong with an article", async () => {
    const options = {
      signal: new AbortController().signal,
      onInput: () => Promise.reject(new Error("full disk")),
      existing: true,
      settled: 40,
    };
    await expect(watchFolder(join(folder.path(), "nowhere"), options)).rejects.toMatchObject({ code: "input-missing" });
    const file = await folder.write("file.txt", ukrainian);
    await expect(watchFolder(file, options)).rejects.toMatchObject({ code: "input-missing" });
    await expect(watchFolder(join(folder.path(), "there"), options)).rejects.toThrow("full disk");
  });
});
