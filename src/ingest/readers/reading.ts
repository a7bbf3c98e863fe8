import type { ArticleNote, Block, Statements } from "../../core/index.js";

/** What a reader found in an input, not yet an Article: absent where the input does not state it. */
export type Reading = { readonly [K in keyof Statements]?: Statements[K] | undefined } & {
  readonly text: string;
  /** Spans in `text`. */
  readonly blocks?: readonly Block[] | undefined;
  readonly notes?: readonly ArticleNote[] | undefined;
};

/** A stated value on one line, or undefined where it is empty. */
export function stated(value: string | null | undefined): string | undefined {
  const line = value?.replace(/\s+/gu, " ").trim();
  return line === undefined || line === "" ? undefined : line;
}

/** The value if it is an absolute http(s) address. */
export function statedAddress(value: string | null | undefined): string | undefined {
  const address = stated(value);
  return address !== undefined && /^https?:\/\/[^\s/]/iu.test(address) && URL.canParse(address) ? address : undefined;
}
