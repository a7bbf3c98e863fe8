import type { ArticleNote, Block } from "../../core/index.js";
import type { Reading } from "../readers/reading.js";
import { refuse } from "../refuse.js";
import { readBody } from "./body.js";
import { compose } from "./compose.js";
import { judgePage, type PageKind } from "./kind/judge-page.js";
import { linesOfData } from "./lines-of-data.js";
import type { PageLine } from "./lines/page-line.js";
import { describeImage } from "./pictures.js";
import { attempt, parsePage } from "./parse-page.js";
import type { PageStatements } from "./statements/page-statements.js";
import { readStatements } from "./statements/read-statements.js";

/** What was read from a page. */
export type PageReading = Reading & { readonly blocks: readonly Block[] };

/** Where a page comes from, and how another version of it is had. */
export interface PagePlace {
  /** As the user gave it, for messages. */
  readonly location: string;
  /** Where it lies in the web; null for a saved page. */
  readonly address: string | null;
  /** Reads another version of the page; absent where nothing is fetched. */
  readonly fetch?: ((address: string) => Promise<{ readonly source: string; readonly address: string }>) | undefined;
}

/** Letters below which a page is taken to show no more than a teaser of what its other version holds. */
const teaserLetters = 300;
/** Letters from which the part of an article that stands before a wall is worth reading without the rest. */
const openLetters = 700;
const paywalled: ArticleNote = {
  code: "paywalled-part",
  message: "Part of the article is for subscribers, and was not in the page.",
};
/** Letters below which what is found is a notice, not an article. */
const articleLetters = 80;

/**
 * Reads a page: what it states of its article, and the article's lines with what the markup says of them. Where it
 * shows no more than a teaser, its AMP or print version is read, else the text in its data.
 * @throws SetAside with `input-no-article`, `page-several-articles`, `page-paywalled`, `input-invalid` or `input-too-long`; the error of `fetch`
 */
export async function readPage(source: string, place: PagePlace): Promise<PageReading> {
  const own = await readVersion(source, place);
  const { isList, hasWall } = own.kind;
  const letters = lettersOf(own.lines);
  if (isList) throw refuse("page-several-articles", place.location, "is a list of articles, not one of them");
  if (hasWall && letters < openLetters)
    throw refuse("page-paywalled", place.location, "shows only the beginning of an article for subscribers");
  const other = letters < teaserLetters ? await readOther(own, place) : null;
  if (other) return other;
  if (letters < articleLetters) throw refuse("input-no-article", place.location, "no article was found in the page");
  const reading = readingOf(own);
  return hasWall ? { ...reading, notes: [...(reading.notes ?? []), paywalled] } : reading;
}

interface Version {
  readonly statements: PageStatements;
  readonly kind: PageKind;
  readonly lines: readonly PageLine[];
}

async function readVersion(source: string, { location, address }: PagePlace): Promise<Version> {
  const document = await parsePage(source, location);
  return attempt(location, async () => {
    const statements = readStatements(document, address);
    const kind = judgePage(document, statements, address);
    const { title, byline, section, publisher, image, bodyInJson: bodyInData } = statements;
    const { lines, pictures } = await readBody(document, {
      title,
      byline,
      section,
      publisher,
      credit: image?.credit,
      bodyInData,
    });
    return { statements: { ...statements, image: describeImage(image, pictures) }, kind, lines };
  });
}

/** The longer text that the page names or holds besides the one it shows. */
async function readOther(own: Version, place: PagePlace): Promise<PageReading | null> {
  const { alternates, bodyInJson } = own.statements;
  for (const address of [alternates.amp, alternates.print]) {
    if (address === null || address === place.address || !place.fetch) continue;
    const found = await place.fetch(address);
    const other = await readVersion(found.source, { location: place.location, address: found.address });
    if (lettersOf(other.lines) <= lettersOf(own.lines)) continue;
    const note: ArticleNote = {
      code: "other-version-read",
      message: `The page holds no article text; its other version at ${found.address} was read.`,
    };
    const { url, publisher } = own.statements;
    return {
      ...readingOf(own),
      ...present(readingOf(other)),
      ...present({ url, publisher }),
      notes: [...other.statements.notes, note],
    };
  }
  const lines = bodyInJson === null ? [] : linesOfData(bodyInJson);
  if (
    lines.join("").length <= own.lines.map(({ text }) => text).join("").length ||
    lines.join("").length < articleLetters
  )
    return null;
  return { ...readingOf(own), text: lines.join("\n"), blocks: [] };
}

function readingOf({ statements, lines }: Version): PageReading {
  const { url, title, byline, publisher, published, modified, section, image, notes } = statements;
  const stated = { url, title, byline, publisher, published, modified, section, image };
  return { ...stated, notes: notes.length === 0 ? undefined : notes, ...compose(lines) };
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function lettersOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { letters }) => sum + letters, 0);
}
