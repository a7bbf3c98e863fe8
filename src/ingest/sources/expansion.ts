import type { Fetcher, Input, Statements } from "../../core/index.js";
import { SetAside } from "../../core/index.js";

/** Articles that a source gives at most where nothing else is said: two days of a small outlet, an hour of a large one. */
export const defaultLimit = 20;

export interface ExpandOptions {
  /** Needed for addresses alone. */
  readonly fetcher?: Fetcher;
  /** Articles that one source gives at most, the newest. @default 20 */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Told in a sentence what is being read. */
  readonly onProgress?: (message: string) => void;
  /** Told in a sentence what was left out, and what to do. */
  readonly onWarning?: (message: string) => void;
}

/** What a source named, and what became of it. */
export interface Tally {
  readonly named: number;
  readonly taken: number;
  /** Older than allowed. */
  readonly old?: number;
  /** In another language, as its source, address or title shows. */
  readonly foreign?: number;
  /** Without an address. */
  readonly unlinked?: number;
}

/** One source being turned into inputs, and what holds for it. */
export interface Expansion extends ExpandOptions {
  readonly limit: number;
  /** Whether an article of that time, in milliseconds since 1970, is left; one without a time is not. */
  isTooOld(time: number | null): boolean;
  /** What the source says of all its articles, added to what is stated of one. */
  state(stated: Statements): Statements;
  /** Tells the operator what was left. */
  report(location: string, tally: Tally): void;
}

interface Bounds {
  readonly section?: string | null;
  /** Hours; null for any age. */
  readonly maxAge?: number | null;
  /** Time from which ages are counted; that of the call where absent. */
  readonly now?: Date;
}

export function createExpansion(options: ExpandOptions, bounds: Bounds = {}): Expansion {
  const { section = null, maxAge = null, now = new Date() } = bounds;
  const oldest = maxAge === null ? -Infinity : now.getTime() - maxAge * 3_600_000;
  return {
    ...options,
    limit: options.limit ?? defaultLimit,
    isTooOld: (time) => time !== null && time < oldest,
    state: (stated) => (section === null ? stated : { ...stated, section }),
    report(location, { named, taken, old = 0, foreign = 0, unlinked = 0 }) {
      const over = named - taken - old - foreign - unlinked;
      const left = [
        ...(over > 0 ? [`${over} above the limit`] : []),
        ...(old > 0 ? [`${old} older than ${String(maxAge)} hours`] : []),
        ...(foreign > 0 ? [`${foreign} in another language`] : []),
        ...(unlinked > 0 ? [`${unlinked} without an address`] : []),
      ];
      if (left.length === 0) return;
      const remedy = over > 0 ? " Raise the source's limit to take more." : "";
      options.onWarning?.(`${location}: ${taken} of ${named} articles taken; left: ${left.join(", ")}.${remedy}`);
    },
  };
}

/** The inputs of one source, or its failure as an input that is set aside when read. */
export async function settle(
  location: string,
  expand: () => Promise<readonly Input[]>,
  foundIn?: string,
): Promise<readonly Input[]> {
  try {
    return await expand();
  } catch (error) {
    if (!(error instanceof SetAside)) throw error;
    return [{ kind: "failed", location, error, ...(foundIn !== undefined && { foundIn }) }];
  }
}
