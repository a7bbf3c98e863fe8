import { openModels, type Models } from "../../../index.js";
import type { OutputChoice } from "../../output-mode.js";
import type { Face } from "../../streams.js";

/** What every `perekaz models` command may be told. */
export interface ModelsChoice extends OutputChoice {
  readonly config?: string;
  readonly folder?: string;
}

/** Opens the models as the command line says, for as long as `action` takes. */
export async function withModels<T>(
  { config, folder }: Pick<ModelsChoice, "config" | "folder">,
  { environment }: Face,
  action: (models: Models) => Promise<T>,
): Promise<T> {
  const models = openModels({
    environment,
    ...(config !== undefined && { configuration: config }),
    ...(folder !== undefined && { folder }),
  });
  try {
    return await action(models);
  } finally {
    await models.close();
  }
}
