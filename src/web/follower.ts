import { failureOfStatus, setAside } from "./failures.js";
import type { Guard } from "./guard.js";
import type { Hosts } from "./hosts.js";
import type { Answer, Question, Requester } from "./requester.js";
import { Passing, tryAgain, type Patience } from "./retry.js";

/** An answer, and the address that gave it. */
export interface FinalAnswer extends Answer {
  readonly url: URL;
}

/** Asks addresses, each in its host's turn, again where it may help, and goes where they send on. */
export interface Follower {
  /**
   * @param check asked of each address before it is asked itself
   * @throws {Passing} the last failure, where all tries are spent; SetAside `fetch-…`; the signal's reason
   */
  follow(start: URL, question: Question, check: (url: URL) => Promise<void>): Promise<FinalAnswer>;
}

interface FollowerParts {
  readonly requester: Requester;
  readonly guard: Guard;
  readonly hosts: Hosts;
  readonly patience: Patience;
  /** Redirects that are followed. */
  readonly redirects: number;
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export function makeFollower({ requester, guard, hosts, patience, redirects }: FollowerParts): Follower {
  function ask(url: URL, question: Question): Promise<Answer> {
    const { host } = url;
    const inTurn = async (): Promise<Answer> => {
      const answer = await requester.send(url, question);
      if (answer.status < 400) return answer;
      const failure = failureOfStatus(url, answer.status, answer.header("retry-after"), patience.now());
      if (failure instanceof Passing && failure.after !== null) hosts.pause(host, failure.after);
      throw failure;
    };
    return hosts.ask(host, inTurn, {
      signal: question.signal,
      onPause: (milliseconds) =>
        question.onDelay?.(`${host} is left alone for ${Math.ceil(milliseconds / 1000)} s, as it asks.`),
    });
  }

  async function walk(start: URL, question: Question, check: (url: URL) => Promise<void>): Promise<FinalAnswer> {
    const seen = new Set<string>();
    let url = start;
    for (;;) {
      guard.check(url);
      if (seen.has(url.href)) throw setAside("fetch-redirects", `${start.href} sends in a circle`);
      if (seen.size > redirects) {
        throw setAside("fetch-redirects", `${start.href} sends on more than ${redirects} times (fetch.redirects)`);
      }
      seen.add(url.href);
      await check(url);
      const answer = await ask(url, question);
      if (!redirectStatuses.has(answer.status)) return { ...answer, url };
      url = nextAddress(url, answer.header("location"));
    }
  }

  return {
    follow: (start, question, check) =>
      tryAgain(() => walk(start, question, check), patience, {
        signal: question.signal,
        onRetry: ({ message }, wait, left) =>
          question.onDelay?.(
            `${message}; once more in ${Math.ceil(wait / 1000)} s, ${left} ${left === 1 ? "try" : "tries"} left.`,
          ),
      }),
  };
}

function nextAddress(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw setAside("fetch-answer-invalid", `${from.href} sends on without saying where`);
  }
  const next = new URL(location, from);
  next.hash = "";
  return next;
}
