import { Stop, type Input, type Pipeline } from "../index.js";
import type { Streams } from "./streams.js";

/**
 * The one input behind a location.
 *
 * @throws Stop `usage-invalid` where it is a folder or feed of several articles
 */
export async function expandOne(pipeline: Pipeline, location: string, streams: Streams): Promise<Input> {
  const [input, ...others] = await pipeline.expand([location], { standardInput: streams.in });
  if (input && others.length === 0) return input;
  throw new Stop({
    code: "usage-invalid",
    message: `${location}: one article expected, ${others.length + (input ? 1 : 0)} found.`,
    remedy: "Name one file or page; `perekaz digest` takes folders and feeds.",
  });
}
