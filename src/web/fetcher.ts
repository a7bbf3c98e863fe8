import type { Fetched, Fetcher, FetchOptions, KeptPage, PageCache } from "../core/index.js";
import { parseAllowed } from "./allowed.js";
import { givenUp, setAside } from "./failures.js";
import { makeFollower, type FinalAnswer } from "./follower.js";
import { makeGuard, type Resolve } from "./guard.js";
import { openHosts } from "./hosts.js";
import { isNetworkRefused, networkRefused } from "./offline.js";
import type { FetchingOptions } from "./options.js";
import { patient } from "./patience.js";
import { openRequester, type Question, type RequesterWorld } from "./requester.js";
import { Passing, type Patience } from "./retry.js";
import { openSites } from "./sites.js";

export interface FetcherWorld extends RequesterWorld {
  readonly cache: PageCache;
  /** The clock; how often and how long to try is in the options. */
  readonly clock?: Pick<Patience, "wait" | "random" | "now">;
  readonly resolve?: Resolve;
}

/**
 * The Fetcher port over undici. Nothing is opened before the first address is asked for.
 * @throws Stop `configuration-invalid` where the environment names a proxy that is none
 */
export function openFetcher(options: FetchingOptions, world: FetcherWorld): Fetcher {
  const patience: Patience = { ...(world.clock ?? patient), tries: options.tries, stall: options.pause_ms };
  const allowed = options.allow.flatMap((entry) => parseAllowed(entry) ?? []);
  const guard = makeGuard(allowed, world.resolve);
  const hosts = openHosts(options.delay_ms, options.hosts, patience);
  const requester = openRequester(options, guard, world);
  const follower = makeFollower({ requester, guard, hosts, patience, redirects: options.redirects });
  const sites = openSites(follower, hosts, () => patience.now());

  async function fetch(address: string, { want = "page", signal, onDelay }: FetchOptions = {}): Promise<Fetched> {
    if (isNetworkRefused()) throw networkRefused(address);
    signal?.throwIfAborted();
    const start = addressOf(address);
    guard.check(start);
    const kept = await world.cache.read(start.href);
    const question: Question = { want, most: options.max_bytes, kept, signal, onDelay };
    const check = (url: URL): Promise<void> => (options.robots ? sites.check(url, question) : Promise.resolve());
    try {
      const answer = await follower.follow(start, question, check);
      return { requested: address, ...(await take(start, answer, kept)) };
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof Passing ? givenUp(error) : error;
    }
  }

  /** Keeps what may be kept, and brings back what has not changed. */
  async function take(
    start: URL,
    { url, status, header, mediaType, charset, bytes }: FinalAnswer,
    kept: KeptPage | null,
  ): Promise<Omit<Fetched, "requested">> {
    const fetched = new Date(patience.now()).toISOString();
    if (status === 304 && kept?.url === url.href) {
      await world.cache.write(start.href, { ...kept, fetched });
      const { etag, lastModified, ...page } = kept;
      return { ...page, fetched, unchanged: true };
    }
    if (status !== 200 && status !== 203)
      throw setAside("fetch-answer-invalid", `${url.href} answered ${status}, no page`);
    const page = { url: url.href, mediaType, charset, bytes, fetched };
    const [etag, lastModified] = [header("etag") ?? null, header("last-modified") ?? null];
    const mayBeKept = !/\bno-store\b/iu.test(header("cache-control") ?? "");
    if (mayBeKept && (etag !== null || lastModified !== null)) {
      await world.cache.write(start.href, { ...page, etag, lastModified });
    }
    return { ...page, unchanged: false };
  }

  return { fetch, close: () => requester.close() };
}

function addressOf(text: string): URL {
  if (!URL.canParse(text)) throw setAside("fetch-address-invalid", `${text} is no address`);
  const url = new URL(text);
  url.hash = "";
  return url;
}
