import { isWithin, outwards, type Box } from "../boxes/box.js";
import type { PageLine } from "../lines/page-line.js";
import type { Located } from "../locate/located.js";
import type { LineRule } from "./line-rule.js";

const leadMarks =
  /-(?:lead|lede|lid|leadtext|standfirst|intro|introtext|subtitle|sub-title|subheading|dek|deck|perex|announce|anons|excerpt|summary|annotation|article-desc|description|short|teaser)-/u;
/** Letters from which a sentence between headline and body is its lead. */
const leadLetters = 50;
/** Share of a box beside the core that must have been kept for all of it to stay. */
const keptShare = 0.6;
/** Boxes around a line in which its name as a lead is looked for. */
const leadBoxes = 3;

/** «<h1>…</h1> <p class="lead">…</p> <figure>…</figure> <div class="body">»: the article is its body, and what stands between headline and body and reads as a lead or a caption. */
export const region: LineRule = ({ lines, headline, located }) => {
  const { core } = located;
  const islands = islandsOf(lines, located);
  const begins = headline && headline.at < core.end ? headline.end : core.at;
  return (line) => {
    const { box } = line;
    if (headline && isWithin(box, headline)) return true;
    if (box.at < begins && !isWithin(core, box)) return !(headline === null && isWithin(box, core));
    if (isWithin(box, core) || [...outwards(box)].some((outer) => islands.has(outer))) return false;
    return box.at >= core.end || !isBeforeBody(line);
  };
};

/** Boxes beside the core of which most was kept: a section of notes after the text, with its head. */
function islandsOf(lines: readonly PageLine[], { core, kept }: Located): ReadonlySet<Box> {
  const letters = new Map<Box, number>();
  for (const line of lines) {
    if (!kept.has(line.box.at) || isWithin(line.box, core)) continue;
    let island = line.box;
    while (island.parent && !isWithin(core, island.parent)) island = island.parent;
    for (const box of [line.box, island]) letters.set(box, (letters.get(box) ?? 0) + line.letters);
  }
  return new Set([...letters].filter(([box, share]) => share >= keptShare * box.letters).map(([box]) => box));
}

function isBeforeBody(line: PageLine): boolean {
  if (line.kind === "caption" || line.kind === "credit") return true;
  if (line.linkLetters > line.letters / 2) return false;
  if ([...outwards(line.box)].slice(0, leadBoxes).some(({ marks }) => leadMarks.test(marks))) return true;
  return line.letters >= leadLetters && /[.!?…»"”]$/u.test(line.text);
}
