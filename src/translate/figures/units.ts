import { groupOf } from "./collect.js";

/** A unit of measure after a number. */
export interface Unit {
  /** In English, for one and for any other number. */
  readonly one: string;
  readonly many: string;
  /** Other English, with the space that goes before it. */
  readonly others: readonly string[];
  readonly kind: "measure" | "percentage" | "temperature";
}

const stop = "(?:\\.(?= ?[\\p{Ll}\\d(–,;:)»-])|(?!\\p{L}))";
const noun = (stem: string) => `${stem}(?:а|и|у|і|ю|я|ь|ом|ою|ів|ам|ами|ах|ей|ям|ями|ях|ею|ем)?(?!\\p{L})`;

/** After the number; one; many; others, which begin with their space if they have one. */
const table: readonly (readonly [after: string, one: string, many: string, others: string, kind?: Unit["kind"]])[] = [
  ["відсотков\\p{L}+ пункт\\p{L}*|[вп]\\. ?п\\.", "percentage point", "percentage points", " points"],
  [`%|${noun("відсот(?:о?к)")}|${noun("процент")}`, "%", "%", " percent; per cent; %", "percentage"],
  [
    "[°º] ?[CС](?!\\p{L})|[°º]|" + noun("градус") + "(?: за Цельсієм| Цельсія)?",
    "degree",
    "degrees",
    "",
    "temperature",
  ],
  [
    "км\\/год(?!\\p{L})|км (?:на|за) годину(?!\\p{L})" + "|" + noun("кілометр") + " (?:на|за) годину",
    "kilometer per hour",
    "kilometers per hour",
    " kph; km/h; kmh",
  ],
  ["м\\/с(?!\\p{L})|" + noun("метр") + " (?:на|за) секунду", "meter per second", "meters per second", " m/s"],
  [
    `кв${stop} ?км(?!\\p{L})|км²|квадратн\\p{L}+ ${noun("кілометр")}`,
    "square kilometer",
    "square kilometers",
    " sq km; km²; km2; sq. km",
  ],
  [
    `кв${stop} ?м(?!\\p{L})|м²|м2|квадратн\\p{L}+ ${noun("метр")}`,
    "square meter",
    "square meters",
    " sq m; m²; m2; sq. m",
  ],
  [
    `куб${stop} ?м(?!\\p{L})|м³|м3|кубічн\\p{L}+ ${noun("метр")}|${noun("кубометр")}`,
    "cubic meter",
    "cubic meters",
    " m³; m3; cu m",
  ],
  [`км(?!\\p{L})|${noun("кілометр")}`, "kilometer", "kilometers", " km; kilometre; kilometres"],
  [`см(?!\\p{L})|${noun("сантиметр")}`, "centimeter", "centimeters", " cm; centimetre; centimetres"],
  [`мм(?!\\p{L})|${noun("міліметр")}`, "millimeter", "millimeters", " mm; millimetre; millimetres;-mm"],
  [`м(?![\\p{L}'²³\\/]|\\.[\\p{L}\\d])|${noun("метр")}`, "meter", "meters", " m; metre; metres"],
  [`кг(?!\\p{L})|${noun("кілограм")}`, "kilogram", "kilograms", " kg"],
  [`мг(?!\\p{L})|${noun("міліграм")}`, "milligram", "milligrams", " mg"],
  [`г(?![\\p{L}'.])|${noun("грам")}`, "gram", "grams", " g"],
  [`ц(?![\\p{L}'.])|${noun("центнер")}`, "centner", "centners", " quintals; hundredweight"],
  [
    `т(?![\\p{L}']|\\.[\\p{L}\\d]|\\. ?(?:зв|ч|д|п|е)(?!\\p{L}))|${noun("тонн")}`,
    "ton",
    "tons",
    " metric tons; metric ton; tonnes; tonne; t",
  ],
  [`га(?!\\p{L})|${noun("гектар")}`, "hectare", "hectares", " ha"],
  [`л(?![\\p{L}'.])|${noun("літр")}`, "liter", "liters", " l; litre; litres"],
  [`мл(?!\\p{L})|${noun("мілілітр")}`, "milliliter", "milliliters", " ml"],
  ["кВт(?:·|-|⋅)?год(?!\\p{L})|кіловат-годин\\p{L}*", "kilowatt-hour", "kilowatt-hours", " kWh"],
  ["МВт(?:·|-|⋅)?год(?!\\p{L})|мегават-годин\\p{L}*", "megawatt-hour", "megawatt-hours", " MWh"],
  [`кВт(?!\\p{L})|${noun("кіловат")}`, "kilowatt", "kilowatts", " kW"],
  [`МВт(?!\\p{L})|${noun("мегават")}`, "megawatt", "megawatts", " MW"],
  [`ГВт(?!\\p{L})|${noun("гігават")}`, "gigawatt", "gigawatts", " GW"],
  [`Вт(?!\\p{L})|${noun("ват")}`, "watt", "watts", " W"],
  ["МГц(?!\\p{L})", "megahertz", "megahertz", " MHz"],
  ["ГГц(?!\\p{L})", "gigahertz", "gigahertz", " GHz"],
  ["ГБ(?!\\p{L})", "gigabyte", "gigabytes", " GB"],
  ["ТБ(?!\\p{L})", "terabyte", "terabytes", " TB"],
  ["МБ(?!\\p{L})", "megabyte", "megabytes", " MB"],
  [`год${stop}`, "hour", "hours", " hr; hrs; h"],
  [`хв${stop}`, "minute", "minutes", " min"],
  [`сек${stop}`, "second", "seconds", " sec; s"],
];

const units: readonly (Unit & { readonly after: string })[] = table.map(
  ([after, one, many, others, kind = "measure"]) => ({
    after,
    one,
    many,
    others: others.split(";").filter(Boolean),
    kind,
  }),
);
const afterNumber = new RegExp(` ?(?:${units.map(({ after }) => `(${after})`).join("|")})`, "uy");

export interface PlacedUnit {
  readonly unit: Unit;
  /** Where it ends. */
  readonly end: number;
}

/** The unit named right after a number that ends at `at`. */
export function unitAfter(text: string, at: number): PlacedUnit | null {
  afterNumber.lastIndex = at;
  const match = afterNumber.exec(text);
  const unit = units[groupOf(match)];
  return match && unit ? { unit, end: at + match[0].length } : null;
}
