import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createMemoryTranslations, openStoredTranslations } from "../../src/store/index.js";
import { describeTranslationCache } from "./translation-cache.js";

const folder = mkdtempSync(join(tmpdir(), "perekaz-cache-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let [files, time] = [0, 0];

describeTranslationCache("memory", createMemoryTranslations);
describeTranslationCache("SQLite", (most) =>
  openStoredTranslations(join(folder, `${files++}.sqlite`), { most, now: () => time++ }),
);
