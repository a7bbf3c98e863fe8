import { Stop, type LayerName } from "../core/index.js";

/** What the graph check needs to know of a row. */
export interface GraphRow {
  readonly name: string;
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
}

/**
 * Checks that every row finds its layers assigned by rows before it, and that no layer is assigned twice.
 *
 * @throws Stop naming the stage and the layer
 */
export function checkGraph(rows: readonly GraphRow[], given: readonly LayerName[]): void {
  const assigned = new Set<LayerName>(given);
  for (const row of rows) {
    for (const layer of row.requires) {
      if (!assigned.has(layer)) throw broken(row.name, `needs the layer ${layer}, which no stage before it assigns`);
    }
    for (const layer of row.assigns) {
      if (assigned.has(layer)) throw broken(row.name, `assigns the layer ${layer} a second time`);
      assigned.add(layer);
    }
  }
}

/** The rows that are needed, in order, to reach `goal` from the given layers. */
export function rowsFor<Row extends GraphRow>(
  rows: readonly Row[],
  goal: LayerName,
  given: readonly LayerName[] = [],
): readonly Row[] {
  const needed = new Set<LayerName>([goal]);
  const kept: Row[] = [];
  for (const row of rows.toReversed()) {
    if (!row.assigns.some((layer) => needed.has(layer) && !given.includes(layer))) continue;
    kept.unshift(row);
    row.requires.forEach((layer) => needed.add(layer));
  }
  return kept;
}

function broken(stage: string, what: string): Stop {
  return new Stop({ code: "configuration-invalid", stage, message: `The stage ${stage} ${what}.` });
}
