import type { Span } from "../../core/index.js";
import { SpanIndex } from "../read/search.js";
import type { Found } from "./found.js";

/** What the chain has found so far; a later finder leaves alone what an earlier one has taken. */
export class Ledger {
  private readonly finds: Found[] = [];
  private readonly contents = new SpanIndex<Found>();
  private readonly cues = new SpanIndex<Found>();

  add(found: Found): void {
    this.finds.push(found);
    for (const part of found.content) this.contents.add(part, found);
    if (found.cue) this.cues.add(found.cue, found);
  }

  /** Adds further content to a quotation that was found. */
  extend(found: Found, rest: readonly Span[]): void {
    const whole = { ...found, content: [...found.content, ...rest] };
    this.finds[this.finds.indexOf(found)] = whole;
    for (const part of rest) this.contents.add(part, whole);
  }

  get all(): readonly Found[] {
    return this.finds;
  }

  /** Whether no content that was found shares a place with the span. */
  isFree(span: Span): boolean {
    return this.contents.find(span) === undefined;
  }

  /** Whether the span touches no cue that was found. */
  isCueFree(span: Span): boolean {
    return this.cues.find(span) === undefined;
  }

  /** The direct quotation that covers any of the span. */
  directAt(span: Span): Found | undefined {
    return this.contents.find(span, (found) => found.kind === "direct");
  }
}
