import { slice, type Document, type Quotation } from "../../core/index.js";
import { httpAddress } from "../view/address.js";
import { kindLabels, labels, polarityLabels, type Bilingual } from "../view/labels.js";
import { markOriginal } from "../view/marks.js";
import { explainUnknown, numberSpeakers } from "../view/quotation.js";
import { annotateText, toneOf } from "./annotated-text.js";
import { both } from "./entry.js";
import { markup, type Markup } from "./markup.js";
import { link, renderPage } from "./page.js";

/** What the page says of the article besides its text. */
export interface QuotationsPageMeta {
  /** Path, or `-` for standard input. */
  readonly location: string;
  readonly url?: string;
  readonly title?: string;
  /** Version of the package. */
  readonly perekaz: string;
}

const text = {
  heading: { uk: "Цитати та їхні мовці", en: "Quotations and their speakers" },
  source: { uk: "Мовець", en: "Source" },
  cue: { uk: "Слово мовлення", en: "Cue" },
  content: { uk: "Слова", en: "Content" },
  grounds: { uk: "Підстава", en: "Grounds" },
  verbatim: { uk: "дослівно", en: "verbatim" },
  mention: { uk: "згадка мовця", en: "mention" },
} as const satisfies Record<string, Bilingual>;

/** One article with its quotations coloured by speaker and a table of source, cue and content, for checking by eye. */
export function renderQuotationsPage(
  document: Pick<Document, "text" | "lines">,
  quotations: readonly Quotation[],
  meta: QuotationsPageMeta,
): string {
  const address = meta.url === undefined ? null : httpAddress(meta.url);
  const place = meta.url ?? (meta.location === "-" ? labels.standardInput.uk : meta.location);
  const body = markup`<header class="masthead">
<div class="pair"><h1>${text.heading.uk}</h1><p class="english" lang="en">${text.heading.en}</p></div>
<p class="source">${meta.title === undefined ? null : markup`<span>${meta.title}</span>`}<span>${link(address, place)}</span></p>
<p class="legend small"><mark class="content tone-0">${both(text.verbatim)}</mark> <mark class="content indirect tone-0">${both(kindLabels.indirect)}</mark> <mark class="cue tone-0">${both(text.cue)}</mark> <mark class="mention tone-0">${both(text.mention)}</mark></p>
</header>
<main>
<div class="annotated">
${annotateText(document, quotations)}</div>
${quotations.length === 0 ? markup`<p class="small">${both(labels.noQuotations)}</p>` : formatTable(document.text, quotations)}
</main>
<footer lang="en"><p>Perekaz ${meta.perekaz}</p></footer>`;
  return renderPage(meta.title ?? `${text.heading.uk} · ${text.heading.en}`, body);
}

function formatTable(article: string, quotations: readonly Quotation[]): Markup {
  const tones = numberSpeakers(quotations);
  const columns = [text.source, text.cue, text.content, text.grounds];
  return markup`<div class="sheet">
<table>
<thead><tr><th scope="col">№</th>${columns.map((column) => markup`<th scope="col">${both(column)}</th>`)}</tr></thead>
<tbody>
${quotations.map((quotation) => formatRow(article, quotation, toneOf(quotation, tones)))}</tbody>
</table>
</div>`;
}

function formatRow(article: string, quotation: Quotation, tone: string): Markup {
  const { id, construction, cue, channel, via, kind, polarity } = quotation;
  return markup`<tr class="${tone}" id="${id}">
<th scope="row"><a href="#at-${id}">${id}</a></th>
<td>${formatSpeaker(quotation)}</td>
<td>${cue ? markup`${slice(article, cue)}<span class="sub">${cue.lemma} → <span lang="en">${cue.english}</span></span>` : "—"}${
    channel === null ? null : markup`<span class="sub">${channel}</span>`
  }${via.length === 0 ? null : markup`<span class="sub">${labels.via.uk} ${via.join(", ")}</span>`}</td>
<td class="said-words">${formatContent(article, quotation)}<span class="sub small">${both(kindLabels[kind])} · ${construction}${
    polarity === "affirmed" ? null : markup` · ${both(polarityLabels[polarity])}`
  }${quotation.backTranslated ? markup` · ${both(labels.backTranslated)}` : null}</span></td>
<td>${formatGrounds(article, quotation)}</td>
</tr>
`;
}

function formatSpeaker(quotation: Quotation): Markup {
  const { speaker } = quotation;
  if (speaker === null) {
    const reason = explainUnknown(quotation);
    return markup`<b>${both(labels.unknownSpeaker)}</b>${reason && markup`<span class="sub">${both(reason)}</span>`}`;
  }
  const spelling = speaker.enSource === "transliteration" ? markup` (${labels.transliterated.en})` : null;
  const role = speaker.role === null ? null : markup`<span class="sub">${speaker.role}</span>`;
  return markup`<b>${speaker.uk}</b><span class="sub" lang="en">${speaker.en}${spelling}</span>${role}`;
}

/** In marks what is verbatim, without any what is a paraphrase. */
function formatContent(article: string, quotation: Quotation): string {
  const { kind, content } = quotation;
  const original = content.map((span) => slice(article, span));
  return kind === "indirect" ? original.join(" […] ") : markOriginal({ kind, original, evidence: content }, article);
}

function formatGrounds(article: string, { attribution, mention }: Quotation): Markup {
  const seen = mention ? markup`«${slice(article, mention)}»` : markup`—`;
  if ("reason" in attribution) {
    const rivals = attribution.candidates.map(({ uk, score }) => `${uk} ${score.toFixed(2)}`).join(", ");
    return markup`${seen}<span class="sub"><code>${attribution.reason}</code>${rivals === "" ? null : `: ${rivals}`}</span>`;
  }
  const evidence = attribution.evidence.map((span) => slice(article, span)).join(" … ");
  return markup`${seen}<span class="sub"><code>${attribution.method}</code> ${attribution.confidence.toFixed(2)}</span>${
    evidence === "" ? null : markup`<span class="sub">${evidence}</span>`
  }`;
}
