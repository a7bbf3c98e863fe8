import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import {
  createMemoryPages,
  createMemorySeen,
  createMemoryTranslations,
  openStoredPages,
  openStoredSeen,
  openStoredTranslations,
} from "../../src/store/index.js";
import { describePageCache } from "./page-cache.js";
import { describeSeenArticles } from "./seen-articles.js";
import { describeTranslationCache } from "./translation-cache.js";

const folder = mkdtempSync(join(tmpdir(), "perekaz-cache-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let [files, time] = [0, 0];
const newFile = (): string => join(folder, `${files++}.sqlite`);

describeTranslationCache("memory", createMemoryTranslations);
describeTranslationCache("SQLite", (most) => openStoredTranslations(newFile(), { most, now: () => time++ }));

describePageCache("memory", createMemoryPages);
describePageCache("SQLite", (most) => openStoredPages(newFile(), { most, now: () => time++ }));

describeSeenArticles("memory", createMemorySeen);
describeSeenArticles("SQLite", (most) => openStoredSeen(newFile(), { most }));
