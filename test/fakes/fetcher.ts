import { SetAside, type Fetched, type Fetcher, type FetchOptions } from "../../src/core/index.js";

/** What lies at an address: its text or bytes as a page, or with its headers, or why it cannot be had. */
export type FakeAnswer = string | Uint8Array | FakePage | SetAside;

export interface FakePage {
  readonly body: string | Uint8Array;
  /** As a server sends it. @default text/html; charset=utf-8 */
  readonly contentType?: string | null;
  /** Where it lies in the end. */
  readonly url?: string;
  /** With it, asking again gives what was given before, unchanged. */
  readonly etag?: string;
}

export interface FakeFetcher extends Fetcher {
  /** Every address that was asked for, in order, and what was looked for there. */
  readonly requests: readonly { readonly address: string; readonly want: NonNullable<FetchOptions["want"]> }[];
}

/** When the fake fetches, ISO 8601, UTC. */
export const fakeFetchTime = "2026-02-12T10:00:00.000Z";

/** A web that is a map of addresses; any other is not found. */
export function createFakeFetcher(answers: Readonly<Record<string, FakeAnswer>>): FakeFetcher {
  const requests: { address: string; want: NonNullable<FetchOptions["want"]> }[] = [];
  const kept = new Map<string, Fetched>();

  function answer(address: string): Fetched {
    const there = Object.hasOwn(answers, address) ? answers[address] : undefined;
    if (there instanceof SetAside) throw there;
    if (there === undefined)
      throw new SetAside({ code: "fetch-not-found", message: `${address}: nothing lies there (404)` });
    const before = kept.get(address);
    if (before !== undefined) return { ...before, unchanged: true };
    const { body, contentType = "text/html; charset=utf-8", url = address, etag } = pageOf(there);
    const fetched: Fetched = {
      requested: address,
      url,
      mediaType: contentType?.split(";")[0]?.trim().toLowerCase() ?? null,
      charset: /charset=([^;\s]+)/iu.exec(contentType ?? "")?.[1] ?? null,
      bytes: typeof body === "string" ? Buffer.from(body) : body,
      fetched: fakeFetchTime,
      unchanged: false,
    };
    if (etag !== undefined) kept.set(address, fetched);
    return fetched;
  }

  return {
    requests,
    async fetch(address, { want = "page", signal } = {}) {
      signal?.throwIfAborted();
      requests.push({ address, want });
      await Promise.resolve();
      return answer(address);
    },
    close: () => Promise.resolve(),
  };
}

function pageOf(there: string | Uint8Array | FakePage): FakePage {
  return typeof there === "string" || there instanceof Uint8Array ? { body: there } : there;
}
