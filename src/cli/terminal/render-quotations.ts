import { findUnpairedMarks, slice, type Document, type Quotation, type Span } from "../../index.js";
import type { Colours } from "../streams.js";
import { nameSpeaker } from "./name-speaker.js";
import { speakerColours } from "./speaker-colours.js";

/** Characters of a quotation that the table shows. */
const contentShown = 60;

/** The article with its quotations coloured by speaker, and a table of them. */
export function renderQuotations(document: Document, quotations: readonly Quotation[], colours: Colours): string {
  const paint = speakerColours(quotations, colours);
  const marks = quotations
    .flatMap((quotation) => quotation.content.map((span) => ({ span, paint: paint(quotation.speaker) })))
    .sort((a, b) => a.span.start - b.span.start);
  const rows = quotations.map((quotation) => {
    const content = quotation.content.map((span) => slice(document.text, span)).join(" […] ");
    const who = quotation.speaker ? nameSpeaker(quotation.speaker) : unresolved(quotation);
    const cue = quotation.cue ? slice(document.text, quotation.cue) : "—";
    const channel = quotation.channel ? `, ${quotation.channel}` : "";
    return [
      `${quotation.id.padEnd(4)} ${quotation.kind.padEnd(8)} ${quotation.construction.padEnd(4)} ${paint(quotation.speaker)(who)} (${cue}${channel})`,
      `     ${colours.dim(shorten(content))}`,
    ].join("\n");
  });
  const count = quotations.length;
  const title = count === 0 ? "No quotations found." : `${count} ${count === 1 ? "quotation" : "quotations"}`;
  const warnings = findUnpairedMarks(document).map((mark) => colours.yellow(warn(document.text, mark)));
  return [paintSpans(document.text.trimEnd(), marks), "", colours.bold(title), ...rows, ...warnings].join("\n");
}

/** Lines are counted from 1, blank ones too, as an editor shows them. */
function warn(text: string, mark: Span): string {
  const line = text.slice(0, mark.start).split("\n").length;
  return `line ${line}: the quote mark ${slice(text, mark)} has no partner; what it holds was read to the end of its paragraph`;
}

function unresolved({ attribution }: Quotation): string {
  return "reason" in attribution ? `speaker not established: ${attribution.description ?? attribution.reason}` : "?";
}

function paintSpans(
  text: string,
  marks: readonly { readonly span: Span; readonly paint: (text: string) => string }[],
): string {
  let result = "";
  let at = 0;
  for (const { span, paint } of marks) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + paint(slice(text, span));
    at = span.end;
  }
  return result + text.slice(at);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= contentShown ? text : `${characters.slice(0, contentShown).join("")}…`;
}
