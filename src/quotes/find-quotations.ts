import type { Attribution, Document, NameBook, Quotation, Speaker, Span } from "../core/index.js";
import { readCast, type Person } from "./cast/cast.js";
import { readChannels, suggestsTranslation } from "./channel/channel.js";
import { readRelays } from "./channel/relay.js";
import { findAll } from "./find/find.js";
import { quotesOptions, type QuotesOptions } from "./options.js";
import { readDocument, reveal, type Reading } from "./read/reading.js";
import { SpanIndex } from "./read/search.js";
import { printed } from "./resolve/02-organisation.js";
import { resolveAll } from "./resolve/resolve.js";
import type { Outcome, Resolved } from "./resolve/discourse.js";
import { roleOf } from "./resolve/role.js";

/**
 * Finds what the article says that somebody said, and who said it. Every span is in the document's
 * own text; a speaker whom the text does not give with enough evidence is null with the reason.
 * Never throws on any document.
 */
export function findQuotations(
  document: Document,
  names: NameBook,
  options: Partial<QuotesOptions> = {},
): readonly Quotation[] {
  const settings = quotesOptions.parse(options);
  const read = readDocument(document);
  const finds = findAll(read).filter((found) => settings.indirect || found.kind !== "indirect");
  const reading = reveal(
    read,
    finds.map((found) => found.clause),
  );
  const cast = readCast(reading, names);
  const contents = new SpanIndex<true>();
  for (const part of finds.flatMap((found) => found.content)) contents.add(part, true);
  const { resolved } = resolveAll({ reading, cast, names, contents }, finds);
  const channels = readChannels(reading, resolved);
  return resolved
    .map((one, at) => ({ one, channel: channels[at] ?? null }))
    .toSorted((a, b) => (a.one.found.content[0]?.start ?? 0) - (b.one.found.content[0]?.start ?? 0))
    .map(({ one, channel }, at) => toQuotation(reading, names, settings, one, channel, `q${at + 1}`));
}

function toQuotation(
  reading: Reading,
  names: NameBook,
  settings: QuotesOptions,
  { found, mention, outcome }: Resolved,
  channel: string | null,
  id: string,
): Quotation {
  const source = (span: Span): Span => {
    const { start, end } = reading.shadow.toSource(span);
    return { start, end };
  };
  const decided = doubt(outcome, settings.min_speaker_confidence);
  const speaker = decided.party === null ? null : speakerOf(decided, names);
  return {
    id,
    kind: found.kind,
    construction: found.construction,
    content: found.content.map(source),
    cue: found.cue ? { ...source(found.cue), lemma: found.cue.form.lemma, english: found.cue.form.english } : null,
    mention: mention ? source(mention) : null,
    speaker,
    attribution: attributionOf(decided, source),
    polarity: found.polarity,
    channel,
    via: readRelays(reading, found, mention),
    backTranslated:
      found.kind !== "indirect" &&
      suggestsTranslation(decided.party?.kind === "person" ? decided.party.person : null, speaker, channel),
  };
}

/** Too little evidence: nobody is named, and the one who was thought of becomes a candidate. */
function doubt(outcome: Outcome, least: number): Outcome {
  if (outcome.party === null || outcome.confidence >= least) return outcome;
  const uk = outcome.party.kind === "person" ? printed(outcome.party.person.name) : outcome.party.name;
  return { party: null, reason: "ambiguous", description: null, candidates: [{ uk, score: outcome.confidence }] };
}

function attributionOf(outcome: Outcome, source: (span: Span) => Span): Attribution {
  if (outcome.party === null)
    return { reason: outcome.reason, description: outcome.description, candidates: outcome.candidates };
  return { method: outcome.method, confidence: outcome.confidence, evidence: outcome.evidence.map(source) };
}

function speakerOf(outcome: Extract<Outcome, { party: object }>, names: NameBook): Speaker {
  const { party } = outcome;
  if (party.kind === "organisation") {
    const english = names.english(party.name);
    return { kind: "organisation", uk: printed(party.name), en: english.text, enSource: english.source, role: null };
  }
  return personSpeaker(party.person, names);
}

function personSpeaker(person: Person, names: NameBook): Speaker {
  const uk = printed(person.name);
  const english = names.english(uk);
  return { kind: "person", uk, en: english.text, enSource: english.source, role: roleOf(person) };
}
