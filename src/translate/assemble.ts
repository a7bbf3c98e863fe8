import {
  contains,
  slice,
  type Document,
  type KeptItem,
  type ModelFingerprint,
  type Quotation,
  type Repair,
  type Span,
  type Translation,
  type TranslationUnit,
  type UnitFlag,
  type UnitSegment,
  type Untranslated,
} from "../core/index.js";
import { endingAfter } from "./endings.js";
import { startAs, strongEnd, upperStart, withoutSoftEnd } from "./english.js";
import { settleMarks } from "./marks.js";
import type { Piece, PlannedUnit } from "./piece.js";
import { itemsWithin, type Item } from "./protect/item.js";
import { restore, type Restored } from "./protect/restore.js";
import { weightedMean } from "./repair/clauses.js";
import type { Rendering } from "./repair/rendering.js";

/** Everything that the English of a unit is made from. */
export interface Material {
  readonly document: Document;
  readonly quotations: readonly Quotation[];
  /** Everything whose English is known, in order and disjoint. */
  readonly items: readonly Item[];
  /** By piece; templates have none. */
  rendering(piece: Piece): Rendering | null;
}

/** Puts the units' English together as one text: a space between sentences, a line break between lines. */
export function assemble(
  material: Material,
  units: readonly PlannedUnit[],
  untranslated: readonly Untranslated[],
  model: ModelFingerprint,
): Translation {
  const finished: TranslationUnit[] = [];
  const without: Untranslated[] = [...untranslated];
  let text = "";
  for (const unit of units) {
    const written = writeUnit(material, unit);
    if (written.text.trim() === "") {
      without.push({ source: unit.source, line: unit.line, reason: "model-failed" });
      continue;
    }
    const before = finished.at(-1);
    if (before) text += before.line === unit.line ? " " : "\n";
    finished.push(placeUnit(unit, finished.length, written, text.length));
    text += written.text;
  }
  without.sort((a, b) => a.source.start - b.source.start);
  return { language: "en", text, units: finished, untranslated: without, model };
}

interface WrittenUnit {
  readonly text: string;
  /** Targets count from the unit's own start. */
  readonly segments: readonly UnitSegment[];
  readonly meanLogProbability: number | null;
  readonly flags: readonly UnitFlag[];
  readonly kept: readonly KeptItem[];
  readonly repairs: readonly Repair[];
}

function placeUnit(
  { kind, sentence, line, source }: PlannedUnit,
  index: number,
  { text, segments, meanLogProbability, flags, kept, repairs }: WrittenUnit,
  at: number,
): TranslationUnit {
  const moved = (span: Span): Span => ({ start: span.start + at, end: span.end + at });
  return {
    index,
    kind,
    sentence,
    line,
    source,
    target: { start: at, end: at + text.length },
    segments: segments.map((segment) => ({ ...segment, target: moved(segment.target) })),
    meanLogProbability,
    flags,
    kept: kept.map((item) => ({ ...item, target: item.target && moved(item.target) })),
    repairs,
  };
}

function writeUnit(material: Material, unit: PlannedUnit): WrittenUnit {
  const { document, quotations } = material;
  let text = listDash(document, unit);
  const segments: UnitSegment[] = [];
  const targets = new Map<Item, Span | null>();
  for (const [at, piece] of unit.pieces.entries()) {
    const items = itemsWithin(material.items, piece.source);
    const { text: english, targets: within } = englishOf(material, piece, items, at === 0);
    if (english === "") continue;
    if (segments.length > 0) text += " ";
    if (piece.opens) text += "“";
    const ending = endingAfter(document, quotations, unit, at, english);
    const start = text.length;
    text += english + ending.inPiece;
    const target = { start, end: text.length };
    for (const [place, item] of items.entries()) {
      const found = within[place];
      targets.set(item, found ? { start: found.start + start, end: found.end + start } : null);
    }
    text += ending.inside + (piece.closes ? "”" : "") + ending.outside;
    segments.push({
      role: piece.role,
      source: piece.source,
      target,
      by: piece.template === null ? "model" : "template",
      ...(piece.quotation !== undefined && { quotation: piece.quotation }),
    });
  }
  const renderings = unit.pieces.flatMap((piece) => material.rendering(piece) ?? []);
  return {
    text: segments.length === 0 ? "" : text,
    segments,
    meanLogProbability: weightedMean(renderings),
    flags: [...new Set(renderings.flatMap(({ flags }) => flags))],
    kept: itemsWithin(material.items, unit.source).map((item) =>
      keptItem(item, targets.get(item) ?? item.locate(text)),
    ),
    repairs: renderings.flatMap(({ repairs }) => repairs),
  };
}

function keptItem({ kind, source, uk, en, accepted, forbidden, by }: Item, target: Span | null): KeptItem {
  return { kind, source, uk, en, accepted, forbidden, by, target };
}

/** The piece's English with our marks and case, and without the punctuation that the sentence around it decides. */
function englishOf(material: Material, piece: Piece, items: readonly Item[], first: boolean): Restored {
  if (piece.template !== null) {
    const text = first ? upperStart(piece.template) : piece.template;
    return { text, targets: items.map((item) => item.locate(text)) };
  }
  const source = slice(material.document.text, piece.source);
  const rendering = material.rendering(piece);
  if (!rendering) return { text: "", targets: [] };
  const marked = settleMarks(source, rendering.text, piece.role === "content" ? "inner" : "outer");
  const bare = withoutSoftEnd(marked);
  const end = strongEnd(source);
  const ended = end !== "" && strongEnd(bare) === "" ? bare + end.replace("..", "…") : bare;
  return restore(startAs(source, ended), items, rendering.standIns);
}

/** – пункт;: what stands before a list line's words is kept, since it says that it is a list. */
function listDash(document: Document, unit: PlannedUnit): string {
  const first = unit.pieces[0];
  if (first?.role !== "text" || !contains(unit.source, first.source)) return "";
  const before = slice(document.text, { start: unit.source.start, end: first.source.start });
  return /[–—―‒−•*-]/u.test(before) ? `${before.trim()} ` : "";
}
