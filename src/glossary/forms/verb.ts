import type { Form } from "./form.js";

const present = { add: ["ю", "єш", "є", "ємо", "єте", "ють"], soft: ["иш", "ить", "имо", "ите"] } as const;
const firstPerson: readonly (readonly [RegExp, string])[] = [
  [/ст$/u, "щу"],
  [/зд$/u, "жджу"],
  [/д$/u, "джу"],
  [/т$/u, "чу"],
  [/з$/u, "жу"],
  [/с$/u, "шу"],
  [/([бвмпф])$/u, "$1лю"],
  [/([жчшщ])$/u, "$1у"],
];

/** «мобілізувати»: forms of a verb by the regular classes (-увати, -ати, -яти, -іти, -ити, -нути); others need `forms`. */
export function verbForms(lemma: string): readonly Form[] {
  const reflexive = /с[ья]$/u.test(lemma);
  const infinitive = lemma.replace(/с[ья]$/u, "");
  const stem = infinitive.slice(0, -2);
  const forms: Form[] = [];
  const add = (form: string, number: Form["number"]): void => {
    const own = reflexive
      ? /[єе]$/u.test(form) && number === "singular" && !form.endsWith("те")
        ? [`${form}ться`]
        : /[бвгґджзйклмнпрстфхцчшщь]$/u.test(form)
          ? [`${form}ся`]
          : [`${form}ся`, `${form}сь`]
      : [form];
    for (const one of own) forms.push({ form: one, number, case: null });
  };
  add(infinitive, "singular");
  add(`${stem}в`, "singular");
  add(`${stem}ла`, "singular");
  add(`${stem}ло`, "singular");
  add(`${stem}ли`, "plural");
  present6(stem).forEach((form, at) => {
    add(form, at < 3 ? "singular" : "plural");
  });
  if (!reflexive) for (const form of impersonal(stem)) add(form, "singular");
  return forms;
}

/** Present or future in the order of the persons, singular first. */
function present6(stem: string): readonly string[] {
  const base = stem.slice(0, -1);
  if (/[ую]ва$/u.test(stem)) return present.add.map((ending) => stem.slice(0, -2) + ending);
  if (stem.endsWith("ну")) return ["у", "еш", "е", "емо", "ете", "уть"].map((ending) => base + ending);
  if (/[аяі]$/u.test(stem)) return present.add.map((ending) => stem + ending);
  if (!/[иї]$/u.test(stem)) return [];
  const rule = firstPerson.find(([end]) => end.test(base));
  const first = rule ? base.replace(rule[0], rule[1]) : `${base}ю`;
  const last = /[бвмпф]$/u.test(base) ? "лять" : /[жчшщ]$/u.test(base) ? "ать" : "ять";
  const [two, three, ...many] = present.soft;
  return [first, base + two, base + three, ...many.map((ending) => base + ending), base + last];
}

/** «ухвалено», «мобілізовано», «затримано». */
function impersonal(stem: string): readonly string[] {
  const base = stem.slice(0, -1);
  if (stem.endsWith("ува")) return [`${stem}но`, `${stem.slice(0, -3)}овано`];
  if (/[ая]$/u.test(stem)) return [`${stem}но`];
  if (!stem.endsWith("и")) return [];
  const rule = firstPerson.find(([end]) => end.test(base));
  return [`${base}ено`, ...(rule ? [`${base.replace(rule[0], rule[1]).replace(/[ую]$/u, "")}ено`] : [])];
}
