import { node, tensor } from "./nodes.js";
import type { Node, Tensor } from "./onnx-format.js";

/** Scale and zero point of activations between −1 and 1. */
const [unitScale, unitZero, least] = ["unit_scale", "unit_zero", "unit_least"];
export const unitConstants: readonly Tensor[] = [
  tensor(unitScale, "float", [1 / 127], []),
  tensor(unitZero, "uint8", [128], []),
  tensor(least, "float", [1e-9], []),
];

/**
 * Dynamic int8 products with a scale for each row of the activations in place of one for the whole batch, so that what
 * a sentence comes out as does not depend on its neighbours; and finer. A product whose surroundings are not the usual
 * ones (DynamicQuantizeLinear, MatMulInteger, Cast, two Muls) stays as it is.
 */
export function scaleByRow(nodes: readonly Node[]): Node[] {
  const made = new Map(nodes.flatMap((each) => each.output.map((name) => [name, each] as const)));
  const readers = new Map<string, Node[]>();
  for (const each of nodes) for (const name of each.input) readers.set(name, [...(readers.get(name) ?? []), each]);
  const replaced = new Map<Node, readonly Node[]>();
  for (const quantize of nodes.filter(({ op_type }) => op_type === "DynamicQuantizeLinear")) {
    const products = productsOf(quantize, readers, made);
    if (!products) continue;
    const [x = ""] = quantize.input;
    const [quantized = ""] = quantize.output;
    const part = (name: string): string => `${quantized}/${name}`;
    replaced.set(quantize, [
      node("Abs", [x], [part("size")]),
      node("ReduceMax", [part("size")], [part("most")], { axes: [-1], keepdims: 1 }),
      node("Max", [part("most"), least], [part("scale")]),
      node("Div", [x, part("scale")], [part("unit")]),
      node("QuantizeLinear", [part("unit"), unitScale, unitZero], [quantized]),
    ]);
    for (const { product, cast, scale, result, weightScale } of products) {
      const [, weight = "", , weightZero = ""] = product.input;
      const [out = ""] = result.output;
      replaced.set(product, [
        node(
          "MatMulIntegerToFloat",
          [quantized, weight, unitScale, weightScale, unitZero, weightZero],
          [`${out}/unit`],
          {},
          "com.microsoft",
        ),
      ]);
      replaced.set(cast, []);
      replaced.set(scale, []);
      replaced.set(result, [node("Mul", [`${out}/unit`, part("scale")], [out])]);
    }
  }
  return nodes.flatMap((each) => replaced.get(each) ?? [each]);
}

interface Product {
  readonly product: Node;
  readonly cast: Node;
  /** Product of the two scales. */
  readonly scale: Node;
  readonly result: Node;
  readonly weightScale: string;
}

function productsOf(
  { output: [quantized = "", scale = "", zero = ""] }: Node,
  readers: ReadonlyMap<string, readonly Node[]>,
  made: ReadonlyMap<string, Node>,
): readonly Product[] | null {
  const products = (readers.get(quantized) ?? []).map((product): Product | null => {
    if (product.op_type !== "MatMulInteger" || product.input[0] !== quantized || product.input[2] !== zero) return null;
    const cast = only(readers, product.output[0], "Cast");
    const result = only(readers, cast?.output[0], "Mul");
    const other = result?.input.find((name) => name !== cast?.output[0]);
    const scales = made.get(other ?? "");
    if (!cast || !result || scales?.op_type !== "Mul" || !scales.input.includes(scale)) return null;
    const weightScale = scales.input.find((name) => name !== scale);
    return weightScale === undefined ? null : { product, cast, scale: scales, result, weightScale };
  });
  const all = products.filter((each) => each !== null);
  const scaleReaders = readers.get(scale)?.length ?? 0;
  return all.length === products.length && scaleReaders === all.length ? all : null;
}

function only(readers: ReadonlyMap<string, readonly Node[]>, name: string | undefined, op_type: string): Node | null {
  const found = readers.get(name ?? "") ?? [];
  return found.length === 1 && found[0]?.op_type === op_type ? found[0] : null;
}
