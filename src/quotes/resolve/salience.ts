import type { Person } from "../cast/cast.js";
import type { Discourse } from "./discourse.js";
import { placeOf } from "./discourse.js";
import { takesPart } from "./party.js";
import { firstEndingAfter, firstFrom } from "../read/search.js";

/** How many statements back a person is still in the reader's mind. */
const reach = 6;

/** What a new paragraph takes away from everybody in the one before. */
const paragraphFade = 0.88;
/** What it adds to be the one whom the article speaks of most. */
const topicBonus = 0.12;

/** How present a person is at a place, between 0 and about 1.5: subjects and speakers of late sentences most. */
export function salience(discourse: Discourse, person: Person, place: number): number {
  const here = statementAt(discourse, place);
  const line = discourse.reading.statements[here]?.line ?? 0;
  const lines = (other: number): number => (other < line ? paragraphFade ** Math.min(3, line - other) : 1);
  let score = 0;
  for (let index = firstFrom(discourse.references, place) - 1; index >= 0; index--) {
    const one = discourse.references[index];
    if (!one) break;
    const distance = here - one.statement;
    if (distance > reach) break;
    if (one.person === person) score = Math.max(score, (one.subject ? 1 : 0.45) * fade(distance) * lines(one.line));
  }
  for (let index = discourse.history.length - 1; index >= 0; index--) {
    const one = discourse.history[index];
    if (!one || placeOf(one.found) >= place) continue;
    const distance = here - statementAt(discourse, placeOf(one.found));
    if (distance > reach) break;
    if (takesPart(person, one.outcome.party))
      score = Math.max(
        score,
        1.15 *
          fade(distance) *
          lines(discourse.reading.statements[statementAt(discourse, placeOf(one.found))]?.line ?? line),
      );
  }
  return score === 0 ? 0 : score + topicBonus * topicShare(discourse, person);
}

/** How often the article names the person, over how often it names the one whom it names most. */
function topicShare(discourse: Discourse, person: Person): number {
  return discourse.mostNamed === 0 ? 0 : (discourse.timesNamed.get(person) ?? 0) / discourse.mostNamed;
}

function fade(distance: number): number {
  return distance <= 0 ? 1.1 : 1 / (0.6 + 0.5 * distance);
}

/** Index of the statement that holds the place. */
export function statementAt(discourse: Discourse, place: number): number {
  return firstEndingAfter(discourse.reading.statements, place);
}
