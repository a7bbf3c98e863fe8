import type { Graph, Node, Tensor } from "./onnx-format.js";
import { sizesOf, typeOf, valuesOf, vectorOf, type Linear, type Matrix, type Norm } from "./weights.js";

/** Why two graphs cannot be made one; the plain adapter runs them. */
export class Unfusable extends Error {}

/** A product with weights as it stands in a graph. */
export interface PlacedLinear extends Linear {
  readonly output: string;
}

/** One graph of an export, to be asked what its weights do. */
export class GraphReading {
  /** Products with weights, in order. */
  readonly linears: readonly PlacedLinear[];
  /** Layer normalisations, in order. */
  readonly norms: readonly Norm[];
  readonly #graph: Graph;
  readonly #constants = new Map<string, Tensor>();
  readonly #madeBy = new Map<string, Node>();
  readonly #readBy = new Map<string, Node[]>();

  /** @param outer the graph around it, whose constants it may read */
  constructor(graph: Graph, outer?: Graph) {
    this.#graph = graph;
    for (const each of [...(outer?.initializer ?? []), ...graph.initializer]) this.#constants.set(each.name, each);
    for (const each of graph.node) {
      for (const name of each.output) this.#madeBy.set(name, each);
      for (const name of each.input) this.#readBy.set(name, [...(this.#readBy.get(name) ?? []), each]);
    }
    for (const { op_type, output, attribute, input } of graph.node) {
      const [out = ""] = output;
      const value = op_type === "Constant" ? attribute.find(({ name }) => name === "value")?.t : undefined;
      const same = op_type === "Identity" ? this.#constants.get(input[0] ?? "") : undefined;
      const tensor = value ?? same;
      if (tensor) this.#constants.set(out, tensor);
    }
    this.linears = graph.node.flatMap((each) => this.#linear(each) ?? []);
    this.norms = graph.node.flatMap((each) => this.#norm(each) ?? []);
  }

  /** All constants that the graph can see. */
  get constants(): Iterable<Tensor> {
    return this.#constants.values();
  }

  get nodes(): readonly Node[] {
    return this.#graph.node;
  }

  constant(name: string | undefined): Tensor | undefined {
    return this.#constants.get(name ?? "");
  }

  madeBy(name: string | undefined): Node | undefined {
    return this.#madeBy.get(name ?? "");
  }

  /** The only node that reads a value, where it is of that type. */
  next(name: string | undefined, op_type: string): Node | undefined {
    const [reader, ...others] = this.#readBy.get(name ?? "") ?? [];
    return others.length === 0 && reader?.op_type === op_type ? reader : undefined;
  }

  /** The nearest product with weights that a value comes from, past what only moves or scales its numbers. */
  sourceOf(name: string): PlacedLinear | undefined {
    const found = this.linears.find(({ output }) => output === name);
    if (found) return found;
    for (const before of this.#carriers(name)) {
      const source = this.sourceOf(before);
      if (source) return source;
    }
    return undefined;
  }

  /** The nearest node of a type that a value comes from, past what only moves or scales its numbers. */
  nodeBefore(name: string, op_type: string): Node | undefined {
    const node = this.madeBy(name);
    if (node?.op_type === op_type) return node;
    for (const before of this.#carriers(name)) {
      const found = this.nodeBefore(before, op_type);
      if (found) return found;
    }
    return undefined;
  }

  #carriers(name: string): readonly string[] {
    const node = this.madeBy(name);
    if (!node) return [];
    if (["Add", "Mul", "Div", "Concat"].includes(node.op_type)) return node.input;
    const carries = ["Reshape", "Transpose", "Unsqueeze", "Squeeze", "Cast", "Identity"].includes(node.op_type);
    return carries ? node.input.slice(0, 1) : [];
  }

  #linear(node: Node): PlacedLinear | null {
    const found =
      node.op_type === "MatMul" ? this.#floats(node) : node.op_type === "MatMulInteger" ? this.#wholes(node) : null;
    if (!found) return null;
    const { matrix, product } = found;
    const add = this.next(product, "Add");
    const other = add?.input.find((each) => each !== product);
    const bias = vectorOf(this.constant(other), matrix.outputs);
    const output = add?.output[0];
    return bias && output !== undefined
      ? { matrix, bias, output }
      : { matrix, bias: new Float32Array(matrix.outputs), output: product };
  }

  #floats({ input, output }: Node): { readonly matrix: Matrix; readonly product: string } | null {
    const [, name] = input;
    const turned = this.madeBy(name);
    const tensor =
      this.constant(name) ?? (turned?.op_type === "Transpose" ? this.constant(turned.input[0]) : undefined);
    const [rows = 0, columns = 0, ...more] = tensor ? sizesOf(tensor) : [];
    const values = tensor ? valuesOf(tensor) : null;
    if (!tensor || !(values instanceof Float32Array) || columns === 0 || more.length > 0) return null;
    const isTurned = turned?.op_type === "Transpose";
    return {
      matrix: {
        inputs: isTurned ? columns : rows,
        outputs: isTurned ? rows : columns,
        type: "float",
        values: isTurned ? transposed(values, rows, columns) : values,
        steps: null,
      },
      product: output[0] ?? "",
    };
  }

  /** DynamicQuantizeLinear → MatMulInteger → Cast → Mul by the product of both scales. */
  #wholes({ input, output }: Node): { readonly matrix: Matrix; readonly product: string } | null {
    const [, name, , zeroName] = input;
    const tensor = this.constant(name);
    const [inputs = 0, outputs = 0] = tensor ? sizesOf(tensor) : [];
    const values = tensor ? valuesOf(tensor) : null;
    const cast = this.next(output[0], "Cast");
    const scaled = this.next(cast?.output[0], "Mul");
    const scales = this.madeBy(scaled?.input.find((each) => each !== cast?.output[0]));
    const scale = scales?.input.map((each) => vectorOf(this.constant(each), outputs)).find((each) => each !== null);
    if (!values || values instanceof Float32Array || !scale || outputs === 0) return null;
    const given = this.constant(zeroName);
    const zeros = given ? valuesOf(given) : null;
    const zero = values instanceof Int8Array ? new Int8Array(outputs) : new Uint8Array(outputs);
    if (zeros) for (let at = 0; at < outputs; at++) zero[at] = zeros[zeros.length === 1 ? 0 : at] ?? 0;
    return {
      matrix: { inputs, outputs, type: typeOf(values), values, steps: { scale, zero } },
      product: scaled?.output[0] ?? "",
    };
  }

  /** As one node, or as the seven that stood for it before operator set 17. */
  #norm(node: Node): Norm | null {
    if (node.op_type === "LayerNormalization") {
      const [, scale, bias] = node.input.map((each) => vectorOf(this.constant(each)));
      const epsilon = node.attribute.find(({ name }) => name === "epsilon")?.f ?? 1e-5;
      return scale && bias ? { scale, bias, epsilon } : null;
    }
    if (node.op_type !== "Div") return null;
    const root = this.madeBy(node.input[1]);
    const variance = root?.op_type === "Sqrt" ? this.madeBy(root.input[0]) : undefined;
    const [epsilon] = variance?.input.flatMap((each) => Array.from(vectorOf(this.constant(each)) ?? [])) ?? [];
    const product = this.next(node.output[0], "Mul");
    const sum = this.next(product?.output[0], "Add");
    const [scale] = product?.input.flatMap((each) => vectorOf(this.constant(each)) ?? []) ?? [];
    const [bias] = sum?.input.flatMap((each) => vectorOf(this.constant(each)) ?? []) ?? [];
    return scale && bias && epsilon !== undefined ? { scale, bias, epsilon } : null;
  }
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + row] = values[row * columns + column] ?? 0;
  return turned;
}
