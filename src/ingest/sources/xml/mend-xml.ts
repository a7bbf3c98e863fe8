import { Parser } from "htmlparser2";
import { refuse } from "../../refuse.js";

/** The elements in which the sources that we read begin. */
export const xmlRoots = ["rss", "rdf", "feed", "urlset", "sitemapindex", "opml"] as const;
export type XmlRoot = (typeof xmlRoots)[number];

export interface MendedXml {
  readonly root: XmlRoot;
  /** Well-formed, without declarations, instructions and comments. */
  readonly text: string;
}

/** Elements within elements; the deepest feeds have some tens, with a whole page unescaped in a description. */
const deepest = 200;
const roots: ReadonlySet<string> = new Set(xmlRoots);
const nameForm = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;
/** HTML's empty elements that feeds leave open in unescaped text; `link` and `source` are elements of feeds too. */
const emptyNames = new Set("br hr img wbr input embed area col".split(" "));

/** Elements that hold a person, which the reader of feeds takes apart by its brackets in quadratic time. */
const personNames = new Set(["author", "managingeditor", "webmaster"]);
/** Characters of the longest person that is read. */
const longestPerson = 500;

/** Extensions of feeds under the names of those with the same meaning that our reader of feeds knows. */
const knownNames: ReadonlyMap<string, string> = new Map([
  ["full-text", "content:encoded"],
  ["fulltext", "content:encoded"],
  ["origlink", "dc:identifier"],
]);

/**
 * Makes well-formed XML of what outlets serve: warnings before the declaration, control characters,
 * bare `&` and `<`, unescaped HTML, elements that are never closed. Entities of a document type are
 * never expanded.
 * @throws SetAside `source-invalid` where it has none of the roots, nests too deep, or declares entities made of others
 */
export function mendXml(source: string, location: string): MendedXml {
  const writer = createWriter(location);
  const parser = new FeedParser(writer.handler, { xmlMode: true, decodeEntities: false });
  parser.end(source.slice(startOf(source)).replace(controls, ""));
  const { root } = writer;
  if (root === null) throw refuse("source-invalid", location, `has no element ${xmlRoots.join(", ")}`);
  return { root, text: writer.pieces.join("") };
}

// what XML 1.0 (2.2) does not allow, and the second block of control characters, which nobody means
const controls = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

const beginning = new RegExp(String.raw`<(?:\?xml\s|(?:\w+:)?(?:${xmlRoots.join("|")})[\s>])`, "iu");

function startOf(source: string): number {
  return Math.max(0, source.search(beginning));
}

class FeedParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return emptyNames.has(name.toLowerCase());
  }
}

interface Writer {
  readonly handler: ConstructorParameters<typeof Parser>[0];
  readonly pieces: readonly string[];
  readonly root: XmlRoot | null;
}

function createWriter(location: string): Writer {
  const pieces: string[] = [];
  let root: XmlRoot | null = null;
  let depth = 0;
  let ended = false;
  let literal = false;
  let justOpened = false;
  let person: { readonly depth: number; room: number } | null = null;

  const handler: Writer["handler"] = {
    onprocessinginstruction(_name, data) {
      if (/ENTITY/u.test(data)) assertPlainEntities(data, location);
    },
    onopentag(name, attributes) {
      if (ended) return;
      const local = localOf(name);
      if (root === null) {
        if (!roots.has(local)) return;
        root = local as XmlRoot;
      }
      if (++depth > deepest) throw refuse("source-invalid", location, `has elements nested more than ${deepest} deep`);
      if (person === null && personNames.has(local)) person = { depth, room: longestPerson };
      if (!nameForm.test(name)) return;
      const written = Object.entries(attributes)
        .filter(([key]) => nameForm.test(key))
        .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`);
      pieces.push(`<${writtenName(name, local)}${written.join("")}>`);
      justOpened = true;
    },
    onclosetag(name, implied) {
      if (root === null || ended) return;
      if (person?.depth === depth) person = null;
      depth--;
      if (nameForm.test(name)) {
        if (implied && justOpened) pieces.push(`${pieces.pop()?.slice(0, -1) ?? ""}/>`);
        else pieces.push(`</${writtenName(name, localOf(name))}>`);
        justOpened = false;
      }
      ended = depth === 0;
    },
    oncdatastart: () => void (literal = true),
    oncdataend: () => void (literal = false),
    ontext(data) {
      const text = person === null ? data : data.slice(0, person.room);
      if (root === null || ended || text === "") return;
      if (person !== null) person.room -= text.length;
      pieces.push(literal ? `<![CDATA[${text}]]>` : escapeText(text));
      justOpened = false;
    },
  };
  return {
    handler,
    pieces,
    get root() {
      return root;
    },
  };
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

function writtenName(name: string, local: string): string {
  return knownNames.get(local) ?? name;
}

/** A bare `&`, also one of `&copy` without its semicolon: in feeds it is a part of an address. */
function escapeText(text: string): string {
  return text.replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/giu, "&amp;").replaceAll("<", "&lt;");
}

// a declaration of another entity, a file or a parameter within an entity is how XML bombs are built
function assertPlainEntities(declaration: string, location: string): void {
  if (!/ENTITY\s+%|ENTITY\s+\S+\s+(?:SYSTEM|PUBLIC)\b|["'](?:[^"'&]|&#)*&(?!#)/u.test(declaration)) return;
  throw refuse("source-invalid", location, "declares XML entities that hold others or files, as attacks do");
}
