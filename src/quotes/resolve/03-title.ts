/** Делегація доповідатиме президенту, зауважив секретар РНБО. */
import type { Mention } from "../attribute/mention.js";
import { addTitle, type Person } from "../cast/cast.js";
import { titleGender, type Title } from "../cast/roles.js";
import type { RoleReading } from "../lexicon/roles.js";
import { unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { referencesBetween } from "./nearby.js";
import { personParty } from "./party.js";
import { headFit, sharesStem, shortens } from "./title-fit.js";
import { salience, statementAt } from "./salience.js";

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
  const same = best === undefined || loose ? lastNamed(discourse, title, gender, mention.start) : null;
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

/** «Засновник і гендиректор Brody Cheese Остап Рибчинський підтвердив… „…“, – сказав бізнесмен»: a bare noun for the only one of that gender whom the last sentences name. */
function lastNamed(
  discourse: Discourse,
  title: Title,
  gender: "masculine" | "feminine" | null,
  place: number,
): Person | null {
  const head = title.heads[0];
  if (!head || gender === null || title.complement.length > 0 || /^(?:child|kin|unnamed|resident)$/u.test(head.kind))
    return null;
  const here = statementAt(discourse, place);
  const line = discourse.reading.statements[here]?.line ?? 0;
  const earliest = discourse.reading.statements[Math.max(0, here - epithetReach)]?.start ?? 0;
  const near = referencesBetween(discourse, earliest, place).filter(
    (one) => line - one.line <= 1 && (one.person.gender === null || one.person.gender === gender),
  );
  const inLine = near.filter((one) => one.line === line);
  const people = [...new Set((inLine.length > 0 ? inLine : near).map((one) => one.person))];
  const [person] = people;
  if (!person || people.length > 1 || person.gender === null) return null;
  return person.titles.every((known) => known.heads.every((own) => allows(own, head))) && !institutional.test(head.kind)
    ? person
    : null;
}

/** Sentences back to which an epithet may point. */
const epithetReach = 3;

/** Whether somebody introduced as the one may be called the other: heads and owners are of any trade, and within most kinds nouns replace one another. */
function allows(own: RoleReading, head: RoleReading): boolean {
  if (head.kind === "any" || /^(?:head|business|any|kin|resident)$/u.test(own.kind)) return true;
  if (own.kind === "military" && rank.test(own.lemma) === rank.test(head.lemma)) return false;
  return own.kind === head.kind && !/^(?:sport|media|worker|teacher)$/u.test(own.kind);
}

/** Kinds of office that nobody has who is not introduced with it. */
const institutional = /^(?:legal|press|police|diplomat|official|head)$/u;

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
  if (head.kind === "any" || generic(head.lemma))
    return Math.max(near, onlyOne(discourse, person, mention) ? alone : 0);
  return near >= stillPresent && onlyOne(discourse, person, mention) && compatible(person, head) ? enough + near : 0;
}

/** «чоловік» where the article has named one man so far. */
const alone = 0.6;

/** Salience of somebody whom one of the last sentences was about. */
const stillPresent = 0.35;

/** Whether somebody of that role may also be called by a noun of this kind: heads of something may be of any trade. */
function compatible(person: Person, { kind, lemma }: RoleReading): boolean {
  // A суддя is no підозрюваний and a тренер no воротар: within these kinds one noun excludes another.
  if (/^(?:legal|sport|media|kin|worker|business|resident)$/u.test(kind)) return false;
  return person.titles.some((title) =>
    title.heads.some(
      (head) =>
        head.kind === "head" ||
        (head.kind === kind && (kind !== "military" || rank.test(lemma) !== rank.test(head.lemma))),
    ),
  );
}

/** A rank and a post may be one man's (командир, капітан); two posts or two ranks hardly. */
const rank = /(?:сержант|лейтенант|капітан|майор|полковник|генерал|адмірал|старшина)/u;

function generic(lemma: string): boolean {
  return /^(?:пенсіонер|пенсіонерка|мешканець|мешканка|житель|жителька|колега|співрозмовник|співрозмовниця|сусід|сусідка)$/u.test(
    lemma,
  );
}

/** Nobody else of that gender has been named. */
function onlyOne(discourse: Discourse, person: Person, mention: Mention): boolean {
  let named = false;
  for (const one of discourse.references) {
    if (one.start >= mention.start) break;
    if (one.person.gender !== person.gender) continue;
    if (one.person !== person) return false;
    named = true;
  }
  return named;
}
