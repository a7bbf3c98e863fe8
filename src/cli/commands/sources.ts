import { readFile } from "node:fs/promises";
import { openPipeline, readOpml, renderSources, Stop, type Source } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { wantsJson, type OutputChoice } from "../output-mode.js";
import { writeLine, type Face } from "../streams.js";

export interface SourcesChoice extends OutputChoice {
  readonly config?: string;
}

/** Prints the configured sources. */
export async function runListSources(choice: SourcesChoice, face: Face): Promise<ExitCode> {
  const { streams, environment, colours } = face;
  const pipeline = openPipeline({
    environment,
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  try {
    const { sources } = pipeline.configuration;
    const lines = sources.map((source) => describe(source, colours));
    const text = lines.length === 0 ? "No sources are configured." : lines.join("\n");
    await writeLine(streams.out, wantsJson(choice, streams) ? JSON.stringify(sources, null, 2) : text);
    return exitCodes.done;
  } finally {
    await pipeline.close();
  }
}

function describe({ name, kind, url, path, section, limit, enabled }: Source, colours: Face["colours"]): string {
  const details = [kind, section, `at most ${limit}`, enabled ? null : "disabled"].filter((detail) => detail !== null);
  return `${colours.bold(name)}  ${url ?? path ?? ""}\n  ${colours.dim(details.join(" · "))}`;
}

/** Prints the feeds of an OPML list as the `sources` section of a configuration. */
export async function runImportSources(file: string, { streams }: Face): Promise<ExitCode> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Stop({
      code: "usage-invalid",
      message: `${file}: the list cannot be read`,
      remedy: "Give an OPML file, as feed readers export it.",
      cause,
    });
  });
  await writeLine(streams.out, renderSources(await readOpml(text, file)).trimEnd());
  return exitCodes.done;
}
