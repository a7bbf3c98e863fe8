import { Stop } from "../core/index.js";

/** The part of transformers.js's `env` that says whether it may fetch. */
interface RemoteModels {
  allowRemoteModels: boolean;
}

/** @param what the address that was wanted, or what it was wanted for */
export function networkRefused(what: string): Stop {
  return new Stop({ code: "network-refused", message: `${what} was wanted, but this run may not use the network.` });
}

let holders = 0;
let shut: Promise<void> | null = null;
let restore: (() => void)[] = [];

/**
 * Shuts the process off from the network as `fetch` and undici reach it: every request fails with `network-refused`.
 * @returns what opens it again, once everybody who called this has called theirs
 */
export async function refuseNetwork(): Promise<() => void> {
  holders++;
  await (shut ??= setRefusing());
  let held = true;
  return () => {
    if (held && --holders === 0) {
      for (const each of restore) each();
      restore = [];
      shut = null;
    }
    held = false;
  };
}

async function setRefusing(): Promise<void> {
  // read only here: it is large, and most runs neither fetch nor forbid it
  const { Agent, getGlobalDispatcher, setGlobalDispatcher } = await import("undici");
  const before = getGlobalDispatcher();
  const refusing = new Agent().compose(() => ({ origin, path }) => {
    throw networkRefused(`${String(origin ?? "")}${path.replace(/\?.*$/u, "")}`);
  });
  setGlobalDispatcher(refusing);
  restore.push(() => setGlobalDispatcher(before));
}

/** Whether `refuseNetwork` holds. */
export function isNetworkRefused(): boolean {
  return holders > 0;
}

/** Tells transformers.js too, while `refuseNetwork` holds; it is only ever asked for local files. */
export function obeyRefusal(library: RemoteModels): void {
  if (!isNetworkRefused() || !library.allowRemoteModels) return;
  library.allowRemoteModels = false;
  restore.push(() => {
    library.allowRemoteModels = true;
  });
}
