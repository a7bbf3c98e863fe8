import { existsSync } from "node:fs";
import type { ListedModel, ModelRole } from "../../../index.js";
import { exitCodes, type ExitCode } from "../../exit-codes.js";
import { wantsJson } from "../../output-mode.js";
import { writeLine, type Face } from "../../streams.js";
import { withModels, type ModelsChoice } from "./open.js";

export interface ModelsUseChoice extends ModelsChoice {
  readonly as?: ModelRole;
  readonly dtype?: ListedModel["dtype"];
}

export async function runModelsUse(id: string, choice: ModelsUseChoice, face: Face): Promise<ExitCode> {
  const { streams, colours } = face;
  const { config: file, folder, as: role, dtype } = choice;
  // a file that is not there is made
  const config = file !== undefined && existsSync(file) ? file : undefined;
  const opening = { ...(config !== undefined && { config }), ...(folder !== undefined && { folder }) };
  const chosen = await withModels(opening, face, (models) =>
    models.use(id, {
      ...(file !== undefined && { file }),
      ...(role !== undefined && { role }),
      ...(dtype !== undefined && { dtype }),
    }),
  );
  const lines = chosen.changes.map(({ key, from, to }) => `  ${key}: ${String(from)} → ${colours.bold(String(to))}`);
  const said = lines.length === 0 ? [`${chosen.file} uses ${id} already.`] : [`${chosen.file}:`, ...lines];
  await writeLine(streams.out, wantsJson(choice, streams) ? JSON.stringify(chosen, null, 2) : said.join("\n"));
  return exitCodes.done;
}
