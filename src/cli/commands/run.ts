import { join } from "node:path";
import { makeEdition, openPipeline, runSources, type Digest, type Pipeline } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { describeError, reportWarning } from "../failure.js";
import type { Face } from "../streams.js";
import { showProgress } from "../terminal/progress.js";
import { showSteps } from "../terminal/steps.js";

export interface RunChoice {
  readonly config?: string;
  readonly output?: string;
  /** Ends after one edition of all sources. */
  readonly once?: boolean;
}

/** Makes editions of what is new in the configured sources, each in a folder of its own, named by its time. */
export async function runRun(choice: RunChoice, face: Face): Promise<ExitCode> {
  const { streams, environment, signal } = face;
  const pipeline = openPipeline({
    environment,
    onWarning: (message) => reportWarning(message, face),
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  const output = choice.output ?? pipeline.configuration.run.output;
  let setAside = 0;
  const onEdition = async (digest: Digest, names: readonly string[]): Promise<void> => {
    setAside += digest.withheld.length;
    for (const each of digest.withheld) streams.err.write(`${describeError(each, face.errorColours)}\n`);
    const folder = join(output, folderOf(digest, names));
    await pipeline.write(digest, folder, { signal });
    streams.out.write(`${digest.created} ${names.join(", ")}: ${digest.entries.length} new in ${folder}\n`);
  };
  try {
    if (choice.once === true) await runOnce(pipeline, onEdition, face);
    else {
      const onReady = (): void => void streams.err.write("Waiting for the sources; Ctrl-C ends.\n");
      await runSources(pipeline, { signal, onEdition, onReady });
    }
    return setAside === 0 ? exitCodes.done : exitCodes.someSetAside;
  } finally {
    await pipeline.close();
  }
}

async function runOnce(
  pipeline: Pipeline,
  onEdition: (digest: Digest, names: readonly string[]) => Promise<void>,
  { streams, signal }: Face,
): Promise<void> {
  const steps = showSteps(streams);
  const inputs = await pipeline
    .expandSources(undefined, { signal, onStep: steps.show, onDelay: steps.show })
    .finally(steps.end);
  const progress = showProgress(inputs.length, streams);
  const names = pipeline.configuration.sources.filter(({ enabled }) => enabled).map(({ name }) => name);
  const watching = { signal, onEdition, onProgress: progress.update, onDelay: progress.note };
  await makeEdition(pipeline, inputs, names, watching).finally(progress.end);
}

/** `2026-02-12T10-30-00Z-Visnyk` */
function folderOf({ created }: Digest, names: readonly string[]): string {
  const time = created.replace(/\.\d+(?=Z$)/u, "").replaceAll(":", "-");
  const [name] = names;
  if (name === undefined || names.length > 1) return time;
  return `${time}-${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "")}`;
}
