import { plainText } from "../xml/plain-text.js";

/** «Без рубрики»: what systems put articles in that nobody put anywhere. */
const none = /^(?:без\s+(?:рубрики|категорії|категории)|uncategori[sz]ed|інше|разное|rss)$/iu;

/** The section among an entry's categories: the first, as outlets put tags behind it. */
export function sectionFrom(categories: readonly (string | undefined)[]): string | undefined {
  return categories.map(plainText).find((name) => name !== undefined && !none.test(name));
}
