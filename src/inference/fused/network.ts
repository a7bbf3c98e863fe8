import type { Builder } from "./builder.js";
import { element, tensorOf } from "./nodes.js";
import type { DecoderLayer, EncoderLayer, MarianWeights, Rows } from "./marian.js";
import { multiply, type Rounding } from "./products.js";
import { Unfusable } from "./reading.js";
import { typeOf, type Norm } from "./weights.js";

/** Far below any score, and no infinity: sums of it stay numbers. */
const masked = -1e9;

/** Keys and values [B, heads, length, width of a head] of one attention. */
export interface Memory {
  readonly key: string;
  readonly value: string;
}

/** Functions that stand between the two products of a layer, by the library's name. */
const activations: Readonly<Record<string, (builder: Builder, x: string) => string>> = {
  swish: (builder, x) => builder.op("Mul", [x, builder.op("Sigmoid", [x])]),
  silu: (builder, x) => builder.op("Mul", [x, builder.op("Sigmoid", [x])]),
  gelu: (builder, x) => builder.own("Gelu", [x]),
};

/** A Marian network as nodes of a graph; B rows of one token each where it decodes. */
export class Network {
  readonly #weights: MarianWeights;
  readonly #rounding: Rounding;

  constructor(weights: MarianWeights, rounding: Rounding) {
    this.#weights = weights;
    this.#rounding = rounding;
    if (weights.activation !== "relu" && !activations[weights.activation])
      throw new Unfusable(`${weights.activation} is no function that is known here`);
  }

  get layers(): number {
    return this.#weights.decoder.length;
  }

  get heads(): number {
    return this.#weights.heads;
  }

  get headWidth(): number {
    return this.#weights.width / this.#weights.heads;
  }

  /** States [B, S, width] of tokens [B, S] under a mask [B, S] of int64. */
  encode(builder: Builder, ids: string, mask: string): string {
    const { source, encoder } = this.#weights;
    const places = builder.op("Slice", [
      builder.keep(source.positions),
      builder.ints(0),
      builder.op("Slice", [builder.op("Shape", [ids]), builder.ints(1), builder.ints(2)]),
    ]);
    const kept = builder.op("Cast", [mask], { to: element.int32 });
    let x = builder.op("Add", [this.#embed(builder, source.rows, ids), places]);
    for (const [at, layer] of encoder.entries()) {
      const place = `encoder.${at}`;
      const [query = "", key = "", value = ""] = this.#attentionInputs(builder, x, layer, place);
      const attended = builder.own("MultiHeadAttention", [query, key, value, "", kept], this.#attention());
      x = this.#addAndNormalise(builder, x, attended, layer, place);
    }
    return x;
  }

  /** What each layer of the decoder attends to of the encoder's states. */
  remember(builder: Builder, states: string): readonly Memory[] {
    return this.#weights.decoder.map(({ crossMemory }, at) => {
      const both = multiply(builder, states, crossMemory, this.#rounding, `decoder.${at}.memory`);
      const parts = builder.ops("Split", [both, this.#equal(builder, 2)], 2, { axis: 2 });
      const [key = "", value = ""] = parts.map((part) =>
        builder.op("Transpose", [builder.op("Reshape", [part, builder.ints(0, 0, this.heads, this.headWidth)])], {
          perm: [0, 2, 1, 3],
        }),
      );
      return { key, value };
    });
  }

  /** Where the source is padded, what to add to the scores [B, 1, 1, S] of its mask [B, S]. */
  hide(builder: Builder, mask: string): string {
    const hidden = builder.op("Mul", [
      builder.op("Sub", [builder.float(1), builder.op("Cast", [mask], { to: element.float })]),
      builder.float(masked),
    ]);
    return builder.op("Unsqueeze", [hidden, builder.ints(1, 2)]);
  }

  /**
   * One step of the decoder.
   * @param token [B, 1] int64, what each row wrote last
   * @param position scalar int64, how many tokens each has
   * @returns the last states [B, width], and what each layer remembers of the rows' own tokens
   */
  step(
    builder: Builder,
    { token, position, own, source, hidden, beams = 1 }: StepInputs,
  ): { readonly state: string; readonly own: readonly Memory[]; readonly lastQuery: string } {
    const { target, decoder, width } = this.#weights;
    const place = builder.op("Gather", [builder.keep(target.positions), position]);
    let x = builder.op("Add", [this.#embed(builder, target.rows, token), place]);
    const remembered: Memory[] = [];
    let lastQuery = "";
    for (const [at, layer] of decoder.entries()) {
      const name = `decoder.${at}`;
      const past = own[at];
      const memory = source[at];
      if (!past || !memory) throw new Error("A layer has no memory.");
      const [query = "", key = "", value = ""] = this.#attentionInputs(builder, x, layer, name);
      const [attended = "", keys = "", values = ""] = builder.ops(
        "MultiHeadAttention",
        [query, key, value, "", "", "", past.key, past.value],
        3,
        this.#attention(),
        "com.microsoft",
      );
      remembered.push({ key: keys, value: values });
      const output = multiply(builder, attended, layer.attentionOut, this.#rounding, `${name}.attention`);
      x = normalise(builder, x, output, layer.attentionNorm);
      lastQuery = multiply(builder, x, layer.crossQuery, this.#rounding, `${name}.cross-query`);
      x = this.#cross(builder, x, lastQuery, layer, memory, hidden, name, beams);
      x = this.#widenAndNarrow(builder, x, layer, name);
    }
    return { state: builder.op("Reshape", [x, builder.ints(-1, width)]), own: remembered, lastQuery };
  }

  /**
   * How the last layer of the decoder shares out its attention over the source [B, 1, S], the mean of its heads.
   * @param query what it asked in this turn
   * @param keys [B, heads, width of a head, S]: see `alignmentKeys`
   */
  align(builder: Builder, query: string, keys: string, hidden: string): string {
    const heads = builder.op("Reshape", [query, builder.ints(-1, this.heads, 1, this.headWidth)]);
    const scores = builder.op("Add", [builder.op("MatMul", [heads, keys]), hidden]);
    return builder.op("ReduceMean", [builder.op("Softmax", [scores], { axis: 3 })], { axes: [1], keepdims: 0 });
  }

  /** Keys of the last layer's source as `align` wants them. */
  alignmentKeys(builder: Builder, source: readonly Memory[]): string {
    return builder.op("Transpose", [source.at(-1)?.key ?? ""], { perm: [0, 1, 3, 2] });
  }

  /** Scores [B, V] of every token after states [B, width]. */
  score(builder: Builder, state: string): string {
    return multiply(builder, state, this.#weights.logits, this.#rounding, "logits");
  }

  /** The beams of a sentence ask its source together, so that its memory is there once. */
  #cross(
    builder: Builder,
    x: string,
    asked: string,
    layer: DecoderLayer,
    memory: Memory,
    hidden: string,
    name: string,
    beams: number,
  ): string {
    const shaped = (y: string, queries: number): string =>
      beams === 1 ? y : builder.op("Reshape", [y, builder.ints(-1, queries, this.#weights.width)]);
    const query = shaped(asked, beams);
    const found = builder.own(
      "MultiHeadAttention",
      [query, memory.key, memory.value, "", "", hidden],
      this.#attention(),
    );
    const attended = shaped(found, 1);
    const output = multiply(builder, attended, layer.crossOut, this.#rounding, `${name}.cross`);
    return normalise(builder, x, output, layer.crossNorm);
  }

  #attentionInputs(builder: Builder, x: string, { attention }: EncoderLayer, place: string): readonly string[] {
    const all = multiply(builder, x, attention, this.#rounding, `${place}.self`);
    return builder.ops("Split", [all, this.#equal(builder, 3)], 3, { axis: 2 });
  }

  /** Parts of equal width one after the other. */
  #equal(builder: Builder, parts: number): string {
    return builder.ints(...Array.from({ length: parts }, () => this.#weights.width));
  }

  /** Queries are scaled already: the runtime is several times as fast where it need not. */
  #attention(): Readonly<Record<string, number | { readonly float: number }>> {
    return { num_heads: this.heads, scale: { float: 1 } };
  }

  #addAndNormalise(builder: Builder, x: string, attended: string, layer: EncoderLayer, place: string): string {
    const output = multiply(builder, attended, layer.attentionOut, this.#rounding, `${place}.attention`);
    const normalised = normalise(builder, x, output, layer.attentionNorm);
    return this.#widenAndNarrow(builder, normalised, layer, place);
  }

  #widenAndNarrow(builder: Builder, x: string, { widen, narrow, norm }: EncoderLayer, place: string): string {
    const wide = multiply(builder, x, widen, this.#rounding, `${place}.widen`);
    const activate = activations[this.#weights.activation];
    const active = activate ? activate(builder, wide) : wide;
    const narrowed = multiply(builder, active, narrow, this.#rounding, `${place}.narrow`, !activate);
    return normalise(builder, x, narrowed, norm);
  }

  #embed(builder: Builder, { values, scales }: Rows, ids: string): string {
    const { embeddingScale, width } = this.#weights;
    const found = builder.op("Gather", [
      builder.keep(tensorOf(typeOf(values), values, [values.length / width, width])),
      ids,
    ]);
    if (!scales) return builder.op("Mul", [found, builder.float(embeddingScale)]);
    const scaled = tensorOf(
      "float",
      scales.map((each) => each * embeddingScale),
      [scales.length, 1],
    );
    const numbers = builder.op("Cast", [found], { to: element.float });
    return builder.op("Mul", [numbers, builder.op("Gather", [builder.keep(scaled), ids])]);
  }
}

export interface StepInputs {
  readonly token: string;
  readonly position: string;
  readonly own: readonly Memory[];
  readonly source: readonly Memory[];
  /** [B, 1, beams, S]: what to add to the scores of the source's tokens. */
  readonly hidden: string;
  /** Rows that follow one another are as many beams of one sentence; 1 where absent. */
  readonly beams?: number;
}

/** Norm of x + added. */
function normalise(builder: Builder, x: string, added: string, { scale, bias, epsilon }: Norm): string {
  const [factor, offset] = [scale, bias].map((each) => builder.keep(tensorOf("float", each, [each.length])));
  // the runtime's SkipLayerNormalization does both, and takes four times as long
  const sum = builder.op("Add", [x, added]);
  return builder.op("LayerNormalization", [sum, factor ?? "", offset ?? ""], { axis: -1, epsilon: { float: epsilon } });
}
