import type { Builder } from "./builder.js";
import { any, beginDebt, chooseToken, debtTypes, type Debt } from "./choice.js";
import type { Memory, Network } from "./network.js";
import { value, type Element } from "./nodes.js";
import type { VocabularyFacts } from "./vocabulary-facts.js";

/** A value that a loop hands from turn to turn. */
interface Carried {
  readonly name: string;
  readonly type: Element;
  readonly start: string;
  readonly next: string;
}

/** What decoding needs beside the weights. */
export interface Decoder {
  /** What it begins with. */
  readonly start: number;
  readonly facts: VocabularyFacts;
}

/** Where the tokens come from and when they end. */
export interface Decoding {
  readonly source: readonly Memory[];
  readonly hidden: string;
  /** [B, 1] int64: most tokens of each row, the end of sentence included. */
  readonly limits: string;
  /** As `beginDebt` has them. */
  readonly required: string;
  readonly lengths: string;
  /** Names of values of a turn that are to be handed out as well. */
  readonly watched: () => readonly string[];
}

/**
 * Greedy decoding in one loop: every turn writes a token for each row until all have ended.
 * @returns tokens [T, B, 1] int64, padding after a row's end, and their shares [T, B, 1] of all likelihood
 * @returns also what was watched, turn by turn
 */
export function decodeGreedily(
  builder: Builder,
  network: Network,
  { start, facts }: Decoder,
  { source, hidden, limits, required, lengths, watched }: Decoding,
): { readonly tokens: string; readonly shares: string; readonly watched: readonly string[] } {
  const rows = builder.op("Shape", [limits]);
  const { debt, wishes } = beginDebt(builder, required, lengths);
  const empty = emptyMemory(builder, network, rows);
  const body = builder.inner("turn");
  const own = Array.from({ length: network.layers }, (_, layer) => ({
    key: body.name(`key_${layer}`),
    value: body.name(`value_${layer}`),
  }));
  const inner: Debt = {
    owed: body.name("owed"),
    pending: body.name("pending"),
    open: body.name("open"),
    place: body.name("place"),
    closed: body.name("closed"),
  };
  const [turn, token, finished] = [body.name("number"), body.name("token"), body.name("finished")];

  const step = network.step(body, { token, position: turn, own, source, hidden });
  const scores = network.score(body, step.state, facts.banned);
  const left = body.op("Sub", [limits, turn]);
  const chosen = chooseToken(body, scores, left, inner, wishes, facts);
  const shares = body.op("Softmax", [scores], { axis: 1 });
  const share = body.op("GatherElements", [shares, chosen.token], { axis: 1 });
  const next = body.op("Where", [finished, builder.int(facts.padding), chosen.token]);
  const stops = body.op("Or", [
    body.op("Equal", [next, builder.int(facts.end)]),
    body.op("Less", [left, builder.int(2)]),
  ]);
  const over = body.op("Or", [finished, stops]);
  const goesOn = any(body, body.op("Not", [over]));

  const ended = builder.op("Less", [limits, builder.int(1)]);
  const carried: Carried[] = [
    { name: token, type: "int64", start: builder.op("Expand", [builder.int(start), rows]), next },
    { name: finished, type: "bool", start: ended, next: over },
    ...(["owed", "pending", "open", "place", "closed"] as const).map((key) => ({
      name: inner[key],
      type: debtTypes[key],
      start: debt[key],
      next: chosen.debt[key],
    })),
    ...own.flatMap(({ key, value: values }, layer) => [
      { name: key, type: "float" as const, start: empty, next: step.own[layer]?.key ?? "" },
      { name: values, type: "float" as const, start: empty, next: step.own[layer]?.value ?? "" },
    ]),
  ];
  const scanned = [next, share, ...watched()];
  const graph = body.graph(
    [goesOn, ...carried.map((each) => each.next), ...scanned],
    ["bool", ...carried.map(({ type }) => type), "int64"],
    [
      value(turn, "int64", []),
      value(body.name("goes_in"), "bool", []),
      ...carried.map(({ name, type }) => value(name, type)),
    ],
  );
  const turns = builder.op("ReduceMax", [limits], { keepdims: 0 });
  const outputs = builder.ops(
    "Loop",
    [turns, any(builder, builder.op("Not", [ended])), ...carried.map((each) => each.start)],
    carried.length + scanned.length,
    { body: { graph } },
  );
  const [tokens = "", taken = "", ...others] = outputs.slice(carried.length);
  return { tokens, shares: taken, watched: others };
}

/** Keys or values of no tokens: [B, heads, 0, width of a head]. */
function emptyMemory(builder: Builder, network: Network, rows: string): string {
  const count = builder.op("Slice", [rows, builder.ints(0), builder.ints(1)]);
  const shape = builder.op("Concat", [count, builder.ints(network.heads, 0, network.headWidth)], { axis: 0 });
  return builder.op("ConstantOfShape", [shape]);
}
