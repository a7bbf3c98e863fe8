/** HTML that may be put into a page as it is; made only by `markup` and `trustedMarkup`. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}
export type { Markup };

/** What may stand in a template: text, which is escaped, markup, lists of either, and null for nothing. */
export type Piece = string | number | null | Markup | readonly Piece[];

/** Template tag: the literal parts are HTML, what is put in is escaped for content and quoted attributes alike. */
export function markup(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(literals.map((literal, at) => literal + write(pieces[at] ?? null)).join(""));
}

/** Our own HTML or CSS that holds nothing from outside. */
export function trustedMarkup(text: string): Markup {
  return new Markup(text);
}

function write(piece: Piece): string {
  if (piece === null) return "";
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === "object") return piece.map(write).join("");
  return escapeHtml(String(piece));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would turn a bare carriage return into a line feed.
  "\r": "&#13;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/gu, (character) => entities[character] ?? character);
}
