import type { DigestEntry, Quotation, Speaker } from "../../core/index.js";
import { kindLabels, labels, polarityLabels, reasonLabels, type Bilingual } from "./labels.js";
import { markOriginal, markTranslation } from "./marks.js";

export interface SpeakerView {
  readonly uk: string;
  readonly en: string;
  readonly role: string | null;
  readonly transliterated: boolean;
}

/** A quotation as every page shows it; the texts are not escaped. */
export interface QuotationView {
  readonly id: string;
  /** In Ukrainian marks. */
  readonly original: string;
  /** In English marks, or without where it is a translation back; null where there is none. */
  readonly translation: string | null;
  readonly speaker: SpeakerView | null;
  /** Why nobody is named, to follow the words that say so; null where somebody is, or where no reason is known. */
  readonly reason: Bilingual | null;
  /** Number of the speaker within the entry, for colours; null for an unknown one. */
  readonly tone: number | null;
  readonly cue: Bilingual | null;
  /** In Ukrainian. */
  readonly channel: string | null;
  readonly via: readonly string[];
  /** What an editor has to know before printing it. */
  readonly notes: readonly Bilingual[];
  /** What the English is: machine translation, translation back, or missing. */
  readonly englishNote: Bilingual;
}

export function viewQuotations(entry: DigestEntry): readonly QuotationView[] {
  const tones = numberSpeakers(entry.summary.quotations);
  return entry.summary.quotations.map((pair) => {
    const quotation = entry.quotations.find((candidate) => candidate.id === pair.quotation);
    const translation = markTranslation(pair, entry.document.text);
    return {
      id: pair.quotation,
      original: markOriginal(pair, entry.document.text),
      translation,
      speaker: pair.speaker && viewSpeaker(pair.speaker),
      reason: pair.speaker ? null : explainUnknown(quotation),
      tone: pair.speaker ? (tones.get(pair.speaker.uk) ?? null) : null,
      cue: pair.cue,
      channel: pair.channel,
      via: quotation?.via ?? [],
      notes: [
        ...(pair.kind === "mixed" ? [kindLabels.mixed] : []),
        ...(quotation && quotation.polarity !== "affirmed" ? [polarityLabels[quotation.polarity]] : []),
      ],
      englishNote:
        translation === null ? labels.noTranslation : pair.backTranslated ? labels.backTranslated : labels.machineShort,
    };
  });
}

/** Numbers the speakers in the order in which they speak. */
export function numberSpeakers(spoken: readonly { readonly speaker: Speaker | null }[]): ReadonlyMap<string, number> {
  const names = new Set(spoken.flatMap(({ speaker }) => (speaker ? [speaker.uk] : [])));
  return new Map([...names].map((name, at) => [name, at]));
}

/** Why a quotation has no speaker, with the source as the article describes it; null where that is not recorded. */
export function explainUnknown(quotation: Quotation | undefined): Bilingual | null {
  const attribution = quotation?.attribution;
  if (!attribution || !("reason" in attribution)) return null;
  const { uk, en } = reasonLabels[attribution.reason];
  return { uk: attribution.description === null ? uk : `${uk}: ${attribution.description}`, en };
}

function viewSpeaker(speaker: Speaker): SpeakerView {
  return { uk: speaker.uk, en: speaker.en, role: speaker.role, transliterated: speaker.enSource === "transliteration" };
}
