/** «Сова»: Бо собаки теж не кажуть, де болить. · Очевидці кажуть… · відповідь в інтерв'ю */
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
  return unresolved("unnamed-source", discourse.reading.text.slice(mention.start, mention.end));
}

/** The one whom the interview is with: who is quoted in it most; else the only person of the heading and lead. */
export function resolveTurn(discourse: Discourse, { found }: Pending): Outcome | null {
  if (found.source.how !== "turn") return null;
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

function afterQuestion(discourse: Discourse, line: number): boolean {
  return discourse.reading.lines[line - 1]?.role === "question";
}

function onlyPerson(discourse: Discourse): Discourse["people"][number] | undefined {
  const people = new Set(discourse.references.map((one) => one.person));
  return people.size === 1 ? [...people][0] : undefined;
}
