import type { Mutator } from "../sentence.js";

/** The sentence has no English, or that of a neighbour, or its own twice, or its own and a neighbour's. */
export const sentenceDroppedOrDoubled: Mutator = ({ en, before, after }) =>
  [
    "",
    `${en} ${en}`,
    ...[before, after].filter((other) => other !== "" && other !== en).flatMap((other) => [other, `${en} ${other}`]),
  ].filter((text) => text !== en);
