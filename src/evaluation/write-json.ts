import writeFileAtomic from "write-file-atomic";
import { Stop } from "../core/index.js";

/** The form in which reports and floors are printed and written. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** @throws Stop `output-failed` naming the file, which then is as it was */
export async function writeJson(file: string, value: unknown): Promise<void> {
  try {
    await writeFileAtomic(file, `${toJson(value)}\n`);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Stop({ code: "output-failed", message: `${file}: cannot be written: ${what}.`, cause });
  }
}
