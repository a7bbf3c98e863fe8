import { setTimeout } from "node:timers/promises";
import type { Patience } from "./retry.js";

/** The real clock; with the waits between them, five tries ride out about a quarter of a minute. */
export const patient: Patience = {
  tries: 5,
  stall: 30_000,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
  random: Math.random,
  now: Date.now,
};
