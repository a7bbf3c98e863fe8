import { contains, slice, type Document, type Span, type Translation } from "../core/index.js";

/**
 * What is wrong with a translation's book-keeping, as sentences; empty when every sentence and heading of the
 * document has exactly one unit or one reason, and the units and their segments lie where they must.
 */
export function checkLedger(document: Document, translation: Translation): readonly string[] {
  return [...countSources(document, translation), ...checkOrder(translation), ...checkSegments(translation)];
}

function countSources(document: Document, { units, untranslated }: Translation): readonly string[] {
  const headings = document.lines.filter(({ role }) => role === "headline" || role === "subhead" || role === "caption");
  const wanted = new Map<string, number>();
  for (const span of [...document.sentences, ...headings]) wanted.set(key(span), 0);
  const faults: string[] = [];
  for (const { source } of [...units, ...untranslated]) {
    const count = wanted.get(key(source));
    if (count !== undefined) wanted.set(key(source), count + 1);
    else if (units.some((unit) => unit.source === source))
      faults.push(`${key(source)} is neither a sentence nor a heading`);
  }
  for (const [span, count] of wanted) {
    if (count !== 1) faults.push(`${span} has ${count} units`);
  }
  return faults;
}

function checkOrder({ text, units }: Translation): readonly string[] {
  const faults: string[] = [];
  let at = 0;
  for (const [place, { index, target, source }] of units.entries()) {
    const before = units[place - 1];
    if (index !== place) faults.push(`unit ${place} has the index ${index}`);
    if (before && before.source.end > source.start) faults.push(`unit ${place} is out of order`);
    const gap = slice(text, { start: at, end: target.start });
    if (gap !== (before ? (before.line === units[place]?.line ? " " : "\n") : ""))
      faults.push(`unit ${place} does not follow the one before`);
    at = target.end;
  }
  if (at !== text.length) faults.push("the text goes on after the last unit");
  return faults;
}

function checkSegments({ units }: Translation): readonly string[] {
  return units.flatMap(({ index, source, target, segments }) => {
    const faults: string[] = [];
    let [sourceEnd, targetEnd] = [source.start, target.start];
    for (const segment of segments) {
      const inside = contains(source, segment.source) && contains(target, segment.target);
      if (!inside) faults.push(`unit ${index} has a segment outside itself`);
      if (segment.source.start < sourceEnd || segment.target.start < targetEnd)
        faults.push(`unit ${index} has segments that overlap`);
      [sourceEnd, targetEnd] = [segment.source.end, segment.target.end];
    }
    return faults;
  });
}

function key({ start, end }: Span): string {
  return `${start}–${end}`;
}
