import type { BlockKind } from "../../../core/index.js";
import { foldSpace, type Box } from "../boxes/box.js";
import type { Attribution, PageLine } from "./page-line.js";

/** What the boxes around a text say of it. */
export interface Setting {
  readonly box: Box;
  readonly kind: BlockKind | null;
  readonly attribution: Attribution;
  readonly link: string | null;
  readonly bold: boolean;
}

/** Gathers the texts of a page into lines. */
export class LineBuilder {
  readonly lines: PageLine[] = [];
  #texts: string[] = [];
  #mark = "";
  #setting: Setting | null = null;
  #letters = 0;
  #linkLetters = 0;
  #boldLetters = 0;
  #links = new Set<string>();

  add(text: string, setting: Setting): void {
    this.#texts.push(text);
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters === 0) return;
    this.#setting ??= setting;
    this.#letters += letters;
    if (setting.bold) this.#boldLetters += letters;
    if (setting.link === null) return;
    this.#linkLetters += letters;
    this.#links.add(setting.link);
  }

  /** Puts a list item's mark before the line that comes next. */
  mark(mark: string): void {
    this.end();
    this.#mark = mark;
  }

  /** Ends the line; one without letters is none. */
  end(): void {
    const text = withoutBackLink(foldSpace(this.#texts.join("")));
    if (this.#setting && text !== "") {
      this.lines.push({
        text: this.#mark + text,
        kind: this.#setting.kind,
        attribution: this.#setting.attribution,
        box: this.#setting.box,
        letters: this.#letters,
        linkLetters: this.#linkLetters,
        boldLetters: this.#boldLetters,
        links: [...this.#links],
      });
      this.#mark = "";
    }
    this.#texts = [];
    this.#setting = null;
    this.#letters = this.#linkLetters = this.#boldLetters = 0;
    this.#links = new Set();
  }

  /** Ends a list item; the mark of an empty one is dropped. */
  endItem(): void {
    this.end();
    this.#mark = "";
  }
}

// the arrow of a note that leads back to its place
function withoutBackLink(text: string): string {
  return /[↩↑]\ufe0e?$/u.test(text.slice(-2)) ? text.replace(/[↩↑]\ufe0e?$/u, "").trimEnd() : text;
}
