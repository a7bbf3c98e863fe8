import type { Article, SentenceEncoder, StoryVersion, VersionRelation } from "../core/index.js";
import { addressKey } from "../ingest/index.js";
import { makeCandidateIndex, signatureOf } from "./candidates.js";
import { compareTexts, likenessOf } from "./likeness.js";
import { makeMeanings, type Meanings } from "./meanings.js";
import type { StoriesOptions } from "./options.js";
import { shinglesOf, type Shingles } from "./shingles.js";

/** One story: the article that is printed, and its other publications. */
export interface Story {
  /** Index of the article. */
  readonly lead: number;
  readonly versions: readonly StoryVersion[];
}

export interface GroupingTools {
  readonly options: StoriesOptions;
  /** Opens what compares the first lines of articles whose words leave it in doubt; null: they stay apart. */
  readonly encoder: (() => Promise<SentenceEncoder>) | null;
  readonly signal?: AbortSignal;
}

interface Member {
  readonly at: number;
  readonly article: Article;
  readonly address: string;
  readonly shingles: Shingles;
  readonly signature: Uint32Array;
}

/**
 * Joins articles that are one story: the same canonical address, the same fingerprint, or nearly the same text. Of one
 * address the newest version is the lead; of one text in several outlets the fullest, then the earliest published. Every
 * version is compared with its lead itself, so that no chain of likenesses joins what is different. The result does not
 * depend on the order of the articles; stories come in the order of their leads.
 */
export async function groupStories(
  articles: readonly Article[],
  { options, encoder, signal }: GroupingTools,
): Promise<readonly Story[]> {
  if (!options.join) return articles.map((_, lead) => ({ lead, versions: [] }));
  const groups = groupSame(articles.map(memberOf));
  const stories: { readonly lead: Member; readonly others: Member[] }[] = [];
  const index = makeCandidateIndex();
  const meanings = makeMeanings(encoder, signal);
  for (const [newest, ...older] of groups.toSorted(([a], [b]) => byFullness(a, b))) {
    signal?.throwIfAborted();
    const candidates = index.find(newest.signature).flatMap((at) => stories[at] ?? []);
    const found = await mostAlike(newest, candidates, options, meanings);
    if (found) found.others.push(newest, ...older);
    else {
      index.add(stories.length, newest.signature);
      stories.push({ lead: newest, others: older });
    }
  }
  return stories
    .toSorted((a, b) => a.lead.at - b.lead.at)
    .map(({ lead, others }) => ({
      lead: lead.at,
      versions: others.toSorted((a, b) => a.at - b.at).map((other) => versionOf(other, lead)),
    }));
}

function memberOf(article: Article, at: number): Member {
  const shingles = shinglesOf(article.text);
  const address =
    article.url === undefined ? `${article.source.kind} ${article.source.location}` : addressKey(article.url);
  return { at, article, address, shingles, signature: signatureOf(shingles.sequences) };
}

type Group = [Member, ...Member[]];

/** Groups of the same address or fingerprint, the newest first. */
function groupSame(members: readonly Member[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const member of members.toSorted(byNews)) {
    const keys = [`address ${member.address}`, `text ${member.article.fingerprint}`];
    const [first, second] = keys.map((key) => groups.get(key)).filter((group) => group !== undefined);
    const group: Group = first ?? [member];
    if (first) first.push(member);
    if (first && second && second !== first) {
      first.push(...second);
      first.sort(byNews);
      for (const [key, each] of groups) if (each === second) groups.set(key, first);
    }
    for (const key of keys) groups.set(key, group);
  }
  return [...new Set(groups.values())];
}

/** The story whose lead is most alike, if it is the same text or says the same in other words. */
async function mostAlike<Found extends { readonly lead: Member }>(
  { article, shingles }: Member,
  stories: readonly Found[],
  { min_likeness }: StoriesOptions,
  meanings: Meanings,
): Promise<Found | undefined> {
  const ranked = stories
    .map((story) => ({ story, resemblance: likenessOf(shingles, story.lead.shingles).resemblance }))
    .toSorted((a, b) => b.resemblance - a.resemblance || byFullness(a.story.lead, b.story.lead));
  for (const { story } of ranked) {
    const verdict = compareTexts(shingles, story.lead.shingles, min_likeness);
    if (verdict === "same") return story;
    if (verdict === "doubtful" && (await meanings.isSame(article, story.lead.article))) return story;
  }
  return undefined;
}

function versionOf({ article, address, shingles }: Member, lead: Member): StoryVersion {
  const { url, title, publisher, published, modified, fingerprint } = article;
  const { resemblance } = likenessOf(shingles, lead.shingles);
  return {
    location: article.source.location,
    fingerprint,
    relation: relationOf(article, address, lead),
    likeness: fingerprint === lead.article.fingerprint ? 1 : Math.round(resemblance * 1000) / 1000,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
}

function relationOf(article: Article, address: string, lead: Member): VersionRelation {
  const sameText = article.fingerprint === lead.article.fingerprint;
  if (address === lead.address) return sameText ? "same-address" : "update";
  if (sameText) return "same-text";
  const { publisher } = article;
  return publisher !== undefined && publisher === lead.article.publisher ? "update" : "near-duplicate";
}

/** The newest first; then whatever is the same in any order of the articles. */
function byNews(a: Member, b: Member): number {
  return timeOf(b.article) - timeOf(a.article) || byFullness(a, b);
}

/** The fullest first, then the earliest published; then whatever is the same in any order of the articles. */
function byFullness(a: Member, b: Member): number {
  return (
    b.shingles.sequences.size - a.shingles.sequences.size ||
    firstTimeOf(a.article) - firstTimeOf(b.article) ||
    compare(a.address, b.address) ||
    compare(a.article.source.location, b.article.source.location) ||
    compare(a.article.fingerprint, b.article.fingerprint) ||
    a.at - b.at
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function timeOf({ modified, published }: Article): number {
  return momentOf(modified ?? published) ?? 0;
}

function firstTimeOf({ published }: Article): number {
  return momentOf(published) ?? Number.MAX_SAFE_INTEGER;
}

function momentOf(date: string | undefined): number | null {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? null : time;
}
