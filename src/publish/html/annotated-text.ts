import { slice, type Document, type Line, type Quotation, type Span } from "../../core/index.js";
import { numberSpeakers } from "../view/quotation.js";
import { markup, type Markup } from "./markup.js";
import { toneClass } from "./palette.js";

interface Mark extends Span {
  readonly className: string;
  /** Id of the quotation whose content begins with this mark; null for any other. */
  readonly opens: string | null;
}

/** The article line by line, its text unchanged, with content, cues and mentions marked in their speaker's colour. */
export function annotateText(document: Pick<Document, "text" | "lines">, quotations: readonly Quotation[]): Markup {
  const tones = numberSpeakers(quotations);
  const marks = quotations.flatMap((quotation) => marksOf(quotation, toneOf(quotation, tones)));
  return markup`${document.lines.map((line) => markup`<p class="${line.role}">${annotateLine(document.text, line, marks)}</p>\n`)}`;
}

/** Class of the speaker's colour. */
export function toneOf(quotation: Quotation, tones: ReadonlyMap<string, number>): string {
  return toneClass(quotation.speaker ? (tones.get(quotation.speaker.uk) ?? null) : null);
}

/** Outermost first. */
function marksOf(quotation: Quotation, tone: string): readonly Mark[] {
  const { content, cue, mention, id, kind } = quotation;
  const place = ({ start, end }: Span, className: string, opens: string | null = null): Mark => ({
    start,
    end,
    className: `${className} ${tone}`,
    opens,
  });
  return [
    ...content.map((span, at) =>
      place(span, kind === "indirect" ? "content indirect" : "content", at === 0 ? id : null),
    ),
    ...(cue ? [place(cue, "cue")] : []),
    ...(mention ? [place(mention, "mention")] : []),
  ];
}

function annotateLine(text: string, line: Line, marks: readonly Mark[]): readonly Markup[] {
  const here = marks.filter((mark) => mark.start < line.end && mark.end > line.start);
  const bounds = [line.start, line.end, ...here.flatMap((mark) => [mark.start, mark.end])]
    .filter((offset) => offset >= line.start && offset <= line.end)
    .sort((a, b) => a - b);
  return bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? end;
    return start === end ? [] : [wrap(text, { start, end }, here)];
  });
}

/** One stretch that no mark begins or ends within. */
function wrap(text: string, stretch: Span, marks: readonly Mark[]): Markup {
  const around = marks.filter((mark) => mark.start <= stretch.start && stretch.end <= mark.end);
  const words = around.reduceRight<Markup>(
    (inner, mark) => markup`<mark class="${mark.className}">${inner}</mark>`,
    markup`${slice(text, stretch)}`,
  );
  const numbers = around
    .filter((mark) => mark.opens !== null && mark.start === stretch.start)
    .map(
      ({ opens, className }) =>
        markup`<sup class="${className}" id="at-${opens}"><a href="#${opens}">${opens}</a></sup>`,
    );
  return markup`${numbers}${words}`;
}
