import { isSmall, isWithin, textOf, type Box, type BoxTree } from "../boxes/box.js";

/** Letters of the longest headline that is looked for. */
const headlineLetters = 400;

/**
 * The box that prints the article's headline: the last `h1` with the words of the title, else the first other box
 * with them (`td.contentheading`), else the page's only `h1`.
 */
export function headlineOf({ all }: BoxTree, title: string | undefined): Box | null {
  const wanted = title === undefined ? "" : wordsOf(title);
  const same =
    wanted === ""
      ? []
      : all.filter(
          (box) => isSmall(box, headlineLetters) && isAbout(box, wanted.length) && wordsOf(textOf(box)) === wanted,
        );
  const heads = all.filter(({ name, letters }) => name === "h1" && letters > 0);
  const head =
    same.find(({ name }) => name === "h1") ??
    same.find(
      ({ name, marks }) => /^h[2-6]$/u.test(name) || /-(?:title|headline|heading|contentheading)-/u.test(marks),
    );
  if (head) return head;
  if (heads.length === 1) return heads[0] ?? null;
  const isPrinted = (box: Box): boolean =>
    !/-(?:breadcrumbs?|crumbs?|pathway|path|nav)-/u.test(box.parent?.marks ?? "") && box.linkLetters === 0;
  return same.findLast(isPrinted) ?? all.findLast((box) => isPrinted(box) && isPartOf(box, wanted)) ?? null;
}

/** Letters of the shortest headline that is a part of the page's title. */
const partLetters = 12;

/** «Полтавський спостерігач: Елеватор, що хилиться»: whether a box prints what the title ends with. */
function isPartOf(box: Box, title: string): boolean {
  return (
    box.letters >= partLetters &&
    box.letters < title.length &&
    isSmall(box, headlineLetters) &&
    title.endsWith(wordsOf(textOf(box)))
  );
}

/** The heading right above the body, for pages whose title is the outlet's alone; null where paragraphs stand between. */
export function headAbove(core: Box, { all }: BoxTree, paragraphs: readonly Box[]): Box | null {
  const first = paragraphs.find((box) => box.at >= core.at)?.at ?? core.at;
  const before = paragraphs.findLast((box) => box.at < first && !isWithin(core, box))?.end ?? 0;
  return (
    all.slice(before, first).findLast((box) => /^h[1-4]$/u.test(box.name) && isSmall(box, headlineLetters)) ?? null
  );
}

function isAbout(box: Box, letters: number): boolean {
  return Math.abs(box.letters - letters) <= 2;
}

/** Whether a text has the words of another, whatever stands between them. */
export function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
