import { refuse } from "../../refuse.js";
import { addressFrom, statementsFrom, timeOf, type SourceEntry } from "../source-entry.js";
import { plainText } from "../xml/plain-text.js";

/** A sitemap named by an index. */
export interface SitemapPointer {
  readonly address: string;
  /** When one of its entries was last added or changed, milliseconds since 1970; null where not stated. */
  readonly time: number | null;
}

export interface SitemapText {
  /** Well-formed. */
  readonly text: string;
  readonly location: string;
  /** Where it lay; null for a file. */
  readonly address: string | null;
}

/** Elements that may stand several times. */
const lists = new Set(["url", "sitemap", "image:image"]);

/**
 * The entries of a sitemap, with what the extensions for news and images say of them.
 * @throws SetAside `source-invalid`
 */
export async function readSitemap(sitemap: SitemapText): Promise<readonly SourceEntry[]> {
  const entries = listAt(await parse(sitemap), "urlset", "url");
  return entries.map((entry) => {
    const news = child(entry, "news:news");
    const image = listAt(entry, "image:image")[0];
    const picture = addressFrom([textAt(image, "image:loc")], sitemap.address);
    const caption = plainText(textAt(image, "image:caption"));
    const stated = statementsFrom({
      title: plainText(textAt(news, "news:title")),
      publisher: plainText(textAt(child(news, "news:publication"), "news:name")),
      published: textAt(news, "news:publication_date"),
      modified: textAt(entry, "lastmod"),
      image: picture === null ? undefined : { url: picture, ...(caption !== undefined && { caption }) },
    });
    return {
      address: addressFrom([textAt(entry, "loc")], sitemap.address),
      stated,
      time: timeOf(stated),
      language: textAt(child(news, "news:publication"), "news:language"),
    };
  });
}

/**
 * The sitemaps that an index names, in its order.
 * @throws SetAside `source-invalid`
 */
export async function readSitemapIndex(index: SitemapText): Promise<readonly SitemapPointer[]> {
  return listAt(await parse(index), "sitemapindex", "sitemap").flatMap((entry) => {
    const address = addressFrom([textAt(entry, "loc")], index.address);
    return address === null ? [] : [{ address, time: timeOf(statementsFrom({ modified: textAt(entry, "lastmod") })) }];
  });
}

async function parse({ text, location }: SitemapText): Promise<unknown> {
  const { XMLParser } = await import("fast-xml-parser");
  const prefixes = prefixesOf(text);
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    // well-formed by now, so that only entities of characters are left
    processEntities: false,
    transformTagName: (name) => canonicalName(name.toLowerCase(), prefixes),
    isArray: (name) => lists.has(name),
  });
  try {
    return parser.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("source-invalid", location, `the sitemap cannot be parsed: ${reason}`, { cause: error });
  }
}

const namespaces: readonly (readonly [prefix: string, uri: RegExp])[] = [
  ["", /\/sitemap\/0\.\d+\/?$|\/schemas\/sitemap\/0\.\d+\/?$/u],
  ["news", /\/schemas\/sitemap-news\//u],
  ["image", /\/schemas\/sitemap-image\//u],
];
/** Characters of the root's tag in which namespaces are declared. */
const rootCharacters = 4096;

/** The prefixes that a sitemap declares, and those under which we know their namespaces. */
function prefixesOf(text: string): ReadonlyMap<string, string> {
  const declared = text.slice(0, rootCharacters).matchAll(/\sxmlns:([\w.-]+)="([^"]*)"/giu);
  return new Map(
    [...declared].flatMap(([, prefix = "", uri = ""]) => {
      const known = namespaces.find(([, form]) => form.test(uri));
      return known === undefined ? [] : [[prefix.toLowerCase(), known[0]] as const];
    }),
  );
}

function canonicalName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix = "", local] = name.split(":", 2);
  const known = prefixes.get(prefix);
  if (local === undefined || known === undefined) return name;
  return known === "" ? local : `${known}:${local}`;
}

function child(node: unknown, name: string): unknown {
  const value: unknown = typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
  return Array.isArray(value) ? value[0] : value;
}

function listAt(node: unknown, ...path: readonly string[]): readonly unknown[] {
  const [name = "", ...rest] = path;
  if (rest.length > 0) return listAt(child(node, name), ...rest);
  const value: unknown = typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
  return Array.isArray(value) ? value : [];
}

function textAt(node: unknown, name: string): string | undefined {
  const value = child(node, name);
  const text = typeof value === "string" ? plainText(value) : undefined;
  return text;
}
