import { statedBody } from "./01-stated-body.js";
import { bodyInData } from "./02-body-in-data.js";
import { readability } from "./03-readability.js";
import { densest } from "./04-densest.js";
import { narrowed } from "./narrowed.js";
import type { Located, PageView } from "./located.js";

/**
 * Where the article's body is: where the markup or the data say so, else where Readability finds it, narrowed to
 * the densest box in what it found; null where there is none. Changes the document.
 */
export async function locateBody(view: PageView): Promise<Located | null> {
  const stated = (await statedBody(view)) ?? (await bodyInData(view));
  if (stated) return stated;
  const dense = await densest(view);
  const found = await readability(view);
  return found && dense ? narrowed(found, dense, view.tree) : (found ?? dense);
}
