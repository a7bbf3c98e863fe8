import { stringify } from "yaml";
import { refuse } from "../../refuse.js";
import type { SourceInput } from "../options.js";

/**
 * The feeds of an OPML list as sources: named by their titles, in the section that their folder names.
 * @param location path of the list, for messages
 * @throws SetAside `source-invalid` or `source-empty`
 */
export async function sourcesOfOpml(text: string, location: string): Promise<readonly SourceInput[]> {
  const [{ mendXml }, { readOpml }] = await Promise.all([import("../xml/mend-xml.js"), import("./read-opml.js")]);
  const feeds = await readOpml(mendXml(text, location).text, location);
  if (feeds.length === 0) throw refuse("source-empty", location, "names no feed");
  const names = new Set<string>();
  return feeds.map(({ address, title, folder }) => {
    const name = freeName(title ?? new URL(address).hostname, names);
    names.add(name);
    return { name, kind: "feed", url: address, ...(folder !== undefined && { section: folder }) };
  });
}

/** The sources as the YAML of `sources:` in pipeline.yaml. */
export function renderSources(sources: readonly SourceInput[]): string {
  return stringify({ sources }, { lineWidth: 0 });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const name = wanted.slice(0, longestName);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name} (${number})`)) return `${name} (${number})`;
}

/** Leaves room for a number within the bound of names. */
const longestName = 180;
