import type { Digest, Provenance, Withheld } from "../../core/index.js";
import type { PublishOptions } from "../options.js";
import { assertVerbatim } from "../verbatim.js";
import { describeDate } from "../view/dates.js";
import { viewEntry, type EntryView } from "../view/entry.js";
import { labels, machineEnglish } from "../view/labels.js";
import { both, formatEntry, formatFindings } from "./entry.js";
import { markup, type Markup } from "./markup.js";
import { renderPage } from "./page.js";

/**
 * The edition as one HTML page that needs nothing else.
 * @throws {SetAside} `stage-failed`, where a quotation is not word for word in its article.
 */
export function renderHtml(digest: Digest, options: PublishOptions): string {
  digest.entries.forEach(assertVerbatim);
  const views = digest.entries.map((entry) => viewEntry(entry, options.time_zone));
  const body = markup`<header class="masthead">
<div class="pair"><h1>${options.title.uk}</h1><p class="english" lang="en">${options.title.en}</p></div>
${formatSubtitle(digest, options.time_zone)}
</header>
${views.length > 1 ? formatContents(views) : null}<main>
${views.map((view, at) => formatEntry(view, anchorOf(at)))}${digest.withheld.length === 0 ? null : formatWithheld(digest.withheld)}</main>
${formatProvenance(digest.provenance)}`;
  return renderPage(`${options.title.uk} · ${options.title.en}`, body);
}

function anchorOf(index: number): string {
  return `article-${index + 1}`;
}

function formatSubtitle(digest: Digest, timeZone: string): Markup {
  const created = describeDate(digest.created, timeZone);
  const notice = digest.entries.length === 0 ? labels.noEntries : labels.machineNotice;
  const column = (language: "uk" | "en"): Markup =>
    markup`<p lang="${language}"><time datetime="${digest.created}">${created[language]}</time><br>${notice[language]}</p>`;
  return markup`<div class="pair small">${column("uk")}${column("en")}</div>`;
}

function formatContents(views: readonly EntryView[]): Markup {
  const item = ({ title }: EntryView, at: number): Markup => {
    const english = title.en === null ? null : markup` <span class="small" lang="${machineEnglish}">${title.en}</span>`;
    return markup`<li><a href="#${anchorOf(at)}">${title.uk}</a>${english}</li>\n`;
  };
  return markup`<nav class="contents" aria-label="${labels.contents.uk}">
<h2>${both(labels.contents)}</h2>
<ol>
${views.map(item)}</ol>
</nav>
`;
}

function formatWithheld(withheld: readonly Withheld[]): Markup {
  return markup`<section class="withheld">
<h2>${both(labels.withheld)}</h2>
<ul>
${withheld.map(
  (
    item,
  ) => markup`<li><b>${item.location}</b> <code>${item.code}</code><br><span lang="en">${item.message} ${item.remedy}</span>
${item.findings.length === 0 ? null : formatFindings(item.findings.map((finding) => ({ finding, excerpt: null })))}</li>
`,
)}</ul>
</section>
`;
}

function formatProvenance(provenance: Provenance): Markup {
  return markup`<footer lang="en">
<p>Perekaz ${provenance.perekaz} · ${labels.options.en} <code>${provenance.options.slice(0, 12)}</code> · ${labels.run.en} <code>${provenance.run}</code></p>
${provenance.models.map(
  (model) =>
    markup`<p>${labels.model.en} ${model.id} · ${model.dtype} · <code>${model.sha256.slice(0, 12)}</code></p>\n`,
)}</footer>`;
}
