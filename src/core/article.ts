/** How an input reached us: a file (with its path), or standard input. */
export interface ArticleSource {
  readonly kind: "file" | "stdin";
  /** Path as given on the command line; `-` for standard input. */
  readonly location: string;
  readonly mediaType: "text/plain" | "text/markdown" | "text/html" | "application/json";
  /** WHATWG encoding label under which the bytes were read, for example `utf-8` or `windows-1251`. */
  readonly encoding: string;
  /** SHA-256 of the bytes as they came, hexadecimal. */
  readonly sha256: string;
  /** Size of the bytes as they came. */
  readonly bytes: number;
}

/** What was published. Nothing is invented: what the input does not state is absent. */
export interface Article {
  /** SHA-256 (hexadecimal) of the normalised text: the article's identity. */
  readonly fingerprint: string;
  readonly source: ArticleSource;
  readonly language: "uk";
  /** The text as published, never edited again; paragraphs and headings stand on lines of their own. */
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** As stated by the source, ISO 8601 where it could be read as a date. */
  readonly published?: string;
}

/** The article without its text, for outputs in which the document has it. */
export function headOf(article: Article): Omit<Article, "text"> {
  const { text, ...head } = article;
  return head;
}
