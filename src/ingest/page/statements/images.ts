import type { ArticleImage } from "../../../core/index.js";
import type { PageElement } from "../dom.js";
import { folded, metaValues, resolved, type Clues } from "./clues.js";
import { isNode } from "./linked-data-script.js";
import { textIn } from "./linked-data.js";
import { parentOf } from "./marks.js";

/** The article's picture, with the caption and credit that the page's data have of it. */
export function imageOf(clues: Clues): ArticleImage | undefined {
  const data = [clues.article?.["image"]].flat()[0];
  const node = isNode(data) ? referred(data, clues) : null;
  const stated = [
    node ? (textIn(node["url"]) ?? textIn(node["contentUrl"])) : textIn(data),
    ...metaValues(clues, "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
    ...pictureItems(clues),
  ];
  const inHead = stated
    .map((value) => resolved(value, clues.address))
    .find((value) => value !== null && !isOfSite(value));
  const shown = clues.shown.filter((element) => /^(?:IMG|AMP-IMG)$/iu.test(element.nodeName));
  const url = inHead ?? pictureOfText(shown, clues.address);
  if (url === undefined) return undefined;
  const caption = textIn(node?.["caption"]) ?? textIn(node?.["description"]);
  const credit = textIn(node?.["creditText"]) ?? textIn(node?.["copyrightNotice"]);
  return {
    url,
    ...(credit === undefined || folded(credit) === "" ? {} : { credit: withoutLabel(credit) }),
    ...(caption === undefined || folded(caption) === "" ? {} : { caption: folded(caption) }),
  };
}

/** Those of `itemprop="image"`: the address within it, or its own. */
function pictureItems({ items }: Clues): readonly string[] {
  return (items.get("image") ?? []).flatMap((element) => {
    const place = element.querySelector('[itemprop="url"], [itemprop="contentUrl"], img') ?? element;
    return ["content", "href", "src"].map((name) => place.getAttribute(name)).find((value) => value !== null) ?? [];
  });
}

/** «logo_fb.png», «share_default.png»: a picture of the site, shown where the article has none. */
function isOfSite(url: string): boolean {
  return /(?:^|[_-])(?:logo|default|placeholder|no-?image|no-?photo)(?:$|[._-])/iu.test(
    /[^/]*$/u.exec(new URL(url).pathname)?.[0] ?? "",
  );
}

function referred(node: Readonly<Record<string, unknown>>, { nodes }: Clues): Readonly<Record<string, unknown>> {
  if (node["url"] !== undefined || node["contentUrl"] !== undefined) return node;
  return nodes.find((other) => other["@id"] === node["@id"] && other !== node) ?? node;
}

/** Pixels of the narrowest picture that belongs to a text. */
const narrowest = 150;

/** The first picture in the page's figures or of some width, where its head names none. */
function pictureOfText(shown: readonly PageElement[], address: string | null): string | undefined {
  for (const image of shown) {
    const width = Number(image.getAttribute("width") ?? "0");
    const parent = parentOf(image);
    const isOutside = /logo|banner|icon|counter|avatar|button|spacer/iu.test(
      `${sourcesOf(image).join(" ")} ${image.getAttribute("class") ?? ""}`,
    );
    if (isOutside || (width > 0 ? width < narrowest : parent?.nodeName.toUpperCase() !== "FIGURE")) continue;
    const url = sourcesOf(image)
      .map((source) => resolved(source, address))
      .find((source) => source !== null);
    if (url !== undefined && url !== null && parent?.nodeName.toUpperCase() !== "A") return url;
  }
  return undefined;
}

/** Addresses of a picture, as the page has them. */
export function sourcesOf(image: PageElement): readonly string[] {
  return ["data-src", "data-lazy-src", "data-original", "src"]
    .map((name) => image.getAttribute(name))
    .filter((source) => source !== null && !source.startsWith("data:"))
    .filter((source) => source !== null);
}

/** Whether two addresses name one picture in two sizes: `rys.jpg`, `rys_big.jpg`, `rys-696x464.jpg`. */
export function sameFile(one: string, other: string): boolean {
  const [a, b] = [fileOf(one), fileOf(other)];
  return a.length > 2 && a === b;
}

function fileOf(address: string): string {
  const name = /([^/?#]*)(?:[?#].*)?$/u.exec(address)?.[1] ?? "";
  return name
    .toLowerCase()
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/u, "")
    .replace(/[_-](?:\d+x\d+|\d{3,4}w?|big|small|large|thumb|medium|full|og|social|preview|scaled)$/u, "");
}

/** «Фото: Орест Мандрика» */
export function withoutLabel(credit: string): string {
  return folded(credit)
    .replace(
      /^[\s.(|/]*(?:Фото|Світлина|Фотограф(?:ка)?|Ілюстрація|Колаж|Photo|©|Джерело(?: фото)?)\s*[:–—-]?\s*/iu,
      "",
    )
    .replace(/^\((.*)\)$/u, "$1")
    .trim();
}
