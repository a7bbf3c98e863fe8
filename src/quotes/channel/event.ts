/** «сказав він на сесії міськради», «на форумі „Олійний тиждень“»: the gathering at which somebody speaks. */

/** Nouns of gatherings: locative or genitive form, and nominative. */
const gatherings: readonly (readonly [RegExp, string])[] = [
  [/^засіданн[іяю]$/u, "засідання"],
  [/^сесі[їя]$/u, "сесія"],
  [/^форум[іу]$/u, "форум"],
  [/^нарад[іи]$/u, "нарада"],
  [/^саміт[іу]$/u, "саміт"],
  [/^конференці[їя]$/u, "конференція"],
  [/^слуханнях?$/u, "слухання"],
  [/^презентаці[їя]$/u, "презентація"],
  [/^мітинг[уі]$/u, "мітинг"],
  [/^збор(?:ах|ів)$/u, "збори"],
  [/^з'їзд[іу]$/u, "з’їзд"],
  [/^церемоні[їя]$/u, "церемонія"],
  [/^лекці[їя]$/u, "лекція"],
  [/^дебат(?:ах|ів)$/u, "дебати"],
];
const gathering =
  /(?:^|\s)(?:на|під час|у ході|в ході)\s(?:\p{Ll}{4,}\s)?(?<noun>засіданн[іяю]|сесі[їя]|форум[іу]|нарад[іи]|саміт[іу]|конференці[їя]|слуханнях?|презентаці[їя]|мітинг[уі]|збор(?:ах|ів)|з'їзд[іу]|церемоні[їя]|лекці[їя]|дебат(?:ах|ів))(?:\s\p{Lu}\p{Ll}+ої(?=\s\p{Ll}))?(?<rest>\s(?:[«"“„][^»"”“]{2,60}[»"”“]|(?:обласної|міської|районної|селищної|сільської|постійної|тимчасової)\s\p{Ll}+|\p{Ll}*(?:ради|уряду|комітету|комісії|суду|парламенту|кабміну|міськради|облради|виконкому|федерації|клубу)|Верховної Ради|Радбезу(?: ООН)?|Кабміну|НАТО|ООН)(?![\p{L}-]))?/u;

/** The gathering that the clause names, in the nominative with what belongs to its name; null where it names none. */
export function gatheringIn(clause: string): string | null {
  const { noun, rest = "" } = gathering.exec(clause)?.groups ?? {};
  const name = gatherings.find(([form]) => form.test(noun ?? ""))?.[1];
  return name === undefined ? null : name + rest.replace(/["“„]([^»"”“]+)["”“]/u, "«$1»");
}

/** Whether the channel is a gathering, which everybody who speaks there shares. */
export function isGathering(channel: string): boolean {
  return gatherings.some(([, name]) => channel === name || channel.startsWith(`${name} `));
}
