/** «Баржі більше не стоятимуть у черзі», – заявили Остап Кулиняк та Родіка Ілієску. */
import type { Mention } from "../attribute/mention.js";
import { unresolved, type Outcome } from "./discourse.js";
import { nameOf, type SingleParty } from "./party.js";

/** Several who speak together, where each of them is known; one unknown member leaves the whole unnamed. */
export function joinOutcomes(mention: Mention, resolve: (member: Mention) => Outcome): Outcome {
  const outcomes = mention.members.map(resolve);
  const members: SingleParty[] = [];
  for (const { party } of outcomes) if (party && party.kind !== "group") members.push(party);
  if (members.length < outcomes.length || new Set(members.map(nameOf)).size < members.length)
    return unresolved(
      "no-candidate",
      null,
      members.map((party) => ({ uk: nameOf(party), score: memberScore })),
    );
  return {
    party: { kind: "group", members },
    method: "together",
    confidence: Math.min(...outcomes.map((one) => (one.party ? one.confidence : 0))),
    evidence: outcomes.flatMap((one) => (one.party ? one.evidence : [])),
  };
}

/** One of several certainly takes part, but is not the speaker alone. */
const memberScore = 0.5;
