/** «Сова»: Бо собаки теж не кажуть, де болить. · Очевидці кажуть… · відповідь в інтерв'ю */
import type { Mention } from "../attribute/mention.js";
import type { Institution } from "../cast/institutions.js";
import type { Person } from "../cast/cast.js";
import { unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";
import { personParty } from "./party.js";

export function resolveCallsign(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "callsign") return null;
  const callsign = discourse.reading.text.slice(mention.start, mention.end);
  const person = discourse.callsigns.get(callsign);
  if (person) return { party: personParty(person), method: "given-name", confidence: 0.9, evidence: [mention] };
  const known = discourse.people.find((one) => one.name === callsign);
  const bearer: Person = known ?? {
    name: callsign,
    given: null,
    surname: null,
    gender: genderOf(found),
    titles: [],
    places: [],
  };
  if (!known) discourse.people.push(bearer);
  return { party: personParty(bearer), method: "given-name", confidence: 0.8, evidence: [mention] };
}

function genderOf(found: Pending["found"]): "masculine" | "feminine" | null {
  const gender = found.cue?.form.gender;
  return gender === "masculine" || gender === "feminine" ? gender : null;
}

export function resolveUnnamed(discourse: Discourse, { mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "unnamed") return null;
  const body = bodyOf(discourse, mention);
  if (body)
    return {
      party: { kind: "organisation", name: body.name },
      method: "organisation",
      confidence: 0.7,
      evidence: [mention, body],
    };
  return unresolved("unnamed-source", discourse.reading.text.slice(mention.start, mention.end));
}

/** «За даними рятувальників» where the article names the ДСНС, and no other body of that kind. */
function bodyOf(discourse: Discourse, mention: Mention): Institution | undefined {
  const words = discourse.reading.text.slice(mention.start, mention.end).toLowerCase();
  const shape = staffs.find(([staff]) => staff.test(words))?.[1];
  if (!shape) return undefined;
  const bodies = discourse.institutions().filter((one) => shape.test(one.name));
  return bodies.every((one) => one.name === bodies[0]?.name) ? bodies[0] : undefined;
}

const staffs: readonly (readonly [RegExp, RegExp])[] = [
  [/^рятувальник(?:и|ів)$/u, /^(?:ДСНС|Держслужб|Державн\p{Ll}+ служб\p{Ll}+ (?:України )?з надзвичайних)/u],
  [/^прокурор(?:и|ів)$/u, /прокуратур/iu],
  [/^(?:енергетик(?:и|ів))$/u, /обленерго|Укренерго/u],
  [/^синоптик(?:и|ів)$/u, /гідромет/iu],
];

/** The one whom the interview is with: whom its heading or lead names alone; else who is quoted in it most; else the only person. */
export function resolveTurn(discourse: Discourse, { found }: Pending): Outcome | null {
  if (found.source.how !== "turn") return null;
  const guest = resolveGuest(discourse);
  if (guest) return guest;
  const tally = new Map<string, number>();
  for (const one of discourse.history) {
    if (one.outcome.party?.kind !== "person" || one.found.kind !== "direct") continue;
    tally.set(
      one.outcome.party.person.name,
      (tally.get(one.outcome.party.person.name) ?? 0) + (afterQuestion(discourse, one.found.line) ? 2 : 1),
    );
  }
  const ranked = [...tally].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const person =
    best && (!second || best[1] > second[1])
      ? discourse.people.find((one) => one.name === best[0])
      : onlyPerson(discourse);
  if (!person)
    return unresolved(
      "no-attribution",
      null,
      ranked.map(([uk, count]) => ({ uk, score: Math.min(1, count / 10) })),
    );
  return { party: personParty(person), method: "turn", confidence: 0.85, evidence: person.places.slice(0, 1) };
}

/** The guest of an interview, where its heading or lead names one person; null elsewhere. */
export function resolveGuest(discourse: Discourse): Outcome | null {
  const guest = announced(discourse);
  return guest
    ? { party: personParty(guest), method: "turn", confidence: 0.9, evidence: guest.places.slice(0, 1) }
    : null;
}

/** «Розмова з комбатом Русланом Гордієм»: the only person in the line that announces a conversation, or before the first question. */
function announced(discourse: Discourse): Person | undefined {
  const { lines, text } = discourse.reading;
  const first = lines.findIndex((line) => line.role === "question");
  const before = discourse.references.filter((one) => one.line < first && one.person.given !== null);
  const announcing = before.filter((one) => {
    const line = lines[one.line];
    return line !== undefined && conversation.test(text.slice(line.start, line.end));
  });
  for (const references of [announcing, before]) {
    const people = [...new Set(references.map((one) => one.person))];
    if (people.length === 1) return people[0];
  }
  return undefined;
}

const conversation =
  /(?<!\p{L})(?:розмов|бесід|інтерв'ю|поговорил|розпита|спілкувал|спілкувався|зустріл|розповідає|розповів|розповіла)/iu;

function afterQuestion(discourse: Discourse, line: number): boolean {
  return discourse.reading.lines[line - 1]?.role === "question";
}

function onlyPerson(discourse: Discourse): Discourse["people"][number] | undefined {
  const people = new Set(discourse.references.map((one) => one.person));
  return people.size === 1 ? [...people][0] : undefined;
}
