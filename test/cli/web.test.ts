import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDigest } from "../../src/publish/index.js";
import { runPerekaz, type CommandResult } from "../fixtures/command-line.js";
import { startWebServer, type Served, type WebServer } from "../support/web-server.js";

const pages = join(import.meta.dirname, "../pages");

/** A page of test/pages as its server sends it, which says 304 to whoever has it. */
function pageOf(slug: string): Served {
  const { contentType } = JSON.parse(readFileSync(join(pages, slug, "expected.json"), "utf8")) as {
    contentType: string;
  };
  return unlessKnown(readFileSync(join(pages, slug, "page.html")), contentType);
}

function unlessKnown(body: string | Uint8Array, contentType: string): Served {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  return (request, response) => {
    const known = request.headers["if-none-match"] === etag;
    response.writeHead(known ? 304 : 200, { "content-type": contentType, etag }).end(known ? undefined : body);
  };
}

const rss = (site: WebServer, paths: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Стрічка</title><link>${site.origin}/</link>${paths
    .map((path, at) => {
      const date = new Date(Date.UTC(2026, 1, 12, 12 - at)).toUTCString();
      return `<item><title>Новина ${at + 1}</title><link>${site.origin}${path}</link><pubDate>${date}</pubDate></item>`;
    })
    .join("")}</channel></rss>`;

/** A site with a front page that announces a feed of good, bad and repeated articles. */
async function startSite(): Promise<WebServer> {
  const site = await startWebServer({
    "/robots.txt": "User-agent: *\nDisallow: /closed/\n",
    "/wire": pageOf("13-agency-wire"),
    "/wire?utm_source=rss": pageOf("13-agency-wire"),
    "/microdata": pageOf("21-microdata"),
    "/russian": pageOf("35-russian-version"),
    "/list": pageOf("17-home-page"),
    "/closed/a": pageOf("03-national-portal"),
  });
  const feed = rss(site, ["/wire", "/microdata", "/wire?utm_source=rss", "/russian", "/gone", "/closed/a", "/list"]);
  site.paths.set("/feed.xml", unlessKnown(feed, "application/rss+xml; charset=utf-8"));
  site.paths.set(
    "/",
    unlessKnown(
      `<!doctype html><html lang="uk"><head><title>Стрічка</title><meta property="og:type" content="website"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><h1>Стрічка</h1></body></html>`,
      "text/html; charset=utf-8",
    ),
  );
  return site;
}

function runOn(site: WebServer, folder: string, args: readonly string[]): Promise<CommandResult> {
  const config = join(folder, "pipeline.yaml");
  writeFileSync(
    config,
    `fetch:\n  allow: ["${site.host}"]\n  delay_ms: 0\nrun:\n  cache_folder: ${join(folder, "cache")}\n`,
  );
  return runPerekaz([...args, "--config", config]);
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), "perekaz-web-"));

describe("perekaz digest", () => {
  it("of a feed prints each story once, and says of every other article why it is not there", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const { code, out, err } = await runOn(site, folder, ["digest", `${site.origin}/feed.xml`]);
    expect(code).toBe(1);
    const digest = parseDigest(out);
    expect(digest.entries.map(({ article }) => article.source.location)).toEqual([
      `${site.origin}/wire`,
      `${site.origin}/microdata`,
    ]);
    expect(digest.withheld.map(({ location, code: why }) => [location.slice(site.origin.length), why])).toEqual([
      ["/russian", "language-not-ukrainian"],
      ["/gone", "fetch-not-found"],
      ["/closed/a", "fetch-robots-refused"],
      ["/list", "page-several-articles"],
    ]);
    for (const { location, message } of digest.withheld) {
      expect(message).toContain(location);
      expect(err).toContain(message);
    }
    const [first] = digest.entries;
    expect(first?.article).toMatchObject({
      source: {
        kind: "web",
        mediaType: "text/html",
        foundIn: `${site.origin}/feed.xml`,
        address: `${site.origin}/wire`,
      },
    });
    expect(first?.summary.sentences.length).toBeGreaterThan(0);
  });

  it("asks a second time only whether something has changed, and prints the same", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const first = await runOn(site, folder, ["digest", `${site.origin}/feed.xml`]);
    const before = site.seen.splice(0);
    const second = await runOn(site, folder, ["digest", `${site.origin}/feed.xml`]);
    const textOf = ({ out }: CommandResult): unknown =>
      parseDigest(out).entries.map(({ document, summary, translation }) => ({ document, summary, translation }));
    expect(textOf(second)).toEqual(textOf(first));
    expect(site.seen.map(({ path }) => path).toSorted()).toEqual(before.map(({ path }) => path).toSorted());
    const unasked = site.seen.filter(({ headers }) => headers["if-none-match"] === undefined).map(({ path }) => path);
    expect(unasked.toSorted()).toEqual(["/gone", "/robots.txt"]);
  });

  it("with --new prints what no earlier edition had, and what has changed since", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const run = (): Promise<CommandResult> => runOn(site, folder, ["digest", `${site.origin}/feed.xml`, "--new"]);
    const placesOf = ({ out }: CommandResult): readonly string[] =>
      parseDigest(out).entries.map(({ article }) => article.source.location.slice(site.origin.length));
    expect(placesOf(await run())).toEqual(["/wire", "/microdata"]);
    const second = await run();
    expect(placesOf(second)).toEqual([]);
    expect(second.err).toContain("2 articles left out: in earlier editions.");
    const wire = readFileSync(join(pages, "13-agency-wire", "page.html"), "utf8");
    site.paths.set(
      "/wire",
      unlessKnown(wire.replace(/<\/p>/u, " Згодом кількість уточнили.</p>"), "text/html; charset=utf-8"),
    );
    expect(placesOf(await run())).toEqual(["/wire"]);
  });

  it("of a front page reads the feed that it announces, and no more of it than asked for", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const { code, out, err } = await runOn(site, folder, ["digest", `${site.origin}/`, "--limit", "1"]);
    expect(code).toBe(0);
    expect(parseDigest(out).entries.map(({ article }) => article.source.location)).toEqual([`${site.origin}/wire`]);
    expect(err).toContain("1 of 6 articles taken");
  });

  it("of one page writes the pages of an edition", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const output = join(folder, "edition");
    const { code } = await runOn(site, folder, ["digest", `${site.origin}/microdata`, "--output", output]);
    expect(code).toBe(0);
    expect(readFileSync(join(output, "digest.html"), "utf8")).toContain("</html>");
  });

  it("of the same text in two places names the other", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const saved = join(folder, "saved.html");
    writeFileSync(saved, readFileSync(join(pages, "13-agency-wire", "page.html")));
    const { out } = await runOn(site, folder, ["digest", `${site.origin}/wire`, saved]);
    const [entry, ...others] = parseDigest(out).entries;
    expect(others).toEqual([]);
    expect(entry?.versions).toHaveLength(1);
  });

  it("without inputs or sources says what to do", async () => {
    const { code, err } = await runPerekaz(["digest"]);
    expect(code).toBe(2);
    expect(err).toContain("The configuration names no sources.");
  });

  it("refuses an address of this machine, and says how to allow it", async () => {
    const site = await startSite();
    const { code, err } = await runPerekaz(["digest", `${site.origin}/wire`]);
    expect(code).toBe(1);
    expect(err).toContain("fetch-address-refused");
    expect(err).toContain("fetch.allow");
    expect(site.seen).toEqual([]);
  });
});

describe("perekaz translate", () => {
  it("takes an address", async () => {
    const [site, folder] = [await startSite(), newFolder()];
    const { code, out } = await runOn(site, folder, ["translate", `${site.origin}/wire`]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { article: { source: { address: string } } }).article.source.address).toBe(
      `${site.origin}/wire`,
    );
  });
});
