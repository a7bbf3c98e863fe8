import type { Builder } from "./builder.js";
import { element } from "./nodes.js";
import type { VocabularyFacts } from "./target-tokens.js";

/** What each row still has to write. B rows, K texts at most that a row must have. */
export interface Debt {
  /** [B, K] bool: required texts not yet written. */
  readonly pending: string;
  /** [B, 1] int64: the required text that is being written; −1 for none. */
  readonly open: string;
  /** [B, 1] int64: which of its tokens comes next. */
  readonly place: string;
  /** [B, 1] bool: whether a required text ended with the token before. */
  readonly closed: string;
}
export const debtKeys = ["pending", "open", "place", "closed"] as const;
export const debtTypes = { pending: "bool", open: "int64", place: "int64", closed: "bool" } as const;

/** How much less likely than the likeliest token a required text's first may be and begin: see required-texts.ts. */
const readiness = Math.log(2);

/** Far below any score, and no infinity: sums of it stay numbers. */
const never = -1e9;

/** What each row must have, as every choice reads it. */
export interface Wishes {
  /** [B, K] int64: how many tokens each text has; 0 for none. */
  readonly lengths: string;
  /** [B, K]: each text's first token. */
  readonly first: string;
  /** [B, K·L]: all tokens of a row's texts in one line. */
  readonly flat: string;
  /** L. */
  readonly width: string;
  /** [K]: the texts' numbers. */
  readonly numbers: string;
}

/**
 * What is owed before the first token.
 * @param required [B, K, L] int64: tokens of the texts that must come, 0 after the end
 * @param lengths [B, K] int64: how many tokens each has; 0 for none
 */
export function beginDebt(
  builder: Builder,
  required: string,
  lengths: string,
): { readonly debt: Debt; readonly owed: string; readonly wishes: Wishes } {
  const shape = builder.op("Shape", [required]);
  const count = builder.op("Gather", [shape, builder.int(1)]);
  const column = builder.op(
    "Concat",
    [builder.op("Slice", [shape, builder.ints(0), builder.ints(1)]), builder.ints(1)],
    {
      axis: 0,
    },
  );
  const filled = (type: "int64" | "bool", value: number): string =>
    builder.op("Expand", [builder.constant(type, [value]), column]);
  const pending = builder.op("Greater", [lengths, builder.int(0)]);
  return {
    debt: { pending, open: filled("int64", -1), place: filled("int64", 0), closed: filled("bool", 0) },
    owed: any(builder, pending),
    wishes: {
      lengths,
      first: builder.op("Gather", [required, builder.int(0)], { axis: 2 }),
      flat: builder.op("Reshape", [required, builder.ints(0, -1)]),
      width: builder.op("Gather", [shape, builder.int(2)]),
      numbers: builder.op("Range", [builder.int(0), count, builder.int(1)]),
    },
  };
}

/** The likeliest token [B, 1] of each row's scores [B, V]. */
export function chooseFreely(builder: Builder, scores: string): string {
  return builder.op("ArgMax", [scores], { axis: 1, keepdims: 1 });
}

export interface Choice {
  /** [B, V]. */
  readonly scores: string;
  /** [B, 1] int64: tokens that each row may still have. */
  readonly left: string;
  readonly debt: Debt;
  readonly wishes: Wishes;
  readonly facts: VocabularyFacts;
}

/**
 * The next token of each row where texts are required: what `RequiredTexts` would choose, as far as that can be told
 * from tokens (what it tells from letters is checked after).
 * @returns the token [B, 1] int64; `allowed`, the scores of what it could have been [B, V], all others far below; and
 *   `owed`, a scalar bool: whether any row must still write any, or has just ended one
 */
export function chooseBound(
  builder: Builder,
  { scores, left, debt, wishes, facts }: Choice,
): {
  readonly token: string;
  readonly allowed: string;
  readonly owed: string;
  readonly debt: Debt;
} {
  const ids = Array.from({ length: facts.size }, (_, id) => id);
  const acrossRow = { axes: [1], keepdims: 1 };
  const [zero, one, none, low] = [builder.int(0), builder.int(1), builder.int(-1), builder.float(never)];
  const isNone = (x: string): string => builder.op("Less", [x, zero]);
  const not = (x: string): string => builder.op("Not", [x]);

  // after a required text no token may come that would go on with its last word
  const growing = builder.constant(
    "float",
    ids.map((id) => (facts.completes[id] === true ? 0 : never)),
    [1, facts.size],
  );
  const apart = builder.op("Add", [scores, builder.op("Where", [debt.closed, growing, builder.float(0)])]);
  const best = chooseFreely(builder, apart);
  const bestScore = builder.op("ReduceMax", [apart], acrossRow);

  // a text begins where its first token is nearly as likely as the likeliest, or where the room or the sentence ends
  const first = builder.op("GatherElements", [scores, wishes.first], { axis: 1 });
  const likely = builder.op("Where", [debt.pending, first, low]);
  const likeliestText = builder.op("ArgMax", [likely], { axis: 1, keepdims: 1 });
  const gap = builder.op("Sub", [bestScore, builder.op("ReduceMax", [likely], acrossRow)]);
  const ready = not(builder.op("Greater", [gap, builder.float(readiness)]));
  const pendingNumber = builder.op("Cast", [debt.pending], { to: element.int64 });
  const earliest = builder.op("ArgMax", [pendingNumber], { axis: 1, keepdims: 1 });
  const anyPending = builder.op("Cast", [builder.op("ReduceMax", [pendingNumber], acrossRow)], { to: element.bool });
  const owedTokens = builder.op("ReduceSum", [builder.op("Mul", [pendingNumber, wishes.lengths]), builder.ints(1)]);
  const tight = not(builder.op("Less", [builder.op("Add", [owedTokens, one]), left]));
  const ending = builder.constant(
    "bool",
    ids.map((id) => (facts.ending.has(id) ? 1 : 0)),
    [facts.size],
  );
  const due = builder.op("Or", [tight, builder.op("Gather", [ending, best])]);
  const chosenText = builder.op("Where", [due, earliest, builder.op("Where", [ready, likeliestText, none])]);
  const begins = builder.op("Where", [anyPending, chosenText, none]);

  const isOpen = not(isNone(debt.open));
  const text = builder.op("Where", [isOpen, debt.open, begins]);
  const place = builder.op("Where", [isOpen, debt.place, zero]);
  const isText = not(isNone(text));
  const row = builder.op("Max", [text, zero]);
  const at = builder.op("Add", [builder.op("Mul", [row, wishes.width]), place]);
  const textToken = builder.op("GatherElements", [wishes.flat, at], { axis: 1 });
  const length = builder.op("GatherElements", [wishes.lengths, row], { axis: 1 });
  const next = builder.op("Add", [place, one]);
  const goesOn = builder.op("And", [isText, builder.op("Less", [next, length])]);
  const closed = builder.op("And", [isText, not(goesOn)]);
  const done = builder.op("And", [closed, builder.op("Equal", [wishes.numbers, row])]);
  const pending = builder.op("And", [debt.pending, not(done)]);
  const open = builder.op("Where", [goesOn, text, none]);
  const token = builder.op("Where", [isText, textToken, best]);
  const numbers = builder.constant("int64", ids, [1, facts.size]);
  const alone = builder.op("Where", [builder.op("Equal", [numbers, token]), scores, low]);
  const endings = builder.op("And", [anyPending, ending]);
  const unended = builder.op("Where", [endings, low, apart]);
  const busy = builder.op("Concat", [pending, goesOn, closed], { axis: 1 });
  return {
    token,
    allowed: builder.op("Where", [isText, alone, unended]),
    owed: any(builder, busy),
    debt: { pending, open, place: builder.op("Where", [goesOn, next, zero]), closed },
  };
}

/** Whether any of a tensor's flags is set, as a scalar. */
export function any(builder: Builder, flags: string): string {
  const numbers = builder.op("Cast", [flags], { to: element.int32 });
  return builder.op("Cast", [builder.op("ReduceMax", [numbers], { keepdims: 0 })], { to: element.bool });
}
