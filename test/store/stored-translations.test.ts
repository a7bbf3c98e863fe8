import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import Libsql from "libsql";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStoredTranslations } from "../../src/store/index.js";
import { cachedResult, cacheKey } from "../contract/translation-cache.js";

let folder: string;
let file: string;
let warnings: string[];
const onWarning = (message: string): void => void warnings.push(message);
const one = new Map([[cacheKey(1), cachedResult("One")]]);
const two = new Map([[cacheKey(2), cachedResult("Two")]]);
const hour = 3_600_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "perekaz-store-"));
  file = join(folder, "caches", "translations.sqlite");
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Something done to the file as another program would do it. */
function edit(sql: string): unknown[] {
  const database = new Libsql(file);
  if (!sql.startsWith("select")) database.exec(sql);
  const rows = sql.startsWith("select") ? database.prepare(sql).all() : [];
  database.pragma("wal_checkpoint(truncate)");
  database.close();
  return rows;
}

async function fill(results = one): Promise<void> {
  const cache = openStoredTranslations(file);
  await cache.write(results);
  await cache.close();
  edit("pragma optimize");
}

describe("translations in a file", () => {
  it("are there for the next that opens it, and open nothing before the first call", async () => {
    const first = openStoredTranslations(file, { onWarning });
    expect(existsSync(file)).toBe(false);
    await first.write(one);
    const second = openStoredTranslations(file, { onWarning });
    expect(await second.read([cacheKey(1)])).toEqual(one);
    await second.write(two);
    expect(await first.read([cacheKey(1), cacheKey(2)])).toEqual(new Map([...one, ...two]));
    await first.close();
    expect(await first.read([cacheKey(2)])).toEqual(two);
    await Promise.all([first.close(), second.close()]);
    expect(warnings).toEqual([]);
    if (process.platform !== "win32") expect(statSync(join(folder, "caches")).mode & 0o077).toBe(0);
  });

  it("go when they are the longest unused, whatever was written first", async () => {
    let time = 1_000 * hour;
    const cache = openStoredTranslations(file, { most: 10, now: () => time });
    for (let at = 0; at < 10; at++, time += 2 * hour)
      await cache.write(new Map([[cacheKey(at), cachedResult(String(at))]]));
    await cache.read([cacheKey(0), cacheKey(2)]);
    time += 2 * hour;
    await cache.write(new Map([[cacheKey(10), cachedResult("10")]]));
    const left = await cache.read(Array.from({ length: 11 }, (_, at) => cacheKey(at)));
    expect([...left.values()].map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual([
      0, 2, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(edit("select rows, (select count(*) from translation) as there from size")).toMatchObject([
      { rows: 9, there: 9 },
    ]);
    await cache.close();
  });

  it("note a use once an hour, so that to read is rarely to write", async () => {
    let time = 1_000 * hour;
    const cache = openStoredTranslations(file, { now: () => time });
    await cache.write(one);
    const used = async (later: number): Promise<unknown> => {
      time += later;
      await cache.read([cacheKey(1)]);
      return edit("select used from translation")[0];
    };
    expect(await used(hour - 1)).toMatchObject({ used: 1_000 * hour });
    expect(await used(1)).toMatchObject({ used: 1_001 * hour });
    await cache.close();
  });

  it("are left out where JSON cannot hold them", async () => {
    const cache = openStoredTranslations(file, { onWarning });
    await cache.write(new Map([[cacheKey(3), cachedResult("Sure", { meanLogProbability: -Infinity })], ...one]));
    expect(await cache.read([cacheKey(1), cacheKey(3)])).toEqual(one);
    await cache.close();
  });

  it.each(["'{\"text\":'", "json_set(result, '$.tokens', 'three')", "json_set(result, '$.beams', 4)", "x'00ff'"])(
    "are not found where a row was changed to %s",
    async (change) => {
      await fill(new Map([...one, ...two]));
      edit(`update translation set result = ${change} where key = '${cacheKey(1)}'`);
      const cache = openStoredTranslations(file, { onWarning });
      expect(await cache.read([cacheKey(1), cacheKey(2)])).toEqual(two);
      await cache.write(one);
      expect(await cache.read([cacheKey(1)])).toEqual(one);
      await cache.close();
      expect(warnings).toEqual([]);
    },
  );

  it("begin anew in a file of another version", async () => {
    await fill();
    edit("pragma user_version = 999; drop table size");
    const cache = openStoredTranslations(file, { onWarning });
    expect(await cache.read([cacheKey(1)])).toEqual(new Map());
    await cache.write(two);
    expect(await cache.read([cacheKey(2)])).toEqual(two);
    await cache.close();
    expect(warnings).toEqual([]);
  });
});

describe("a file of translations that cannot be used", () => {
  const damage: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    "is no database": () => Buffer.from("hello".repeat(1000)),
    "is cut": (bytes) => bytes.subarray(0, bytes.length / 2),
    "has broken pages": (bytes) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
  };
  it.each(Object.keys(damage))("and %s is renamed, said once, and another begins", async (name) => {
    await fill(new Map(Array.from({ length: 300 }, (_, at) => [cacheKey(at), cachedResult("x".repeat(200))])));
    const bytes = readFileSync(file);
    for (const each of readdirSync(join(folder, "caches"))) rmSync(join(folder, "caches", each));
    const broken = damage[name]!(bytes);
    writeFileSync(file, broken);

    const cache = openStoredTranslations(file, { onWarning });
    expect(await cache.read([cacheKey(250)])).toEqual(new Map());
    await cache.write(one);
    expect(await cache.read([cacheKey(1)])).toEqual(one);
    await cache.close();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`${file}.damaged`);
    expect(readFileSync(`${file}.damaged`).equals(broken)).toBe(true);
    const next = openStoredTranslations(file, { onWarning });
    expect(await next.read([cacheKey(1)])).toEqual(one);
    await next.close();
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ["a folder", (): void => void mkdirSync(file, { recursive: true })],
    ["in a file's place", (): void => writeFileSync(join(folder, "caches"), "")],
  ])("since it is %s leaves the run with its memory, and says so once", async (_, spoil) => {
    spoil();
    const cache = openStoredTranslations(file, { onWarning });
    expect(await cache.read([cacheKey(1)])).toEqual(new Map());
    await cache.write(one);
    expect(await cache.read([cacheKey(1)])).toEqual(one);
    await cache.close();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(file);
    expect(warnings[0]).toContain("run.cache");
  });

  it("for a while, since another process writes, gives what it can and loses the rest", async () => {
    const cache = openStoredTranslations(file, { onWarning, patience: 20, now: () => 2 * hour });
    await openStoredTranslations(file, { now: () => 0 }).write(one);
    expect(await cache.read([])).toEqual(new Map());
    const other = new Libsql(file);
    other.exec("begin immediate");
    expect(await cache.read([cacheKey(1)])).toEqual(one);
    await cache.write(two);
    other.exec("rollback");
    other.close();
    expect(await cache.read([cacheKey(1), cacheKey(2)])).toEqual(one);
    await cache.write(two);
    expect(await cache.read([cacheKey(2)])).toEqual(two);
    await cache.close();
    expect(warnings).toEqual([]);
  });
});
