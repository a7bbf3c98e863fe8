import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, Statements } from "../../src/core/index.js";
import { fingerprintOf } from "../../src/ingest/fingerprint.js";

const gold = join(import.meta.dirname, "../gold");

/** Texts of the gold articles that may be tuned on, without their marks. */
export function goldTexts(): readonly string[] {
  return ["development", "newsroom", "written-on"].flatMap((group) =>
    readdirSync(join(gold, group))
      .filter((name) => name.endsWith(".gold.txt"))
      .map((name) => {
        const source = readFileSync(join(gold, group, name), "utf8");
        const [body = ""] = source.slice(source.indexOf("\n\n") + 2).split("\n---");
        return body.replace(/<[^<>]+>/gu, "");
      }),
  );
}

/** An article as it comes out of ingest. */
export function articleOf(text: string, stated: Statements & { readonly location?: string } = {}): Article {
  const { location = stated.url ?? "article.txt", ...rest } = stated;
  return {
    fingerprint: fingerprintOf(text),
    source: { kind: "web", location, mediaType: "text/html", encoding: "utf-8", sha256: "0".repeat(64), bytes: 1 },
    language: "uk",
    text,
    ...rest,
  };
}
