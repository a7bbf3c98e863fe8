import PQueue from "p-queue";
import { Stop, type Digest, type Input } from "./core/index.js";
import { watchFolder, type Source } from "./ingest/index.js";
import type { Pipeline, RunOptions } from "./open-pipeline.js";
import { runOnSchedule } from "./pipeline/index.js";

export interface SourcesRun extends Omit<RunOptions, "signal"> {
  /** Ends the run. */
  readonly signal: AbortSignal;
  /** Given each edition that has new articles or says why there are none, and the names of its sources. */
  readonly onEdition: (digest: Digest, names: readonly string[]) => Promise<void>;
  /** Told when the sources are being waited for. */
  readonly onReady?: () => void;
}

/** Files that come within this time, in milliseconds, are one edition. */
const together = 5000;

/**
 * Makes an edition of what is new in each source of the configuration: at its schedule, or as its folder fills. Editions
 * are made one after another. Ends with the signal.
 * @throws Stop `usage-invalid` where no source has a schedule or is a folder; what making an edition throws
 */
export async function runSources(pipeline: Pipeline, run: SourcesRun): Promise<void> {
  const enabled = pipeline.configuration.sources.filter((source) => source.enabled);
  const scheduled = enabled.flatMap((source) =>
    source.schedule === null ? [] : [{ ...source, schedule: source.schedule }],
  );
  const watched = enabled.filter((source) => source.schedule === null && source.kind === "folder");
  if (scheduled.length + watched.length === 0) {
    throw new Stop({
      code: "usage-invalid",
      message: "No source of the configuration has a schedule, and none is a folder to be watched.",
      remedy: "Give sources a `schedule`, or use `perekaz run --once` or `perekaz digest`.",
    });
  }
  const failed = new AbortController();
  const signal = AbortSignal.any([run.signal, failed.signal]);
  const queue = new PQueue({ concurrency: 1 });
  const edition = (inputs: () => Promise<readonly Input[]>, names: readonly string[]): Promise<void> =>
    queue.add(async () => {
      if (!signal.aborted) await makeEdition(pipeline, await inputs(), names, { ...run, signal });
    });
  const jobs = scheduled.map(({ name, schedule }) => ({
    name,
    schedule,
    run: () => edition(() => pipeline.expandSources([name], { signal }), [name]),
  }));
  const work = [
    runOnSchedule(jobs, pipeline.configuration.publish.time_zone, signal),
    ...watched.map((source) =>
      watchSource(source, signal, (inputs) => edition(() => Promise.resolve(inputs), [source.name])),
    ),
  ].map((each) =>
    each.catch((error: unknown) => {
      if (!signal.aborted) failed.abort(error);
    }),
  );
  run.onReady?.();
  await Promise.all(work);
  await queue.onIdle();
  failed.signal.throwIfAborted();
}

/** One edition of what is new; none where nothing is. */
export async function makeEdition(
  pipeline: Pipeline,
  inputs: readonly Input[],
  names: readonly string[],
  { onEdition, ...run }: Omit<SourcesRun, "onReady">,
): Promise<void> {
  const digest = await pipeline.digest(inputs, { ...run, onlyNew: true });
  if (digest.entries.length + digest.withheld.length > 0) await onEdition(digest, names);
  await pipeline.remember(digest);
}

async function watchSource(
  { path, section }: Source,
  signal: AbortSignal,
  onInputs: (inputs: readonly Input[]) => Promise<void>,
): Promise<void> {
  if (path === null) return;
  let waiting: Input[] = [];
  let timer: NodeJS.Timeout | undefined;
  const editions: Promise<void>[] = [];
  await watchFolder(path, {
    signal,
    existing: true,
    ...(section !== null && { section }),
    onInput: (input) => {
      waiting.push(input);
      timer ??= setTimeout(() => {
        const inputs = waiting;
        [waiting, timer] = [[], undefined];
        editions.push(onInputs(inputs));
      }, together);
    },
  });
  clearTimeout(timer);
  await Promise.all(editions);
}
