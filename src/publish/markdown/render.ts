import type { Digest, Provenance, Withheld } from "../../core/index.js";
import type { PublishOptions } from "../options.js";
import { assertVerbatim } from "../verbatim.js";
import { describeDate } from "../view/dates.js";
import { viewEntry } from "../view/entry.js";
import { labels } from "../view/labels.js";
import { both, formatEntry, formatFindings } from "./entry.js";
import { escapeMarkdown } from "./escape.js";

/**
 * The edition as CommonMark with GitHub tables.
 * @throws {SetAside} `stage-failed`, where a quotation is not word for word in its article.
 */
export function renderMarkdown(digest: Digest, options: PublishOptions): string {
  digest.entries.forEach(assertVerbatim);
  const created = describeDate(digest.created, options.time_zone);
  const blocks = [
    `# ${escapeMarkdown(both(options.title))}`,
    both(created),
    digest.entries.length === 0 ? both(labels.noEntries) : `${labels.machineNotice.uk} ${labels.machineNotice.en}`,
    ...digest.entries.map((entry) => formatEntry(viewEntry(entry, options.time_zone))),
    ...(digest.withheld.length === 0 ? [] : [`## ${both(labels.withheld)}`, ...digest.withheld.map(formatWithheld)]),
    "---",
    formatProvenance(digest.provenance),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function formatWithheld(withheld: Withheld): string {
  const [location, message, remedy] = [withheld.location, withheld.message, withheld.remedy].map(escapeMarkdown);
  const findings = formatFindings(withheld.findings.map((finding) => ({ finding, excerpt: null })));
  return [`**${location}** (${escapeMarkdown(withheld.code)}): ${message} ${remedy}`, ...findings].join("\n\n");
}

function formatProvenance(provenance: Provenance): string {
  const models = provenance.models.map(
    (model) =>
      `${labels.model.en} ${escapeMarkdown(model.id)} (${escapeMarkdown(model.dtype)}, ${model.sha256.slice(0, 12)})`,
  );
  return [
    `Perekaz ${escapeMarkdown(provenance.perekaz)}`,
    ...models,
    `${labels.options.en} ${escapeMarkdown(provenance.options.slice(0, 12))}`,
    `${labels.run.en} ${escapeMarkdown(provenance.run)}`,
  ].join(" · ");
}
