import { extname } from "node:path";
import type { Input } from "../../core/index.js";
import { expandFile, expandMailbox, expandSourceFile } from "./expand-file.js";
import { expandSourcePath } from "./expand-path.js";
import type { Expected } from "./expand-source.js";
import { createExpansion, settle, type ExpandOptions, type Expansion } from "./expansion.js";
import { onceEach } from "./once-each.js";
import type { Source } from "./options.js";

export interface ExpandSourcesOptions extends Omit<ExpandOptions, "limit"> {
  /** Time from which ages are counted; that of the call where absent. */
  readonly now?: Date;
}

/**
 * The inputs of the sources that are enabled, in order, each article once. A source that fails becomes an input
 * that is set aside when read, and the others are not lost.
 * @throws Stop `network-refused`; the signal's reason
 */
export async function expandSources(
  sources: readonly Source[],
  { now = new Date(), ...options }: ExpandSourcesOptions = {},
): Promise<readonly Input[]> {
  const inputs = await Promise.all(
    sources
      .filter(({ enabled }) => enabled)
      .map((source) => {
        const { limit, section, max_age_hours: maxAge } = source;
        return expandOne(source, createExpansion({ ...options, limit }, { section, maxAge, now }));
      }),
  );
  return onceEach(inputs.flat());
}

async function expandOne({ kind, url, path }: Source, expansion: Expansion): Promise<readonly Input[]> {
  if (url !== null) {
    const { expandAddress } = await import("./expand-source.js");
    return settle(url, async () => statedBy(await expandAddress(url, expansion, expectedOf(kind)), expansion));
  }
  if (path === null) return [];
  if (kind === "mailbox")
    return extname(path).toLowerCase() === ".eml" ? expandFile(path, expansion) : expandMailbox(path, expansion);
  const expected = expectedOf(kind);
  return expected === "auto" ? expandSourcePath(path, expansion) : expandSourceFile(path, expansion, expected);
}

/** A page stands for itself: what the source says of its articles is said of it. */
function statedBy(inputs: readonly Input[], expansion: Expansion): readonly Input[] {
  return inputs.map((input) => {
    if (input.kind !== "web" || input.foundIn !== undefined) return input;
    const stated = expansion.state({});
    return Object.keys(stated).length === 0 ? input : { ...input, stated };
  });
}

function expectedOf(kind: Source["kind"]): Expected {
  return kind === "folder" || kind === "mailbox" ? "auto" : kind;
}
