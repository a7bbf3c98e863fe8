import { Stop } from "../../core/index.js";

/** One state of a repository of the hub. */
export interface Pinned {
  /** `owner/name`. */
  readonly repository: string;
  /** SHA-1 of the commit. */
  readonly commit: string;
}

const repositoryName = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/u;

/** @throws {Stop} `usage-invalid` where it is no `owner/name`. */
export function checkRepository(repository: string): void {
  if (repositoryName.test(repository) && !repository.includes("..")) return;
  throw new Stop({
    code: "usage-invalid",
    message: `"${repository}" is neither a model of the catalogue nor an owner/name of the hub.`,
    remedy: "See `perekaz models list`, or give owner/name, for example Xenova/opus-mt-uk-en.",
  });
}

/** What a branch, tag or commit is, and what the repository says of itself. */
export function revisionAddress(endpoint: string, repository: string, revision: string): URL {
  return new URL(`${endpoint}/api/models/${repository}/revision/${encodeURIComponent(revision)}`);
}

/** All files of a commit, with sizes and hashes; in several pages where there are many. */
export function treeAddress(endpoint: string, { repository, commit }: Pinned): URL {
  return new URL(`${endpoint}/api/models/${repository}/tree/${commit}?recursive=true`);
}

/** One file's bytes. */
export function fileAddress(endpoint: string, { repository, commit }: Pinned, path: string): URL {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return new URL(`${endpoint}/${repository}/resolve/${commit}/${encoded}`);
}
