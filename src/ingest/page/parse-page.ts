import type { Handler } from "htmlparser2";
import { SetAside } from "../../core/index.js";
import { refuse } from "../refuse.js";
import type { PageDocument } from "./dom.js";
import { PageBuilder, type BuiltDocument } from "./page-builder.js";

/**
 * Elements of the largest page that is read; news pages have some thousands, most of them comments. Set where
 * statements and body together stay below a second on two slow cores.
 */
const maximumElements = 20_000;
/** Elements that stand in one another; browsers stop at 512. */
const maximumDepth = 500;

/**
 * A page as a tree of nodes: without comments, styles, and scripts that are no data, its pieces of text put
 * together, and all of it below `body` that does not stand in `head`. Linear in the page's length.
 * @throws SetAside with `input-too-long` (elements) or `input-invalid` (depth)
 */
export async function parsePage(source: string, location: string): Promise<PageDocument> {
  const [{ Parser }, { DOMParser }] = await Promise.all([import("htmlparser2"), import("linkedom")]);
  const empty: BuiltDocument = new DOMParser().parseFromString("<!doctype html><html></html>", "text/html");
  const builder = new PageBuilder(empty);
  let elements = 0;
  let depth = 0;
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      if (++elements > maximumElements)
        throw refuse("input-too-long", location, `the page has more than ${maximumElements} elements`, {
          remedy: "Save the article's own page, or give its text.",
        });
      if (++depth > maximumDepth)
        throw refuse("input-invalid", location, `the page's elements stand more than ${maximumDepth} deep`, {
          remedy: "Give the article's text.",
        });
      builder.open(name, attributes);
    },
    ontext: (text) => {
      builder.text(text);
    },
    onclosetag() {
      depth--;
      builder.close();
    },
  };
  new Parser(handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }).end(source);
  return empty;
}

/** Runs what reads a parsed page; whatever it cannot cope with sets the page aside. */
export async function attempt<T>(location: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SetAside) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("input-invalid", location, `the page cannot be read: ${reason}`, { cause: error });
  }
}
