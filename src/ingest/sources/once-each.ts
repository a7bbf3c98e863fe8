import type { Input } from "../../core/index.js";
import { addressKey } from "./address-key.js";

/** Leaves what a source named that came before, be it from another source; what the user named stays. */
export function onceEach(inputs: readonly Input[]): readonly Input[] {
  const seen = new Set<string>();
  return inputs.filter((input) => {
    if (input.kind !== "web" && input.kind !== "feed") return true;
    const key = addressKey(input.location);
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated || input.foundIn === undefined;
  });
}
