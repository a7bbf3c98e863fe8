import type { Agreement, Figure } from "../figures/index.js";
import type { StandIn } from "./item.js";
import { wordStandIn } from "./stand-ins.js";

/** Months by the stem of their oblique cases; days and months take different ones, so that neither holds the other. */
const months = {
  ofDays: [
    ["березн", "March"],
    ["червн", "June"],
    ["квітн", "April"],
  ],
  alone: [
    ["серпн", "August"],
    ["вересн", "September"],
    ["жовтн", "October"],
    ["липн", "July"],
  ],
} as const;

/** 21 працівник, 22 працівники, 25 працівників, 2,5 працівника. */
const counts: Readonly<Record<Agreement, (turn: number) => StandIn>> = {
  one: (turn) => alike(`${21 + 10 * turn}`),
  few: (turn) => alike(`${[23, 24, 32][turn] ?? 22 + 10 * turn}`),
  many: (turn) => alike(`${round(turn)}`),
  decimal: (turn) => ({ uk: `${2 + turn},5`, en: `${2 + turn}.5` }),
};

/** Numbers that are one token of many vocabularies, and ask for the form of many. */
function round(turn: number): number {
  return [25, 30, 40, 50, 60, 80, 15, 18, 70][turn] ?? 115 + 5 * turn;
}

/** What stands in for a figure, by its place in the sentence; the figure's own words where nothing fits. */
export function figureStandIn(figure: Figure): (turn: number, attempt: number) => StandIn {
  const { form, uk, en, ending, agreement } = figure;
  switch (form) {
    case "count":
      return counts[agreement ?? "many"];
    case "measure":
      return (turn) => ({ uk: `${round(turn)} метрів`, en: `${round(turn)} meters` });
    case "money":
      return (turn) => ({ uk: `${round(turn)} євро`, en: `${round(turn)} euros` });
    case "percentage":
      return (turn) => alike(`${round(turn)}%`);
    case "day":
      return (turn) => dayOf(turn);
    case "month":
      return (turn) => monthOf(turn, uk);
    case "year":
      return (turn) => ({ uk: `${2010 + turn}${ending && `-${ending}`}`, en: `${2010 + turn}` });
    case "era":
      return (turn) => ({ uk: `${1960 + 10 * turn}-х`, en: `${1960 + 10 * turn}s` });
    case "ordinal":
      return (turn) => ({ uk: `${25 + turn}-${ending || "й"}`, en: `${25 + turn}th` });
    case "time":
      return (turn) => alike(`${10 + turn}:30`);
    case "score":
      return (turn) => alike(`${5 + turn}:3`);
    case "copied":
      return wordStandIn;
    case "adjective":
    case "adverb":
      return () => ({ uk, en });
  }
}

function dayOf(turn: number): StandIn {
  const [stem, name] = months.ofDays[turn % months.ofDays.length] ?? months.ofDays[0];
  return { uk: `${10 + turn} ${stem}я`, en: `${10 + turn} ${name}`, echo: name };
}

/** у листопаді, з листопада: in the case that the month has. */
function monthOf(turn: number, written: string): StandIn {
  const [stem, name] = months.alone[turn % months.alone.length] ?? months.alone[0];
  const genitive = /^\p{L}+[яа](?!\p{L})/u.test(written);
  return { uk: stem + (genitive ? "я" : "і"), en: name };
}

function alike(text: string): StandIn {
  return { uk: text, en: text };
}
