import { Builder } from "./builder.js";
import { decodeByBeams, type BeamDecoding } from "./beam.js";
import { decodeGreedily, type Decoding } from "./greedy.js";
import type { MarianWeights } from "./marian.js";
import { Network } from "./network.js";
import { value } from "./nodes.js";
import type { Model, Value } from "./onnx-format.js";
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
  /** [T, B, 1, S]: each token's attention over the source, where it is wanted. */
  alignments: ["alignments", "more_alignments"],
  /** Scalar: the power of the length that divides a hypothesis' score; with beams. */
  lengthPenalty: "length_penalty",
  /** What a search by beams leaves: see `BeamTrace`. */
  trace: {
    tokens: "beam_tokens",
    parents: "beam_parents",
    sums: "beam_sums",
    scores: "hypothesis_scores",
    turns: "hypothesis_turns",
    beams: "hypothesis_beams",
  },
} as const;

/** What makes a graph another graph. */
export interface GraphShape {
  /** 1 for greedy decoding. */
  readonly beams: number;
  /** Length of the n-grams that are not written twice; 0 for any. */
  readonly noRepeat: number;
  /** Whether each token's attention over the source is given, by greedy decoding. */
  readonly aligned: boolean;
}
const plainShape: GraphShape = { beams: 1, noRepeat: 0, aligned: false };

/**
 * Encoder and decoding as one graph, greedy with one beam; what the rounding has `seen` are outputs of a greedy one too,
 * by place.
 */
export function compose(
  weights: MarianWeights,
  rounding: Rounding,
  facts: VocabularyFacts,
  { beams, noRepeat, aligned }: GraphShape = plainShape,
): Model {
  const builder = new Builder();
  const network = new Network(weights, rounding);
  const seen = rounding.kind === "rows" ? rounding.seen : undefined;
  const states = network.encode(builder, ports.ids, ports.mask);
  const decoding = {
    source: network.remember(builder, states),
    hidden: network.hide(builder, ports.mask),
    limits: ports.limits,
    required: ports.required,
    lengths: ports.lengths,
    noRepeat,
  };
  builder.as(ports.states, states);
  const outputs = [
    value(ports.states, "float", ["batch", "source", "width"]),
    ...(beams === 1
      ? greedyOutputs(builder, network, facts, { ...decoding, aligned }, seen ?? new Map<string, string>())
      : beamOutputs(builder, network, facts, { ...decoding, beams, lengthPenalty: ports.lengthPenalty })),
  ];
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
        ...(beams === 1 ? [] : [value(ports.lengthPenalty, "float", [])]),
      ],
      output: outputs,
    },
  };
}

function greedyOutputs(
  builder: Builder,
  network: Network,
  facts: VocabularyFacts,
  decoding: Omit<Decoding, "watched">,
  seen: ReadonlyMap<string, string>,
): readonly Value[] {
  const before = [...seen.values()];
  const { tokens, shares, alignments, watched } = decodeGreedily(builder, network, facts, {
    ...decoding,
    watched: () => [...seen.values()].slice(before.length),
  });
  const places = [...seen.keys()];
  for (const [at, name] of ports.tokens.entries()) builder.as(name, tokens[at] ?? "");
  for (const [at, name] of ports.shares.entries()) builder.as(name, shares[at] ?? "");
  const aligning = alignments.map((from, at) => builder.as(ports.alignments[at] ?? "", from));
  for (const [at, name] of [...before, ...watched].entries()) builder.as(places[at] ?? "", name);
  return [
    ...ports.tokens.map((name) => value(name, "int64")),
    ...[...ports.shares, ...aligning, ...places].map((name) => value(name, "float")),
  ];
}

function beamOutputs(
  builder: Builder,
  network: Network,
  facts: VocabularyFacts,
  decoding: BeamDecoding,
): readonly Value[] {
  const trace = decodeByBeams(builder, network, facts, decoding);
  const { tokens, parents, sums, scores, turns, beams } = ports.trace;
  const named = [
    ...[
      [tokens, trace.tokens],
      [parents, trace.parents],
      [turns, trace.turns],
      [beams, trace.beams],
    ].map((pair) => ({ pair, type: "int64" as const })),
    ...[
      [sums, trace.sums],
      [scores, trace.scores],
    ].map((pair) => ({ pair, type: "float" as const })),
  ];
  return named.map(({ pair: [name = "", from = ""], type }) => value(builder.as(name, from), type));
}
