import { z } from "zod";

/** The schema without the wrapper of its default, and what a preprocessed value must be in the end. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault
    ? unwrap(schema.unwrap())
    : schema;
}

/** The schema of the field at `path`, if it is there and of the kind asked for. */
export function fieldAt<Kind extends z.core.$ZodType>(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  kind: abstract new (...parts: never[]) => Kind,
): Kind | undefined {
  const [head, ...rest] = path;
  const here = unwrap(schema);
  if (head === undefined) return here instanceof kind ? here : undefined;
  if (here instanceof z.ZodObject) {
    const field: unknown = here.shape[String(head)];
    return field instanceof z.ZodType ? fieldAt(field, rest, kind) : undefined;
  }
  return here instanceof z.ZodArray ? fieldAt(here.element, rest, kind) : undefined;
}

/** What a field takes, in words: `a whole number from 1 to 20`. */
export function describeType(field: z.core.$ZodType): string {
  const type = unwrap(field);
  if (type instanceof z.ZodNumber) {
    const noun = type.format === "safeint" || type.format === "int32" ? "a whole number" : "a number";
    const [low, high] = [type.minValue, type.maxValue];
    const bounded = (bound: number | null): bound is number =>
      bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
    if (bounded(low) && bounded(high)) return `${noun} from ${low} to ${high}`;
    return bounded(low) ? `${noun} of at least ${low}` : bounded(high) ? `${noun} of at most ${high}` : noun;
  }
  if (type instanceof z.ZodNullable) return `${describeType(type.unwrap())} or null`;
  if (type instanceof z.ZodBoolean) return "true or false";
  if (type instanceof z.ZodEnum) return `one of ${type.options.join(", ")}`;
  if (type instanceof z.ZodArray) return `a list, each item ${describeType(type.element)}`;
  if (type instanceof z.ZodObject) return `a section with ${Object.keys(type.shape).join(", ")}`;
  if (type instanceof z.ZodUnion) return type.options.map(describeType).join(" or ");
  if (type instanceof z.ZodLiteral) return [...type.values].map(String).join(" or ");
  return "a text";
}
