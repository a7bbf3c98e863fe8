import { element } from "./nodes.js";
import type { Tensor } from "./onnx-format.js";

/** A matrix [in, out] of weights, row after row. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly type: "float" | "int8" | "uint8";
  readonly values: Float32Array | Int8Array | Uint8Array;
  /** For each output what one step of whole numbers is worth, and which number stands for 0; null for floats. */
  readonly steps: { readonly scale: Float32Array; readonly zero: Int8Array | Uint8Array } | null;
}

/** x → x · matrix + bias. */
export interface Linear {
  readonly matrix: Matrix;
  /** As many as outputs. */
  readonly bias: Float32Array;
}

/** Layer normalisation over the last axis. */
export interface Norm {
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  readonly epsilon: number;
}

export function typeOf(values: Matrix["values"]): Matrix["type"] {
  return values instanceof Float32Array ? "float" : values instanceof Int8Array ? "int8" : "uint8";
}

export function sizesOf({ dims }: Tensor): readonly number[] {
  return dims.map(Number);
}

/** A tensor's numbers, whichever field the file keeps them in; null for types that no weight has. */
export function valuesOf(tensor: Tensor): Float32Array | Int8Array | Uint8Array | null {
  const { data_type, raw_data, float_data, int32_data } = tensor;
  // a view needs its offset aligned, which a field of a message is not
  const bytes = raw_data && raw_data.length > 0 ? Uint8Array.from(raw_data).buffer : null;
  if (data_type === element.float) return bytes ? new Float32Array(bytes) : Float32Array.from(float_data ?? []);
  if (data_type === element.int8) return bytes ? new Int8Array(bytes) : Int8Array.from(int32_data ?? []);
  if (data_type === element.uint8) return bytes ? new Uint8Array(bytes) : Uint8Array.from(int32_data ?? []);
  return null;
}

/** A constant's numbers as floats, and `count` of them where it has but one; null where it is no such vector. */
export function vectorOf(tensor: Tensor | undefined, count?: number): Float32Array | null {
  const values = tensor && tensor.data_type === element.float ? valuesOf(tensor) : null;
  if (!(values instanceof Float32Array)) return null;
  if (count === undefined || values.length === count) return values;
  return values.length === 1 ? new Float32Array(count).fill(values[0] ?? 0) : null;
}

/** The same product with every output multiplied by a factor; free for whole numbers, which have a scale anyhow. */
export function scaled({ matrix, bias }: Linear, factor: number): Linear {
  const { values, steps } = matrix;
  const larger = (numbers: Float32Array): Float32Array => numbers.map((each) => each * factor);
  return {
    matrix: {
      ...matrix,
      values: values instanceof Float32Array ? larger(values) : values,
      steps: steps && { ...steps, scale: larger(steps.scale) },
    },
    bias: larger(bias),
  };
}

/** The same product with some of its outputs only. */
export function pick({ matrix, bias }: Linear, outputs: readonly number[]): Linear {
  const values = emptyAs(matrix.values, matrix.inputs * outputs.length);
  for (let row = 0; row < matrix.inputs; row++)
    for (const [to, from] of outputs.entries())
      values[row * outputs.length + to] = matrix.values[row * matrix.outputs + from] ?? 0;
  const some = <T extends Matrix["values"]>(numbers: T): T => {
    const picked = emptyAs(numbers, outputs.length);
    for (const [to, from] of outputs.entries()) picked[to] = numbers[from] ?? 0;
    return picked;
  };
  const steps = matrix.steps && { scale: some(matrix.steps.scale), zero: some(matrix.steps.zero) };
  return { matrix: { ...matrix, outputs: outputs.length, values, steps }, bias: some(bias) };
}

/** Several products of the same input as one: their outputs stand one after the other. */
export function join([first, ...others]: readonly [Linear, ...Linear[]]): Linear {
  return others.reduce(joinTwo, first);
}

function joinTwo({ matrix: left, bias }: Linear, { matrix: right, bias: rightBias }: Linear): Linear {
  const outputs = left.outputs + right.outputs;
  const values = emptyAs(left.values, left.inputs * outputs);
  for (let row = 0; row < left.inputs; row++) {
    values.set(left.values.subarray(row * left.outputs, (row + 1) * left.outputs), row * outputs);
    values.set(right.values.subarray(row * right.outputs, (row + 1) * right.outputs), row * outputs + left.outputs);
  }
  const steps = left.steps &&
    right.steps && {
      scale: concatenated(left.steps.scale, right.steps.scale),
      zero: concatenated(left.steps.zero, right.steps.zero),
    };
  return { matrix: { ...left, outputs, values, steps }, bias: concatenated(bias, rightBias) };
}

function concatenated<T extends Matrix["values"]>(left: T, right: T): T {
  const both = emptyAs(left, left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

function emptyAs<T extends Matrix["values"]>(like: T, length: number): T;
function emptyAs(like: Matrix["values"], length: number): Matrix["values"] {
  if (like instanceof Float32Array) return new Float32Array(length);
  return like instanceof Int8Array ? new Int8Array(length) : new Uint8Array(length);
}
