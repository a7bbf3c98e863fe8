import type { FigureStyle } from "./figure.js";
import { joinersLike } from "./joiners.js";
import { wordsFor } from "./write-number.js";

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Whether the half of the day is known: «о восьмій» may be either. */
  readonly sure: boolean;
}

/** Every customary way, that of the style first. */
export function writeTime(time: Clock, style: FigureStyle): readonly string[] {
  const either = time.sure ? [] : writeTime({ ...time, hour: (time.hour + 12) % 24, sure: true }, style);
  const ways = style.clock === 24 ? [...long(time), ...short(time)] : [...short(time), ...long(time)];
  return [...ways, ...special(time), ...bare(time).slice(-1), ...either];
}

/** From one time to another, or both: 20:00–21:00, 8–9 p.m. */
export function writeTimes(first: Clock, last: Clock, joiner: string, style: FigureStyle): readonly string[] {
  const joiners = joinersLike(joiner);
  const sameHalf = half(first) === half(last);
  const inFull = joiners.flatMap((each) => `${clock(first)}${each}${clock(last)}`);
  const twelve = joiners.flatMap((each) => [
    ...(sameHalf ? bare(first).flatMap((from) => short(last).map((to) => `${from}${each}${to}`)) : []),
    ...short(first).flatMap((from) => short(last).map((to) => `${from}${each}${to}`)),
  ]);
  return style.clock === 24 ? [...inFull, ...twelve] : [...twelve, ...inFull];
}

function long(time: Clock): readonly string[] {
  return [clock(time), `${pad(time.hour)}:${pad(time.minute)}`];
}

function short(time: Clock): readonly string[] {
  return bare(time).map((each) => `${each} ${half(time)}`);
}

/** On the twelve-hour clock, without a.m. or p.m. */
function bare({ hour, minute }: Clock): readonly string[] {
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return [...(minute === 0 ? [String(twelve)] : []), `${twelve}:${pad(minute)}`];
}

function special({ hour, minute }: Clock): readonly string[] {
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const part = hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
  const named = minute === 0 && hour % 12 === 0 ? [hour === 0 ? "midnight" : "noon"] : [];
  const hours =
    minute === 0
      ? [String(twelve), ...wordsFor(twelve)]
      : minute === 30
        ? wordsFor(twelve).map((word) => `half past ${word}`)
        : [];
  return [...named, ...hours.flatMap((each) => [`${each} ${part}`, `${each} o’clock`])];
}

function clock({ hour, minute }: Clock): string {
  return `${hour}:${pad(minute)}`;
}

function half({ hour }: Clock): string {
  return hour % 24 < 12 ? "a.m." : "p.m.";
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
