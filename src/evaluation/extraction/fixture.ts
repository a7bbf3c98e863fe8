import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { articleNoteCodes, blockKinds, passageLanguages, Stop } from "../../core/index.js";

const text = z.string().optional();

const expectedSchema = z.object({
  address: z.url(),
  others: z.record(z.string(), z.string()).default({}),
  contentType: z.string(),
  outcome: z.string(),
  title: text,
  byline: text,
  published: text,
  modified: text,
  section: text,
  publisher: text,
  url: text,
  image: z.object({ url: z.string(), credit: text, caption: text }).optional(),
  lines: z.array(z.string()).default([]),
  blocks: z
    .array(z.object({ line: z.number().int(), kind: z.enum(blockKinds), author: text, platform: text, url: text }))
    .default([]),
  notes: z.array(z.enum(articleNoteCodes)).default([]),
  passages: z
    .array(z.object({ line: z.number().int(), language: z.enum(passageLanguages), variety: text }))
    .default([]),
});

/** What a careful editor takes from a page, as test/pages/FORMAT.md of the repository describes. */
export type ExpectedPage = z.infer<typeof expectedSchema>;

/** One page with what is expected of it. */
export interface PageFixture {
  readonly name: string;
  /** Name of the folder that holds the fixtures. */
  readonly group: string;
  readonly expected: ExpectedPage;
  /** Bytes by address: of the page, and of what else its site serves. */
  readonly served: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the fixtures in a folder: each a folder of its own with `page.html` and `expected.json`; or a single one.
 * @throws Stop `usage-invalid` for a folder without fixtures, and for one that is not as the format says
 */
export function readPageFixtures(folder: string): readonly PageFixture[] {
  if (hasFixture(folder)) return [readFixture(folder)];
  const folders = list(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory() && hasFixture(path));
  if (folders.length > 0) return folders.map(readFixture);
  throw new Stop({
    code: "usage-invalid",
    message: `${folder}: holds no pages with an expected.json.`,
    remedy: "Name a folder of pages, as test/pages of the repository is one.",
  });
}

function hasFixture(folder: string): boolean {
  return list(folder).includes("expected.json");
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new Stop({ code: "usage-invalid", message: `${folder}: cannot be read as a folder.`, cause });
  }
}

function readFixture(folder: string): PageFixture {
  const file = join(folder, "expected.json");
  try {
    const expected = expectedSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const others = Object.entries(expected.others).map(
      ([address, name]) => [address, readFileSync(join(folder, name))] as const,
    );
    const served = new Map<string, Uint8Array>([
      [expected.address, readFileSync(join(folder, "page.html"))],
      ...others,
    ]);
    return { name: basename(folder), group: basename(join(folder, "..")), expected, served };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Stop({ code: "usage-invalid", message: `${file}: ${reason}`, cause });
  }
}
