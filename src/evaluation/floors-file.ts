import { readFileSync } from "node:fs";
import { z } from "zod";
import { Stop } from "../core/index.js";
import type { GroupFloors } from "./floors.js";

const schema = z.record(z.string(), z.record(z.string(), z.number().min(0)));

const remedy = "Restore the file, or write {} into it to pin what is measured now.";

/** @throws Stop `usage-invalid` naming the file, and the group and measure that is not a number */
export function readFloors(file: string): GroupFloors {
  const { data, error } = schema.safeParse(readJson(file));
  if (data) return data;
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? ` at ${issue.path.map(String).join(" › ")}` : "";
  throw new Stop({
    code: "usage-invalid",
    message: `${file}: no floors by group and measure${place}: ${issue?.message ?? "wrong form"}.`,
    remedy,
  });
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Stop({ code: "usage-invalid", message: `${file}: not JSON: ${what}.`, remedy, cause });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Stop({
      code: "usage-invalid",
      message: `${file}: the floors cannot be read.`,
      remedy: "Check the path after --floors; a new file begins as {}.",
      cause,
    });
  }
}
