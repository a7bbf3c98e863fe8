import { scaleByRow, unitConstants } from "./activations.js";
import { choiceConstants, chooseToken, wanted, type ChoiceState, type VocabularyFacts } from "./choice.js";
import { lift, needed, partByChange } from "./lift.js";
import { element, node, tensor, value } from "./nodes.js";
import type { Graph, Model, Node, Tensor, Value } from "./onnx-format.js";

/** What the graph must know besides the two that it is made of. */
export interface FusionFacts extends VocabularyFacts {
  /** What the decoder begins with. */
  readonly start: number;
  /** Whether rows may have texts that they must contain. */
  readonly constrained: boolean;
}

/** Output: the encoder's states [B, S, width]. */
export const encoderStates = "encoder_states";

/** Why two graphs cannot be made one; the plain adapter runs them. */
export class Unfusable extends Error {}

/** Sets of operators in which the nodes made here mean the same. */
const opsets = { least: 13, most: 17 };

/**
 * Encoder and merged decoder of a transformers.js folder as one graph that writes a batch of sentences greedily: the
 * encoder, the decoder's first step, and a loop around its cached step that ends when every row has.
 * Inputs: `input_ids` and `attention_mask` [B, S], `limits` [B]; `required` and `required_lengths` where constrained.
 * Outputs: `first_token` and `first_score` [B, 1], `tokens` and `scores` [T, B, 1] of the tokens after it; `encoder_states`.
 * @throws {Unfusable}
 */
export function fuse(encoder: Model, decoder: Model, facts: FusionFacts): Model {
  const opset = sameOpset(encoder, decoder);
  const { cached, first, results } = branchesOf(decoder.graph);
  const weights = new Weights();
  const encoderNodes = lift(encoder.graph.node, "encoder/", weights.add(encoder.graph.initializer, "encoder/"));
  const states = `encoder/${encoder.graph.output[0]?.name ?? ""}`;
  const decoderWeights = weights.add(decoder.graph.initializer, "decoder/");

  const source = { encoder_attention_mask: "attention_mask", encoder_hidden_states: states };
  const caches = results.flatMap((name) => /^present\.(\d+\.decoder\.(?:key|value))$/u.exec(name)?.[1] ?? []);
  const crossed = results.flatMap((name) => /^present\.(\d+\.encoder\.(?:key|value))$/u.exec(name)?.[1] ?? []);
  if (caches.length === 0 || !results.includes("logits"))
    throw new Unfusable("the decoder's outputs are not those of a merged decoder");

  const firstNodes = lift(
    first.node,
    "first/",
    new Map([
      ...decoderWeights,
      ...weights.add(first.initializer, "first/"),
      ...Object.entries({ ...source, input_ids: "start_ids" }),
    ]),
  );
  const firstName = (name: string): string => `first/${outputOf(first, results, name)}`;
  const stepNodes = lift(
    cached.node,
    "step/",
    new Map([
      ...decoderWeights,
      ...weights.add(cached.initializer, "step/"),
      ...Object.entries({ ...source, input_ids: "token" }),
      ...caches.map((kind) => [`past_key_values.${kind}`, `past.${kind}`] as const),
      ...crossed.map((kind) => [`past_key_values.${kind}`, firstName(`present.${kind}`)] as const),
    ]),
  );
  const stepName = (name: string): string => `step/${outputOf(cached, results, name)}`;

  const begun = begin(facts.constrained);
  const chosenFirst = chooseToken("choose_first/", firstName("logits"), "zero", begun.state, facts.constrained);
  const inLoop = loopState(facts.constrained);
  const chosen = chooseToken("choose/", stepName("logits"), "written", inLoop, facts.constrained);
  const kept = Object.keys(inLoop) as (keyof ChoiceState)[];
  const carried = [
    { inner: "token", start: chosenFirst.token, next: chosen.token, type: "int64" as const },
    ...kept
      .filter((key) => facts.constrained || key === "finished")
      .map((key) => ({
        inner: inLoop[key],
        start: chosenFirst.next[key],
        next: chosen.next[key],
        type: stateTypes[key],
      })),
    ...caches.map((kind) => ({
      inner: `past.${kind}`,
      start: firstName(`present.${kind}`),
      next: stepName(`present.${kind}`),
      type: "float" as const,
    })),
  ];
  const bodyNodes = [
    node("Add", ["turn", "one"], ["written"]),
    ...scaleByRow(stepNodes),
    ...chosen.nodes,
    ...whileAny(chosen.next.finished, "choose/", "goes_on"),
  ];
  const yields = ["goes_on", ...carried.map(({ next }) => next), chosen.token, chosen.score];
  const { before, within } = partByChange(needed(bodyNodes, yields), [
    "turn",
    "goes_in",
    ...carried.map(({ inner }) => inner),
  ]);
  // an output must have a name of its own
  const scanned = [node("Identity", [chosen.token], ["scan_token"]), node("Identity", [chosen.score], ["scan_score"])];
  const body: Graph = {
    name: "body",
    node: [...within, ...scanned],
    initializer: [],
    input: [
      value("turn", "int64", []),
      value("goes_in", "bool", []),
      ...carried.map(({ inner, type }) => value(inner, type)),
    ],
    output: [
      value("goes_on", "bool", []),
      ...carried.map(({ next, type }) => value(next, type)),
      value("scan_token", "int64"),
      value("scan_score", "float"),
    ],
  };
  const outer = [
    ...begun.nodes,
    ...scaleByRow([...encoderNodes, ...firstNodes]),
    ...chosenFirst.nodes,
    ...before,
    ...whileAny(chosenFirst.next.finished, "choose_first/", "goes"),
    node("Identity", [states], [encoderStates]),
    node("Identity", [chosenFirst.token], ["first_token"]),
    node("Identity", [chosenFirst.score], ["first_score"]),
    node(
      "Loop",
      ["turns", "goes", ...carried.map(({ start }) => start)],
      [...carried.map((_, at) => `left/${at}`), "tokens", "scores"],
      { body: { graph: body } },
    ),
  ];
  const outputs: Value[] = [
    value(encoderStates, "float", ["batch", "source", "width"]),
    value("first_token", "int64", ["batch", 1]),
    value("first_score", "float", ["batch", 1]),
    value("tokens", "int64", ["turns", "batch", 1]),
    value("scores", "float", ["turns", "batch", 1]),
  ];
  const nodes = needed(
    outer,
    outputs.map(({ name }) => name),
  );
  const constants = [
    ...weights.all,
    ...unitConstants,
    ...choiceConstants(facts),
    tensor("start_id", "int64", [facts.start], [1]),
  ];
  const read = new Set(nodes.flatMap(namesWithin));
  return {
    ir_version: decoder.ir_version,
    producer_name: "perekaz",
    opset_import: [
      { domain: "", version: opset },
      { domain: "com.microsoft", version: 1 },
    ],
    graph: {
      name: "translate",
      node: nodes,
      initializer: constants.filter(({ name }) => read.has(name)),
      input: [
        value("input_ids", "int64", ["batch", "source"]),
        value("attention_mask", "int64", ["batch", "source"]),
        value(wanted.limits, "int64", ["batch"]),
        ...(facts.constrained
          ? [
              value(wanted.required, "int64", ["batch", "texts", "length"]),
              value(wanted.lengths, "int64", ["batch", "texts"]),
            ]
          : []),
      ],
      output: outputs,
    },
  };
}

const stateTypes = { finished: "bool", pending: "bool", open: "int64", place: "int64", closed: "bool" } as const;

function loopState(constrained: boolean): ChoiceState {
  const none = constrained ? "" : "unused/";
  return {
    finished: "finished",
    pending: `${none}pending`,
    open: `${none}open`,
    place: `${none}place`,
    closed: `${none}closed`,
  };
}

/** The state before the first token, and what the choices read of the inputs. */
function begin(constrained: boolean): { readonly nodes: readonly Node[]; readonly state: ChoiceState } {
  const filled = (shape: string, type: "int64" | "bool", fill: number, out: string): Node =>
    node("ConstantOfShape", [shape], [out], { value: { tensor: tensor("", type, [fill], [1]) } });
  const nodes = [
    node("Shape", [wanted.limits], ["batch_shape"]),
    node("Concat", ["batch_shape", "one_dim"], ["column_shape"], { axis: 0 }),
    node("Constant", [], ["one_dim"], { value: { tensor: tensor("", "int64", [1], [1]) } }),
    node("Expand", ["start_id", "column_shape"], ["start_ids"]),
    filled("batch_shape", "bool", 0, "finished_first"),
    node("ReduceMax", [wanted.limits], ["most_tokens"], { keepdims: 0 }),
    node("Sub", ["most_tokens", "one"], ["turns"]),
  ];
  nodes.splice(1, 0, ...nodes.splice(2, 1));
  const state = {
    finished: "finished_first",
    pending: "pending_first",
    open: "open_first",
    place: "place_first",
    closed: "closed_first",
  };
  if (!constrained) return { nodes, state };
  const index = (at: number, name: string): Node =>
    node("Constant", [], [name], { value: { tensor: tensor("", "int64", [at], [1]) } });
  nodes.push(
    node("Greater", [wanted.lengths, "zero"], ["pending_first"]),
    filled("column_shape", "int64", -1, "open_first"),
    filled("column_shape", "int64", 0, "place_first"),
    filled("column_shape", "bool", 0, "closed_first"),
    // each text's first token; all tokens of a row's texts in one line; the texts' numbers
    node("Gather", [wanted.required, "zero"], ["required_first"], { axis: 2 }),
    node("Reshape", [wanted.required, "rows_by_all"], ["required_flat"]),
    node("Shape", [wanted.required], ["required_shape"]),
    index(1, "second"),
    index(2, "third"),
    node("Gather", ["required_shape", "third"], ["required_width"], { axis: 0 }),
    node("Gather", ["required_shape", "second"], ["required_count"], { axis: 0 }),
    node("Squeeze", ["required_count"], ["required_number"]),
    node("Range", ["zero", "required_number", "one"], ["required_index"]),
  );
  return { nodes, state };
}

/** Whether any row goes on. */
function whileAny(finished: string, prefix: string, out: string): Node[] {
  return [
    node("Cast", [finished], [`${prefix}finished_number`], { to: element.int32 }),
    node("ReduceMin", [`${prefix}finished_number`], [`${prefix}all_finished`], { keepdims: 0 }),
    node("Cast", [`${prefix}all_finished`], [`${prefix}over`], { to: element.bool }),
    node("Not", [`${prefix}over`], [out]),
  ];
}

function namesWithin(each: Node): readonly string[] {
  return [...each.input, ...each.attribute.flatMap(({ g }) => g?.node.flatMap(namesWithin) ?? [])];
}

/** The name inside a branch of what the decoder calls `name`. */
function outputOf(branch: Graph, results: readonly string[], name: string): string {
  const found = branch.output[results.indexOf(name)];
  if (!found) throw new Unfusable(`the decoder has no output ${name}`);
  return found.name;
}

function branchesOf({ node: nodes, output }: Graph): {
  readonly cached: Graph;
  readonly first: Graph;
  readonly results: readonly string[];
} {
  const [choice] = nodes;
  const graphOf = (name: string): Graph | undefined => choice?.attribute.find((each) => each.name === name)?.g;
  const [cached, first] = [graphOf("then_branch"), graphOf("else_branch")];
  if (nodes.length !== 1 || choice?.op_type !== "If" || !cached || !first)
    throw new Unfusable("the decoder is not a merged one");
  const results = choice.output;
  if (results.some((name) => !output.some((each) => each.name === name)))
    throw new Unfusable("the decoder's outputs have other names inside");
  return { cached, first, results };
}

function sameOpset(...models: readonly Model[]): number {
  const versions = models.map(({ opset_import }) =>
    Number(opset_import.find(({ domain = "" }) => domain === "")?.version ?? 0),
  );
  const [version = 0] = versions;
  if (versions.some((each) => each !== version)) throw new Unfusable("the two graphs are of different operator sets");
  if (version < opsets.least || version > opsets.most)
    throw new Unfusable(`operator set ${version} is not one of ${opsets.least} to ${opsets.most}`);
  return version;
}

/** The weights of several graphs, each content once. */
class Weights {
  readonly all: Tensor[] = [];
  readonly #byContent = new Map<string, Tensor[]>();

  /** @returns the names that the graph's weights have here */
  add(tensors: readonly Tensor[], prefix: string): Map<string, string> {
    return new Map(tensors.map((each) => [each.name, this.#place(each, prefix + each.name)]));
  }

  #place(each: Tensor, name: string): string {
    const { raw_data } = each;
    if (each.external_data?.length) throw new Unfusable("weights lie in a file of their own");
    const key = `${each.data_type} ${each.dims.join(" ")} ${raw_data ? raw_data.length : name}`;
    const alike = this.#byContent.get(key) ?? [];
    const same = alike.find((other) => raw_data && other.raw_data && Buffer.compare(raw_data, other.raw_data) === 0);
    if (same) return same.name;
    const placed = { ...each, name };
    this.#byContent.set(key, [...alike, placed]);
    this.all.push(placed);
    return name;
  }
}
