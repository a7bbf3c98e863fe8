import type { Builder } from "./builder.js";
import { element } from "./nodes.js";

/** Far below any score, and no infinity: sums of it stay numbers. */
const never = -1e9;

/** Stands in a history before the first token; like none. */
const nothing = -1;

/**
 * What rows have written before they have written anything: room for one n-gram without its last token.
 * @param rows [1] int64: how many there are
 */
export function beginHistory(builder: Builder, rows: string, size: number): string {
  const shape = builder.op("Concat", [rows, builder.ints(size - 1)], { axis: 0 });
  return builder.op("Expand", [builder.int(nothing), shape]);
}

/**
 * Scores [R, V] without the tokens that would write an n-gram a second time (Paulus et al., 2018, section 2.5).
 * @param history [R, n − 1 + T] int64, as `beginHistory` began it
 */
export function barRepeats(builder: Builder, scores: string, history: string, size: number, tokens: number): string {
  const columns = (from: number, to: number | null): string =>
    builder.op("Slice", [
      history,
      builder.ints(from),
      to === null ? builder.ints(Number.MAX_SAFE_INTEGER) : builder.ints(to),
      builder.ints(1),
    ]);
  // after a row's end its history holds padding, which is no token
  const last = builder.op("Min", [columns(size - 1, null), builder.int(tokens - 1)]);
  const same = Array.from({ length: size - 1 }, (_, at) => {
    const now = columns(at - size + 1, at === size - 2 ? null : at - size + 2);
    return builder.op("Equal", [columns(at, at - size + 1), now]);
  });
  const [first, ...others] = same;
  const penalty =
    first === undefined
      ? builder.op("Add", [
          builder.op("Mul", [builder.op("Cast", [last], { to: element.float }), builder.float(0)]),
          builder.float(never),
        ])
      : builder.op("Where", [
          others.reduce((all, each) => builder.op("And", [all, each]), first),
          builder.float(never),
          builder.float(0),
        ]);
  return builder.op("ScatterElements", [scores, last, penalty], { axis: 1, reduction: { text: "add" } });
}

/** The history with what was written in a turn [R, 1]. */
export function addToHistory(builder: Builder, history: string, token: string): string {
  return builder.op("Concat", [history, token], { axis: 1 });
}
