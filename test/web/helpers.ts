import { onTestFinished } from "vitest";
import { SetAside, Stop, type Fetcher, type PageCache } from "../../src/core/index.js";
import { createMemoryPages } from "../../src/store/index.js";
import { fetchOptions, openFetcher, type FetcherWorld } from "../../src/web/index.js";

/** A clock on which waits take no time, and which tells of them. */
export interface TestClock {
  readonly waits: number[];
  now(): number;
  random(): number;
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

export function testClock(): TestClock {
  let time = Date.parse("2026-02-12T10:00:00Z");
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    random: () => 0,
    wait: (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

export interface TestFetcher extends Fetcher {
  readonly clock: TestClock;
}

/** A fetcher that may reach this machine, asks for no robots.txt and makes no pauses, unless the options say so. */
export function openTestFetcher(options: Record<string, unknown> = {}, world: Partial<FetcherWorld> = {}): TestFetcher {
  const clock = testClock();
  const cache: PageCache = createMemoryPages();
  const parsed = fetchOptions.parse({ allow: ["127.0.0.1"], robots: false, delay_ms: 0, ...options });
  const fetcher = openFetcher(parsed, { version: "1.2.3", cache, environment: {}, clock, ...world });
  onTestFinished(() => fetcher.close());
  return { ...fetcher, clock };
}

/** The error that reading the address ends with. */
export async function failure(fetcher: Fetcher, address: string, signal?: AbortSignal): Promise<SetAside | Stop> {
  try {
    await fetcher.fetch(address, signal ? { signal } : {});
  } catch (error) {
    if (error instanceof SetAside || error instanceof Stop) return error;
    throw error;
  }
  throw new Error(`${address} was read`);
}

export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes).toString();
}
