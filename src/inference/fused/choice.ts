import { node, tensor } from "./nodes.js";
import type { Node, Tensor } from "./onnx-format.js";

/** What a choice is made of: names of tensors. B rows, V tokens, K texts at most that a row must have. */
export interface ChoiceState {
  /** [B] bool: rows that have ended or reached their limit. */
  readonly finished: string;
  /** [B, K] bool: required texts not yet written. */
  readonly pending: string;
  /** [B, 1] int64: the required text that is being written; −1 for none. */
  readonly open: string;
  /** [B, 1] int64: which of its tokens comes next. */
  readonly place: string;
  /** [B, 1] bool: whether a required text ended with the token before. */
  readonly closed: string;
}

/** Inputs that hold for the whole of a sentence. */
export const wanted = {
  /** [B, K, L] int64: tokens of the texts that must come, 0 after the end. */
  required: "required",
  /** [B, K] int64: how many tokens each has; 0 for none. */
  lengths: "required_lengths",
  /** [B] int64: most tokens of a row, the end of sentence included. */
  limits: "limits",
} as const;

/** Constants of the vocabulary that the choice reads. */
export const vocabularyNames = { banned: "banned", ending: "ending", growing: "growing" } as const;

/** What is known of a vocabulary's tokens, by id. */
export interface VocabularyFacts {
  readonly size: number;
  /** Never written. */
  readonly banned: readonly number[];
  /** End a sentence. */
  readonly ending: ReadonlySet<number>;
  /** Whether a word that this token follows is complete. */
  readonly completes: readonly boolean[];
  readonly end: number;
  readonly padding: number;
}

/** Far below any logit, and no infinity: sums of it stay numbers. */
const never = -1e9;

/** How much less likely than the likeliest token a required text's first may be and begin: see required-texts.ts. */
const readiness = Math.log(2);

export function choiceConstants({ size, banned, ending, completes, end, padding }: VocabularyFacts): readonly Tensor[] {
  const ids = Array.from({ length: size }, (_, id) => id);
  const without = new Set(banned);
  return [
    tensor(
      vocabularyNames.banned,
      "float",
      ids.map((id) => (without.has(id) ? never : 0)),
      [1, size],
    ),
    tensor(
      vocabularyNames.ending,
      "bool",
      ids.map((id) => (ending.has(id) ? 1 : 0)),
      [size],
    ),
    tensor(
      vocabularyNames.growing,
      "float",
      ids.map((id) => (completes[id] === true ? 0 : never)),
      [1, size],
    ),
    tensor("rows_by_all", "int64", [0, -1], [2]),
    tensor("rows", "int64", [-1], [1]),
    tensor("column", "int64", [-1, 1], [2]),
    tensor("end_id", "int64", [end], []),
    tensor("padding_id", "int64", [padding], []),
    tensor("none", "int64", [-1], []),
    tensor("zero", "int64", [0], []),
    tensor("one", "int64", [1], []),
    tensor("zero_float", "float", [0], []),
    tensor("never", "float", [never], []),
    tensor("readiness", "float", [readiness], []),
  ];
}

/**
 * The next token of each row from its logits [B, 1, V]: the likeliest, and where texts are required what
 * `RequiredTexts` would choose, as far as that can be told from tokens (what it tells from letters is checked after).
 * @param step name of an int64 scalar: tokens that each row has already
 * @returns names of the token [B, 1], its log probability [B, 1] and the state after it, each with `prefix`
 */
export function chooseToken(
  prefix: string,
  logits: string,
  step: string,
  state: ChoiceState,
  constrained: boolean,
): { readonly nodes: readonly Node[]; readonly token: string; readonly score: string; readonly next: ChoiceState } {
  const name = (part: string): string => prefix + part;
  const nodes: Node[] = [];
  const make = (
    op_type: string,
    inputs: readonly string[],
    part: string,
    attributes: Readonly<Record<string, number | readonly number[]>> = {},
  ): string => {
    nodes.push(node(op_type, inputs, [name(part)], attributes));
    return name(part);
  };
  const acrossRow = { axes: [1], keepdims: 1 };
  const flat = make("Reshape", [logits, "rows_by_all"], "flat");
  const allowed = make("Add", [flat, vocabularyNames.banned], "allowed");
  const column = (flag: string, part: string): string => make("Reshape", [flag, "column"], part);
  const finishedColumn = column(state.finished, "finished_column");
  const limitColumn = column(wanted.limits, "limit_column");
  const next: { -readonly [K in keyof ChoiceState]: string } = { ...state };

  let chosen: string;
  if (!constrained) {
    chosen = make("ArgMax", [allowed], "best", { axis: 1, keepdims: 1 });
  } else {
    const growth = make("Where", [state.closed, vocabularyNames.growing, "zero_float"], "growth");
    const free = make("Add", [allowed, growth], "free");
    const best = make("ArgMax", [free], "best", { axis: 1, keepdims: 1 });
    const bestLogit = make("ReduceMax", [free], "best_logit", acrossRow);
    // [B, K]: how likely each text's first token is
    const first = make("GatherElements", [allowed, "required_first"], "first", { axis: 1 });
    const likely = make("Where", [state.pending, first, "never"], "likely");
    const likeliest = make("ArgMax", [likely], "likeliest", { axis: 1, keepdims: 1 });
    const likeliestLogit = make("ReduceMax", [likely], "likeliest_logit", acrossRow);
    const pendingNumber = make("Cast", [state.pending], "pending_number", { to: 7 });
    const earliest = make("ArgMax", [pendingNumber], "earliest", { axis: 1, keepdims: 1 });
    const any = make("Cast", [make("ReduceMax", [pendingNumber], "any_number", acrossRow)], "any", { to: 9 });
    const lengthLeft = make("Mul", [pendingNumber, wanted.lengths], "length_left");
    const lengthLeftFloat = make("Cast", [lengthLeft], "length_left_float", { to: 1 });
    const sum = make("ReduceL1", [lengthLeftFloat], "sum", acrossRow);
    const sumNumber = make("Cast", [sum], "sum_number", { to: 7 });
    const left = make("Sub", [limitColumn, step], "left");
    const roomy = make("Less", [make("Add", [sumNumber, "one"], "wanted_tokens"), left], "roomy");
    const ends = make("Gather", [vocabularyNames.ending, best], "ends");
    const due = make("Or", [make("Not", [roomy], "tight"), ends], "due");
    const gap = make("Sub", [bestLogit, likeliestLogit], "gap");
    const ready = make("Not", [make("Greater", [gap, "readiness"], "unready")], "ready");
    const readyText = make("Where", [ready, likeliest, "none"], "ready_text");
    const dueText = make("Where", [due, earliest, readyText], "due_text");
    const begins = make("Where", [any, dueText, "none"], "begins");
    const isOpen = make("Not", [make("Less", [state.open, "zero"], "is_shut")], "is_open");
    const text = make("Where", [isOpen, state.open, begins], "text");
    const place = make("Where", [isOpen, state.place, "zero"], "text_place");
    const isText = make("Not", [make("Less", [text, "zero"], "is_free")], "is_text");
    const row = make("Max", [text, "zero"], "text_row");
    // the token at [text, place] of the row, both flattened
    const at = make("Add", [make("Mul", [row, "required_width"], "text_start"), place], "text_at");
    const textToken = make("GatherElements", ["required_flat", at], "text_token", { axis: 1 });
    chosen = make("Where", [isText, textToken, best], "chosen");
    const textLength = make("GatherElements", [wanted.lengths, row], "text_length", { axis: 1 });
    const after = make("Add", [place, "one"], "place_after");
    const goesOn = make("And", [isText, make("Less", [after, textLength], "is_short")], "goes_on");
    next.open = make("Where", [goesOn, text, "none"], "open");
    next.place = make("Where", [goesOn, after, "zero"], "place");
    next.closed = make("And", [isText, make("Not", [goesOn], "stops")], "closed");
    const done = make("And", [next.closed, make("Equal", ["required_index", row], "is_text_row")], "done");
    next.pending = make("And", [state.pending, make("Not", [done], "not_done")], "pending");
  }
  // the runtime's softmax is several times as fast as its logarithm of a sum of exponents
  const shares = make("Softmax", [allowed], "shares", { axis: 1 });
  const score = make("Log", [make("GatherElements", [shares, chosen], "share", { axis: 1 })], "score");
  const token = make("Where", [finishedColumn, "padding_id", chosen], "token");
  const ended = make("Equal", [token, "end_id"], "ended");
  const most = make(
    "Not",
    [make("Less", [make("Add", [step, "one"], "tokens_after"), limitColumn], "below")],
    "at_limit",
  );
  const stops = make("Or", [ended, most], "stops_here");
  const finished = make("Or", [finishedColumn, stops], "finished_after");
  next.finished = make("Reshape", [finished, "rows"], "finished");
  return { nodes, token, score, next };
}
