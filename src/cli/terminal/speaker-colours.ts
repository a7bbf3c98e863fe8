import type { Quotation } from "../../index.js";
import type { Colours } from "../streams.js";

/** A colour for each speaker, in the order of first speech; unknown speakers share one. */
export function speakerColours(
  quotations: readonly Pick<Quotation, "speaker">[],
  colours: Colours,
): (speaker: Quotation["speaker"]) => (text: string) => string {
  const palette = [colours.cyan, colours.magenta, colours.green, colours.yellow, colours.blue, colours.red];
  const names = [...new Set(quotations.flatMap(({ speaker }) => speaker?.uk ?? []))];
  return (speaker) => {
    if (speaker === null) return colours.dim;
    return palette[names.indexOf(speaker.uk) % palette.length] ?? colours.cyan;
  };
}
