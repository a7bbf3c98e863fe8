import { openPipeline, type Digest, type Input, type Pipeline } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { describeError, reportWarning } from "../failure.js";
import { wantsJson, type OutputChoice } from "../output-mode.js";
import { writeLine, type Face } from "../streams.js";
import { showProgress } from "../terminal/progress.js";
import { renderDigest } from "../terminal/render-digest.js";
import { showSteps } from "../terminal/steps.js";

export interface DigestChoice extends OutputChoice {
  readonly config?: string;
  readonly output?: string;
  /** Leaves out what earlier editions had. */
  readonly new?: boolean;
  /** Articles of one source at most. */
  readonly limit?: number;
}

export async function runDigest(locations: readonly string[], choice: DigestChoice, face: Face): Promise<ExitCode> {
  const { streams, environment, signal } = face;
  const now = reproducibleDate(environment["SOURCE_DATE_EPOCH"]);
  const pipeline = openPipeline({
    environment,
    onWarning: (message) => reportWarning(message, face),
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
    ...(now === undefined ? {} : { now: (): Date => now }),
  });
  try {
    const inputs = await expand(pipeline, locations, choice, face);
    const progress = showProgress(inputs.length, streams);
    let digest: Digest;
    try {
      digest = await pipeline.digest(inputs, {
        signal,
        onProgress: progress.update,
        onDelay: progress.note,
        onlyNew: choice.new === true,
      });
    } finally {
      progress.end();
    }
    const toFiles = choice.json !== true || choice.output !== undefined;
    const folder = choice.output ?? pipeline.configuration.run.output;
    const written = toFiles ? await pipeline.write(digest, folder, { signal }) : [];
    if (choice.new === true) {
      await pipeline.remember(digest);
      reportKnown(inputs.length, digest, face);
    }
    for (const each of digest.withheld) streams.err.write(`${describeError(each, face.errorColours)}\n`);
    await writeLine(
      streams.out,
      wantsJson(choice, streams) ? JSON.stringify(digest, null, 2) : renderDigest(digest, written, face.colours),
    );
    return digest.withheld.length === 0 ? exitCodes.done : exitCodes.someSetAside;
  } finally {
    await pipeline.close();
  }
}

/** Says how many articles are not in the edition since an earlier one had them. */
function reportKnown(inputs: number, { entries, withheld }: Digest, { streams }: Face): void {
  const printed = entries.reduce((sum, { versions = [] }) => sum + 1 + versions.length, 0);
  const known = inputs - printed - withheld.length;
  if (known > 0) streams.err.write(`${known} ${known === 1 ? "article" : "articles"} left out: in earlier editions.\n`);
}

/** What is named on the command line, or else the configured sources. */
async function expand(
  pipeline: Pipeline,
  locations: readonly string[],
  { limit }: DigestChoice,
  { streams, signal }: Face,
): Promise<readonly Input[]> {
  const steps = showSteps(streams);
  const watching = { signal, onStep: steps.show, onDelay: steps.show };
  try {
    if (locations.length === 0) return await pipeline.expandSources(undefined, watching);
    const bound = limit === undefined ? {} : { limit };
    return await pipeline.expand(locations, { standardInput: streams.in, ...watching, ...bound });
  } finally {
    steps.end();
  }
}

/** The date that a reproducible build asks for (reproducible-builds.org, SOURCE_DATE_EPOCH: seconds since 1970). */
function reproducibleDate(seconds: string | undefined): Date | undefined {
  return seconds !== undefined && /^\d+$/u.test(seconds) ? new Date(Number(seconds) * 1000) : undefined;
}
