import { shadowOf } from "../text/index.js";

/** How a name is looked up: without quote marks, in small letters, with one spelling of apostrophes and look-alike letters. */
export function keyOf(name: string): string {
  return shadowOf(name)
    .text.replace(/[«»„“”"]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
