import type { Readable } from "node:stream";
import { EnvHttpProxyAgent, request } from "undici";
import { failureOf, networkFailure, placeOf } from "./failures.js";
import { isNetworkRefused, networkRefused, Passing, type Patience } from "../../web/index.js";
import type { HubSettings } from "./settings.js";
import { Stop } from "../../core/index.js";

type Headers = Readonly<Record<string, string | undefined>>;

/** An answer with its body still to be read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What the hub itself said, before it sent us elsewhere. */
  readonly hubHeaders: Headers;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets the body go unread. */
  discard(): void;
}

/** The way to the hub. */
export interface Connection {
  readonly endpoint: string;
  /**
   * One try to read an address; redirects are followed, and the token goes to the endpoint's own origin alone.
   * @param accept statuses besides 200 that count as an answer
   * @throws {Passing} where another try may help; {@link Stop} where none can; the signal's reason
   */
  read(url: URL, headers: Headers, accept: readonly number[], signal: AbortSignal | undefined): Promise<Answer>;
  close(): Promise<void>;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** The hub sends on once or twice: to a new name of the repository, and to where its large files lie. */
const mostRedirects = 8;

/**
 * @param perekaz version, for the user agent
 * @throws {Stop} `network-refused` where nothing may touch the network
 */
export function openConnection(settings: HubSettings, patience: Patience, perekaz: string): Connection {
  if (isNetworkRefused()) throw networkRefused(settings.endpoint);
  const { http, https, except } = settings.proxies;
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: http,
    httpsProxy: https,
    noProxy: except,
    proxyTunnel: false,
    connectTimeout: patience.stall,
    headersTimeout: patience.stall,
    bodyTimeout: patience.stall,
  });
  const { origin } = new URL(settings.endpoint);
  const always = { "user-agent": `perekaz/${perekaz}`, "accept-encoding": "identity" };

  async function step(url: URL, headers: Headers, signal: AbortSignal | undefined): Promise<RawAnswer> {
    const withToken = settings.token !== null && url.origin === origin;
    try {
      const answer = await request(url, {
        dispatcher,
        signal: signal ?? null,
        headers: {
          ...always,
          ...definedOnly(headers),
          ...(withToken && { authorization: `Bearer ${settings.token}` }),
        },
      });
      return { status: answer.statusCode, headers: joined(answer.headers), body: answer.body, withToken };
    } catch (error) {
      signal?.throwIfAborted();
      throw networkFailure(error, url);
    }
  }

  async function read(
    start: URL,
    headers: Headers,
    accept: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    let url = start;
    let hubHeaders: Headers = {};
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const { status, headers: said, body, withToken } = await step(url, headers, signal);
      if (url.origin === origin) hubHeaders = { ...hubHeaders, ...said };
      const discard = (): void => void body.on("error", () => undefined).destroy();
      if (status === 200 || accept.includes(status)) {
        return { status, headers: said, hubHeaders, body: bytesOf(body, url, signal), discard };
      }
      discard();
      const { location } = said;
      if (!redirects.has(status) || location === undefined) {
        throw failureOf({ url, status, headers: said, fromHub: url.origin === origin, withToken }, patience.now());
      }
      url = nextAddress(location, url);
    }
    throw new Passing(`${placeOf(start)} sends in circles`);
  }

  return { endpoint: settings.endpoint, read, close: () => dispatcher.close() };
}

interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readable;
  readonly withToken: boolean;
}

async function* bytesOf(body: Readable, url: URL, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of body as AsyncIterable<Buffer>) yield bytes;
  } catch (error) {
    signal?.throwIfAborted();
    throw networkFailure(error, url);
  }
}

function nextAddress(location: string, from: URL): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new Stop({
    code: "hub-answer-invalid",
    message: `${placeOf(from)} sends on to what is no address of the web.`,
  });
}

function definedOnly(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
