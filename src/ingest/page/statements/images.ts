import type { ArticleImage } from "../../../core/index.js";
import type { PageElement } from "../dom.js";
import { folded, metaValues, resolved, type Clues } from "./clues.js";
import { isNode } from "./linked-data-script.js";
import { textIn } from "./linked-data.js";
import { parentOf } from "./marks.js";

/** The article's picture: that of the page's data; caption and credit from them, or from the page's figure of it. */
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
  const figure = shown.find((image) => sourcesOf(image).some((source) => sameFile(source, url)));
  const printed = figure ? captionOf(figure) : {};
  const caption = textIn(node?.["caption"]) ?? textIn(node?.["description"]) ?? printed.caption;
  const credit = textIn(node?.["creditText"]) ?? textIn(node?.["copyrightNotice"]) ?? printed.credit;
  return {
    url,
    ...(credit === undefined || folded(credit) === "" ? {} : { credit: withoutLabel(folded(credit)) }),
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

function sourcesOf(image: PageElement): readonly string[] {
  return ["data-src", "data-lazy-src", "data-original", "src"]
    .map((name) => image.getAttribute(name))
    .filter((source) => source !== null && !source.startsWith("data:"))
    .filter((source) => source !== null);
}

/** Whether two addresses name one picture in two sizes: `rys.jpg`, `rys_big.jpg`, `rys-696x464.jpg`. */
function sameFile(one: string, other: string): boolean {
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

const captionMarks = /caption|figcaption|image-title|photo-title|img-desc|photo-desc|foto-pid/iu;
const creditMarks =
  /(?:^|[\s_-])(?:credits?|copyright|copy|photo-?author|author|source|photographer|autor)(?:$|[\s_-])/iu;
const creditLabel =
  /(?:^|[\s.(|/])(?:Фото|Світлина|Фотограф(?:ка)?|Ілюстрація|Колаж|Photo|Джерело фото)(?:\s*:\s*|(?:\s*[–—-]\s*|\s+)(?=\p{Lu}|["«]))/u;
/** Elements around a picture in which its caption is looked for. */
const captionDistance = 3;

function captionOf(image: PageElement): { readonly caption?: string; readonly credit?: string } {
  let around = parentOf(image);
  for (let outwards = 0; around && outwards < captionDistance; outwards++, around = parentOf(around)) {
    const element = captionIn(around);
    if (element) return partsOf(element, around);
    if (around.nodeName.toUpperCase() === "FIGURE") return {};
  }
  return {};
}

function captionIn(around: PageElement): PageElement | null {
  if (/^(?:BODY|ARTICLE|MAIN)$/iu.test(around.nodeName)) return null;
  const figcaption = around.querySelector("figcaption");
  if (figcaption) return figcaption;
  for (const element of around.querySelectorAll("div, p, span, td, small, em"))
    if (captionMarks.test(element.getAttribute("class") ?? "") || isCreditLine(element)) return element;
  return null;
}

/** «<span>Фото: пресслужба ФК «Полонина»</span>» */
function isCreditLine(element: PageElement): boolean {
  const text = folded(element.textContent);
  return (
    text.length < 120 &&
    (/^(?:Фото|Світлина|Ілюстрація)\s*:/u.test(text) ||
      (text !== "" &&
        creditMarks.test(element.getAttribute("class") ?? "") &&
        /photo|foto|image|img/iu.test(element.getAttribute("class") ?? "")))
  );
}

function partsOf(element: PageElement, figure: PageElement): { readonly caption?: string; readonly credit?: string } {
  const whole = folded(element.textContent);
  for (const part of figure.querySelectorAll("span, small, em, i, cite, div, p, a")) {
    const text = folded(part.textContent);
    const isCredit = creditMarks.test(part.getAttribute("class") ?? "") || creditLabel.exec(text)?.index === 0;
    if (part === element || text === "" || !isCredit || text.length >= 120) continue;
    const caption = folded(whole.replace(text, "")).replace(/^(?:Фото|Світлина)\s*:?\s*$|[\s|(/]+$/gu, "");
    return { ...(caption === "" ? {} : { caption }), credit: withoutLabel(text) };
  }
  const label = creditLabel.exec(whole);
  if (!label || label[0].trim().endsWith("Фото"))
    return label?.index === 0 ? { credit: withoutLabel(whole) } : whole === "" ? {} : { caption: whole };
  const caption = label.index === 0 ? "" : folded(whole.slice(0, label.index + 1)).replace(/[\s(|/]+$/u, "");
  const credit = withoutLabel(whole.slice(label.index));
  return { ...(caption === "" ? {} : { caption }), ...(credit === "" ? {} : { credit }) };
}

/** «Фото: Орест Мандрика» */
function withoutLabel(credit: string): string {
  return folded(credit)
    .replace(
      /^[\s.(|/]*(?:Фото|Світлина|Фотограф(?:ка)?|Ілюстрація|Колаж|Photo|©|Джерело(?: фото)?)\s*[:–—-]?\s*/iu,
      "",
    )
    .replace(/^\((.*)\)$/u, "$1")
    .trim();
}
