/** у Telegram, на брифінгу: what the phrase of place or medium in an attribution is in English. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:у|в|на) (?:своєму )?(?:telegram|телеграм)(?:і|у)?$/u, "on Telegram"],
  [/^(?:у|в|на) (?:своєму )?(?:telegram|телеграм)[- ]?каналі$/u, "on Telegram"],
  [/^(?:у|в) (?:соцмережі|соціальній мережі) (?:x|х)$/u, "on the social network X"],
  [/^(?:у|в) (?:x|х)$/u, "on X"],
  [/^(?:у|в|на) (?:(?:соцмережі|соціальній мережі) )?(?:facebook|фейсбук(?:у|ці)?)$/u, "on Facebook"],
  [/^(?:у|в) (?:(?:соцмережі|соціальній мережі) )?(?:instagram|інстаграм(?:і)?)$/u, "on Instagram"],
  [/^(?:у|в) (?:соцмережах|соціальних мережах)$/u, "on social media"],
  [/^на брифінгу$/u, "at a briefing"],
  [/^(?:на|під час) прес-?конференції$/u, "at a news conference"],
  [/^під час брифінгу$/u, "during a briefing"],
  [/^(?:у|в) інтерв'ю$/u, "in an interview"],
  [/^(?:у|в) коментарі$/u, "in a comment"],
  [/^(?:у|в) ефірі телемарафону$/u, "on the national telethon"],
  [/^(?:у|в) (?:суді|залі суду)$/u, "in court"],
];

/** Words that join the parts of an attribution: too short for a model that sees nothing else. */
const connectives: readonly (readonly [RegExp, string])[] = [
  [/^(?:і|й|та|а)$/u, "and"],
  [/^(?:але|однак|проте)$/u, "but"],
  [/^(?:також|теж)$/u, "also"],
  [/^(?:і|й|та|а) також$/u, "and also"],
  [/^(?:тоді|потім|згодом)$/u, "then"],
  [/^(?:і|й|та|а) (?:тоді|потім|згодом)$/u, "and then"],
  [/^при цьому$/u, "at the same time"],
];

/** English of a phrase of place or medium or a connective, given in the normalised form; null where it is not one that we know. */
export function englishPhrase(phrase: string): string | null {
  const key = phrase.toLowerCase().replace(/\s+/gu, " ").trim();
  return [...phrases, ...connectives].find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
