import PQueue from "p-queue";
import { longestAsked, Passing, type Patience } from "./retry.js";

/** Asks each host for one thing at a time, with pauses, and some hosts at once. */
export interface Hosts {
  /**
   * @param host with its port
   * @throws {Passing} where the host asked for more than is waited for; what the task throws; the signal's reason
   */
  ask<T>(host: string, task: () => Promise<T>, options: AskOptions): Promise<T>;
  /** Leaves a host alone for so many milliseconds from now. */
  pause(host: string, milliseconds: number): void;
  /** Sets the pause between two requests to a host, in milliseconds, where it is longer than the usual one. */
  setDelay(host: string, milliseconds: number): void;
}

interface AskOptions {
  readonly signal: AbortSignal | undefined;
  /** Told how long, in milliseconds, where the host has to be left alone. */
  readonly onPause: (milliseconds: number) => void;
}

interface Host {
  readonly queue: PQueue;
  delay: number;
  /** Milliseconds since 1970. */
  freeAt: number;
}

/** Pauses of which nobody need be told, in milliseconds. */
const unnoticed = 3000;

export function openHosts(usualDelay: number, atOnce: number, patience: Pick<Patience, "now" | "wait">): Hosts {
  const hosts = new Map<string, Host>();
  const all = new PQueue({ concurrency: atOnce });

  function hostOf(name: string): Host {
    const found = hosts.get(name) ?? { queue: new PQueue({ concurrency: 1 }), delay: usualDelay, freeAt: 0 };
    hosts.set(name, found);
    return found;
  }

  return {
    ask(name, task, { signal, onPause }) {
      const host = hostOf(name);
      return host.queue.add(async () => {
        const pause = host.freeAt - patience.now();
        if (pause > Math.max(longestAsked, host.delay)) throw new Passing(`${name} is busy`, { after: pause });
        if (pause > 0) {
          if (pause > unnoticed) onPause(pause);
          await patience.wait(pause, signal);
        }
        signal?.throwIfAborted();
        try {
          return await all.add(task);
        } finally {
          host.freeAt = Math.max(host.freeAt, patience.now() + host.delay);
        }
      });
    },
    pause(name, milliseconds) {
      const host = hostOf(name);
      host.freeAt = Math.max(host.freeAt, patience.now() + milliseconds);
    },
    setDelay(name, milliseconds) {
      const host = hostOf(name);
      host.delay = Math.max(host.delay, milliseconds);
    },
  };
}
