import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where a user's own models lie if the configuration names no folder: `perekaz/models` in the system's place for the
 * data of programs (XDG Base Directory Specification on Linux).
 */
export function userModelsFolder(environment: Readonly<Record<string, string | undefined>>): string {
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
