import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a user's own models lie if the configuration names no folder: `perekaz/models` in the system's place for the
 * data of programs (XDG Base Directory Specification on Linux).
 */
export function userModelsFolder(environment: Environment): string {
  const home = homedir();
  const data =
    environment["XDG_DATA_HOME"] ??
    (process.platform === "win32"
      ? (environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"))
      : process.platform === "darwin"
        ? join(home, "Library", "Application Support")
        : join(home, ".local", "share"));
  return join(data, "perekaz", "models");
}

/**
 * Where what can be made again lies if the configuration names no folder: `perekaz` in the system's place for the
 * caches of programs (XDG Base Directory Specification on Linux).
 */
export function userCacheFolder(environment: Environment): string {
  const home = homedir();
  const named = environment["XDG_CACHE_HOME"];
  if (named) return join(named, "perekaz");
  if (process.platform === "win32")
    return join(environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "perekaz", "Cache");
  return process.platform === "darwin" ? join(home, "Library", "Caches", "perekaz") : join(home, ".cache", "perekaz");
}
