import { contains, overlaps, slice, type Cue, type Document, type Quotation, type Span } from "../core/index.js";
import { normalise } from "./frame-text.js";
import type { FramePart } from "./frame.js";
import { englishPhrase } from "./phrase.js";
import { isOblique, isPronoun, nameInEnglish, ofPronoun, ofVerb, type Subject } from "./subject.js";

/** за словами (according to), за оцінкою (by the estimate of): its subject follows it, as an object. */
const leadingCue = /(?:^| )(?<preposition>to|of)$/u;

const pronounBefore = /(?<!\p{L})(?<word>він|вона|вони)\s+$/iu;
const pronounAfter = /^\s+(?<word>він|вона|вони)(?!\p{L})/iu;

/** The cue, and who speaks where it is a pronoun or the speaker's name; null where English has no such phrase. */
export function findFixedParts(document: Document, quotation: Quotation, frame: Span): readonly FramePart[] | null {
  const { cue, polarity } = quotation;
  if (polarity !== "affirmed" || !cue || !contains(frame, cue)) return null;
  const preposition = leadingCue.exec(cue.english)?.groups?.preposition;
  const clause = (who: Subject): string =>
    preposition ? `${cue.english} ${who.object}` : `${who.subject} ${cue.english}`;
  const cueAlone = { source: { start: cue.start, end: cue.end }, template: cue.english };

  const mention = findSubject(document, quotation, cue, frame);
  if (!mention) {
    const who = impliedSubject(document, quotation, cue, frame);
    return [who ? { ...cueAlone, template: clause(who) } : cueAlone];
  }
  const words = normalise(slice(document.text, mention));
  // цитує її, by the estimate of him: a pronoun that is neither subject nor the object of "according to"
  if (preposition === "of" ? isPronoun(words) : !preposition && isOblique(words)) return null;
  const who = ofPronoun(words) ?? nameInEnglish(quotation.speaker, words);
  if (contains(cue, mention)) return who ? [{ ...cueAlone, template: clause(who) }] : null;
  if (!who) return [cueAlone];
  const [first, second] = mention.start < cue.start ? [mention, cue] : [cue, mention];
  const between = slice(document.text, { start: first.end, end: second.start });
  const joined = { source: { start: first.start, end: second.end }, template: clause(who) };
  if (/^\s*$/u.test(between)) return [joined];
  if (quotation.speaker?.kind === "organisation") {
    // «…», – заявили в МЗС; anything else between verb and organisation makes it no subject
    return /^\s+(?:у|в|на)\s+$/iu.test(between) && first === cue ? [joined] : [cueAlone];
  }
  const nameAlone = { source: mention, template: preposition ? who.object : who.subject };
  return mention.start < cue.start ? [nameAlone, cueAlone] : [cueAlone, nameAlone];
}

/** The mention in this frame, or a pronoun beside the cue. */
function findSubject(document: Document, { mention }: Quotation, cue: Span, frame: Span): Span | null {
  if (mention && contains(frame, mention) && (contains(cue, mention) || !overlaps(cue, mention))) return mention;
  const after = pronounAfter.exec(slice(document.text, { start: cue.end, end: frame.end }));
  if (after)
    return { start: cue.end + after[0].length - (after.groups?.word?.length ?? 0), end: cue.end + after[0].length };
  const before = pronounBefore.exec(slice(document.text, { start: frame.start, end: cue.start }));
  if (!before) return null;
  const start = frame.start + before.index;
  return { start, end: start + (before.groups?.word?.length ?? 0) };
}

/**
 * …, – додала.: he or she after the verb, where the clause drops its subject; the surname where the verb does
 * not tell. Null where other words stand beside the cue, one of which may be the subject.
 */
function impliedSubject(
  document: Document,
  { attribution, speaker }: Quotation,
  cue: Cue,
  frame: Span,
): Subject | null {
  const before = slice(document.text, { start: frame.start, end: cue.start });
  const after = slice(document.text, { start: cue.end, end: frame.end });
  // the subject stands in the cue's own clause: Додав, що…
  const beside = [before.slice(before.lastIndexOf(",") + 1), after.split(",")[0] ?? ""].map(normalise);
  const bare = beside.every((text) => /^(?:що)?$/u.test(text) || englishPhrase(text.replace(/ що$/u, "")) !== null);
  const dropped = "method" in attribution && attribution.method === "dropped-subject";
  if (!bare && !dropped) return null;
  const who = ofVerb(normalise(slice(document.text, cue)));
  if (who || !dropped || speaker?.kind !== "person") return who;
  const surname = speaker.en.split(" ").at(-1) ?? speaker.en;
  return { subject: surname, object: surname };
}
