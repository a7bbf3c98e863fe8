import type { Statements } from "../../core/index.js";
import { readDate } from "../dates.js";

/** What a feed or sitemap says of one article. */
export interface SourceEntry {
  /** Absolute; null where it names none. */
  readonly address: string | null;
  readonly stated: Statements;
  /** When it was published or, where that is not stated, changed: milliseconds since 1970; null where neither is. */
  readonly time: number | null;
  /** As stated, for example `uk` or `uk-UA`. */
  readonly language?: string | undefined;
  /** HTML. */
  readonly summary?: string | undefined;
  readonly content?: EntryContent | undefined;
}

export interface EntryContent {
  readonly mediaType: "text/html" | "text/plain";
  readonly text: string;
}

/** Fields as they are read, most of them absent. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Statements without what is absent, with their dates read. */
export function statementsFrom({ published, modified, ...others }: Loose<Statements>): Statements {
  const fields = { ...others, published: dateFrom(published), modified: dateFrom(modified) };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function dateFrom(value: string | undefined): string | undefined {
  const date = value?.trim();
  return date === undefined || date === "" ? undefined : readDate(date);
}

/** Milliseconds since 1970 of the first date that could be read; one without a zone counts as UTC, for order and age alone. */
export function timeOf({ published, modified }: Statements): number | null {
  for (const date of [published, modified]) {
    if (date === undefined || !/^\d{4}-\d{2}-\d{2}/u.test(date)) continue;
    const time = Date.parse(
      /\d{2}:\d{2}(?::[\d.]+)?$/u.test(date.slice(10)) && !/[+-]\d{2}:\d{2}$/u.test(date) ? `${date}Z` : date,
    );
    if (!Number.isNaN(time)) return time;
  }
  return null;
}

/** The first of the values that, resolved against the base, is an address of the web. */
export function addressFrom(values: readonly (string | undefined)[], base: string | null): string | null {
  for (const value of values) {
    const given = value?.trim();
    if (given === undefined || given === "" || /\s/u.test(given)) continue;
    const against = base !== null && URL.canParse(base) ? base : undefined;
    if (!URL.canParse(given, against)) continue;
    const address = new URL(given, against);
    if (/^https?:$/u.test(address.protocol)) return address.href;
  }
  return null;
}

/** Characters of the longest name with role and address. */
const longestPerson = 300;
const noNames = /^(?:admin|administrator|editor|author|root|webmaster|user\d*)$/iu;

/** Names of authors joined by a comma, without addresses and the account that publishes by default. */
export function bylineFrom(names: readonly (string | undefined)[]): string | undefined {
  const shown = names.map((name) => nameIn(name ?? "")).filter((name) => /\p{L}/u.test(name) && !noNames.test(name));
  return shown.length === 0 ? undefined : [...new Set(shown)].join(", ");
}

/** «news@visnyk.example (Олена Ґудзь)», «Олена Ґудзь <news@visnyk.example>» */
function nameIn(person: string): string {
  return person
    .slice(0, longestPerson)
    .replace(/<[^<>]*>|\S+@\S+/gu, " ")
    .replace(/^\s*\((.*)\)\s*$/u, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}
