import { SetAside, type ErrorCode } from "../core/index.js";

interface Details {
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** An input that is set aside by this stage; the message begins with its location. */
export function refuse(code: ErrorCode, location: string, what: string, details: Details = {}): SetAside {
  const where = location === "-" ? "standard input" : location;
  return new SetAside({ code, stage: "ingest", message: `${where}: ${what}`, ...details });
}
