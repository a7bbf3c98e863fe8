import { Tensor, type InferenceSession } from "onnxruntime-node";
import type { Row } from "../decode.js";
import { ports } from "./compose.js";

/**
 * Rows are padded to a multiple of this. Sums over the source then run through the same vector registers in the same
 * order whatever a row is batched with: with any padding 1 of 500 sentences came out otherwise in a batch, so none did.
 */
const columnsTogether = 16;

/** Rows as the graph's inputs; `texts` are what each must have, in the graph's numbers of tokens. */
export function feedsOf(
  rows: readonly Pick<Row, "ids" | "limit">[],
  texts: readonly (readonly (readonly number[])[])[],
  padding: number,
): InferenceSession.FeedsType {
  const count = Math.max(1, ...texts.map((row) => row.length));
  const length = Math.max(1, ...texts.flat().map((text) => text.length));
  const width = Math.ceil(Math.max(1, ...rows.map(({ ids }) => ids.length)) / columnsTogether) * columnsTogether;
  return {
    [ports.ids]: whole(rows.length, width, (row, column) => rows[row]?.ids[column] ?? padding),
    [ports.mask]: whole(rows.length, width, (row, column) => (column < (rows[row]?.ids.length ?? 0) ? 1 : 0)),
    [ports.limits]: whole(rows.length, 1, (row) => rows[row]?.limit ?? 0),
    [ports.required]: whole(
      rows.length,
      count * length,
      (row, place) => texts[row]?.[Math.floor(place / length)]?.[place % length] ?? 0,
      [rows.length, count, length],
    ),
    [ports.lengths]: whole(rows.length, count, (row, text) => texts[row]?.[text]?.length ?? 0),
  };
}

function whole(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
  dims: readonly number[] = [rows, columns],
): Tensor {
  const values = new BigInt64Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values[row * columns + column] = BigInt(at(row, column));
  return new Tensor("int64", values, dims);
}
