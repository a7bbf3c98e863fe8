import { parse } from "yaml";
import { stated, statedAddress, type Reading } from "./reading.js";

export interface FrontMatter {
  /** The source after the front matter. */
  readonly body: string;
  readonly stated: Omit<Reading, "text">;
}

/** Takes a YAML block between two lines `---` off the start; what is no YAML mapping is left as text. */
export function splitFrontMatter(source: string): FrontMatter {
  const match = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source);
  const fields = match ? parseMapping(match[1] ?? "") : null;
  if (!match || fields === null) return { body: source, stated: {} };
  const first = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => stated(fields.get(key))).find((value) => value !== undefined);
  return {
    body: source.slice(match[0].length),
    stated: {
      title: first("title", "headline"),
      url: statedAddress(first("url", "canonical", "canonical_url", "source", "link")),
      byline: first("byline", "author", "authors"),
      publisher: first("publisher", "site", "outlet"),
      published: first("published", "date", "published_at"),
      modified: first("modified", "updated", "modified_at", "updated_at"),
      section: first("section", "category"),
    },
  };
}

function parseMapping(block: string): ReadonlyMap<string, string> | null {
  let value: unknown;
  try {
    // `failsafe` leaves dates and numbers as they are written
    value = parse(block, { schema: "failsafe" });
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = Object.entries(value).map(([key, field]): [string, string] => [
    key.toLowerCase(),
    Array.isArray(field)
      ? field.filter((part) => typeof part === "string").join(", ")
      : typeof field === "string"
        ? field
        : "",
  ]);
  return new Map(fields);
}
