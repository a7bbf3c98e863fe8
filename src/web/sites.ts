import { SetAside, type ErrorCode } from "../core/index.js";
import { givenUp } from "./failures.js";
import type { Follower } from "./follower.js";
import type { Hosts } from "./hosts.js";
import type { Question } from "./requester.js";
import { Passing } from "./retry.js";
import { allMayBeRead, closedSite, readRobots, type Robots } from "./robots.js";

/** The rules of the sites that are visited, each read once. */
export interface Sites {
  /** @throws SetAside `fetch-robots-refused`, or what kept its robots.txt from being read; the signal's reason */
  check(url: URL, question: Question): Promise<void>;
}

/** RFC 9309, 2.5: at least this much of a robots.txt is to be read; more is none. */
const largestFile = 500 * 1024;
/** How long rules hold, in milliseconds: a day (RFC 9309, 2.4). */
const validFor = 86_400_000;

/** What says that there are no rules (RFC 9309, 2.3.1.3). */
const without: ReadonlySet<ErrorCode> = new Set(["fetch-not-found", "fetch-refused", "fetch-answer-invalid"]);
/** What says that there may be rules which cannot be had (RFC 9309, 2.3.1.4). */
const unreadable: ReadonlySet<ErrorCode> = new Set(["fetch-redirects", "fetch-too-slow", "fetch-too-large"]);

export function openSites(follower: Follower, hosts: Hosts, now: () => number): Sites {
  const sites = new Map<string, { readonly until: number; readonly rules: Promise<Robots> }>();

  async function read(file: URL, { signal, onDelay }: Question): Promise<Robots> {
    try {
      const question: Question = { want: "page", most: largestFile, kept: null, signal, onDelay };
      const answer = await follower.follow(file, question, () => Promise.resolve());
      const robots = answer.status < 300 ? readRobots(file, new TextDecoder().decode(answer.bytes)) : allMayBeRead;
      hosts.setDelay(file.host, robots.delay);
      return robots;
    } catch (error) {
      if (error instanceof Passing) {
        if (error.status === null) throw givenUp(error);
        return closedSite(error.message);
      }
      if (error instanceof SetAside && without.has(error.code)) return allMayBeRead;
      if (error instanceof SetAside && unreadable.has(error.code)) return closedSite(error.message.replace(/\.$/u, ""));
      throw error;
    }
  }

  return {
    async check(url, question) {
      const { origin } = url;
      let site = sites.get(origin);
      if (!site || site.until < now()) {
        site = { until: now() + validFor, rules: read(new URL("/robots.txt", url), question) };
        sites.set(origin, site);
        // what failed for one address may go well for the next
        site.rules.catch(() => sites.delete(origin));
      }
      (await site.rules).check(url);
    },
  };
}
