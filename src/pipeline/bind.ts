import type { z } from "zod";
import type { LayerName, Layers, PortName, Ports, StageRow } from "../core/index.js";
import type { BoundStage } from "./run-article.js";

/** A stage row with its types folded away, so that rows of all kinds stand in one table. */
export interface TableRow {
  readonly name: string;
  readonly options: z.ZodType;
  readonly ports: readonly PortName[];
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
  /** Makes the stage from its section of the configuration and the ports it names. */
  bind(options: unknown, ports: Partial<Ports>): BoundStage;
}

export function tableRow<
  Name extends string,
  Options extends z.ZodType,
  P extends PortName,
  R extends LayerName,
  A extends LayerName,
>(row: StageRow<Name, Options, P, R, A>): TableRow & { readonly name: Name; readonly options: Options } {
  return Object.freeze({
    name: row.name,
    options: row.options,
    ports: row.ports,
    requires: row.requires,
    assigns: row.assigns,
    bind(options: unknown, ports: Partial<Ports>): BoundStage {
      const run = row.create(row.options.parse(options), pickAll(ports, row.ports) as Pick<Ports, P>);
      return {
        name: row.name,
        requires: row.requires,
        assigns: row.assigns,
        run: (layers, context) => run(pickAll(layers, row.requires) as Pick<Layers, R>, context),
      };
    },
  });
}

function pickAll<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<T> {
  const result: Partial<T> = {};
  for (const key of keys) {
    if (from[key] === undefined) throw new Error(`${String(key)} is not there`);
    result[key] = from[key];
  }
  return result;
}
