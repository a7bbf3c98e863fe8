import type { z } from "zod";
import { errorCodes, Stop } from "../core/index.js";
import { faultsOf, type Fault } from "./faults.js";
import type { YamlSource } from "./source.js";

/**
 * Checks what a file says, or what code gave instead of one.
 *
 * @param source where the value was read; for one that came from code what messages call it, or undefined
 * @throws Stop `configuration-invalid` with a line for each fault: `names.yaml:12: 3.kind: expected …`, `names: 3.kind: expected …`
 */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: YamlSource | string | undefined,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refuse(
    result.error.issues.flatMap((issue) => faultsOf(issue, schema, value)),
    source,
  );
}

/** The error that names every fault with its file, line and key. */
export function refuse(faults: readonly Fault[], source: YamlSource | string | undefined): Stop {
  const code = "configuration-invalid";
  return new Stop({
    code,
    message: faults.map((fault) => describe(fault, source)).join("\n"),
    remedy: (typeof source === "object" ? source.kind.whenInvalid : undefined) ?? errorCodes[code].remedy,
  });
}

function describe({ path, what }: Fault, source: YamlSource | string | undefined): string {
  const key = path.map(String).join(".") || "the top level";
  const place = typeof source === "object" ? `${source.file}:${source.lineOf(path)}` : source;
  return place === undefined ? `${key}: ${what}` : `${place}: ${key}: ${what}`;
}
