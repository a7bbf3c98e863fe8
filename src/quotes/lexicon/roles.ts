import { type Case, remember } from "../../core/index.js";
import { declineNoun, rememberedWords } from "../../morphology/index.js";
import { roleTable, type RoleKind } from "./role-table.js";

export type { RoleKind };

export interface RoleNoun {
  readonly lemma: string;
  readonly gender: "masculine" | "feminine";
  readonly kind: RoleKind;
}

export interface RoleReading extends RoleNoun {
  readonly case: Case;
}

const epicene = new Set([
  "голова",
  "глава",
  "староста",
  "співголова",
  "ексголова",
  "суддя",
  "колега",
  "листоноша",
  "рибалка",
  "аташе",
  "убивця",
  "сирота",
  "ексглава",
]);
/** Masculine nouns that women hold too: the title alone does not tell the gender. */
export function isEpicene(lemma: string): boolean {
  return epicene.has(lemma);
}

const adjectivalFeminine = new Set(
  "уповноважена підопічна підсудна обвинувачена потерпіла засуджена підозрювана військова полонена вчена учена ведуча постраждала хрещена поліцейська слідча головуюча завідуюча управляюча присяжна мобілізована взводна ротна затримана заарештована звинувачена військовозобов'язана демобілізована дільнична патрульна оперуповноважена вартова постова поранена радіоведуча телеведуча евакуйована безробітна опитана уціліла вціліла врятована рядова повірена самозайнята спецуповноважена понята військовополонена".split(
    " ",
  ),
);

const index = build();

/** Readings of a lower-case form as a role noun in the singular. */
export const roleReadings = remember(readRole, rememberedWords);

function readRole(form: string): readonly RoleReading[] {
  const known = index.get(form);
  if (known) return known;
  const prefix = prefixOf(form);
  if (prefix !== null)
    return (index.get(form.slice(prefix.length)) ?? []).map((reading) => ({
      ...reading,
      lemma: prefix + reading.lemma,
    }));
  return form.includes("-") ? doubled(form) : [];
}

/** Before any role noun: what somebody was, or of which rank. */
const prefixes = ["екс", "віце", "спів", "топ", "держ", "кібер", "супер", "екс-", "віце-", "топ-", "прес-"] as const;
/** Before the longer nouns of a trade: its field. */
const fields =
  "авіа авто агро аеро арт- астро біо бізнес- веб вело відео військ гео гідро еко електро енерго євро кардіо кіно крипто медіа мікро мото нейро нарко онко прес психо радіо соц спец спорт теле тур фіз фіто фото шеф-".split(
    " ",
  );
const shortestInField = 6;

function prefixOf(form: string): string | null {
  return (
    prefixes.find((one) => form.startsWith(one) && index.has(form.slice(one.length))) ??
    fields.find(
      (one) => form.startsWith(one) && form.length >= one.length + shortestInField && index.has(form.slice(one.length)),
    ) ??
    null
  );
}

/** «лікарка-терапевтка», «тренера-викладача»: both nouns decline. */
function doubled(form: string): readonly RoleReading[] {
  const [first = "", last = "", ...rest] = form.split("-");
  if (rest.length > 0) return [];
  return (index.get(last) ?? []).flatMap((tail) => {
    const head = index.get(first)?.find((one) => one.case === tail.case && one.gender === tail.gender);
    return head ? [{ ...head, lemma: `${head.lemma}-${tail.lemma}` }] : [];
  });
}

/** The noun without «екс-», «віце-», «теле-»: an екскерівник was the керівник. */
export const baseLemma = remember((lemma): string => {
  const prefix = prefixOf(lemma);
  return prefix === null ? lemma : lemma.slice(prefix.length);
}, rememberedWords);

/** Whether the form is a role noun in the nominative singular (of the gender, where one is asked for). */
export function nominativeRole(form: string, gender?: "masculine" | "feminine" | "neuter" | null): RoleReading | null {
  const found = roleReadings(form).find(
    (reading) => reading.case === "nominative" && (!gender || reading.gender === gender),
  );
  return found ?? null;
}

function build(): ReadonlyMap<string, readonly RoleReading[]> {
  const result = new Map<string, RoleReading[]>();
  const add = (lemma: string, gender: "masculine" | "feminine", kind: RoleKind): void => {
    for (const { form, case: name } of forms(lemma, gender)) {
      const known = result.get(form) ?? [];
      if (
        !known.some(
          (other) => other.lemma === lemma && other.case === name && other.gender === gender && other.kind === kind,
        )
      ) {
        result.set(form, [...known, { lemma, gender, kind, case: name }]);
      }
    }
  };
  for (const row of roleTable.trim().split("\n")) {
    const [kind = "", words = ""] = row.split(": ");
    for (const pair of words.split(" ")) {
      const [masculine = "", feminine] = pair.split("/");
      if (feminine === undefined) {
        if (masculine !== "" && (epicene.has(masculine) || !/[ая]$/u.test(masculine)))
          add(masculine, "masculine", kind as RoleKind);
        if (epicene.has(masculine) || /[аяи]$/u.test(masculine)) add(masculine, "feminine", kind as RoleKind);
      } else {
        if (/(?:ка|ця|ня)$/u.test(masculine) && feminine === "-") add(masculine, "feminine", kind as RoleKind);
        else add(masculine, "masculine", kind as RoleKind);
        if (feminine !== "-") add(feminine, "feminine", kind as RoleKind);
      }
    }
  }
  // Feminines that speech makes freely: етнограф → етнографка, хірург → хірургиня.
  for (const row of roleTable.trim().split("\n")) {
    const [kind = "", words = ""] = row.split(": ");
    if (/^(?:kin|any|child|unnamed|resident)$/u.test(kind)) continue;
    for (const pair of words.split(" ")) {
      const [masculine = ""] = pair.split("/");
      if (!/[бвгґджзклмнпрстфхцчшщ]$/u.test(masculine) || masculine === "пілот") continue;
      for (const lemma of [`${masculine}ка`, `${masculine}иня`])
        if (!result.has(lemma)) add(lemma, "feminine", kind as RoleKind);
    }
  }
  return result;
}

function forms(
  lemma: string,
  gender: "masculine" | "feminine",
): readonly { readonly form: string; readonly case: Case }[] {
  if (lemma === "мати") {
    return [
      { form: "мати", case: "nominative" },
      { form: "матері", case: "genitive" },
      { form: "матері", case: "dative" },
      { form: "матір", case: "accusative" },
      { form: "матір'ю", case: "instrumental" },
    ];
  }
  if (gender === "feminine" && /(?:[нвдлтч])а$/u.test(lemma) && adjectivalFeminine.has(lemma)) {
    return ["а", "ої", "ій", "у", "ою"].map((ending, at) => ({
      form: lemma.slice(0, -1) + ending,
      case: (["nominative", "genitive", "dative", "accusative", "instrumental"] as const)[at] ?? "nominative",
    }));
  }
  if (lemma.includes("-міністр")) {
    const [first = "", second = ""] = lemma.split("-");
    return declineNoun(second, gender).map(({ form, case: name }) => ({ form: `${first}-${form}`, case: name }));
  }
  return declineNoun(lemma, gender);
}

/** Whether an unlisted word ends as names of people by what they do often end (високопосадовець, логопедка). */
export function looksLikeRole(word: string): boolean {
  return (
    word.length >= shortestRole &&
    /(?:ець|єць|ник|ниця|ист|истка|іст|істка|тор|торка|лог|логиня|знавиця|ант|антка|ент|ентка|вець|виця|тель|телька)$/u.test(
      word,
    )
  );
}

const shortestRole = 6;

/** Every reading of every form. */
export function allRoleReadings(): Iterable<readonly RoleReading[]> {
  return index.values();
}

/** Whether the feminine noun declines like an adjective (ведуча, вчена). */
export function declinesAsAdjective(lemma: string): boolean {
  return adjectivalFeminine.has(lemma);
}
