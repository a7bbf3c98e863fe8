import type { ArticleImage } from "../../core/index.js";
import type { Box } from "./boxes/box.js";
import type { PageLine } from "./lines/page-line.js";
import { sameFile, sourcesOf, withoutLabel } from "./statements/images.js";

/** A picture of the page, and a line that is printed under it. */
export interface Picture {
  /** Addresses, as the page has them. */
  readonly sources: readonly string[];
  readonly caption?: string;
  readonly credit?: string;
}

/** Boxes around a caption in which its picture is looked for. */
const captionDistance = 4;

/** The captions and credits of a page with their pictures, in order; to be called before Readability changes the page. */
export function picturesOf(lines: readonly PageLine[]): readonly Picture[] {
  const pictures: Picture[] = [];
  for (const { kind, text, box } of lines) {
    if (kind !== "caption" && kind !== "credit") continue;
    const frame = frameOf(box);
    const image = frame?.element.querySelector("img, amp-img");
    if (!frame || !image) continue;
    const words = kind === "credit" ? { credit: withoutLabel(text) } : partsOf(text);
    pictures.push({ sources: sourcesOf(image), ...words });
  }
  return pictures;
}

/** The innermost box that has one picture in it. */
function frameOf(caption: Box): Box | null {
  let box: Box | null = caption;
  for (let outwards = 0; box && outwards <= captionDistance; outwards++, box = box.parent) {
    if (box.images > 0) return box.images === 1 ? box : null;
  }
  return null;
}

/** «Рись на фотопастці. Фото: Орест Мандрика» */
function partsOf(text: string): Omit<Picture, "sources"> {
  const at = text.search(/(?:^|[\s.(|/])(?:Фото|Світлина|Ілюстрація|Колаж)\s*[:–—-]\s*\p{L}/u);
  // «Збільшити»
  if (!text.includes(" ")) return {};
  if (at < 0) return { caption: text };
  const caption = text.slice(0, at + 1).replace(/[\s(|/]+$/u, "");
  return { ...(caption !== "" && { caption }), credit: withoutLabel(text.slice(at)) };
}

/** The article's picture with what is printed under it; the page's data fill what is not. */
export function describeImage(image: ArticleImage | undefined, pictures: readonly Picture[]): ArticleImage | undefined {
  if (!image) return undefined;
  const printed = pictures.filter(({ sources }) => sources.some((source) => sameFile(source, image.url)));
  const [caption] = [...printed.flatMap((picture) => picture.caption ?? []), image.caption];
  const [credit] = [...printed.flatMap((picture) => picture.credit ?? []), image.credit];
  return { url: image.url, ...(credit !== undefined && { credit }), ...(caption !== undefined && { caption }) };
}
