import type { Configuration } from "./configuration.js";
import { Stop } from "./core/index.js";

type Sources = Configuration["sources"];

/**
 * The configured sources that are enabled, or those of these names, enabled or not.
 * @throws Stop `usage-invalid` where there is none, or none of a name
 */
export function chooseSources(sources: Sources, names: readonly string[] | undefined): Sources {
  if (names === undefined) {
    const enabled = sources.filter((source) => source.enabled);
    if (enabled.length > 0) return enabled;
    throw new Stop({
      code: "usage-invalid",
      message: sources.length === 0 ? "The configuration names no sources." : "All configured sources are disabled.",
      remedy: "Name files, folders or addresses, or list feeds under `sources` of the configuration.",
    });
  }
  return names.map((name) => {
    const found = sources.find((source) => source.name === name);
    if (found) return { ...found, enabled: true };
    const known = sources.map((source) => source.name).join(", ");
    throw new Stop({
      code: "usage-invalid",
      message: `There is no source "${name}"${known === "" ? "" : `; the configuration has ${known}`}.`,
      remedy: "Check the name under `sources` of the configuration.",
    });
  });
}
