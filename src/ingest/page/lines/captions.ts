import { inlineNames, isSmall, textOf, type Box } from "../boxes/box.js";

/** Letters of the longest caption. */
const captionLetters = 400;
const captionMarks =
  /-(?:caption|captions|figcaption|wp-caption-text|img-caption|photo-caption|image-caption|pidpys|signature|photo-text|legend)-/u;
/** Within a caption, a name or a source is the picture's; beside one only what says so. */
const creditMarks = /-(?:credits?|copyright|copy|photographer|source|author|foto)-/u;
const besideMarks = /-(?:credits?|copyright|photographer|(?:photo|image|img|foto)-(?:author|source|credit|copy))-/u;
const personMarks = /-(?:avatar|author|authors|user|userpic|bio)-/u;
const imageMarks =
  /-(?:image|images|img|photo|foto|picture|pic|mainpic|figure|fig|media|thumbnail|thumb|illustration|cover|featured-image|attachment|slide|gallery)-/u;
/** «Фото: Ярина Стебло», «Світлина: Укрінформ», «Ілюстративне фото», «© Олена Гай» */
const creditText =
  /^(?:(?:ілюстративн\p{L}+ )?(?:фото|фотографія|фотограф|світлин[аи]|зображення|ілюстрація|колаж|інфографіка|кадр|скріншот|скриншот|джерело(?: фото)?|авторка? (?:фото|світлини))\s*[:–—-]|фото (?:з|із|зі|надав|надан|автор|прес)|ілюстративн\p{L}+ (?:фото|зображення)|©)/iu;
/** Letters of the longest credit. */
const creditLetters = 120;

/** «<figcaption>Диспетчерський зал енергосистеми</figcaption>», «<i itemprop="caption">», «<div><img><br>Рись на фотопастці</div>»: whether a box is what stands under a picture, and which part of it. */
export function captionOf(box: Box): "caption" | "credit" | null {
  if (!isSmall(box, captionLetters) || box.name === "a") return null;
  const prop = box.element.getAttribute("itemprop") ?? "";
  const isCaption =
    box.name === "figcaption" || prop === "caption" || captionMarks.test(box.marks) || isUnderPicture(box);
  const credited = isCreditText(box) && box.letters <= creditLetters;
  if (isCaption) return credited || (creditMarks.test(box.marks) && isPlain(box)) ? "credit" : "caption";
  if (!isBesidePicture(box)) return null;
  if (credited || besideMarks.test(box.marks)) return "credit";
  if (personMarks.test(`${box.marks}${box.parent?.marks ?? ""}${box.parent?.parent?.marks ?? ""}`)) return null;
  return imageMarks.test(box.marks) || imageMarks.test(box.parent?.marks ?? "") ? "caption" : null;
}

/** Whether a box within a caption is its credit. */
export function isCredit(box: Box): boolean {
  return (
    isSmall(box, creditLetters) &&
    box.name !== "a" &&
    (creditMarks.test(box.marks) || (isCreditText(box) && box.name !== "strong" && box.name !== "b"))
  );
}

/** Whether a text says whose a picture is. */
export function isCreditLine(text: string): boolean {
  return text.length <= creditLetters && creditText.test(text);
}

function isCreditText(box: Box): boolean {
  return creditText.test(textOf(box));
}

function isPlain({ children }: Pick<Box, "children">): boolean {
  return children.every((child) => typeof child === "string" || inlineNames.has(child.name));
}

// a picture's own frame, with some words in it that are no paragraph
function isUnderPicture({ images, name, marks, prose, children }: Box): boolean {
  if (images !== 1 || prose > 0) return false;
  if (name === "figure") return false;
  if (imageMarks.test(marks)) return isPlain({ children });
  return name === "td" || (name === "table" && images === 1);
}

// the next box after a picture, or in its frame
function isBesidePicture(box: Box): boolean {
  const { parent } = box;
  if (
    !parent ||
    (inlineNames.has(box.name) &&
      box.name !== "span" &&
      box.name !== "i" &&
      box.name !== "em" &&
      box.name !== "small" &&
      box.name !== "cite")
  )
    return false;
  if (parent.name === "figure") return true;
  const before = wordsBefore(box, parent);
  if (before === undefined || typeof before === "string") return false;
  return before.images > 0 && (before.letters === 0 || before.name === "figure" || imageMarks.test(before.marks));
}

/** Texts between two boxes, which comments may cut in pieces. */
const mostPieces = 6;

// the box or words right before a box
function wordsBefore({ index }: Box, { children }: Box): Box | string | undefined {
  return children
    .slice(Math.max(0, index - mostPieces), index)
    .findLast((child) => typeof child !== "string" || /\p{L}/u.test(child));
}
