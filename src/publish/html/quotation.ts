import { labels, machineEnglish, type Bilingual } from "../view/labels.js";
import type { QuotationView } from "../view/quotation.js";
import { markup, type Markup } from "./markup.js";
import { toneClass } from "./palette.js";

/** One quotation with its speaker, both languages side by side, in the speaker's colour. */
export function formatQuotation(view: QuotationView): Markup {
  return markup`<figure class="quotation ${toneClass(view.tone)}">
<div class="pair">
<div lang="uk">
<blockquote lang="uk">${view.original}</blockquote>
${formatAttribution(view, "uk")}
</div>
<div lang="en">
${formatTranslation(view)}
${formatAttribution(view, "en")}
</div>
</div>
</figure>
`;
}

function formatTranslation(view: QuotationView): Markup {
  return view.translation === null
    ? markup`<p><i class="note">${labels.noTranslation.en}</i></p>`
    : markup`<blockquote lang="${machineEnglish}">${view.translation}</blockquote>`;
}

function formatAttribution(view: QuotationView, language: keyof Bilingual): Markup {
  const { cue, channel, via } = view;
  const parts = [
    formatSpeaker(view, language),
    cue && markup`${cue[language]}`,
    channel === null ? null : markup`<span lang="uk">${channel}</span>`,
    via.length === 0 ? null : markup`${labels.via[language]} <span lang="uk">${via.join(", ")}</span>`,
  ].filter((part) => part !== null);
  const notes = [...view.notes, ...(language === "en" && view.translation !== null ? [view.englishNote] : [])];
  return markup`<div class="said"><p>${parts.map((part, at) => (at === 0 ? part : markup` · ${part}`))}</p>${
    notes.length === 0
      ? null
      : markup`<p class="notes">${notes.map((note) => markup`<i class="note">${note[language]}</i>`)}</p>`
  }</div>`;
}

function formatSpeaker({ speaker, reason }: QuotationView, language: keyof Bilingual): Markup {
  if (speaker === null) {
    return markup`<b>${labels.unknownSpeaker[language]}</b>${reason && markup` (${reason[language]})`}`;
  }
  const english = language === "en";
  const role = !english && speaker.role !== null ? markup`, <span class="role">${speaker.role}</span>` : null;
  const spelling = english && speaker.transliterated ? markup` (${labels.transliterated.en})` : null;
  return markup`<b>${speaker[language]}</b>${role}${spelling}`;
}
