/** Упродовж доби відбулося дев'ять боєзіткнень, повідомили в Генштабі. */
import type { Span } from "../../core/index.js";
import { organisationAt } from "../attribute/organisation.js";
import { printed } from "./party.js";
import { statementAt } from "./salience.js";
import { unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";

/** General nouns, and what an institution must look like to be meant by them. */
const general: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:відомство|міністерство|служба|управління|установа|регулятор)$/u,
    /^(?:мін|державн|нац|дснс|сбу|мвс|мзс|моз|нбу|гур|цвк|набу|сап|дбр|поліці|прокуратур|генштаб|генпрокур|міністерств|управлінн|департамент|служб|обласне управл|комісі)/u,
  ],
  [
    /^(?:агентство|видання|редакція|агенція|мовник|телеканал|журнал|газета)$/u,
    /^(?:\p{sc=Latn}|укрінформ|суспільне|уніан|інтерфакс|лб|нв|бабель|громадське|радіо)/u,
  ],
  [/^(?:інститут|центр|дослідницький центр)$/u, /^(?:\p{sc=Latn}|\p{Lu}{2})/u],
  [/^(?:підприємство|компанія|заклад|організація|партія|клуб|завод|установа|фонд)$/u, /./u],
];

/** An institution by its name, or by the general noun for one that was named shortly before. */
export function resolveOrganisation(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "organisation" || mention.organisation === null) return null;
  const name = printed(mention.organisation);
  const shapes = general.filter(([noun]) => noun.test(name.toLowerCase())).map(([, shape]) => shape);
  if (shapes.length === 0)
    return { party: { kind: "organisation", name }, method: "organisation", confidence: 0.95, evidence: [mention] };
  const earlier = namedBefore(discourse, mention.start) ?? spokeBefore(discourse, found.line);
  if (!earlier || !shapes.some((shape) => shape.test(earlier.name.toLowerCase())))
    return unresolved("unnamed-source", name);
  return {
    party: { kind: "organisation", name: earlier.name },
    method: "organisation",
    confidence: 0.75,
    evidence: [mention, earlier.place],
  };
}

interface Named {
  readonly name: string;
  readonly place: Span;
}

/** The institution that heads the sentence before, or the one before that. */
function namedBefore(discourse: Discourse, place: number): Named | null {
  const here = statementAt(discourse, place);
  for (let index = here - 1; index >= Math.max(0, here - 2); index--) {
    const statement = discourse.reading.statements[index];
    if (!statement || statement.line < (discourse.reading.statements[here]?.line ?? 0) - 1) return null;
    const heading = organisationAt(discourse.reading, statement.pieces, 0, false, statement.end);
    if (heading?.organisation)
      return { name: printed(heading.organisation), place: { start: heading.start, end: heading.end } };
  }
  return null;
}

function spokeBefore(discourse: Discourse, line: number): Named | null {
  const last = discourse.history
    .filter((one) => one.outcome.party?.kind === "organisation" && one.found.line >= line - reach)
    .at(-1);
  return last?.outcome.party?.kind === "organisation" && last.mention
    ? { name: last.outcome.party.name, place: { start: last.mention.start, end: last.mention.end } }
    : null;
}

/** A general noun stands for an institution that spoke at most so many lines back. */
const reach = 3;
