import { attribute } from "../attribute/attribute.js";
import type { Scene } from "../attribute/mention.js";
import { readInstitutions, type Institution } from "../cast/institutions.js";
import { plainWords } from "../find/13-headline-echo.js";
import type { Found } from "../find/found.js";
import { resolveNamed } from "./01-named.js";
import { resolveOrganisation } from "./02-organisation.js";
import { resolveTitle } from "./03-title.js";
import { resolvePronoun } from "./04-pronoun.js";
import { resolveDropped } from "./05-dropped.js";
import { joinOutcomes } from "./07-together.js";
import { resolveCallsign, resolveGuest, resolveTurn, resolveUnnamed } from "./06-others.js";
import {
  countNames,
  placeOf,
  readCallsigns,
  readReferences,
  unresolved,
  type Discourse,
  type Outcome,
  type Pending,
  type Resolved,
} from "./discourse.js";

const chain = [
  resolveNamed,
  resolveOrganisation,
  resolveTitle,
  resolvePronoun,
  resolveCallsign,
  resolveUnnamed,
  resolveDropped,
];

/** Attributes every quotation, in the order in which the article attributes them; answers of an interview last. */
export function resolveAll(
  scene: Scene,
  finds: readonly Found[],
): { readonly resolved: readonly Resolved[]; readonly discourse: Discourse } {
  const references = readReferences(scene.reading, scene.cast, scene.contents);
  const history: Resolved[] = [];
  const timesNamed = countNames(references);
  let institutions: readonly Institution[] | undefined;
  const discourse: Discourse = {
    reading: scene.reading,
    cast: scene.cast,
    people: [...scene.cast.people],
    references,
    timesNamed,
    mostNamed: Math.max(0, ...timesNamed.values()),
    history,
    institutions: () => (institutions ??= readInstitutions(scene.reading)),
    callsigns: readCallsigns(scene.reading, references),
  };
  const ordered = finds.toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const found of ordered.filter((one) => one.source.how !== "turn" && one.source.how !== "echo")) {
    const pending: Pending = { found, mention: attribute(scene, found) };
    history.push({ ...pending, outcome: outcomeOf(discourse, pending) });
  }
  const turns = ordered
    .filter((one) => one.source.how === "turn")
    .map((found): Resolved => {
      const pending: Pending = { found, mention: null };
      return { ...pending, outcome: resolveTurn(discourse, pending) ?? unresolved("no-attribution") };
    });
  const echoes = ordered.flatMap(({ source, ...found }): readonly Resolved[] => {
    if (source.how !== "echo") return [];
    const origin = [...history, ...turns].find((one) =>
      one.found.content.some((part) => part.start === source.of.start),
    );
    return [{ found: { ...found, source }, mention: null, outcome: origin?.outcome ?? unresolved("no-attribution") }];
  });
  return {
    resolved: [...history, ...turns, ...echoes].map((one, _, all) => echoed(scene, discourse, one, all)),
    discourse,
  };
}

/** «Командир підрозділу: „Залізо не має мами“» as a headline is by whoever says these words in the body, or by the guest of the interview. */
function echoed(scene: Scene, discourse: Discourse, one: Resolved, all: readonly Resolved[]): Resolved {
  const [content] = one.found.content;
  if (one.outcome.party !== null || !content || one.found.kind !== "direct" || !isHeadline(scene, one)) return one;
  const words = plainWords(scene.reading, content);
  const origin = all.find(
    (other) =>
      other.outcome.party !== null &&
      !isHeadline(scene, other) &&
      other.found.content.some((part) => plainWords(scene.reading, part).includes(words)),
  );
  return { ...one, outcome: origin?.outcome ?? resolveGuest(discourse) ?? one.outcome };
}

function isHeadline(scene: Scene, { found }: Resolved): boolean {
  return scene.reading.lines[found.line]?.role === "headline";
}

function outcomeOf(discourse: Discourse, pending: Pending): Outcome {
  if (pending.mention?.type === "several")
    return joinOutcomes(pending.mention, (member) => outcomeOf(discourse, { found: pending.found, mention: member }));
  for (const resolve of chain) {
    const outcome = resolve(discourse, pending);
    if (outcome) return outcome;
  }
  return unresolved("no-attribution");
}
