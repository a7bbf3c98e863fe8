import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives all test processes a home of their own, so that none reads or writes the user's models and caches. */
export default function moveHome(): () => void {
  const home = mkdtempSync(join(tmpdir(), "perekaz-home-"));
  for (const name of ["HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_DATA_HOME"])
    process.env[name] = home;
  return () => rmSync(home, { recursive: true, force: true });
}
