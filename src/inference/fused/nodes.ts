import type { Attribute, Graph, Node, Tensor, Value } from "./onnx-format.js";

/** Element types of ONNX tensors. */
export const element = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9 } as const;
export type Element = keyof typeof element;

const attributeType = { float: 1, int: 2, string: 3, tensor: 4, graph: 5, ints: 7 } as const;

export type AttributeValue =
  | number
  | readonly number[]
  | { readonly float: number }
  | { readonly text: string }
  | { readonly tensor: Tensor }
  | { readonly graph: Graph };

/** A node; whole numbers become `int` attributes, lists of them `ints`. */
export function node(
  op_type: string,
  input: readonly string[],
  output: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
  domain = "",
): Node {
  return {
    op_type,
    input: [...input],
    output: [...output],
    name: `${output[0] ?? ""}/${op_type}`,
    attribute: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    ...(domain !== "" && { domain }),
  };
}

function attribute(name: string, value: AttributeValue): Attribute {
  if (typeof value === "number") return { name, type: attributeType.int, i: value };
  if ("length" in value) return { name, type: attributeType.ints, ints: [...value] };
  if ("float" in value) return { name, type: attributeType.float, f: value.float };
  if ("text" in value) return { name, type: attributeType.string, s: Buffer.from(value.text) };
  if ("tensor" in value) return { name, type: attributeType.tensor, t: value.tensor };
  if ("graph" in value) return { name, type: attributeType.graph, g: value.graph };
  throw new TypeError(`The attribute ${name} has no type.`);
}

/** A constant; of no dimensions where `dims` is empty. */
export function tensor(type: Element, values: readonly number[], dims: readonly number[]): Tensor {
  const array = {
    float: () => Float32Array.from(values),
    uint8: () => Uint8Array.from(values),
    int8: () => Int8Array.from(values),
    int32: () => Int32Array.from(values),
    int64: () => BigInt64Array.from(values, BigInt),
    bool: () => Uint8Array.from(values),
  }[type]();
  return tensorOf(type, array, dims);
}

/** A constant of numbers that lie in memory as the type has them. */
export function tensorOf(
  type: Element,
  { buffer, byteOffset, byteLength }: ArrayBufferView,
  dims: readonly number[],
): Tensor {
  const raw_data = new Uint8Array(buffer, byteOffset, byteLength);
  return { name: "", dims: [...dims], data_type: element[type], raw_data };
}

/** An input or output; of unknown shape where `dims` is absent, a name for a length that is known only at run time. */
export function value(name: string, type: Element, dims?: readonly (string | number)[]): Value {
  const dim = dims?.map((each) => (typeof each === "number" ? { dim_value: each } : { dim_param: each }));
  return { name, type: { tensor_type: { elem_type: element[type], ...(dim && { shape: { dim } }) } } };
}
