/** Делегація доповідатиме президенту, зауважив секретар РНБО. */
import type { Mention } from "../attribute/mention.js";
import type { Person } from "../cast/cast.js";
import { titleGender, type Title } from "../cast/roles.js";
import type { RoleKind } from "../lexicon/roles.js";
import { addTitle, unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { personParty } from "./party.js";
import { headFit, sharesStem, shortens } from "./title-fit.js";
import { salience } from "./salience.js";

export function resolveTitle(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "title" || !mention.title) return null;
  const title = mention.title;
  const gender = titleGender(title) ?? (found.cue?.form.gender === "neuter" ? null : (found.cue?.form.gender ?? null));
  const scored = discourse.people
    .filter((person) => gender === null || person.gender === null || person.gender === gender)
    .filter(
      (person) =>
        person.places.length === 0 ||
        (person.places[0]?.start ?? 0) < mention.start ||
        discourse.reading.lines[found.line]?.role === "headline",
    )
    .map((person) => ({ person, score: match(discourse, person, title, mention) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const loose = isLoose(title);
  if (
    best &&
    best.score >= (loose ? enoughForLoose : enough) &&
    (!second || best.score - second.score >= (loose ? looseMargin : margin))
  ) {
    if ((best.person.titles.length === 0 && !loose) || best.person.titles.some((known) => shortens(title, known)))
      addTitle(best.person, title);
    return {
      party: personParty(best.person),
      method: "title",
      confidence: Math.min(0.95, 0.5 + best.score / 4),
      evidence: [mention, ...best.person.places.slice(0, 1)],
    };
  }
  const same = best === undefined ? sameParagraph(discourse, found, title, gender) : null;
  if (same)
    return {
      party: personParty(same),
      method: "title",
      confidence: epithetConfidence,
      evidence: [mention, ...same.places.slice(0, 1)],
    };
  const candidates = scored.map(({ person, score }) => ({ uk: person.name, score: Math.min(1, score / 4) }));
  if (best && second && second.score >= enough) return unresolved("ambiguous", title.text, candidates);
  return unresolved("unnamed-source", title.text, candidates);
}

const epithetConfidence = 0.7;

/** «Ярмоленко зізнався, що… „…“, – пояснив капітан»: a bare title right after the words of somebody with another office or none in the same paragraph, where it names nobody else. */
function sameParagraph(
  discourse: Discourse,
  found: Pending["found"],
  title: Title,
  gender: "masculine" | "feminine" | null,
): Person | null {
  const last = discourse.history.at(-1);
  const party = last?.outcome.party;
  if (
    !last ||
    party?.kind !== "person" ||
    last.found.line !== found.line ||
    title.complement.length > 0 ||
    !/^(?:military|police|official|head|press|party|diplomat)$/u.test(title.heads[0]?.kind ?? "")
  )
    return null;
  const elsewhere = discourse.references.some(
    (one) => one.line === found.line && one.person !== party.person && one.person.gender === party.person.gender,
  );
  const institutional = party.person.titles.every((known) =>
    known.heads.every((head) => /^(?:press|head|official)$/u.test(head.kind)),
  );
  return institutional && !elsewhere && gender !== null && party.person.gender === gender ? party.person : null;
}

/** Below this sum of evidence a title names nobody that we know. */
const enough = 0.9;
/** «жінка», «пенсіонерка», «іспанка»: nouns that fit anybody, and so go to whoever is most present. */
const enoughForLoose = 0.55;
const looseMargin = 0.15;

function isLoose(title: Title): boolean {
  const head = title.heads[0];
  return head !== undefined && (head.kind === "any" || generic(head.lemma)) && title.complement.length === 0;
}

/** The best candidate must lead by so much. */
const margin = 0.35;

function match(discourse: Discourse, person: Person, title: Title, mention: Mention): number {
  const near = salience(discourse, person, mention.start);
  const head = title.heads[0];
  if (!head) return 0;
  let score = 0;
  for (const known of person.titles) {
    score = Math.max(score, headFit(known, title));
    if (score < 1 && title.complement.length === 0 && known.complement.some((word) => sharesStem(word, head.lemma)))
      score = Math.max(score, 0.7);
  }
  if (score > 0) return score + near;
  if (title.complement.length > 0 || head.kind === "child" || head.kind === "kin") return 0;
  if (
    generic(head.lemma) &&
    person.titles.length > 0 &&
    !person.titles.some((known) => known.heads.some((own) => own.kind === "resident" || own.kind === "kin"))
  )
    return 0;
  if (head.kind === "any" || generic(head.lemma)) return near;
  return near >= stillPresent && onlyOne(discourse, person, mention) && compatible(person, head.kind)
    ? enough + near
    : 0;
}

/** Salience of somebody whom one of the last sentences was about. */
const stillPresent = 0.35;

/** Whether somebody of that role may also be called by a noun of this kind: heads of something may be of any trade. */
function compatible(person: Person, kind: RoleKind): boolean {
  // A суддя is no підозрюваний and a тренер no воротар: within these kinds one noun excludes another.
  if (/^(?:legal|sport|media|kin|worker|business|resident)$/u.test(kind)) return false;
  return person.titles.some((title) => title.heads.some((head) => head.kind === kind || head.kind === "head"));
}

function generic(lemma: string): boolean {
  return /^(?:пенсіонер|пенсіонерка|мешканець|мешканка|житель|жителька|колега|співрозмовник|співрозмовниця|сусід|сусідка)$/u.test(
    lemma,
  );
}

/** Nobody else of that gender has been named. */
function onlyOne(discourse: Discourse, person: Person, mention: Mention): boolean {
  const earlier = new Set(
    discourse.references
      .filter((one) => one.start < mention.start && one.person.gender === person.gender)
      .map((one) => one.person),
  );
  return earlier.size === 1 && earlier.has(person);
}
