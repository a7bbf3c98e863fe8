import type { Builder } from "./builder.js";
import { tensorOf } from "./nodes.js";
import type { Linear, Matrix } from "./weights.js";

/**
 * How the inputs of whole-number products are rounded.
 * `rows`: every row by its own largest number, whose name is noted in `seen` by place.
 * `fixed`: by the largest number that each place was seen to have, the same for every row; what is above it is cut.
 */
export type Rounding =
  | { readonly kind: "rows"; readonly seen?: Map<string, string> }
  | { readonly kind: "fixed"; readonly largest: ReadonlyMap<string, number> };

/** Steps to either side of zero, and for numbers that are never below it. */
const [steps, stepsAboveZero] = [127, 255];
const middle = 128;
/** A row of zeros has a scale as well. */
const least = 1e-9;

/**
 * x · matrix + bias. With weights in whole numbers x is rounded to 8 bits so that no row's result depends on another's.
 * @param place where in the network, for the rounding
 * @param positive whether what is below zero counts as zero
 */
export function multiply(
  builder: Builder,
  x: string,
  { matrix, bias }: Linear,
  rounding: Rounding,
  place: string,
  positive = false,
): string {
  const weight = builder.keep(tensorOf(matrix.type, matrix.values, [matrix.inputs, matrix.outputs]));
  const offset = builder.keep(tensorOf("float", bias, [matrix.outputs]));
  if (!matrix.steps) {
    const floored = positive ? builder.op("Relu", [x]) : x;
    return builder.op("Add", [builder.op("MatMul", [floored, weight]), offset]);
  }
  const { scale, zero } = stepsOf(builder, matrix);
  if (rounding.kind === "fixed") {
    const largest = rounding.largest.get(place);
    if (largest === undefined) throw new Error(`Nothing is known of the numbers at ${place}.`);
    const step = builder.float(largest / (positive ? stepsAboveZero : steps));
    const origin = builder.constant("uint8", [positive ? 0 : middle]);
    const rounded = builder.op("QuantizeLinear", [x, step, origin]);
    return builder.own("MatMulIntegerToFloat", [rounded, weight, step, scale, origin, zero, offset]);
  }
  const floored = positive ? builder.op("Relu", [x]) : x;
  const largest = builder.op("ReduceMax", [builder.op("Abs", [floored])], { axes: [-1], keepdims: 1 });
  rounding.seen?.set(place, largest);
  const size = builder.op("Max", [largest, builder.float(least)]);
  const [step, origin] = [builder.float(1 / steps), builder.constant("uint8", [middle])];
  const rounded = builder.op("QuantizeLinear", [builder.op("Div", [floored, size]), step, origin]);
  const product = builder.own("MatMulIntegerToFloat", [rounded, weight, step, scale, origin, zero]);
  return builder.op("Add", [builder.op("Mul", [product, size]), offset]);
}

/** Names of the scales and, where any is not 0, of the zeros of a matrix. */
function stepsOf(builder: Builder, { type, steps: own, outputs }: Matrix): { scale: string; zero: string } {
  if (!own || type === "float") throw new Error("The matrix has no steps.");
  return {
    scale: builder.keep(tensorOf("float", own.scale, [outputs])),
    zero: own.zero.some((each) => each !== 0) ? builder.keep(tensorOf(type, own.zero, [outputs])) : "",
  };
}
