import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { SetAside, type Article, type Input } from "../../src/core/index.js";
import { ingestOptions, readArticle } from "../../src/ingest/index.js";

export const ukrainian = "Міська рада Полтави ухвалила бюджет на наступний рік, повідомила речниця мерії Олена Ґудзь.";
export const russian =
  "Городской совет принял бюджет на следующий год, сообщила пресс-секретарь мэрии. Это был сложный выбор.";

/** A folder for one test file, and a function that writes a file into it. */
export function useFolder(): {
  readonly path: () => string;
  readonly write: (name: string, data: string | Uint8Array) => Promise<string>;
} {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "perekaz-ingest-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    write: async (name, data) => {
      await writeFile(join(folder, name), data);
      return join(folder, name);
    },
  };
}

export function read(location: string, options: Record<string, unknown> = {}): Promise<Article> {
  return readArticle({ kind: "file", location }, ingestOptions.parse(options));
}

export function readStandard(text: string | Uint8Array): Promise<Article> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return readArticle({ kind: "stdin", location: "-", bytes }, ingestOptions.parse({}));
}

export async function refusal(input: Input | string, options: Record<string, unknown> = {}): Promise<SetAside> {
  const given: Input = typeof input === "string" ? { kind: "file", location: input } : input;
  try {
    await readArticle(given, ingestOptions.parse(options));
  } catch (error) {
    if (error instanceof SetAside) return error;
    throw error;
  }
  throw new Error("the input was not refused");
}

/** Writes text in a single-byte or UTF-16 encoding; the inverse of TextDecoder. */
export function encode(text: string, label: string): Uint8Array {
  if (label === "utf-8") return Buffer.from(text);
  if (label === "utf-16le") return Buffer.from(text, "utf16le");
  if (label === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (character) => bytes.get(character) ?? 0x3f);
}
