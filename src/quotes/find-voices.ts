import {
  formSources,
  type Attribution,
  type Cue,
  type Document,
  type NameBook,
  type NamedPerson,
  type Quotation,
  type SingleSpeaker,
  type Span,
  type Speaker,
} from "../core/index.js";
import { readCast, type Cast } from "./cast/cast.js";
import { readChannels, suggestsTranslation } from "./channel/channel.js";
import { readRelays } from "./channel/relay.js";
import { findAll } from "./find/find.js";
import type { CueHit } from "./find/found.js";
import { quotesOptions, type QuotesOptions } from "./options.js";
import { readDocument, reveal, type Reading } from "./read/reading.js";
import { SpanIndex } from "./read/search.js";
import { nameOf } from "./resolve/party.js";
import { resolveAll } from "./resolve/resolve.js";
import type { Outcome, Resolved } from "./resolve/discourse.js";
import type { Party, SingleParty } from "./resolve/party.js";
import { roleOf } from "./resolve/role.js";

/** What was said in an article, and everybody whom it names in full. */
export interface Voices {
  readonly quotations: readonly Quotation[];
  readonly people: readonly NamedPerson[];
}

/**
 * Finds what the article says that somebody said, and who said it. Every span is in the document's
 * own text; a speaker whom the text does not give with enough evidence is null with the reason.
 * Never throws on any document.
 */
export function findVoices(document: Document, names: NameBook, options: Partial<QuotesOptions> = {}): Voices {
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
  const quotations = resolved
    .map((one, at) => ({ one, channel: channels[at] ?? null }))
    .toSorted((a, b) => (a.one.found.content[0]?.start ?? 0) - (b.one.found.content[0]?.start ?? 0))
    .map(({ one, channel }, at) => toQuotation(reading, names, settings, one, channel, `q${at + 1}`));
  return { quotations, people: peopleOf(cast, reading) };
}

function peopleOf(cast: Cast, reading: Reading): readonly NamedPerson[] {
  return cast.people
    .filter(({ places }) => places.length > 0)
    .map(({ name, gender, places }) => ({
      uk: name,
      gender,
      places: places.map(({ start, end }) => reading.shadow.toSource({ start, end })),
    }));
}

function toQuotation(
  reading: Reading,
  names: NameBook,
  settings: QuotesOptions,
  { found, mention, outcome }: Resolved,
  channel: string | null,
  id: string,
): Quotation {
  const source = (span: Span): Span => reading.shadow.toSource(span);
  const decided = doubt(outcome, settings.min_speaker_confidence);
  return {
    id,
    kind: found.kind,
    construction: found.construction,
    content: found.content.map(source),
    cue: cueOf(found.cue, source),
    mention: mention ? source(mention) : null,
    speaker: decided.party === null ? null : speakerOf(decided.party, names),
    attribution: attributionOf(decided, source),
    polarity: found.polarity,
    channel,
    via: readRelays(reading, found, mention),
    backTranslated: found.kind !== "indirect" && suggestsTranslation(decided.party, channel),
  };
}

function cueOf(cue: CueHit | null, source: (span: Span) => Span): Cue | null {
  if (!cue) return null;
  const { start, end } = source(cue);
  return { start, end, lemma: cue.form.lemma, english: cue.form.english };
}

/** Too little evidence: nobody is named, and the one who was thought of becomes a candidate. */
function doubt(outcome: Outcome, least: number): Outcome {
  if (outcome.party === null || outcome.confidence >= least) return outcome;
  const members = outcome.party.kind === "group" ? outcome.party.members : [outcome.party];
  const candidates = members.map((member) => ({ uk: nameOf(member), score: outcome.confidence }));
  return { party: null, reason: "ambiguous", description: null, candidates };
}

function attributionOf(outcome: Outcome, source: (span: Span) => Span): Attribution {
  if (outcome.party === null)
    return { reason: outcome.reason, description: outcome.description, candidates: outcome.candidates };
  return { method: outcome.method, confidence: outcome.confidence, evidence: outcome.evidence.map(source) };
}

function speakerOf(party: Party, names: NameBook): Speaker {
  if (party.kind !== "group") return singleSpeaker(party, names);
  const members = party.members.map((member) => singleSpeaker(member, names));
  return {
    kind: "group",
    uk: joinNames(members, "та", ({ uk }) => uk),
    en: joinNames(members, "and", ({ en }) => en),
    enSource:
      formSources[Math.max(...members.map(({ enSource }) => formSources.indexOf(enSource)))] ?? "transliteration",
    role: null,
    members,
  };
}

function joinNames(members: readonly SingleSpeaker[], and: string, nameIn: (member: SingleSpeaker) => string): string {
  const names = members.map(nameIn);
  return `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}

function singleSpeaker(party: SingleParty, names: NameBook): SingleSpeaker {
  const uk = nameOf(party);
  const english = names.english(uk);
  const role = party.kind === "person" ? roleOf(party.person) : null;
  return { kind: party.kind, uk, en: english.text, enSource: english.source, role };
}
