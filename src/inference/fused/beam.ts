import { any, beginDebt, chooseBound, debtKeys, debtTypes, type Choice, type Debt } from "./choice.js";
import type { Builder } from "./builder.js";
import type { Decoding } from "./greedy.js";
import type { Memory, Network } from "./network.js";
import { addToHistory, barRepeats, beginHistory } from "./repeats.js";
import { element, value, type Element } from "./nodes.js";
import type { VocabularyFacts } from "./target-tokens.js";

/** Far below any sum of log probabilities, and no infinity. */
export const dead = -1e9;

export interface BeamDecoding extends Omit<Decoding, "watched" | "aligned"> {
  /** At least 2. */
  readonly beams: number;
  /** Scalar: the power of its length that a hypothesis' sum of log probabilities is divided by. */
  readonly lengthPenalty: string;
}

/** Names of what the search leaves, for B sentences of K beams over T turns; `readBeams` makes hypotheses of it. */
export interface BeamTrace {
  /** [T, B, K] int64: what each beam wrote. */
  readonly tokens: string;
  /** [T, B, K] int64: which beam of the turn before it went on from. */
  readonly parents: string;
  /** [T, B, K]: its sum of log probabilities. */
  readonly sums: string;
  /** [B, K]: the best hypotheses that have ended, by score, best first; `dead` or below for none. */
  readonly scores: string;
  /** [B, K] int64: the turn in which each ended… */
  readonly turns: string;
  /** …and the beam that ended it. */
  readonly beams: string;
}

/**
 * Beam search in one loop. Of the best 2K continuations of a sentence's K beams, those of the first K that end it are
 * its hypotheses, scored by sum / length ^ penalty, and the K best of the others go on; it is done when the best of
 * them, scored as if it ended here, would not come among its K best hypotheses (as in the library of Wolf et al., 2020),
 * or at its limit.
 */
export function decodeByBeams(
  builder: Builder,
  network: Network,
  facts: VocabularyFacts,
  { source, hidden, limits, required, lengths, noRepeat, beams, lengthPenalty }: BeamDecoding,
): BeamTrace {
  const sentences = builder.op("Slice", [builder.op("Shape", [limits]), builder.ints(0), builder.ints(1)]);
  const shapeOf = (...dims: number[]): string => builder.op("Concat", [sentences, builder.ints(...dims)], { axis: 0 });
  const rows = builder.op("Mul", [sentences, builder.ints(beams)]);
  const count = builder.op("Squeeze", [rows]);
  const sentenceOf = builder.op("Div", [
    builder.op("Range", [builder.int(0), count, builder.int(1)]),
    builder.int(beams),
  ]);
  const forBeams = (name: string): string => builder.op("Gather", [name, sentenceOf], { axis: 0 });
  const firstRows = builder.op("Reshape", [
    builder.op("Mul", [
      builder.op("Range", [builder.int(0), builder.op("Squeeze", [sentences]), builder.int(1)]),
      builder.int(beams),
    ]),
    builder.ints(-1, 1),
  ]);
  const beamLimits = forBeams(limits);
  const { debt, owed, wishes } = beginDebt(builder, forBeams(required), forBeams(lengths));
  const asked = builder.op("Expand", [hidden, builder.ints(1, 1, beams, 1)]);
  const none = builder.op("Expand", [builder.float(dead), shapeOf(beams)]);
  const nowhere = builder.op("Expand", [builder.int(0), shapeOf(beams)]);
  const empty = builder.op("ConstantOfShape", [
    builder.op("Concat", [rows, builder.ints(network.heads, 0, network.headWidth)], { axis: 0 }),
  ]);
  const onlyFirst = builder.constant(
    "float",
    Array.from({ length: beams }, (_, at) => (at === 0 ? 0 : dead)),
    [1, beams],
  );
  const ended = builder.op("Less", [limits, builder.int(1)]);

  const body = builder.inner("beams");
  const own = Array.from({ length: network.layers }, (_, layer) => ({
    key: body.name(`key_${layer}`),
    value: body.name(`value_${layer}`),
  }));
  const now: Debt = {
    pending: body.name("pending"),
    open: body.name("open"),
    place: body.name("place"),
    closed: body.name("closed"),
  };
  const [turn, token, sums] = [body.name("turn"), body.name("token"), body.name("sums")];
  const [done, scores, turns, enders] = [
    body.name("done"),
    body.name("scores"),
    body.name("turns"),
    body.name("enders"),
  ];

  const step = network.step(body, { token, position: turn, own, source, hidden: asked, beams });
  const history = body.name("history");
  const scoresOfAll = network.score(body, step.state);
  const fresh = noRepeat === 0 ? scoresOfAll : barRepeats(body, scoresOfAll, history, noRepeat, facts.size);
  const logs = body.op("LogSoftmax", [fresh], { axis: 1 });
  const left = body.op("Sub", [beamLimits, turn]);
  const bound = chooseOwed(body, body.name("owed"), { scores: logs, left, debt: now, wishes, facts });
  const totals = body.op("Add", [bound.allowed, body.op("Reshape", [sums, body.ints(-1, 1)])]);
  const flat = body.op("Reshape", [totals, body.ints(-1, beams * facts.size)]);
  const [best = "", places = ""] = body.ops("TopK", [flat, body.ints(2 * beams)], 2, { axis: 1 });
  const from = body.op("Div", [places, body.int(facts.size)]);
  const written = body.op("Sub", [places, body.op("Mul", [from, body.int(facts.size)])]);
  const ends = body.op("Equal", [written, body.int(facts.end)]);

  // hypotheses
  const ranked = body.constant(
    "bool",
    Array.from({ length: 2 * beams }, (_, at) => (at < beams ? 1 : 0)),
    [1, 2 * beams],
  );
  const counts = body.op("And", [body.op("And", [ends, ranked]), body.op("Not", [done])]);
  const length = body.op("Cast", [body.op("Add", [turn, body.int(1)])], { to: element.float });
  const size = body.op("Pow", [length, lengthPenalty]);
  const scored = body.op("Div", [best, size]);
  const pool = body.op("Concat", [scores, body.op("Where", [counts, scored, body.float(dead)])], { axis: 1 });
  const [kept = "", chosen = ""] = body.ops("TopK", [pool, body.ints(beams)], 2, { axis: 1 });
  const among = (before: string, fresh: string): string =>
    body.op("GatherElements", [body.op("Concat", [before, fresh], { axis: 1 }), chosen], { axis: 1 });
  const newTurns = among(turns, body.op("Add", [body.op("Mul", [from, body.int(0)]), turn]));
  const newEnders = among(enders, from);

  // what goes on
  const open = body.op("Where", [ends, body.float(dead), best]);
  const [newSums = "", going = ""] = body.ops("TopK", [open, body.ints(beams)], 2, { axis: 1 });
  const parents = body.op("GatherElements", [from, going], { axis: 1 });
  const tokens = body.op("GatherElements", [written, going], { axis: 1 });
  const parentRows = body.op("Reshape", [body.op("Add", [parents, firstRows]), body.ints(-1)]);
  const ofParent = (name: string): string => body.op("Gather", [name, parentRows], { axis: 0 });
  const worst = body.op("Slice", [kept, body.ints(beams - 1), body.ints(beams), body.ints(1)]);
  const hope = body.op("Div", [body.op("Slice", [newSums, body.ints(0), body.ints(1), body.ints(1)]), size]);
  const isLast = body.op("Less", [body.op("Sub", [limits, turn]), body.int(2)]);
  const hopeless = body.op("Not", [body.op("Less", [worst, hope])]);
  const newDone = body.op("Or", [done, body.op("Or", [isLast, hopeless])]);

  const carried: { name: string; type: Element; start: string; next: string }[] = [
    {
      name: token,
      type: "int64",
      start: builder.op("Expand", [
        builder.int(facts.start),
        builder.op("Concat", [rows, builder.ints(1)], { axis: 0 }),
      ]),
      next: body.op("Reshape", [tokens, body.ints(-1, 1)]),
    },
    { name: sums, type: "float", start: builder.op("Expand", [onlyFirst, shapeOf(beams)]), next: newSums },
    { name: done, type: "bool", start: ended, next: newDone },
    { name: scores, type: "float", start: none, next: kept },
    { name: turns, type: "int64", start: nowhere, next: newTurns },
    { name: enders, type: "int64", start: nowhere, next: newEnders },
    { name: body.name("owed"), type: "bool", start: owed, next: bound.owed },
    ...debtKeys.map((key) => ({
      name: now[key],
      type: debtTypes[key],
      start: debt[key],
      next: ofParent(bound.debt[key]),
    })),
    ...(noRepeat === 0
      ? []
      : [
          {
            name: history,
            type: "int64" as const,
            start: beginHistory(builder, rows, noRepeat),
            next: addToHistory(body, ofParent(history), body.op("Reshape", [tokens, body.ints(-1, 1)])),
          },
        ]),
    ...own.flatMap(({ key, value: values }, layer) => {
      const made: Memory | undefined = step.own[layer];
      return [
        { name: key, type: "float" as const, start: empty, next: ofParent(made?.key ?? "") },
        { name: values, type: "float" as const, start: empty, next: ofParent(made?.value ?? "") },
      ];
    }),
  ];
  const scanned = [tokens, parents, newSums];
  const goesOn = any(body, body.op("Not", [newDone]));
  const graph = body.graph(
    [goesOn, ...carried.map(({ next }) => next), ...scanned],
    ["bool", ...carried.map(({ type }) => type), "int64", "int64", "float"],
    [
      value(turn, "int64", []),
      value(body.name("goes"), "bool", []),
      ...carried.map(({ name, type }) => value(name, type)),
    ],
  );
  const outputs = builder.ops(
    "Loop",
    [
      builder.op("ReduceMax", [limits], { keepdims: 0 }),
      any(builder, builder.op("Not", [ended])),
      ...carried.map(({ start }) => start),
    ],
    carried.length + scanned.length,
    { body: { graph } },
  );
  const last = (name: string): string => outputs[carried.findIndex((each) => each.name === name)] ?? "";
  const [allTokens = "", allParents = "", allSums = ""] = outputs.slice(carried.length);
  return {
    tokens: allTokens,
    parents: allParents,
    sums: allSums,
    scores: last(scores),
    turns: last(turns),
    beams: last(enders),
  };
}

/** What `chooseBound` says where a text is owed; where none is, everything is allowed. */
function chooseOwed(
  body: Builder,
  owed: string,
  choice: Choice,
): { readonly allowed: string; readonly owed: string; readonly debt: Debt } {
  const { scores, debt } = choice;
  const [bound, free] = [body.inner("bound"), body.inner("free")];
  const chosen = chooseBound(bound, choice);
  const [allowed = "", still = "", pending = "", open = "", place = "", closed = ""] = body.branch(
    owed,
    { builder: bound, outputs: [chosen.allowed, chosen.owed, ...debtKeys.map((key) => chosen.debt[key])] },
    { builder: free, outputs: [scores, owed, ...debtKeys.map((key) => debt[key])] },
    ["float", "bool", ...debtKeys.map((key) => debtTypes[key])],
  );
  return { allowed, owed: still, debt: { pending, open, place, closed } };
}
