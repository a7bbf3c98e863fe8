import type { EntryView, FindingView, SourceView } from "../view/entry.js";
import { labels, machineEnglish, outcomeLabels, severityLabels, type Bilingual } from "../view/labels.js";
import { markup, type Markup } from "./markup.js";
import { link } from "./page.js";
import { formatQuotation } from "./quotation.js";

/** `українською / in English`, each in its language. */
export function both(label: Bilingual): Markup {
  if (label.uk === label.en) return markup`${label.uk}`;
  return markup`${label.uk} <span lang="en">/ ${label.en}</span>`;
}

export function formatEntry(view: EntryView, anchor: string): Markup {
  return markup`<article id="${anchor}">
<header>
<div class="pair">
<h2>${view.title.uk}</h2>
${view.title.en === null ? null : markup`<p class="english-title" lang="${machineEnglish}">${view.title.en}</p>`}
</div>
${formatSource(view.source)}${view.notes.map((note) => markup`\n<p class="source">${both(note)}</p>`)}
</header>
<section class="sentences" aria-label="${labels.summary.uk}">
<div class="pair label"><span>${labels.original.uk}</span><span lang="en">${labels.machine.en}</span></div>
${view.sentences.length === 0 ? markup`<p class="small">${both(labels.noSummary)}</p>\n` : view.sentences.map(formatSentence)}</section>
<section aria-label="${labels.quotations.uk}">
<div class="pair label"><span>${labels.quotations.uk}</span><span lang="en">${labels.quotations.en}</span></div>
${view.quotations.length === 0 ? markup`<p class="small">${both(labels.noQuotations)}</p>\n` : view.quotations.map(formatQuotation)}</section>
${formatVersions(view.versions)}${formatVerdict(view)}
</article>
`;
}

function formatSentence({ uk, en }: EntryView["sentences"][number]): Markup {
  return markup`<div class="pair">
<p>${uk}</p>
${formatEnglish(en)}
</div>
`;
}

function formatEnglish(english: string | null): Markup {
  return english === null
    ? markup`<p lang="en"><i class="note">${labels.noTranslation.en}</i></p>`
    : markup`<p lang="${machineEnglish}">${english}</p>`;
}

function formatSource(source: SourceView): Markup {
  const parts = [
    source.publisher === null ? null : markup`${source.publisher}`,
    source.byline === null ? null : markup`${source.byline}`,
    formatDate(source.published),
    link(source.url, source.place),
  ].filter((part) => part !== null);
  return markup`<p class="source">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}

function formatVersions(versions: EntryView["versions"]): Markup | null {
  if (versions.length === 0) return null;
  return markup`<section aria-label="${labels.alsoPublished.uk}">
<div class="pair label"><span>${labels.alsoPublished.uk}</span><span lang="en">${labels.alsoPublished.en}</span></div>
${versions.map(({ publisher, published, url, place, relation }) => {
  const parts = [
    publisher === null ? null : markup`${publisher}`,
    published === null ? null : formatDate(published),
    link(url, place),
    both(relation),
  ].filter((part) => part !== null);
  return markup`<p class="source">${parts.map((part) => markup`<span>${part}</span>`)}</p>\n`;
})}</section>
`;
}

function formatDate(published: SourceView["published"]): Markup {
  if (published === null) return both(labels.noDate);
  if (published.machine === null) return markup`${published.uk}`;
  const { uk, en, machine } = published;
  return markup`<time datetime="${machine}">${uk}</time> <span lang="en">/ <time datetime="${machine}">${en}</time></span>`;
}

function formatVerdict(view: EntryView): Markup {
  const badge = markup`<span class="badge ${view.outcome}">${both(outcomeLabels[view.outcome])}</span>`;
  if (view.findings.length === 0) return markup`<div class="verdict">${badge}</div>`;
  return markup`<details class="verdict">
<summary>${badge} ${labels.findings.uk} <span lang="en">/ ${labels.findings.en}</span>: ${view.findings.length}</summary>
${formatFindings(view.findings)}
</details>`;
}

/** Findings as a list; they are written in English. */
export function formatFindings(findings: readonly FindingView[]): Markup {
  return markup`<ul class="findings" lang="en">
${findings.map(
  ({
    finding,
    excerpt,
  }) => markup`<li><b class="severity-${finding.severity}">${both(severityLabels[finding.severity])}</b> <code>${finding.rule}</code> ${finding.message}${
    finding.evidence.length === 0 ? null : markup` <span class="about">${finding.evidence.join(" · ")}</span>`
  }${excerpt === null ? null : markup` <span class="about" lang="uk">«${excerpt}»</span>`}</li>
`,
)}</ul>`;
}
