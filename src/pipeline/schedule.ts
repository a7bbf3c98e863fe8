/** Something that is done again and again. */
export interface Job {
  /** For messages. */
  readonly name: string;
  /** A cron pattern of five parts. */
  readonly schedule: string;
  run(): Promise<void>;
}

/**
 * Runs jobs at their times until the signal ends, and then waits for those under way. A job that is still under way
 * when its time comes again is left to end.
 * @param timeZone IANA name of the zone that the patterns are in
 * @throws what a job throws, once the others under way have ended
 */
export async function runOnSchedule(jobs: readonly Job[], timeZone: string, signal: AbortSignal): Promise<void> {
  if (jobs.length === 0 || signal.aborted) return;
  const { Cron } = await import("croner");
  const running = new Set<Promise<void>>();
  const timers: { stop(): void }[] = [];
  try {
    await new Promise<void>((end, fail) => {
      signal.addEventListener("abort", () => end(), { once: true });
      for (const job of jobs) {
        const work = async (): Promise<void> => {
          const done = job.run().catch(fail);
          running.add(done);
          await done;
          running.delete(done);
        };
        timers.push(
          new Cron(
            job.schedule,
            { name: `${job.name} ${timers.length}`, timezone: timeZone, protect: true, mode: "5-part" },
            work,
          ),
        );
      }
    });
  } finally {
    for (const timer of timers) timer.stop();
    await Promise.all(running);
  }
}
