import type { Input } from "../../core/index.js";
import { refuse } from "../refuse.js";
import { addressKey } from "./address-key.js";
import type { Expansion } from "./expansion.js";
import { wholeArticle } from "./feed/whole-article.js";
import type { SourceEntry } from "./source-entry.js";

/** Where entries were found. */
export interface Finding {
  readonly location: string;
  /** When it was fetched, ISO 8601, UTC; absent for a file. */
  readonly fetched?: string | undefined;
}

type Addressed = SourceEntry & { readonly address: string };

/**
 * The inputs of a source's entries, the newest first and each address once, as many as the limit allows.
 * An entry that holds its article in full is read from the source, any other at its address.
 * @throws SetAside `source-empty` where no entry has an address
 */
export function takeEntries(
  entries: readonly SourceEntry[],
  { location, fetched }: Finding,
  expansion: Expansion,
): readonly Input[] {
  const addressed = withoutRepeats(entries.filter((entry): entry is Addressed => entry.address !== null));
  const unlinked = entries.filter(({ address }) => address === null).length;
  if (addressed.length === 0) throw refuse("source-empty", location, "names no article with an address");
  const ours = addressed.filter((entry) => !isForeign(entry));
  const recent = ours.filter(({ time }) => !expansion.isTooOld(time));
  const taken = newestFirst(recent).slice(0, expansion.limit);
  expansion.report(location, {
    named: addressed.length + unlinked,
    taken: taken.length,
    old: ours.length - recent.length,
    foreign: addressed.length - ours.length,
    unlinked,
  });
  return taken.map((entry) => inputOf(entry, location, fetched, expansion));
}

function withoutRepeats(entries: readonly Addressed[]): readonly Addressed[] {
  const seen = new Set<string>();
  return entries.filter(({ address }) => {
    const key = addressKey(address);
    return !seen.has(key) && seen.add(key);
  });
}

/** Entries without a time stay behind the others, in the order of their source. */
export function newestFirst<E extends SourceEntry>(entries: readonly E[]): readonly E[] {
  // two without a time would be NaN apart
  return entries.toSorted((a, b) => (b.time ?? -Infinity) - (a.time ?? -Infinity) || 0);
}

/** «https://visnyk.example/ru/news/1» */
const foreignPath = /^https?:\/\/(?:(?:ru|en)\.[^/]+\/|[^/]+\/(?:ru|rus|en|eng)(?:\/|$))/iu;

// the language that outlets' systems state is often that of the system, so that letters come before it
function isForeign({ address, language, stated, summary }: Addressed): boolean {
  if (/[іїєґ]/iu.test(`${stated.title ?? ""} ${summary ?? ""}`)) return false;
  return foreignPath.test(address) || /^(?:ru|be|pl|en|de|fr|es|ro|hu|bg|crh)\b/iu.test(language?.trim() ?? "");
}

function inputOf(entry: Addressed, foundIn: string, fetched: string | undefined, expansion: Expansion): Input {
  const stated = expansion.state(entry.stated);
  const whole = wholeArticle(entry);
  if (whole === null || entry.content === undefined) return { kind: "web", location: entry.address, foundIn, stated };
  return {
    kind: "feed",
    location: entry.address,
    bytes: Buffer.from(whole),
    mediaType: entry.content.mediaType,
    foundIn,
    ...(fetched !== undefined && { fetched }),
    stated,
  };
}
