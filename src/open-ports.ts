import type { Configuration } from "./configuration.js";
import type { Fetcher, PortName, Ports, SeenArticles } from "./core/index.js";
import { openGlossary, readGlossary } from "./glossary/index.js";
import { openModel, openSummariser, rememberTranslations } from "./inference/index.js";
import { openNameBook, readHouseNames } from "./names/index.js";
import { openNetwork } from "./network.js";
import { cacheFolderOf, openCaches } from "./open-caches.js";
import { createJudge } from "./stages.js";
import { userModelsFolder } from "./user-folder.js";
import { version } from "./version.js";
import { openFetcher } from "./web/index.js";

/** The house's own names and terms, which are part of what shapes a result. */
export interface House {
  readonly names: ReturnType<typeof readHouseNames>;
  readonly terms: ReturnType<typeof readGlossary>;
}

/** @throws Stop `configuration-missing` or `configuration-invalid` */
export function readHouse({ names, glossary }: Configuration): House {
  return {
    names: names.file === null ? [] : readHouseNames(names.file),
    terms: glossary.file === null ? [] : readGlossary(glossary.file),
  };
}

/** What stages may use, each opened when first wanted. */
export interface OpenPorts {
  /** Resolves when the network may be used, or is shut off. */
  readonly ready: Promise<unknown>;
  readonly authorities: Pick<Ports, "names" | "glossary" | "judge">;
  readonly fetcher: Fetcher;
  readonly seen: SeenArticles;
  /** The ports of the translation model; what it has translated before is not asked of it again. */
  model(): Promise<Pick<Ports, "translator" | "encoder">>;
  /** The same model by itself, to be measured. */
  bareModel(): Promise<Pick<Ports, "translator" | "encoder">>;
  /** The ports that are wanted, and perhaps more. */
  open(wanted: ReadonlySet<PortName>): Promise<Partial<Ports>>;
  close(): Promise<void>;
}

export interface PortsWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onWarning: ((message: string) => void) | undefined;
}

export function openPorts(configuration: Configuration, house: House, world: PortsWorld): OpenPorts {
  const { environment, onWarning } = world;
  const authorities = {
    names: openNameBook({ house: house.names }),
    glossary: openGlossary(house.terms),
    judge: createJudge(configuration.verify),
  };
  const network = openNetwork(configuration.run.offline);
  const modelsFolder = configuration.models.folder ?? userModelsFolder(environment);
  const cacheFolder = cacheFolderOf(configuration.run, environment);
  const caches = openCaches(cacheFolder, onWarning);
  const fetcher = openFetcher(configuration.fetch, { version, cache: caches.pages, environment });
  let opened: ReturnType<typeof openModel> | undefined;
  let openedSummariser: ReturnType<typeof openSummariser> | undefined;

  function bareModel(): ReturnType<typeof openModel> {
    return (opened ??= network.ready.then(() => openModel(configuration.models, modelsFolder, cacheFolder)));
  }

  async function model(): Promise<Pick<Ports, "translator" | "encoder">> {
    const { translator, encoder, reading } = await bareModel();
    return {
      translator: reading ? rememberTranslations(translator, reading, caches.translations) : translator,
      encoder,
    };
  }

  function summariser(): ReturnType<typeof openSummariser> {
    return (openedSummariser ??= network.ready.then(() =>
      openSummariser(configuration.models, modelsFolder, cacheFolder),
    ));
  }

  return {
    ready: network.ready,
    authorities,
    fetcher,
    seen: caches.seen,
    model,
    bareModel,
    async open(wanted) {
      return {
        ...authorities,
        fetcher,
        ...((wanted.has("translator") || wanted.has("encoder")) && (await model())),
        ...(wanted.has("summariser") && { summariser: await summariser() }),
      };
    },
    async close() {
      await network.close();
      await fetcher.close();
      await Promise.all([opened, openedSummariser].map(async (each) => (await each)?.dispose()));
      opened = undefined;
      openedSummariser = undefined;
      await caches.close();
    },
  };
}
