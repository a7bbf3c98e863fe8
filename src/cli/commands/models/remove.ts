import { Stop } from "../../../index.js";
import { askYes, canAsk } from "../../ask.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { wantsJson } from "../../output-mode.js";
import { writeLine, type Face } from "../../streams.js";
import { formatBytes } from "../../terminal/sizes.js";
import { withModels, type ModelsChoice } from "./open.js";

export interface ModelsRemoveChoice extends ModelsChoice {
  readonly yes?: boolean;
}

export async function runModelsRemove(id: string, choice: ModelsRemoveChoice, face: Face): Promise<ExitCode> {
  const { streams } = face;
  return withModels(choice, face, async (models) => {
    const { folder, freed } = await models.removable(id);
    if (choice.yes !== true) {
      if (!canAsk(face)) {
        throw new Stop({
          code: "usage-invalid",
          message: `perekaz models remove ${id}: ${folder} (${formatBytes(freed)}) would be removed.`,
          remedy: "Add --yes.",
        });
      }
      if (!(await askYes(`Remove ${folder} (${formatBytes(freed)})?`, face))) {
        streams.err.write("Nothing was removed.\n");
        return exitCodes.done;
      }
    }
    const removed = await models.remove(id);
    const said = `${removed.id} is removed: ${formatBytes(removed.freed)} came free.`;
    await writeLine(streams.out, wantsJson(choice, streams) ? JSON.stringify(removed) : said);
    return exitCodes.done;
  });
}
