import type { ModelConfig } from "../model-config.js";
import type { Graph, Model, Node, Tensor } from "./onnx-format.js";
import { GraphReading, Unfusable, type PlacedLinear } from "./reading.js";
import { join, pick, scaled, sizesOf, valuesOf, vectorOf, type Linear, type Norm } from "./weights.js";

/** Rows of an embedding [V, width], in whole numbers with a scale for each row, or in floats. */
export interface Rows {
  readonly values: Float32Array | Int8Array | Uint8Array;
  /** [V, 1]; null for floats. */
  readonly scales: Float32Array | null;
}

export interface EncoderLayer {
  /** Queries, keys and values in one; queries are divided by the root of a head's width, as attention wants them. */
  readonly attention: Linear;
  readonly attentionOut: Linear;
  readonly attentionNorm: Norm;
  readonly widen: Linear;
  readonly narrow: Linear;
  readonly norm: Norm;
}

export interface DecoderLayer extends EncoderLayer {
  readonly crossQuery: Linear;
  /** Keys and values of the encoder's states in one. */
  readonly crossMemory: Linear;
  readonly crossOut: Linear;
  readonly crossNorm: Norm;
}

/** The weights of a Marian model, by what they do. */
export interface MarianWeights {
  readonly width: number;
  readonly heads: number;
  readonly activation: string;
  /** What embeddings are multiplied by. */
  readonly embeddingScale: number;
  readonly source: { readonly rows: Rows; readonly positions: Tensor };
  readonly target: { readonly rows: Rows; readonly positions: Tensor };
  readonly encoder: readonly EncoderLayer[];
  readonly decoder: readonly DecoderLayer[];
  readonly logits: Linear;
}

/**
 * Finds the weights of a Marian model in the encoder and merged decoder that an export to transformers.js writes, by
 * how values run through them: names differ from exporter to exporter.
 * @throws {Unfusable} where they are not those of such a model
 */
export function readMarian(encoder: Model, decoder: Model, config: ModelConfig): MarianWeights {
  const { shape } = config;
  if (config.model_type !== "marian" || shape === null) throw new Unfusable("the model is not of Marian's make");
  if ([encoder, decoder].some(({ graph }) => graph.initializer.some((each) => each.external_data?.length)))
    throw new Unfusable("weights lie in a file of their own");
  const { cached, first, results } = branchesOf(decoder.graph);
  const source = new GraphReading(encoder.graph);
  const [start, step] = [first, cached].map((each) => new GraphReading(each, decoder.graph)) as [
    GraphReading,
    GraphReading,
  ];
  const outputOf = (graph: Graph, name: string): string => {
    const output = graph.output[results.indexOf(name)];
    if (!output) throw new Unfusable(`the decoder has no output ${name}`);
    return output.name;
  };
  const memoryOf = (reading: GraphReading, graph: Graph, layer: number, of: string): PlacedLinear[] =>
    ["key", "value"].map((kind) => known(reading.sourceOf(outputOf(graph, `present.${layer}.${of}.${kind}`))));

  const queryScale = 1 / Math.sqrt(config.d_model / shape.heads);
  const own = Array.from({ length: shape.decoderLayers }, (_, layer) => memoryOf(step, cached, layer, "decoder"));
  const cross = Array.from({ length: shape.decoderLayers }, (_, layer) => memoryOf(start, first, layer, "encoder"));
  const others = step.linears.filter((each) => !own.flat().includes(each));
  if (others.length !== 6 * shape.decoderLayers + 1) throw new Unfusable("the decoder has other products");
  if (step.norms.length !== 3 * shape.decoderLayers) throw new Unfusable("the decoder has other normalisations");

  return {
    width: config.d_model,
    heads: shape.heads,
    activation: shape.activation,
    embeddingScale: shape.scaledEmbedding ? Math.sqrt(config.d_model) : 1,
    source: { rows: rowsOf(source, "input_ids"), positions: positionsOf(source, config) },
    target: { rows: rowsOf(step, "input_ids"), positions: positionsOf(step, config) },
    encoder: encoderLayers(source, shape.encoderLayers, queryScale),
    decoder: own.map(([key, value], layer): DecoderLayer => {
      const [query, attentionOut, crossQuery, crossOut, widen, narrow] = others.slice(6 * layer, 6 * layer + 6);
      const [attentionNorm, crossNorm, norm] = step.norms.slice(3 * layer, 3 * layer + 3).map(known);
      return {
        attention: join([scaled(known(query), queryScale), known(key), known(value)]),
        attentionOut: known(attentionOut),
        attentionNorm: known(attentionNorm),
        crossQuery: scaled(known(crossQuery), queryScale),
        crossMemory: join([known(cross[layer]?.[0]), known(cross[layer]?.[1])]),
        crossOut: known(crossOut),
        crossNorm: known(crossNorm),
        widen: known(widen),
        narrow: known(narrow),
        norm: known(norm),
      };
    }),
    logits: known(others.at(-1)),
  };
}

/**
 * The same model with a vocabulary of its own for what it writes.
 * @param written tokens that it may write, in their new order
 * @param read tokens that it may also be given; their numbers follow on
 */
export function withTarget(weights: MarianWeights, written: readonly number[], read: readonly number[]): MarianWeights {
  const { target, width, logits } = weights;
  return {
    ...weights,
    target: { ...target, rows: pickRows(target.rows, [...written, ...read], width) },
    logits: pick(logits, written),
  };
}

function pickRows({ values, scales }: Rows, ids: readonly number[], width: number): Rows {
  const picked = values.slice(0, ids.length * width);
  for (const [to, id] of ids.entries()) picked.set(values.subarray(id * width, (id + 1) * width), to * width);
  return { values: picked, scales: scales && Float32Array.from(ids, (id) => scales[id] ?? 0) };
}

function encoderLayers(reading: GraphReading, layers: number, queryScale: number): readonly EncoderLayer[] {
  const softmaxes = reading.nodes.filter(({ op_type }) => op_type === "Softmax");
  if (softmaxes.length !== layers || reading.linears.length !== 6 * layers || reading.norms.length !== 2 * layers)
    throw new Unfusable("the encoder has other layers");
  const attended = softmaxes.map((softmax) => {
    const scores = known(reading.nodeBefore(softmax.input[0] ?? "", "MatMul"));
    const values = reading.nodes.find(
      ({ op_type, input }) =>
        op_type === "MatMul" && input[0] !== undefined && reading.nodeBefore(input[0], "Softmax") === softmax,
    );
    const from = [scores.input[0], scores.input[1], known(values).input[1]];
    const [query, key, value] = from.map((name) => known(reading.sourceOf(name ?? "")));
    return [known(query), known(key), known(value)] as const;
  });
  const others = reading.linears.filter((each) => !attended.flat().includes(each));
  return attended.map(([query, key, value], layer): EncoderLayer => {
    const [attentionOut, widen, narrow] = others.slice(3 * layer, 3 * layer + 3);
    const [attentionNorm, norm] = reading.norms.slice(2 * layer, 2 * layer + 2);
    return {
      attention: join([scaled(query, queryScale), key, value]),
      attentionOut: known(attentionOut),
      attentionNorm: known(attentionNorm),
      widen: known(widen),
      narrow: known(narrow),
      norm: known(norm),
    };
  });
}

/** What is looked up for each token: floats, or whole numbers that are multiplied by a scale looked up beside them. */
function rowsOf(reading: GraphReading, ids: string): Rows {
  const lookups = reading.nodes.flatMap(({ op_type, input: [table, indices] }) =>
    op_type === "Gather" && indices === ids ? (reading.constant(table) ?? []) : [],
  );
  const table = lookups.find((each) => (sizesOf(each)[1] ?? 0) > 1);
  const scales = vectorOf(lookups.find((each) => sizesOf(each)[1] === 1));
  const values = table && valuesOf(table);
  if (!values || values instanceof Float32Array !== (scales === null))
    throw new Unfusable("the embedding is of another make");
  return { values, scales };
}

function positionsOf(reading: GraphReading, { max_position_embeddings, d_model }: ModelConfig): Tensor {
  const found = [...reading.constants].find((each) => {
    const [rows = 0, columns, ...more] = sizesOf(each);
    return rows >= max_position_embeddings && columns === d_model && more.length === 0 && isPositions(each);
  });
  return known(found);
}

/** Marian's positions are sines and cosines: no number is above 1, and the first row is zeros, then ones. */
function isPositions(table: Tensor): boolean {
  const values = vectorOf(table);
  const width = sizesOf(table)[1] ?? 0;
  return values !== null && values.subarray(0, width).every((each, at) => each === (at < width / 2 ? 0 : 1));
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

function known<T extends Node | PlacedLinear | Norm | Tensor>(found: T | undefined): T {
  if (!found) throw new Unfusable("a weight is not where it stands in a Marian model");
  return found;
}
