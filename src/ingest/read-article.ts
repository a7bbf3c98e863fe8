import type { Article, Input } from "../core/index.js";
import { rawFactor, readBytes } from "./bytes.js";
import { readDate } from "./dates.js";
import { decodeBytes } from "./decode.js";
import { fingerprintOf, sha256 } from "./fingerprint.js";
import { assertUkrainian } from "./language.js";
import { mediaTypeOf, sniffMediaType, type MediaType } from "./media-type.js";
import type { IngestOptions } from "./options.js";
import { readHtml } from "./readers/html.js";
import { readJson } from "./readers/json.js";
import { readMarkdown } from "./readers/markdown.js";
import type { Reading } from "./readers/reading.js";
import { visibleBytes } from "./readers/visible-bytes.js";
import { refuse } from "./refuse.js";

/**
 * Reads one input as an Article. The kind of a file is told by its extension, else by its text.
 * @throws SetAside with one of the `input-…` codes or `language-not-ukrainian`.
 */
export async function readArticle(input: Input, options: IngestOptions): Promise<Article> {
  const { location } = input;
  const bytes = await readBytes(input, options.max_text_bytes);
  if (bytes.length === 0) throw refuse("input-empty", location, "holds no bytes");
  const decoded = await decodeBytes(bytes, location);
  const mediaType = mediaTypeOf(location) ?? sniffMediaType(decoded.text);
  if (mediaType === "text/plain") assertLength(decoded.text, location, options);
  if (mediaType === "text/html") assertPageLength(decoded.text, location, options);
  assertLetters(decoded.text, location, options);

  const reading = await readAs(mediaType, decoded.text, location);
  assertLength(reading.text, location, options);
  assertLetters(reading.text, location, options);
  await assertUkrainian(reading.text, location, options);
  const { text, published, ...rest } = reading;
  return {
    fingerprint: fingerprintOf(text),
    source: {
      kind: input.kind,
      location,
      mediaType,
      encoding: decoded.encoding,
      sha256: sha256(bytes),
      bytes: bytes.length,
    },
    language: "uk",
    text,
    ...withoutAbsent(rest),
    ...(published === undefined ? {} : { published: readDate(published) }),
  };
}

function readAs(type: MediaType, source: string, location: string): Reading | Promise<Reading> {
  switch (type) {
    case "text/plain":
      return { text: source };
    case "text/markdown":
      return readMarkdown(source);
    case "application/json":
      return readJson(source, location);
    case "text/html":
      return readHtml(source, location);
  }
}

function assertLength(text: string, location: string, { max_text_bytes }: IngestOptions): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= max_text_bytes) return;
  throw refuse("input-too-long", location, `${bytes} bytes of text, but max_text_bytes is ${max_text_bytes}`);
}

// Menus and comments stand around an article, but not several times its length: parsing would only cost memory.
function assertPageLength(page: string, location: string, { max_text_bytes }: IngestOptions): void {
  const bytes = visibleBytes(page);
  if (bytes <= rawFactor.other * max_text_bytes) return;
  throw refuse(
    "input-too-long",
    location,
    `${bytes} bytes of text in the page, but max_text_bytes is ${max_text_bytes}`,
  );
}

function assertLetters(text: string, location: string, { min_letters }: IngestOptions): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= min_letters) return;
  throw refuse(
    "input-empty",
    location,
    letters === 0 ? "holds no letters" : `holds ${letters} letters, but min_letters is ${min_letters}`,
  );
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
