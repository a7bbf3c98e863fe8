import { cosine, slice, type CallOptions, type SentenceEncoder } from "../core/index.js";
import type { Outputs } from "./rule.js";
import { isPrinted } from "./units.js";

/**
 * How near each unit's English lies to its Ukrainian: the cosine of their sentence vectors, by the unit's index; an
 * estimate of quality without a reference. Only of units that are printed, and of none where the encoder is not
 * bilingual. The idea is that of LASER's and LaBSE's filters (Artetxe & Schwenk 2019; Feng et al. 2022).
 */
export async function measureLikeness(
  outputs: Outputs,
  encoder: SentenceEncoder,
  options: Pick<CallOptions, "signal">,
): Promise<ReadonlyMap<number, number>> {
  if (!encoder.bilingual) return new Map();
  const { document, translation } = outputs;
  const printed = translation.units.filter((unit) => isPrinted(unit, outputs));
  const source = await encoder.encode(
    printed.map((unit) => slice(document.text, unit.source)),
    options,
  );
  const target = await encoder.encode(
    printed.map((unit) => slice(translation.text, unit.target)),
    options,
  );
  return new Map(
    printed.flatMap(({ index }, at) => {
      const [uk, en] = [source[at], target[at]];
      return uk && en ? [[index, cosine(uk, en)] as const] : [];
    }),
  );
}
