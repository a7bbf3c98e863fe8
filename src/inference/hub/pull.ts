import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Stop } from "../../core/index.js";
import { findModel, listModels } from "../installed.js";
import { packagedModels, readManifest, type ModelEntry } from "../manifest.js";
import { modelOptions, type Dtype } from "../options.js";
import { verifyModel } from "../verify.js";
import { checkRepository } from "./addresses.js";
import { findInCatalogue, readCatalogue, type CatalogueEntry } from "./catalogue.js";
import { chooseFiles } from "./choose-files.js";
import type { Connection } from "./connection.js";
import { onDisk, readFreeBytes } from "./disk.js";
import type { PullEvent } from "./events.js";
import { givenUp } from "./failures.js";
import { fetchFiles } from "./fetch-files.js";
import { notAccepted, termsOf, type LicenceTerms } from "./licence.js";
import { lockFolder } from "./lock.js";
import { pinModel } from "./pin.js";
import { readRevision, readTree } from "./repository.js";
import { isNetworkRefused, networkRefused, Passing, patient, tryAgain, type Patience } from "../../web/index.js";
import { readHubSettings, type Environment } from "./settings.js";

export interface PullOptions {
  /** Number format; the first of the catalogue, else the configuration's default, where absent. */
  readonly dtype?: Dtype;
  /** Branch, tag or commit; that of the catalogue, else `main`, where absent. */
  readonly revision?: string;
  /** Asked before a download under a licence that bars commercial use or is not known; no where absent. */
  readonly accept?: (terms: LicenceTerms) => Promise<boolean> | boolean;
  readonly onEvent?: (event: PullEvent) => void;
  readonly signal?: AbortSignal;
}

/** What a pull needs to know of the world. */
export interface PullWorld {
  readonly environment: Environment;
  /** Version of the program, for the user agent. */
  readonly perekaz: string;
  /** Clock, waits and limits. @default those of every day */
  readonly patience?: Patience;
  /** Bytes free where a folder is, null where nobody knows. @default what the system says */
  readonly freeBytes?: typeof readFreeBytes;
}

/** What lies in the folder now. */
export interface PulledModel {
  readonly id: string;
  /** Absolute path. */
  readonly folder: string;
  readonly entry: ModelEntry;
  /** Bytes of files that came over the network; 0 where everything was there and right. */
  readonly downloaded: number;
}

interface Job extends PullOptions {
  readonly id: string;
  readonly known: CatalogueEntry | null;
  readonly dtype: Dtype;
  readonly modelsFolder: string;
  readonly connection: Connection;
  readonly patience: Patience;
  readonly freeBytes: typeof readFreeBytes;
}

/**
 * Fetches a model of the catalogue, or any `owner/name` of the hub, into a models folder and pins it in its manifest.
 * What is there and right is not fetched again; what was broken off goes on.
 * @throws {Stop} `usage-invalid`, `hub-unreachable` and its kin, `model-unsupported`, `licence-not-accepted`,
 * `models-locked`, `download-damaged`, `output-failed` or `network-refused`; the signal's reason
 */
export async function pullModel(
  name: string,
  modelsFolder: string,
  options: PullOptions,
  world: PullWorld,
): Promise<PulledModel> {
  const known = findInCatalogue(name, readCatalogue());
  await refuseUnpullable(name, known);
  const id = known?.id ?? name;
  const dtype = options.dtype ?? firstFormat(known);
  if (isNetworkRefused()) return findPulled(id, dtype, modelsFolder, options.revision);
  const settings = readHubSettings(world.environment);
  const patience = world.patience ?? patient;
  // with it comes the HTTP client, which no other command should wait for
  const { openConnection } = await import("./connection.js");
  const release = await lockModels(modelsFolder, patience.now());
  const connection = openConnection(settings, patience, world.perekaz);
  const freeBytes = world.freeBytes ?? readFreeBytes;
  try {
    return await pullLocked({ ...options, id, known, dtype, modelsFolder, connection, patience, freeBytes });
  } finally {
    await connection.close();
    await release();
  }
}

/** Keeps others from changing a models folder until what it gives is called; throws {@link Stop} `models-locked`. */
export function lockModels(modelsFolder: string, now: number): Promise<() => Promise<void>> {
  return lockFolder(join(modelsFolder, ".pull.lock"), now);
}

async function pullLocked(job: Job): Promise<PulledModel> {
  const { id, known, dtype, modelsFolder, connection, patience, freeBytes, signal } = job;
  const tell = (event: PullEvent): void => job.onEvent?.(event);
  const onRetry = ({ message }: Passing, wait: number, left: number): void =>
    tell({ event: "retry", reason: message, wait_ms: wait, tries_left: left });
  const ask = <T>(attempt: () => Promise<T>): Promise<T> =>
    tryAgain(attempt, patience, { signal, onRetry }).catch((error: unknown) => {
      throw error instanceof Passing ? givenUp(error) : error;
    });

  const wanted = job.revision ?? known?.revision ?? "main";
  const revision = await ask(() => readRevision(connection, id, wanted, signal));
  const licence = known?.licence ?? revision.licence;
  await agree(job, licence);
  const files = chooseFiles(id, await ask(() => readTree(connection, revision, signal)), dtype);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  tell({ event: "resolved", repository: id, commit: revision.commit, dtype, files: files.length, bytes });
  const { entries, downloaded } = await fetchFiles(revision, files, {
    ...{ modelsFolder, id, connection, patience, freeBytes, signal, tell, onRetry },
  });
  const direction = known?.direction ?? (revision.task === "summarization" ? "en" : undefined);
  const entry: ModelEntry = {
    id,
    revision: wanted,
    ...(direction !== undefined && { direction }),
    dtype,
    licence: licence ?? "not stated",
    ...(known?.quality !== undefined && { quality: known.quality }),
    repository: id,
    commit: revision.commit,
    files: [...entries],
  };
  for (const path of await pinModel(modelsFolder, entry)) {
    await onDisk(path, () => rm(join(modelsFolder, id, path), { force: true }));
  }
  return { id, folder: resolve(modelsFolder, id), entry, downloaded };
}

async function refuseUnpullable(name: string, known: CatalogueEntry | null): Promise<void> {
  if ((await listModels(packagedModels)).includes(name)) {
    throw new Stop({ code: "usage-invalid", message: `The model "${name}" came with the package.`, remedy: "Use it." });
  }
  if (known?.export !== undefined) {
    throw new Stop({
      code: "model-unsupported",
      message: `${known.id} is published as PyTorch weights only, which nothing here can load.`,
      remedy: `Make an export and place it in a models folder: ${known.export}.`,
    });
  }
  checkRepository(known?.id ?? name);
}

function firstFormat(known: CatalogueEntry | null): Dtype {
  const [first] = known ? modelFormats(known) : [];
  return first ?? modelOptions.parse({}).dtype;
}

/** Number formats of a row of the catalogue, the one to take first. */
export function modelFormats({ files }: CatalogueEntry): readonly Dtype[] {
  return (["q8", "int8", "uint8", "fp16", "fp32"] as const).filter((dtype) => files[dtype] !== undefined);
}

async function agree({ id, known, dtype, modelsFolder, accept }: Job, licence: string | null): Promise<void> {
  const terms = termsOf(id, licence, known?.commercial ?? null);
  const before = readManifest(modelsFolder).models.find((row) => row.id === id && row.dtype === dtype);
  if (!terms || before?.licence === (licence ?? "not stated")) return;
  if ((await accept?.(terms)) !== true) throw notAccepted(terms);
}

/** What was pulled before, whole and right, for a run that may not use the network. */
async function findPulled(
  id: string,
  dtype: Dtype,
  modelsFolder: string,
  revision: string | undefined,
): Promise<PulledModel> {
  const entry = readManifest(modelsFolder).models.find(
    (row) =>
      row.id === id && row.dtype === dtype && (revision === undefined || [row.revision, row.commit].includes(revision)),
  );
  if (!entry) throw networkRefused(`The model ${id}`);
  const model = await findModel(id, dtype, modelsFolder);
  await verifyModel(model);
  return { id, folder: model.folder, entry, downloaded: 0 };
}
