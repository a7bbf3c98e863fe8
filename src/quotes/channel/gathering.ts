/** «сказав він на сесії міськради», «на форумі „Олійний тиждень“»: the gathering at which somebody speaks. */

/** Nouns of gatherings: the forms after «на» and «під час», and the nominative. */
const gatherings: readonly (readonly [string, string])[] = [
  ["засіданн[іяю]", "засідання"],
  ["сесі[їя]", "сесія"],
  ["форум[іу]", "форум"],
  ["нарад[іи]", "нарада"],
  ["саміт[іу]", "саміт"],
  ["конференці[їя]", "конференція"],
  ["слуханнях?", "слухання"],
  ["презентаці[їя]", "презентація"],
  ["мітинг[уі]", "мітинг"],
  ["збор(?:ах|ів)", "збори"],
  ["з'їзд[іу]", "з’їзд"],
  ["церемоні[їя]", "церемонія"],
  ["лекці[їя]", "лекція"],
  ["дебат(?:ах|ів)", "дебати"],
];
const nominatives = gatherings.map(([form, name]) => [new RegExp(`^(?:${form})$`, "u"), name] as const);
const forms = gatherings.map(([form]) => form).join("|");
const owner =
  "\\p{Ll}*(?:ради|уряду|комітету|комісії|суду|парламенту|кабміну|міськради|облради|виконкому|федерації|клубу)|Верховної Ради|Радбезу(?: ООН)?|Кабміну|НАТО|ООН";
const complement = `[«"“„][^»"”“]{2,60}[»"”“]|(?:обласної|міської|районної|селищної|сільської|постійної|тимчасової)\\s\\p{Ll}+|${owner}`;
const gathering = new RegExp(
  `(?:^|\\s)(?:на|під час|у ході|в ході)\\s(?:\\p{Ll}{4,}\\s)?(?<noun>${forms})(?:\\s\\p{Lu}\\p{Ll}+ої(?=\\s\\p{Ll}))?(?<rest>\\s(?:${complement})(?![\\p{L}-]))?`,
  "u",
);

/** The gathering that the clause names, in the nominative with what belongs to its name; null where it names none. */
export function gatheringIn(clause: string): string | null {
  const { noun, rest = "" } = gathering.exec(clause)?.groups ?? {};
  const name = noun === undefined ? undefined : nominatives.find(([form]) => form.test(noun))?.[1];
  return name === undefined ? null : name + rest.replace(/["“„]([^»"”“]+)["”“]/u, "«$1»");
}

/** Whether the channel is a gathering, which everybody who speaks there shares. */
export function isGathering(channel: string): boolean {
  return gatherings.some(([, name]) => channel === name || channel.startsWith(`${name} `));
}
