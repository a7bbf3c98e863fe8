import { node, tensor, value, type AttributeValue, type Element } from "./nodes.js";
import type { Graph, Node, Tensor, Value } from "./onnx-format.js";

type Attributes = Readonly<Record<string, AttributeValue>>;

/** One side of a choice. */
export interface Branch {
  readonly builder: Builder;
  readonly outputs: readonly string[];
}

/** Nodes of one graph in the making, and the constants of the whole model that it shares with the graphs around it. */
export class Builder {
  readonly nodes: Node[] = [];
  readonly #constants: Constants;
  readonly #prefix: string;

  constructor(prefix = "", constants = new Constants()) {
    this.#prefix = prefix;
    this.#constants = constants;
  }

  /** A name within this graph, for its inputs. */
  name(part: string): string {
    return this.#prefix + part;
  }

  /** A graph within this one. */
  inner(name: string): Builder {
    return new Builder(`${this.#prefix}${name}/`, this.#constants);
  }

  get constants(): readonly Tensor[] {
    return this.#constants.all;
  }

  /** Adds a node of the standard set; gives the name of its output. */
  op(op_type: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const [output = ""] = this.ops(op_type, inputs, 1, attributes);
    return output;
  }

  /** Adds a node with several outputs; gives their names. */
  ops(op_type: string, inputs: readonly string[], outputs: number, attributes: Attributes = {}, domain = ""): string[] {
    const name = `${this.#prefix}${op_type}_${this.nodes.length}`;
    const names = Array.from({ length: outputs }, (_, at) => (at === 0 ? name : `${name}:${at}`));
    this.nodes.push(node(op_type, inputs, names, attributes, domain));
    return names;
  }

  /** Adds a node of the runtime's own set. */
  own(op_type: string, inputs: readonly string[], attributes: Attributes = {}): string {
    const [output = ""] = this.ops(op_type, inputs, 1, attributes, "com.microsoft");
    return output;
  }

  /** Adds a choice between two graphs made with `inner`; gives the names of their outputs. */
  branch(condition: string, yes: Branch, no: Branch, types: readonly Element[]): string[] {
    const [then_branch, else_branch] = [yes, no].map((each) => ({ graph: each.builder.graph(each.outputs, types) }));
    if (!then_branch || !else_branch) throw new Error("A choice has two sides.");
    return this.ops("If", [condition], types.length, { then_branch, else_branch });
  }

  /** The nodes as a graph within another. */
  graph(outputs: readonly string[], types: readonly Element[], inputs: readonly Value[] = []): Graph {
    const named = outputs.map((name, at) => this.as(`${this.#prefix}out_${at}`, name));
    return {
      name: this.#prefix,
      node: this.nodes,
      initializer: [],
      input: [...inputs],
      output: named.map((name, at) => value(name, types[at] ?? "float")),
    };
  }

  /** Gives a value another name. */
  as(name: string, input: string): string {
    this.nodes.push(node("Identity", [input], [name]));
    return name;
  }

  /** The name of a constant; of no dimensions where `dims` is absent. */
  constant(type: Element, values: readonly number[], dims: readonly number[] = []): string {
    return this.#constants.keep(tensor(type, values, dims));
  }

  int(value: number): string {
    return this.constant("int64", [value]);
  }

  float(value: number): string {
    return this.constant("float", [value]);
  }

  /** A list of int64, such as a shape or axes. */
  ints(...values: number[]): string {
    return this.constant("int64", values, [values.length]);
  }

  /** The name of a tensor among the model's constants, each content kept once. */
  keep(constant: Tensor): string {
    return this.#constants.keep(constant);
  }
}

/** Constants of a model, each content once. */
class Constants {
  readonly all: Tensor[] = [];
  readonly #alike = new Map<string, Tensor[]>();

  keep(constant: Tensor): string {
    const bytes = constant.raw_data ?? new Uint8Array();
    const key = `${constant.data_type} ${constant.dims.map(Number).join(" ")} ${bytes.length}`;
    const alike = this.#alike.get(key) ?? [];
    const same = alike.find(({ raw_data }) => raw_data && Buffer.compare(raw_data, bytes) === 0);
    if (same) return same.name;
    const named = { ...constant, name: `constant_${this.all.length}` };
    this.#alike.set(key, [...alike, named]);
    this.all.push(named);
    return named.name;
  }
}
