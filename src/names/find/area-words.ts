import type { Case } from "../../core/index.js";
import type { Agreement } from "../../morphology/index.js";
import { declinePlural } from "../../morphology/index.js";
import { nounForms } from "../forms/noun.js";

/** A noun with which the adjective of a place makes the name of an area. */
export interface Area {
  readonly uk: string;
  readonly en: string;
  readonly plural: string;
  readonly accepted: readonly string[];
  readonly agreement: Exclude<Agreement, "plural">;
  /** `district`: the adjective itself is the name («Шевченківський район»); `known`: only places that are known; `any`: the place, else the adjective. */
  readonly unknown: "district" | "known" | "any";
  /** «Lake Geneva»: the English noun goes before the name. */
  readonly before: boolean;
}

/** Ukrainian, English, others accepted, gender, what an unknown adjective gives. */
const rows = `
область|region|Oblast,oblast,Region|f|known
район|district|District,Raion,raion|m|district
громада|community|Hromada,hromada,Community|f|any
напрямок|sector|direction,axis,front,Sector|m|known
напрям|sector|direction,axis,front,Sector|m|known
перевал|Pass|pass|m|any
лиман|Estuary|estuary,Liman|m|any
водосховище|Reservoir|reservoir|n|any
озеро|Lake|lake|n|any
острів|Island|island|m|any
півострів|Peninsula|peninsula|m|any
затока|Bay|Gulf,bay|f|any
протока|Strait|strait|f|any
гребля|Dam|dam|f|any
хребет|Ridge|Range,ridge|m|any
каньйон|Canyon|canyon|m|any
водоспад|Waterfall|waterfall,Falls|m|any
міст|Bridge|bridge|m|any
парк|Park|park|m|any
ринок|Market|market|m|any
кладовище|Cemetery|cemetery|n|any
цвинтар|Cemetery|cemetery|m|any
`;
const genders = { f: "feminine", m: "masculine", n: "neuter" } as const;

export const areas: readonly Area[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [uk = "", en = "", accepted = "", gender = "", unknown = ""] = row.split("|");
    return {
      uk,
      en,
      plural: en === "community" ? "communities" : `${en}s`,
      accepted: accepted.split(","),
      agreement: gender === "f" || gender === "n" ? genders[gender] : "masculine",
      unknown: unknown === "district" || unknown === "any" ? unknown : "known",
      before: en === "Lake",
    };
  });

export interface AreaForm {
  readonly area: Area;
  /** Cases of the singular; none for a form that is plural only. */
  readonly cases: readonly Case[];
}

/** Areas by the forms of their nouns; `обл` and `р-н` are abbreviations. */
export const areaForms: ReadonlyMap<string, AreaForm> = readForms();

function readForms(): ReadonlyMap<string, AreaForm> {
  const forms = new Map<string, AreaForm>();
  for (const area of areas) {
    for (const { form, case: name } of nounForms(area.uk).forms)
      forms.set(form, { area, cases: [...new Set([...(forms.get(form)?.cases ?? []), name])] });
    for (const { form } of declinePlural(area.uk, area.agreement))
      if (!forms.has(form)) forms.set(form, { area, cases: [] });
    if (area.uk === "область") forms.set("обл", { area, cases: [] });
    if (area.uk === "район") forms.set("р-н", { area, cases: [] });
  }
  return forms;
}
