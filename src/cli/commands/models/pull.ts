import type { ListedModel, PulledModel } from "../../../index.js";
import { askYes, canAsk } from "../../ask.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { wantsJson } from "../../output-mode.js";
import { writeLine, type Face } from "../../streams.js";
import { showPull, streamPull } from "../../terminal/pull-progress.js";
import { formatBytes } from "../../terminal/sizes.js";
import { withModels, type ModelsChoice } from "./open.js";

export interface ModelsPullChoice extends ModelsChoice {
  readonly dtype?: ListedModel["dtype"];
  readonly revision?: string;
  readonly acceptLicence?: boolean;
}

export async function runModelsPull(id: string, choice: ModelsPullChoice, face: Face): Promise<ExitCode> {
  const { streams, signal, errorColours, colours } = face;
  const json = wantsJson(choice, streams);
  const progress = json ? streamPull(face) : streams.err.isTTY === true ? showPull(face) : null;
  const { dtype, revision, acceptLicence = false } = choice;
  const pulled = await withModels(choice, face, async (models) => {
    try {
      return await models.pull(id, {
        ...(dtype !== undefined && { dtype }),
        ...(revision !== undefined && { revision }),
        signal,
        ...(progress && { onEvent: progress.update }),
        async accept({ says }) {
          streams.err.write(`${errorColours.yellow("licence")} ${says}\n`);
          return acceptLicence || (canAsk(face) && (await askYes("Do you agree to its terms?", face)));
        },
      });
    } catch (error) {
      if (signal.aborted) streams.err.write("What was downloaded is kept: the same command goes on from there.\n");
      throw error;
    } finally {
      progress?.end();
    }
  });
  await writeLine(streams.out, json ? JSON.stringify({ event: "pulled", ...pulled }) : describe(pulled, colours));
  return exitCodes.done;
}

function describe({ id, folder, entry, downloaded }: PulledModel, colours: Face["colours"]): string {
  const came = downloaded === 0 ? "was there, whole and right" : `${formatBytes(downloaded)} downloaded and checked`;
  return [
    `${colours.bold(id)} ${entry.dtype}, ${entry.licence}: ${came}`,
    `  ${folder}`,
    `  perekaz models use ${id} --config pipeline.yaml`,
  ].join("\n");
}
