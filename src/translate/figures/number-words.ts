/** What a word of a number adds: a unit or ten, or the scale that multiplies what stands before it. */
export interface NumberWord {
  readonly value: number;
  readonly kind: "one" | "unit" | "teen" | "ten" | "hundred" | "scale";
  /** «двоє», «троє»: counts people, and asks for the genitive plural. */
  readonly collective: boolean;
  /** Whether the scale alone is one of it: «мільйона», but not «тисячі» or «мільйонів». */
  readonly alone: boolean;
}

const one = "один одна одне одного одної однієї одному одній одним однією одну";
const small = [
  "два дві двох двом двома",
  "три трьох трьом трьома",
  "чотири чотирьох чотирьом чотирма",
  "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома",
  "шість шести шістьох шістьом шістьма шістьома",
  "сім семи сімох сімом сьома сімома",
  "вісім восьми вісьмох вісьмом вісьма вісьмома",
  "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома",
];
const collective = "двоє троє четверо п'ятеро шестеро семеро восьмеро дев'ятеро десятеро".split(" ");
const teens = ["один", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят"].map((stem) =>
  `ь и ьох ьом ьма ьома еро`
    .split(" ")
    .map((ending) => `${stem.replace(/н$/u, "")}надцят${ending}`.replace(/^од?инад/u, "одинад")),
);
const tens = ["двадцят", "тридцят"].map((stem) => "ь и ьох ьом ьма ьома еро".split(" ").map((ending) => stem + ending));
const fifties = ["п'ят", "шіст", "сім", "вісім"].map((stem) => [
  ...["", "и", "ьох", "ьом", "ьма", "ьома"].map((ending) => `${stem}десят${ending}`),
]);
const hundreds = [
  "двісті двохсот двомстам двомастами двохстах",
  "триста трьохсот трьомстам трьомастами трьохстах",
  "чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах",
  "п'ятсот п'ятисот п'ятистам п'ятьмастами п'ятистах",
  "шістсот шестисот шестистам шістьмастами шестистах",
  "сімсот семисот семистам сьомастами семистах",
  "вісімсот восьмисот восьмистам вісьмастами восьмистах",
  "дев'ятсот дев'ятисот дев'ятистам дев'ятьмастами дев'ятистах",
];
const scales: readonly (readonly [number, string, string])[] = [
  [1e3, "тисяча тисячу тисячею", "тис тисячі тисяч тисячам тисячами тисячах"],
  ...(
    [
      [1e6, "млн", "мільйон"],
      [1e9, "млрд", "мільярд"],
      [1e12, "трлн", "трильйон"],
    ] as const
  ).map(
    ([value, short, stem]) =>
      [
        value,
        ["", "а", "у", "ом", "ові"].map((ending) => stem + ending).join(" "),
        [short, ...["и", "ів", "ам", "ами", "ах", "і"].map((ending) => stem + ending)].join(" "),
      ] as const,
  ),
];

const words = new Map<string, NumberWord>();
function add(forms: readonly string[], value: number, kind: NumberWord["kind"], flags: Partial<NumberWord> = {}): void {
  for (const form of forms)
    words.set(form, { value, kind, collective: /(?:єро|еро|оє)$/u.test(form), alone: false, ...flags });
}
add(one.split(" "), 1, "one");
small.forEach((forms, at) => add(forms.split(" "), at + 2, "unit"));
collective.forEach((form, at) => add([form], at + 2, "unit"));
add("десять десяти десятьох десятьом десятьма десятьома".split(" "), 10, "teen");
teens.forEach((forms, at) => add(forms, at + 11, "teen"));
tens.forEach((forms, at) => add(forms, 10 * (at + 2), "ten"));
add(["сорок", "сорока"], 40, "ten");
fifties.forEach((forms, at) => add(forms, 10 * (at + 5), "ten"));
add(["дев'яносто", "дев'яноста"], 90, "ten");
add(["сто", "ста"], 100, "hundred");
hundreds.forEach((forms, at) => add(forms.split(" "), 100 * (at + 2), "hundred"));
add(["півтора", "півтори"], 1.5, "unit");
add(["пів"], 0.5, "unit");
add(["півмільярда"], 5e8, "hundred");
add(["півмільйона"], 5e5, "hundred");
add(["півтисячі"], 500, "hundred");
add(["півсотні"], 50, "ten");
add(["сотні", "сотень"], 100, "scale");
for (const [value, alone, other] of scales) {
  add(alone.split(" "), value, "scale", { alone: true });
  add(other.split(" "), value, "scale");
}

/** What a word says in a number, in any case; undefined for other words. */
export function numberWord(word: string): NumberWord | undefined {
  return words.get(word.toLowerCase());
}
