/** A failure that may pass: the network, a busy or broken server. */
export class Passing extends Error {
  /** How long the server asked to be left alone, milliseconds; null where it did not say. */
  readonly after: number | null;
  /** Status of the answer; null where there was none. */
  readonly status: number | null;

  constructor(
    message: string,
    details: { readonly after?: number | null; readonly status?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.after = details.after ?? null;
    this.status = details.status ?? null;
  }
}

/** The clock, and how often and how long to try. */
export interface Patience {
  /** Tries in a row that bring nothing before it is given up. */
  readonly tries: number;
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly stall: number;
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Attempts {
  readonly signal: AbortSignal | undefined;
  /** Bytes that all tries together have brought; tries count anew once it has grown by `enough`. */
  readonly brought?: () => number;
  /** Told before each wait. */
  readonly onRetry: (failure: Passing, wait: number, left: number) => void;
}

const firstWait = 1_000;
const longestWait = 30_000;
/** A server that asks for more, in milliseconds, is not waited for: somebody should look. */
export const longestAsked = 300_000;
/** A megabyte shows that the way works, and that a file of any size ends after so many failures. */
const enough = 1 << 20;

/**
 * Tries until it succeeds or fails for good, with waits that double, up to a fifth of each by chance.
 * @throws {Passing} the last failure; whatever else `attempt` throws; the signal's reason.
 */
export async function tryAgain<T>(attempt: () => Promise<T>, patience: Patience, attempts: Attempts): Promise<T> {
  let failed = 0;
  let before = attempts.brought?.() ?? 0;
  for (;;) {
    attempts.signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (failure) {
      attempts.signal?.throwIfAborted();
      if (!(failure instanceof Passing)) throw failure;
      const brought = attempts.brought?.() ?? 0;
      failed = brought - before >= enough ? 1 : failed + 1;
      before = brought;
      if (failed >= patience.tries || (failure.after ?? 0) > longestAsked) throw failure;
      const doubled = Math.min(longestWait, firstWait * 2 ** (failed - 1)) * (1 + patience.random() / 5);
      const wait = Math.round(Math.max(doubled, failure.after ?? 0));
      attempts.onRetry(failure, wait, patience.tries - failed);
      await patience.wait(wait, attempts.signal);
    }
  }
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date (RFC 9110, 10.2.3); null where it says nothing. */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
