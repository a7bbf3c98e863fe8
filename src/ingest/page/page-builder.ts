import type { PageDocument, PageElement, PageNode } from "./dom.js";

export interface BuiltElement extends PageElement {
  appendChild(node: PageNode): PageNode;
}

/** A document that elements are put into. */
export interface BuiltDocument extends PageDocument {
  readonly documentElement: BuiltElement | null;
  readonly head: BuiltElement;
  readonly body: BuiltElement;
  createElement(name: string, options: undefined): BuiltElement;
  createTextNode(text: string): PageNode;
}

/** Attributes of one element that are kept, and characters of one: the DOM looks through all of them for each. */
const mostAttributes = 40;
const longestValue = 8192;
const longestName = 300;
/** What no reader of the page asks for. */
const unneeded = /^(?:on\w+|srcset|sizes|width|height|loading|decoding|integrity|crossorigin|nonce|target)$/u;
const namesInHead = new Set(["title", "meta", "link", "base", "script", "style"]);

/** Puts a page together from its tags and texts, as they come. */
export class PageBuilder {
  readonly #document: BuiltDocument;
  // the DOM looks each of them up again whenever it is asked
  readonly #root: BuiltElement | null;
  readonly #head: BuiltElement;
  readonly #body: BuiltElement;
  /** Open elements; null for one that is left out with all within it. */
  readonly #open: (BuiltElement | null)[] = [];
  #leftOut = 0;
  #text = "";

  constructor(document: BuiltDocument) {
    this.#document = document;
    this.#root = document.documentElement;
    this.#head = document.head;
    this.#body = document.body;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endText();
    if (this.#leftOut > 0 || isUnneeded(name, attributes)) {
      this.#leftOut++;
      this.#open.push(null);
      return;
    }
    const element = this.#rootElement(name) ?? this.#document.createElement(name, undefined);
    keepAttributes(element, attributes);
    if (!element.parentNode) this.#placeFor(name).appendChild(element);
    this.#open.push(element);
  }

  text(text: string): void {
    if (this.#leftOut === 0) this.#text += text;
  }

  close(): void {
    this.#endText();
    if (this.#open.pop() === null) this.#leftOut--;
  }

  #endText(): void {
    if (this.#text === "") return;
    const place = this.#open.at(-1) ?? this.#body;
    // white space around `head` and `body` is none of the page
    const isBetween = place === this.#root || place === this.#head;
    if (!isBetween) place.appendChild(this.#document.createTextNode(this.#text));
    else if (this.#text.trim() !== "") this.#body.appendChild(this.#document.createTextNode(this.#text));
    this.#text = "";
  }

  #rootElement(name: string): BuiltElement | null {
    if (name === "html") return this.#root;
    return name === "head" ? this.#head : name === "body" ? this.#body : null;
  }

  /** Where an element goes: into the open one, but never beside `head` and `body` or, unless it belongs there, into `head`. */
  #placeFor(name: string): BuiltElement {
    const place = this.#open.at(-1) ?? this.#root ?? this.#body;
    if (place !== this.#root && place !== this.#head) return place;
    const isBeforeBody = this.#body.childNodes[Symbol.iterator]().next().done === true;
    return namesInHead.has(name) && isBeforeBody ? this.#head : this.#body;
  }
}

function isUnneeded(name: string, { type, "data-telegram-post": post }: Readonly<Record<string, string>>): boolean {
  if (name === "style") return true;
  return name === "script" && post === undefined && !/json/iu.test(type ?? "");
}

function keepAttributes(element: BuiltElement, attributes: Readonly<Record<string, string>>): void {
  let kept = 0;
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (unneeded.test(name) || (value.length > longestValue && name !== "content")) continue;
    if (++kept > mostAttributes) return;
    const isName = name === "class" || name === "id" || name === "style";
    element.setAttribute(name, isName ? value.slice(0, longestName) : value);
  }
}
