/** Упродовж доби відбулося дев'ять боєзіткнень, повідомили в Генштабі. */
import { overlaps, type Span } from "../../core/index.js";
import { organisationAt } from "../attribute/organisation.js";
import { printed } from "./party.js";
import { statementAt } from "./salience.js";
import { unresolved, type Discourse, type Outcome, type Pending } from "./discourse.js";

const anything = /./u;

/** General nouns whose institution need not have them in its name, and what it must look like. */
const general: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:відомство|міністерство|служба|управління|установа)$/u,
    /^(?:мін|державн|нац|дснс|сбу|мвс|мзс|моз|мон|мкіп|мксп|нбу|гур|цвк|набу|сап|дбр|поліці|прокуратур|генштаб|генпрокур|міністерств|управлінн|департамент|служб|обласне управл|комісі)/u,
  ],
  [
    /^(?:регулятор|центробанк)$/u,
    /^(?:нбу|нацбанк|національний банк|центральний банк|нкрекп|нкцпфр|єцб|фрс|банк росії|національна комісія)/u,
  ],
  [
    /^(?:агентство|видання|редакція|агенція|мовник|телеканал|журнал|газета)$/u,
    /^(?:\p{sc=Latn}|укрінформ|суспільне|уніан|інтерфакс|лб|нв|бабель|громадське|радіо)/u,
  ],
  [/^бюро$/u, /^(?:беб|дбр|набу|фбр|національне антикорупційне|державне бюро|бюро)/u],
  [/^(?:інститут|центр|дослідницький центр)$/u, /^(?:\p{sc=Latn}|\p{Lu}{2})/u],
  [/^(?:підприємство|компанія|заклад|організація|партія|клуб|завод|установа|фонд)$/u, anything],
];

/** Nouns that name nobody without an institution of that kind before them. */
const bare =
  /^(?:асоціація|спілка|об'єднання|федерація|коаліція|консорціум|холдинг|концерн|корпорація|група|мережа|банк|академія|комітет|комісія|рада|департамент|бюро|фундація|студія|видавництво|авіакомпанія|бригада|батальйон|полк|рота|платформа|товариство)$/u;

/** An institution by its name, or by the general noun for one that was named before. */
export function resolveOrganisation(discourse: Discourse, { found, mention }: Pending): Outcome | null {
  if (!mention || mention.type !== "organisation" || mention.organisation === null) return null;
  const name = printed(mention.organisation);
  const noun = mention.organisation.toLowerCase();
  const isNoun = /^\p{Ll}[\p{Ll}']+$/u.test(mention.organisation);
  const shapes = general.filter(([one]) => one.test(noun)).map(([, shape]) => shape);
  const earlier =
    (isNoun ? sameHead(discourse, noun, mention.start) : null) ??
    (shapes.length > 0 ? ofShape(discourse, shapes, mention.start, found.line) : null);
  if (earlier)
    return {
      party: { kind: "organisation", name: earlier.name },
      method: "organisation",
      confidence: antecedentConfidence,
      evidence: [mention, earlier.place],
    };
  if (shapes.length > 0 || (isNoun && bare.test(noun))) return unresolved("unnamed-source", name);
  return { party: { kind: "organisation", name }, method: "organisation", confidence: 0.95, evidence: [mention] };
}

const antecedentConfidence = 0.75;

interface Named {
  readonly name: string;
  readonly place: Span;
}

/** «в асоціації» after «асоціації „Укролієекспорт“»: the last institution with that head noun, where no other one is as near. */
function sameHead(discourse: Discourse, noun: string, place: number): Named | null {
  const all = discourse.institutions().filter((one) => one.head === noun);
  const earlier = all.filter((one) => one.start < place);
  const headline =
    discourse.reading.lines[discourse.reading.statements[statementAt(discourse, place)]?.line ?? -1]?.role ===
    "headline";
  const before = earlier.length === 0 && headline && all.every((one) => one.name === all[0]?.name) ? all : earlier;
  const last = before.at(-1);
  if (!last) return null;
  const here = statementAt(discourse, place);
  const rivals = before.filter(({ name }) => !name.startsWith(last.name) && !last.name.startsWith(name));
  const distance = here - statementAt(discourse, last.start);
  if (rivals.some((one) => here - statementAt(discourse, one.start) <= distance + rivalReach)) return null;
  return { name: printed(last.name), place: { start: last.start, end: last.end } };
}

/** Another institution of that kind named within so many statements of the last one makes the noun ambiguous. */
const rivalReach = 2;

/** What heads a sentence shortly before or spoke shortly before, and looks like what the noun stands for. */
function ofShape(discourse: Discourse, shapes: readonly RegExp[], place: number, line: number): Named | null {
  const marked = shapes.includes(anything) ? markedBefore(discourse, place) : null;
  const earlier = marked ?? namedBefore(discourse, place) ?? spokeBefore(discourse, line);
  if (earlier && fits(earlier.name, shapes)) return earlier;
  const names = discourse
    .institutions()
    .filter((one) => one.start < place && !shapes.includes(anything) && fits(one.name, shapes));
  const last = names.at(-1);
  if (!last || names.some((one) => one.name !== last.name)) return null;
  return { name: printed(last.name), place: { start: last.start, end: last.end } };
}

/** «має сплатити „Сонячний край“. У компанії рішення назвали…»: the only name in marks of the sentence before. */
function markedBefore(discourse: Discourse, place: number): Named | null {
  const { reading, history } = discourse;
  const before = reading.statements[statementAt(discourse, place) - 1];
  const names = (before?.marked ?? []).filter(
    ({ inner }) =>
      /^\p{Lu}/u.test(reading.text.slice(inner.start, inner.end)) &&
      reading.text.slice(inner.start, inner.end).split(" ").length <= wordsOfName &&
      !history.some((one) => one.found.content.some((part) => overlaps(part, inner))),
  );
  const [only] = names;
  return only && names.length === 1
    ? { name: printed(reading.text.slice(only.inner.start, only.inner.end)), place: only.inner }
    : null;
}

const wordsOfName = 4;

function fits(name: string, shapes: readonly RegExp[]): boolean {
  return shapes.some((shape) => shape.test(name.toLowerCase()));
}

/** The institution that heads the sentence before, or the one before that. */
function namedBefore(discourse: Discourse, place: number): Named | null {
  const here = statementAt(discourse, place);
  for (let index = here - 1; index >= Math.max(0, here - 2); index--) {
    const statement = discourse.reading.statements[index];
    if (!statement || statement.line < (discourse.reading.statements[here]?.line ?? 0) - 1) return null;
    const heading = organisationAt(discourse.reading, statement.pieces, 0, "nominative", statement.end);
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
