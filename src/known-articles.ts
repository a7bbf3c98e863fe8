import type { Article, Digest, SeenArticles } from "./core/index.js";
import { addressKey } from "./ingest/index.js";

/** The articles that an earlier edition had, with the same text. */
export async function findKnown(articles: readonly Article[], seen: SeenArticles): Promise<ReadonlySet<Article>> {
  const keys = new Map(
    articles.map((article) => [article, keyOf(article.url ?? article.source.location, article.fingerprint)]),
  );
  const found = await seen.find([...keys.values()]);
  return new Set(articles.filter((article) => found.has(keys.get(article) ?? "")));
}

/** Remembers the articles of an edition, and the other publications of their stories. */
export async function rememberEdition({ entries }: Digest, seen: SeenArticles): Promise<void> {
  await seen.add(
    entries.flatMap(({ article, versions = [] }) => [
      keyOf(article.url ?? article.source.location, article.fingerprint),
      ...versions.map(({ url, location, fingerprint }) => keyOf(url ?? location, fingerprint)),
    ]),
  );
}

/** An address with another text is an article that was changed. */
function keyOf(place: string, fingerprint: string): string {
  return `${addressKey(place)} ${fingerprint}`;
}
