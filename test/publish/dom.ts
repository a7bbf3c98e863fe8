import { DOMParser } from "linkedom";

/** As much of an element as the tests read; linkedom's have it. */
export interface PageElement {
  readonly textContent: string | null;
  readonly className: string;
  readonly attributes: ArrayLike<{ readonly name: string }> & Iterable<{ readonly name: string }>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  remove(): void;
}
export type Page = Pick<PageElement, "querySelector" | "querySelectorAll">;

export function parsePage(html: string): Page {
  const page: Page = new DOMParser().parseFromString(html, "text/html");
  return page;
}
