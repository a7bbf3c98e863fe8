import {
  type Article,
  findUnpairedMarks,
  headOf,
  type QuotationsPageMeta,
  openPipeline,
  renderQuotationsPage,
  toWebAnnotations,
  version,
} from "../../index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { expandOne } from "../one-input.js";
import { wantsJson, type OutputChoice } from "../output-mode.js";
import { writeLine, type Face } from "../streams.js";
import { renderQuotations } from "../terminal/render-quotations.js";

export interface QuotesChoice extends OutputChoice {
  readonly config?: string;
  readonly html?: boolean;
  readonly annotations?: boolean;
}

export async function runQuotes(location: string, choice: QuotesChoice, face: Face): Promise<ExitCode> {
  const { streams, environment, signal } = face;
  const pipeline = openPipeline({
    environment,
    ...(choice.config === undefined ? {} : { configuration: choice.config }),
  });
  try {
    const { article, document, quotations } = await pipeline.quotes(await expandOne(pipeline, location, streams), {
      signal,
    });
    if (choice.html === true) {
      await writeLine(streams.out, renderQuotationsPage(document, quotations, pageMeta(article)));
    } else if (choice.annotations === true) {
      await writeLine(streams.out, JSON.stringify(toWebAnnotations(article, document, quotations), null, 2));
    } else if (wantsJson(choice, streams)) {
      await writeLine(
        streams.out,
        JSON.stringify(
          { article: headOf(article), text: document.text, quotations, unpairedMarks: findUnpairedMarks(document) },
          null,
          2,
        ),
      );
    } else {
      await writeLine(streams.out, renderQuotations(document, quotations, face.colours));
    }
    return exitCodes.done;
  } finally {
    await pipeline.close();
  }
}

function pageMeta({ source, url, title }: Article): QuotationsPageMeta {
  return {
    location: source.location,
    perekaz: version,
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
  };
}
