import { z } from "zod";
import { refuse } from "../refuse.js";
import { stated, type Reading } from "./reading.js";

const optional = z.string().nullish();
const articleSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/u, error: "expected an http or https address" }).nullish(),
  title: optional,
  byline: optional,
  published: optional,
  modified: optional,
  publisher: optional,
  section: optional,
  text: z.string(),
});

/**
 * Reads `{ url?, title?, byline?, published?, modified?, publisher?, section?, text }`.
 * @throws SetAside with `input-invalid`, naming the keys.
 */
export function readJson(source: string, location: string): Reading {
  const result = articleSchema.safeParse(parse(source, location));
  if (!result.success) {
    const issues = result.error.issues.map((issue) =>
      issue.path.length === 0 ? issue.message : `key "${issue.path.join(".")}": ${issue.message}`,
    );
    throw refuse("input-invalid", location, issues.join("; "), {
      remedy: `Give an object with "text" and, if known, ${known}; one article a file.`,
    });
  }
  const { text, url, title, byline, published, modified, publisher, section } = result.data;
  return {
    text: text.replace(/\r\n?/gu, "\n"),
    url: stated(url),
    title: stated(title),
    byline: stated(byline),
    publisher: stated(publisher),
    published: stated(published),
    modified: stated(modified),
    section: stated(section),
  };
}

const known = Object.keys(articleSchema.shape)
  .filter((key) => key !== "text")
  .map((key) => `"${key}"`)
  .join(", ");

function parse(source: string, location: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("input-invalid", location, `is not JSON: ${reason}`, { cause: error });
  }
}
