import type { Article, Input, MediaType, Statements } from "../core/index.js";
import { rawFactor } from "./bytes.js";
import { readDate } from "./dates.js";
import { decodeBytes } from "./decode.js";
import { fingerprintOf, sha256 } from "./fingerprint.js";
import { assertUkrainian } from "./language/assert-ukrainian.js";
import { findPassages, type Passages } from "./language/find-passages.js";
import { sniffMediaType } from "./media-type.js";
import type { IngestOptions } from "./options.js";
import { readPage, type PagePlace } from "./page/read-page.js";
import { readRawInput, type Reach } from "./raw-input.js";
import { readJson } from "./readers/json.js";
import { readMarkdown } from "./readers/markdown.js";
import type { Reading } from "./readers/reading.js";
import { visibleBytes } from "./readers/visible-bytes.js";
import { refuse } from "./refuse.js";

/**
 * Reads one input as an Article. The kind of a file is told by its extension, that of a page by its
 * Content-Type, else by the text. What the article itself states comes before what was stated of it.
 * @throws SetAside with one of the `input-…`, `page-…` or `fetch-…` codes or `language-not-ukrainian`; the error of a failed input
 */
export async function readArticle(input: Input, options: IngestOptions, reach: Reach = {}): Promise<Article> {
  if (input.kind === "failed") throw input.error;
  const { location } = input;
  const raw = await readRawInput(input, options.max_text_bytes, reach);
  if (raw.bytes.length === 0) throw refuse("input-empty", location, "holds no bytes");
  const decoded = await decodeBytes(raw.bytes, location, raw.charset);
  const mediaType = raw.mediaType ?? sniffMediaType(decoded.text);
  if (mediaType === "text/plain") assertLength(decoded.text, location, options);
  if (mediaType === "text/html") assertPageLength(decoded.text, location, options);
  assertLetters(decoded.text, location, options);

  const reading = await readAs(mediaType, decoded.text, { location, address: raw.address, reach });
  assertLength(reading.text, location, options);
  assertLetters(reading.text, location, options);
  await assertUkrainian(reading.text, location, options);
  const { text, notes = [], ...rest } = reading;
  const found = await findPassages(text);
  assertMostlyUkrainian(found, location);
  const allNotes = [...notes, ...found.notes];
  return {
    fingerprint: fingerprintOf(text),
    source: {
      kind: input.kind,
      location,
      mediaType,
      encoding: decoded.encoding,
      sha256: sha256(raw.bytes),
      bytes: raw.bytes.length,
      ...withoutAbsent({
        address: input.kind === "web" ? (raw.address ?? undefined) : undefined,
        fetched: raw.fetched,
        foundIn: "foundIn" in input ? input.foundIn : undefined,
      }),
    },
    language: "uk",
    text,
    ...statementsOf(input, raw.address),
    ...withDates(withoutAbsent(rest)),
    ...(found.passages.length > 0 && { passages: found.passages }),
    ...(allNotes.length > 0 && { notes: allNotes }),
  };
}

/** What was stated of the article before it was read. */
function statementsOf(input: Input, address: string | null): Statements {
  return { ...(address === null ? {} : { url: address }), ...("stated" in input ? input.stated : {}) };
}

function withDates<T extends Statements>(reading: T): T {
  const { published, modified } = reading;
  return {
    ...reading,
    ...(published === undefined ? {} : { published: readDate(published) }),
    ...(modified === undefined ? {} : { modified: readDate(modified) }),
  };
}

interface Place {
  readonly location: string;
  readonly address: string | null;
  readonly reach: Reach;
}

function readAs(type: MediaType, source: string, { location, address, reach }: Place): Reading | Promise<Reading> {
  switch (type) {
    case "text/plain":
      return { text: source };
    case "text/markdown":
      return readMarkdown(source);
    case "application/json":
      return readJson(source, location);
    case "text/html":
      return readPage(source, { location, address, fetch: otherVersions(location, reach) });
  }
}

/** Reads another version of a page, where anything can be fetched. */
function otherVersions(location: string, { fetcher, ...options }: Reach): PagePlace["fetch"] {
  return (
    fetcher &&
    (async (address) => {
      const page = await fetcher.fetch(address, { want: "page", ...options });
      return { source: (await decodeBytes(page.bytes, location, page.charset)).text, address: page.url };
    })
  );
}

function assertLength(text: string, location: string, { max_text_bytes }: IngestOptions): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= max_text_bytes) return;
  throw refuse("input-too-long", location, `${bytes} bytes of text, but max_text_bytes is ${max_text_bytes}`);
}

// Menus and comments stand around an article, but not several times its length: parsing would only cost memory.
function assertPageLength(page: string, location: string, { max_text_bytes }: IngestOptions): void {
  const limit = rawFactor.other * max_text_bytes;
  if (Buffer.byteLength(page) <= limit) return;
  const bytes = visibleBytes(page);
  if (bytes <= limit) return;
  throw refuse(
    "input-too-long",
    location,
    `${bytes} bytes of text in the page, but max_text_bytes is ${max_text_bytes}`,
  );
}

/** Quotations may take half of an article. */
function assertMostlyUkrainian({ foreignShare, foreignLanguages }: Passages, location: string): void {
  if (foreignShare <= 0.5) return;
  const share = `${Math.round(100 * foreignShare)} % of its letters stand in lines of ${foreignLanguages}`;
  throw refuse("language-not-ukrainian", location, `the text is mostly not in Ukrainian: ${share}`);
}

function assertLetters(text: string, location: string, { min_letters }: IngestOptions): void {
  let letters = 0;
  for (const { length } of text.matchAll(/\p{L}/gu)) {
    letters += length;
    if (letters >= min_letters) return;
  }
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
