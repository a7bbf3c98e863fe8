import type { Builder } from "./builder.js";
import { any, beginDebt, chooseBound, chooseFreely, debtKeys, debtTypes, type Debt, type Wishes } from "./choice.js";
import type { Memory, Network } from "./network.js";
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
  /** Names of values of a turn that are to be handed out as well. */
  readonly watched: () => readonly string[];
}

/**
 * Greedy decoding in two loops, each turn of which writes a token for each row: one for as long as any row must still
 * have a required text, and one for the rest.
 * @returns tokens [T, B, 1] int64 of each loop, padding after a row's end; their shares [T, B, 1] of all likelihood; and
 *   what was watched in the second
 */
export function decodeGreedily(
  builder: Builder,
  network: Network,
  facts: VocabularyFacts,
  { source, hidden, limits, required, lengths, watched }: Decoding,
): { readonly tokens: readonly string[]; readonly shares: readonly string[]; readonly watched: readonly string[] } {
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
  };
  const given = { network, facts, source, hidden, limits };
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
}

interface Given extends Pick<Decoding, "source" | "hidden" | "limits"> {
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
  { network, facts, source, hidden, limits }: Given,
  { start, most, goes, wishes, watched = (): readonly string[] => [] }: Turns,
): { readonly tokens: string; readonly shares: string; readonly watched: readonly string[]; readonly end: Carried } {
  const now = namedAs(start, body);
  const step = network.step(body, { token: now.token, position: now.position, own: now.own, source, hidden });
  const scores = network.score(body, step.state);
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
    ...(bound && { debt: bound.debt }),
  };
  const carried = valuesOf(now);
  const scanned = [token, share, ...watched()];
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
  const [tokens = "", taken = "", ...others] = outputs.slice(carried.length);
  return { tokens, shares: taken, watched: others, end: fromValues(outputs, now) };
}

/** Names for what a body is handed. */
function namedAs({ own, debt }: Carried, body: Builder): Carried {
  return {
    token: body.name("token"),
    finished: body.name("finished"),
    position: body.name("position"),
    own: own.map((_, layer) => ({ key: body.name(`key_${layer}`), value: body.name(`value_${layer}`) })),
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
  { token, finished, position, own, debt }: Carried,
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
    ...(debt && like.debt ? debtKeys.map((key) => ({ name: debt[key], type: debtTypes[key] })) : []),
  ];
}

/** The other way round; without what is owed, for nothing is when a loop ends that knew of it. */
function fromValues([token = "", finished = "", position = "", ...rest]: readonly string[], { own }: Carried): Carried {
  return {
    token,
    finished,
    position,
    own: own.map((_, layer) => ({ key: rest[2 * layer] ?? "", value: rest[2 * layer + 1] ?? "" })),
  };
}

/** Keys or values of no tokens: [B, heads, 0, width of a head]. */
function emptyMemory(builder: Builder, network: Network, rows: string): string {
  const count = builder.op("Slice", [rows, builder.ints(0), builder.ints(1)]);
  const shape = builder.op("Concat", [count, builder.ints(network.heads, 0, network.headWidth)], { axis: 0 });
  return builder.op("ConstantOfShape", [shape]);
}
