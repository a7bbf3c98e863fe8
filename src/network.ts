import { refuseNetwork } from "./web/index.js";

/** The network as a run may use it. */
export interface Network {
  /** Resolves when the refusal, if any, holds. */
  readonly ready: Promise<unknown>;
  /** Ends the refusal, if any. */
  close(): Promise<void>;
}

/** The network, or its refusal where a run has to be offline. */
export function openNetwork(offline: boolean): Network {
  const open = offline ? refuseNetwork() : Promise.resolve(() => undefined);
  // whoever waits for it hears of the failure
  open.catch(() => undefined);
  return { ready: open, close: async () => (await open)() };
}
