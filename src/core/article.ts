import type { Span } from "./span.js";

export const mediaTypes = ["text/plain", "text/markdown", "text/html", "application/json"] as const;
export type MediaType = (typeof mediaTypes)[number];

/** How an article reached us. */
export const sourceKinds = ["file", "stdin", "web", "feed", "mail"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where an article's bytes came from, and what they were. */
export interface ArticleSource {
  readonly kind: SourceKind;
  /** Path or address as the user or a feed gave it; `-` for standard input; `FILE#N` for the Nth message of a mailbox. */
  readonly location: string;
  readonly mediaType: MediaType;
  /** WHATWG encoding label under which the bytes were read, for example `utf-8` or `windows-1251`. */
  readonly encoding: string;
  /** SHA-256 of the bytes as they came, decompressed, hexadecimal. */
  readonly sha256: string;
  /** Size of the bytes as they came, decompressed. */
  readonly bytes: number;
  /** `web` only: where the bytes lay in the end, after redirects. */
  readonly address?: string;
  /** `web` and `feed` only: when the bytes were asked for or last confirmed by the server, ISO 8601, UTC. */
  readonly fetched?: string;
  /** The feed, sitemap, mailbox or list through which it was found. */
  readonly foundIn?: string;
}

/** What the page says a line is; a line of which it says nothing is running text. */
export const blockKinds = ["subhead", "list-item", "quote", "post", "caption", "credit"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One or more whole lines of an article of which its markup says what they are. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Whose words a `quote` or `post` is, as the page names them. */
  readonly author?: string;
  /** `post` only: the network it was published on, for example `Telegram` or `X`. */
  readonly platform?: string;
  /** Where a `quote` or `post` can be read. */
  readonly url?: string;
}

/** Languages that are told apart; `other` is any further one. */
export const passageLanguages = ["uk", "ru", "en", "other"] as const;
export type PassageLanguage = (typeof passageLanguages)[number];

/** One or more whole lines that are not plain Ukrainian. */
export interface Passage extends Span {
  readonly language: PassageLanguage;
  /** `uk` only: a mixture with Russian, or Ukrainian written in Latin letters. */
  readonly variety?: "surzhyk" | "transliterated";
}

/** The picture that the article shows first. */
export interface ArticleImage {
  readonly url: string;
  readonly credit?: string;
  readonly caption?: string;
}

/** Something that a reader of the article should know about how it was read. */
export interface ArticleNote {
  readonly code: ArticleNoteCode;
  /** One English sentence. */
  readonly message: string;
}
export const articleNoteCodes = [
  /** The page held no text; that of its AMP or print version was read. */
  "other-version-read",
  /** Part of the article is for subscribers, and was not in the page. */
  "paywalled-part",
  /** A moment was stated without its time zone. */
  "time-zone-assumed",
  /** What the page states contradicts itself. */
  "statement-doubtful",
  "foreign-passages",
  "surzhyk",
  "transliterated",
] as const;
export type ArticleNoteCode = (typeof articleNoteCodes)[number];

/** What is stated of an article besides its text: by itself, or by the feed, sitemap or mail it was found in. */
export interface Statements {
  /** Canonical address. */
  readonly url?: string;
  readonly title?: string;
  /** Names of the authors, joined by a comma. */
  readonly byline?: string;
  readonly publisher?: string;
  /** As stated by the source, ISO 8601 where it could be read as a date. */
  readonly published?: string;
  /** When it was last changed; as `published`. */
  readonly modified?: string;
  readonly section?: string;
  readonly image?: ArticleImage;
}

/** What was published. Nothing is invented: what the input does not state is absent. */
export interface Article extends Statements {
  /** SHA-256 (hexadecimal) of the normalised text: the article's identity. */
  readonly fingerprint: string;
  readonly source: ArticleSource;
  readonly language: "uk";
  /** The text as published, never edited again; paragraphs and headings stand on lines of their own. */
  readonly text: string;
  /** In order, disjoint; absent where the input has no markup. */
  readonly blocks?: readonly Block[];
  /** In order, disjoint; absent where all is plain Ukrainian. */
  readonly passages?: readonly Passage[];
  readonly notes?: readonly ArticleNote[];
}

/** The article without its text, for outputs in which the document has it. */
export function headOf(article: Article): Omit<Article, "text"> {
  const { text, ...head } = article;
  return head;
}
