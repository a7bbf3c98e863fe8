import { createRequire } from "node:module";
import type library from "robots-parser";
import { SetAside } from "../core/index.js";

const require = createRequire(import.meta.url);

/** What a site's robots.txt says; RFC 9309. */
export interface Robots {
  /** @throws SetAside `fetch-robots-refused` */
  check(url: URL): void;
  /** Pause between two requests that it asks for, in milliseconds; 0 where it asks for none. */
  readonly delay: number;
}

/** The name by which a robots.txt calls us. */
export const robotName = "Perekaz";

/** Longest pause that is kept because a robots.txt asks for it: with more, a feed would take days. */
const longestDelay = 60_000;

/** Without a robots.txt, all may be read. */
export const allMayBeRead: Robots = { check: () => undefined, delay: 0 };

/** A robots.txt that cannot be read lets nobody in until it can (RFC 9309, 2.3.1.4). */
export function closedSite(why: string): Robots {
  return {
    check: (url) => {
      throw refused(`${url.href} is not read: ${why}, and until its rules are known nothing of the site may be.`);
    },
    delay: 0,
  };
}

/** @param file address of the robots.txt */
export function readRobots(file: URL, text: string): Robots {
  // its declarations describe another module format than it has
  const parse = require("robots-parser") as typeof library.default;
  const rules = parse(file.href, text);
  const seconds = rules.getCrawlDelay(robotName) ?? 0;
  return {
    check(url) {
      if (rules.isAllowed(url.href, robotName) !== false) return;
      const line = rules.getMatchingLineNumber(url.href, robotName);
      throw refused(`${url.href} is not read: ${file.href}${line > 0 ? `, line ${line},` : ""} forbids it.`);
    },
    delay: Math.min(longestDelay, Math.max(0, seconds * 1000)),
  };
}

function refused(message: string): SetAside {
  return new SetAside({ code: "fetch-robots-refused", message });
}
