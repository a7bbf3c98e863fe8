import { Builder } from "./builder.js";
import { decodeGreedily } from "./greedy.js";
import type { MarianWeights } from "./marian.js";
import { Network } from "./network.js";
import { value } from "./nodes.js";
import type { Model } from "./onnx-format.js";
import type { Rounding } from "./products.js";
import type { VocabularyFacts } from "./target-tokens.js";

/** The set of operators that the nodes are of, and the file format that goes with it. */
const [opset, irVersion] = [17, 8];

/** Names of the graph's inputs and outputs. */
export const ports = {
  /** [B, S] int64. */
  ids: "ids",
  /** [B, S] int64: 1 for tokens, 0 for padding. */
  mask: "mask",
  /** [B, 1] int64: most tokens of each row, the end of sentence included. */
  limits: "limits",
  /** [B, K, L] int64: tokens of the texts that each row must have, 0 after the end. */
  required: "required",
  /** [B, K] int64: how many tokens each of these has; 0 for none. */
  lengths: "required_lengths",
  /** [B, S, width]: the encoder's states. */
  states: "states",
  /** [T, B, 1] int64: padding after a row's end. First those while a text was owed, then the others. */
  tokens: ["tokens", "more_tokens"],
  /** [T, B, 1]: each token's share of all likelihood. */
  shares: ["shares", "more_shares"],
} as const;

/** Encoder and greedy decoding as one graph; what the rounding has `seen` are outputs too, by place. */
export function compose(weights: MarianWeights, rounding: Rounding, facts: VocabularyFacts): Model {
  const builder = new Builder();
  const network = new Network(weights, rounding);
  const seen = rounding.kind === "rows" ? rounding.seen : undefined;
  const states = network.encode(builder, ports.ids, ports.mask);
  const source = network.remember(builder, states);
  const before = [...(seen?.values() ?? [])];
  const { tokens, shares, watched } = decodeGreedily(builder, network, facts, {
    source,
    hidden: network.hide(builder, ports.mask),
    limits: ports.limits,
    required: ports.required,
    lengths: ports.lengths,
    watched: () => [...(seen?.values() ?? [])].slice(before.length),
  });
  builder.as(ports.states, states);
  for (const [at, name] of ports.tokens.entries()) builder.as(name, tokens[at] ?? "");
  for (const [at, name] of ports.shares.entries()) builder.as(name, shares[at] ?? "");
  const places = [...(seen?.keys() ?? [])];
  for (const [at, name] of [...before, ...watched].entries()) builder.as(places[at] ?? "", name);
  return {
    ir_version: irVersion,
    producer_name: "perekaz",
    opset_import: [
      { domain: "", version: opset },
      { domain: "com.microsoft", version: 1 },
    ],
    graph: {
      name: "translate",
      node: builder.nodes,
      initializer: [...builder.constants],
      input: [
        value(ports.ids, "int64", ["batch", "source"]),
        value(ports.mask, "int64", ["batch", "source"]),
        value(ports.limits, "int64", ["batch", 1]),
        value(ports.required, "int64", ["batch", "texts", "length"]),
        value(ports.lengths, "int64", ["batch", "texts"]),
      ],
      output: [
        value(ports.states, "float", ["batch", "source", "width"]),
        ...ports.tokens.map((name) => value(name, "int64")),
        ...ports.shares.map((name) => value(name, "float")),
        ...places.map((place) => value(place, "float")),
      ],
    },
  };
}
