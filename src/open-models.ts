import { resolve } from "node:path";
import { chooseModel, type ModelChoice, type ModelRole } from "./choose-model.js";
import { configurationSchema, type Configuration } from "./configuration.js";
import { Stop } from "./core/index.js";
import {
  checkModel,
  findRemovable,
  listInstalled,
  packagedModels,
  pullModel,
  readCatalogue,
  removeModel,
  type CatalogueEntry,
  type CheckedModel,
  type ListedModel,
  type PulledModel,
  type PullOptions,
  type PullWorld,
  type RemovedModel,
} from "./inference/index.js";
import { openNetwork } from "./network.js";
import { readConfiguration } from "./pipeline/index.js";
import { userModelsFolder } from "./user-folder.js";
import { version } from "./version.js";

export interface ModelsOptions extends Omit<PullWorld, "environment" | "perekaz"> {
  /** Path of the configuration's file; the defaults where absent. */
  readonly configuration?: string;
  /** Where declared variables override the configuration; `process.env` where absent. */
  readonly environment?: PullWorld["environment"];
  /** Models folder, in the place of the configuration's. */
  readonly folder?: string;
}

export interface UseOptions {
  /** The file to change, which is made where it is not there; the configuration's where absent. */
  readonly file?: string;
  /** What the model is for; as its manifest row says, else a translator, where absent. */
  readonly role?: ModelRole;
  /** The configuration's number format if the model is installed in it, where absent. */
  readonly dtype?: ListedModel["dtype"];
}

/** The models that are there and those that may be: what `perekaz models` does. */
export interface Models {
  /** Where `pull` puts models: the folder given, the configuration's, or else the user's own. Absolute. */
  readonly folder: string;
  readonly configuration: Configuration;
  installed(): Promise<readonly ListedModel[]>;
  /** Models of the catalogue, installed or not. */
  available(): readonly CatalogueEntry[];
  /** Fetches a model of the catalogue or any `owner/name` of the hub; a Stop is thrown. */
  pull(id: string, options?: PullOptions): Promise<PulledModel>;
  /**
   * Checks the files of all models, or of one, and that they load and do a sentence.
   * A model that is large is loaded only where it is named.
   */
  verify(id?: string): AsyncIterable<CheckedModel>;
  /** Writes a model into the configuration's file, as what translates or what summarises. */
  use(id: string, options?: UseOptions): Promise<ModelChoice>;
  /** What `remove` would take away. */
  removable(id: string): Promise<RemovedModel>;
  remove(id: string): Promise<RemovedModel>;
  /** Opens the network again, where the configuration had shut it. */
  close(): Promise<void>;
}

/** Weights up to so many bytes load within seconds, so that they are tried unasked. */
const quickToLoad = 150e6;

/**
 * Opens the models of a configuration.
 * @throws Stop `configuration-missing` or `configuration-invalid`
 */
export function openModels(options: ModelsOptions = {}): Models {
  const environment = options.environment ?? process.env;
  const configuration = readConfiguration(configurationSchema, options.configuration, environment);
  const folder = resolve(options.folder ?? configuration.models.folder ?? userModelsFolder(environment));
  const network = openNetwork(configuration.run.offline);

  async function find(id: string): Promise<readonly [ListedModel, ...ListedModel[]]> {
    const installed = await listInstalled(folder);
    const [first, ...others] = installed.filter((model) => model.id === id);
    if (first) return [first, ...others];
    throw new Stop({
      code: "model-missing",
      message: `No model "${id}". Installed: ${[...new Set(installed.map((model) => model.id))].join(", ")}.`,
      remedy: `Fetch it with \`perekaz models pull ${id}\`, or choose one that is there.`,
    });
  }

  return {
    folder,
    configuration,
    installed: () => listInstalled(folder),
    available: () => readCatalogue(),
    async pull(id, pulling = {}) {
      await network.ready;
      const { patience, freeBytes } = options;
      const limits = { ...(patience && { patience }), ...(freeBytes && { freeBytes }) };
      return pullModel(id, folder, pulling, { environment, perekaz: version, ...limits });
    },
    async *verify(id) {
      await network.ready;
      const wanted = id === undefined ? await listInstalled(folder) : await find(id);
      for (const model of wanted) {
        const load = id !== undefined || model.bytes <= quickToLoad;
        yield checkModel(model, model.packaged ? packagedModels : folder, configuration.models, load);
      }
    },
    async use(id, { file = options.configuration, role, dtype } = {}) {
      return chooseModel(await find(id), { file, configuration, folder: options.folder, role, dtype });
    },
    removable: (id) => findRemovable(id, folder),
    remove: (id) => removeModel(id, folder),
    close: () => network.close(),
  };
}
