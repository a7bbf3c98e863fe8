import { plainText } from "../xml/plain-text.js";

/** «Полтавський вісник — RSS», «Всі новини | Полтавський вісник», «Полтавський вісник » Новини» */
const ofTheFeed =
  /^(?:rss|atom|feed|(?:(?:останні|усі|всі|головні)\s+)?(?:новини|публікації|статті)|стрічка(?:\s+новин)?|головна|main|news)(?:[\s-]*(?:rss|feed))?$/iu;

/** The outlet's name in the title of its feed: the part that does not speak of the feed; undefined where none is left. */
export function outletIn(title: string | undefined): string | undefined {
  const parts = plainText(title)?.split(/\s+[-–—|:»/]+\s+|\s*::\s*/u) ?? [];
  return parts
    .map((part) => part.trim().replace(/\s+(?:rss|feed)$/iu, ""))
    .find((part) => /\p{L}/u.test(part) && !ofTheFeed.test(part));
}
