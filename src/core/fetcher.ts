/** What lies at an address of the web. */
export interface Fetched {
  /** As asked for. */
  readonly requested: string;
  /** Where it lay in the end, after redirects. */
  readonly url: string;
  /** Essence of its Content-Type in lower case, for example `text/html`; null where none was sent. */
  readonly mediaType: string | null;
  /** Encoding that its Content-Type names, as sent; null where none was named. */
  readonly charset: string | null;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** When the server sent it or last confirmed it, ISO 8601, UTC. */
  readonly fetched: string;
  /** Whether the server confirmed that what was kept from an earlier time still holds (304). */
  readonly unchanged: boolean;
}

export interface FetchOptions {
  /** What is looked for, for the Accept header and for the types that are refused. @default page */
  readonly want?: "page" | "feed";
  readonly signal?: AbortSignal;
  /** Told in a sentence why it takes longer: another try, or a host that asked for pauses. */
  readonly onDelay?: (message: string) => void;
}

/** Port: reads addresses of the web, politely and safely. */
export interface Fetcher {
  /** @throws SetAside with a `fetch-…` code; Stop `network-refused`; the signal's reason */
  fetch(address: string, options?: FetchOptions): Promise<Fetched>;
  close(): Promise<void>;
}

/** What is kept of an address, to ask whether it has changed. */
export interface KeptPage {
  /** Where it lay in the end, after redirects. */
  readonly url: string;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** Validators (RFC 9110, 8.8) as sent; at least one is not null. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601, UTC. */
  readonly fetched: string;
}

/** Port: keeps pages under the address that was asked for. What cannot be kept or found again is lost in silence: no call fails. */
export interface PageCache {
  read(address: string): Promise<KeptPage | null>;
  /** Keeps a page, as long as there is room: what was longest unused goes first. */
  write(address: string, page: KeptPage): Promise<void>;
  close(): Promise<void>;
}
