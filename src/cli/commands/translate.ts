import { createInterface } from "node:readline";
import { headOf, openPipeline, Stop, type Pipeline } from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { reportWarning } from "../failure.js";
import { expandOne } from "../one-input.js";
import { wantsJson, type OutputChoice } from "../output-mode.js";
import { writeLine, type Face } from "../streams.js";
import { showProgress } from "../terminal/progress.js";
import { renderTranslation } from "../terminal/render-translation.js";

export interface TranslateChoice extends OutputChoice {
  readonly config?: string;
  readonly lines?: boolean;
}

/** Segments translated together in `--lines`: enough to batch, few enough to answer a pipe soon. */
const linesAtOnce = 64;

export async function runTranslate(
  location: string | undefined,
  choice: TranslateChoice,
  face: Face,
): Promise<ExitCode> {
  const { environment } = face;
  if ((location === undefined) !== (choice.lines === true)) {
    throw new Stop({ code: "usage-invalid", message: "perekaz translate: give either one input or --lines." });
  }
  const pipeline = openPipeline({
    environment,
    onWarning: (message) => reportWarning(message, face),
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  try {
    if (location === undefined) await translateLines(pipeline, face);
    else await translateArticle(pipeline, location, choice, face);
    return exitCodes.done;
  } finally {
    await pipeline.close();
  }
}

async function translateLines(pipeline: Pipeline, { streams, signal }: Face): Promise<void> {
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    const segments = waiting;
    waiting = [];
    const translated = await pipeline.translateSegments(segments, { signal });
    // a segment's translation is one line, whatever the model put into it
    for (const { text } of translated) await writeLine(streams.out, text.replace(/\s*[\r\n]+\s*/gu, " "));
  };
  for await (const line of createInterface({ input: streams.in, crlfDelay: Infinity })) {
    signal.throwIfAborted();
    waiting.push(line);
    if (waiting.length >= linesAtOnce) await flush();
  }
  if (waiting.length > 0) await flush();
}

async function translateArticle(
  pipeline: Pipeline,
  location: string,
  choice: TranslateChoice,
  face: Face,
): Promise<void> {
  const { streams, signal } = face;
  const input = await expandOne(pipeline, location, streams);
  const progress = showProgress(1, streams);
  let result: Awaited<ReturnType<Pipeline["translate"]>>;
  try {
    result = await pipeline.translate(input, { signal, onProgress: progress.update });
  } finally {
    progress.end();
  }
  const { article, document, quotations, translation, verdict } = result;
  await writeLine(
    streams.out,
    wantsJson(choice, streams)
      ? JSON.stringify({ article: headOf(article), text: document.text, quotations, translation, verdict }, null, 2)
      : renderTranslation(result, face.colours),
  );
}
