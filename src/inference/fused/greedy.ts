import type { Builder } from "./builder.js";
import { any, beginDebt, chooseBound, chooseFreely, debtKeys, debtTypes, type Debt, type Wishes } from "./choice.js";
import type { Memory, Network } from "./network.js";
import { addToHistory, barRepeats, beginHistory } from "./repeats.js";
import { value, type Element } from "./nodes.js";
import type { VocabularyFacts } from "./target-tokens.js";

/** Where the tokens come from and when they end. */
export interface Decoding {
  readonly source: readonly Memory[];
  readonly hidden: string;
  /** [B, 1] int64: most tokens of each row, the end of sentence included. */
  readonly limits: string;
  /** As `beginDebt` has them. */
  readonly required: string;
  readonly lengths: string;
  /** Length of the n-grams that no row writes twice; 0 for any. */
  readonly noRepeat: number;
  /** Whether each token's attention over the source is wanted. */
  readonly aligned: boolean;
  /** Names of values of a turn that are to be handed out as well. */
  readonly watched: () => readonly string[];
}

/** Names of what was written; each in the first loop and in the second. */
export interface GreedyTrace {
  /** [T, B, 1] int64: padding after a row's end. */
  readonly tokens: readonly string[];
  /** [T, B, 1]: each token's share of all likelihood. */
  readonly shares: readonly string[];
  /** [T, B, 1, S]: each token's attention over the source; empty where it was not wanted. */
  readonly alignments: readonly string[];
  /** What was watched in the second loop. */
  readonly watched: readonly string[];
}

/**
 * Greedy decoding in two loops, each turn of which writes a token for each row: one for as long as any row must still
 * have a required text, and one for the rest.
 */
export function decodeGreedily(
  builder: Builder,
  network: Network,
  facts: VocabularyFacts,
  { source, hidden, limits, required, lengths, noRepeat, aligned, watched }: Decoding,
): GreedyTrace {
  const rows = builder.op("Shape", [limits]);
  const { debt, owed, wishes } = beginDebt(builder, required, lengths);
  const empty = emptyMemory(builder, network, rows);
  const ended = builder.op("Less", [limits, builder.int(1)]);
  const most = builder.op("ReduceMax", [limits], { keepdims: 0 });
  const start: Carried = {
    token: builder.op("Expand", [builder.int(facts.start), rows]),
    finished: ended,
    position: builder.int(0),
    own: Array.from({ length: network.layers }, () => ({ key: empty, value: empty })),
    ...(noRepeat > 0 && {
      history: beginHistory(builder, builder.op("Slice", [rows, builder.ints(0), builder.ints(1)]), noRepeat),
    }),
  };
  const keys = aligned ? network.alignmentKeys(builder, source) : null;
  const given = { network, facts, source, hidden, limits, noRepeat, keys };
  const begins = any(builder, builder.op("Not", [ended]));
  const bound = turns(builder.inner("bound"), builder, given, {
    start: { ...start, debt },
    most,
    goes: builder.op("And", [begins, owed]),
    wishes,
  });
  const free = turns(builder.inner("free"), builder, given, {
    start: bound.end,
    most: builder.op("Sub", [most, bound.end.position]),
    goes: any(builder, builder.op("Not", [bound.end.finished])),
    watched,
  });
  return {
    tokens: [bound.tokens, free.tokens],
    shares: [bound.shares, free.shares],
    alignments: aligned ? [bound.alignment, free.alignment] : [],
    watched: free.watched,
  };
}

/** What a loop hands from turn to turn. */
interface Carried {
  /** [B, 1] int64: what each row wrote last. */
  readonly token: string;
  /** [B, 1] bool: rows that have ended or reached their limit. */
  readonly finished: string;
  /** Scalar int64: tokens that each row has. */
  readonly position: string;
  /** What each layer remembers of the rows' own tokens. */
  readonly own: readonly Memory[];
  /** What is owed; absent where nothing is. */
  readonly debt?: Debt;
  /** What each row has written; absent where it does not matter. */
  readonly history?: string;
}

interface Given extends Pick<Decoding, "source" | "hidden" | "limits" | "noRepeat"> {
  /** For the alignment; null where none is wanted. */
  readonly keys: string | null;
  readonly network: Network;
  readonly facts: VocabularyFacts;
}

interface Turns {
  readonly start: Carried;
  /** Scalar int64: most turns. */
  readonly most: string;
  /** Scalar bool: whether there is a first. */
  readonly goes: string;
  /** What the rows must have; the loop ends when they have it. Absent where they are free. */
  readonly wishes?: Wishes;
  readonly watched?: () => readonly string[];
}

function turns(
  body: Builder,
  builder: Builder,
  { network, facts, source, hidden, limits, noRepeat, keys }: Given,
  { start, most, goes, wishes, watched = (): readonly string[] => [] }: Turns,
): {
  readonly tokens: string;
  readonly shares: string;
  readonly alignment: string;
  readonly watched: readonly string[];
  readonly end: Carried;
} {
  const now = namedAs(start, body);
  const step = network.step(body, { token: now.token, position: now.position, own: now.own, source, hidden });
  const all = network.score(body, step.state);
  const scores = now.history === undefined ? all : barRepeats(body, all, now.history, noRepeat, facts.size);
  const left = body.op("Sub", [limits, now.position]);
  const bound = now.debt && wishes ? chooseBound(body, { scores, left, debt: now.debt, wishes, facts }) : undefined;
  const chosen = bound?.token ?? chooseFreely(body, scores);
  const shares = body.op("Softmax", [scores], { axis: 1 });
  const share = body.op("GatherElements", [shares, chosen], { axis: 1 });
  const token = body.op("Where", [now.finished, body.int(facts.padding), chosen]);
  const stops = body.op("Or", [body.op("Equal", [token, body.int(facts.end)]), body.op("Less", [left, body.int(2)])]);
  const finished = body.op("Or", [now.finished, stops]);
  const unfinished = any(body, body.op("Not", [finished]));
  const next: Carried = {
    token,
    finished,
    position: body.op("Add", [now.position, body.int(1)]),
    own: step.own,
    ...(now.history !== undefined && { history: addToHistory(body, now.history, token) }),
    ...(bound && { debt: bound.debt }),
  };
  const carried = valuesOf(now);
  const alignment = keys === null ? [] : [network.align(body, step.lastQuery, keys, hidden)];
  const scanned = [token, share, ...alignment, ...watched()];
  const graph = body.graph(
    [
      bound ? body.op("And", [unfinished, bound.owed]) : unfinished,
      ...valuesOf(next).map(({ name }) => name),
      ...scanned,
    ],
    ["bool", ...carried.map(({ type }) => type), "int64"],
    [
      value(body.name("turn"), "int64", []),
      value(body.name("goes"), "bool", []),
      ...carried.map(({ name, type }) => value(name, type, name === now.position ? [] : undefined)),
    ],
  );
  const outputs = builder.ops(
    "Loop",
    [most, goes, ...valuesOf(start, now).map(({ name }) => name)],
    carried.length + scanned.length,
    { body: { graph } },
  );
  const [tokens = "", taken = "", ...rest] = outputs.slice(carried.length);
  const others = rest.slice(alignment.length);
  return {
    tokens,
    shares: taken,
    alignment: keys === null ? "" : (rest[0] ?? ""),
    watched: others,
    end: fromValues(outputs, now),
  };
}

/** Names for what a body is handed. */
function namedAs({ own, debt, history }: Carried, body: Builder): Carried {
  return {
    token: body.name("token"),
    finished: body.name("finished"),
    position: body.name("position"),
    own: own.map((_, layer) => ({ key: body.name(`key_${layer}`), value: body.name(`value_${layer}`) })),
    ...(history !== undefined && { history: body.name("history") }),
    ...(debt && {
      debt: {
        pending: body.name("pending"),
        open: body.name("open"),
        place: body.name("place"),
        closed: body.name("closed"),
      },
    }),
  };
}

/** What is carried as a list, of as many values as `like` has. */
function valuesOf(
  { token, finished, position, own, debt, history }: Carried,
  like: Pick<Carried, "debt"> = debt ? { debt } : {},
): readonly { readonly name: string; readonly type: Element }[] {
  return [
    { name: token, type: "int64" },
    { name: finished, type: "bool" },
    { name: position, type: "int64" },
    ...own.flatMap(({ key, value: values }) => [
      { name: key, type: "float" as const },
      { name: values, type: "float" as const },
    ]),
    ...(history === undefined ? [] : [{ name: history, type: "int64" as const }]),
    ...(debt && like.debt ? debtKeys.map((key) => ({ name: debt[key], type: debtTypes[key] })) : []),
  ];
}

/** The other way round; without what is owed, for nothing is when a loop ends that knew of it. */
function fromValues(
  [token = "", finished = "", position = "", ...rest]: readonly string[],
  { own, history }: Carried,
): Carried {
  return {
    token,
    finished,
    position,
    own: own.map((_, layer) => ({ key: rest[2 * layer] ?? "", value: rest[2 * layer + 1] ?? "" })),
    ...(history !== undefined && { history: rest[2 * own.length] ?? "" }),
  };
}

/** Keys or values of no tokens: [B, heads, 0, width of a head]. */
function emptyMemory(builder: Builder, network: Network, rows: string): string {
  const count = builder.op("Slice", [rows, builder.ints(0), builder.ints(1)]);
  const shape = builder.op("Concat", [count, builder.ints(network.heads, 0, network.headWidth)], { axis: 0 });
  return builder.op("ConstantOfShape", [shape]);
}
