import { errorCodes, type ErrorCode } from "./error-codes.js";

export interface ErrorDetails {
  readonly code: ErrorCode;
  /** What happened and where: the file, line, URL or key. */
  readonly message: string;
  /** What to do. */
  readonly remedy?: string;
  readonly stage?: string;
  readonly cause?: unknown;
}

/** Base of every error that we throw on purpose; its class decides what becomes of the run. */
export abstract class PerekazError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly stage: string | undefined;
  abstract readonly fate: "set-aside" | "stop";

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.remedy = details.remedy ?? errorCodes[details.code].remedy;
    this.stage = details.stage;
    this.name = new.target.name;
  }
}

/** This article cannot be done: it is recorded with its reason and the batch goes on. */
export class SetAside extends PerekazError {
  readonly fate = "set-aside";
}

/** The run cannot go on: bad configuration, missing model, full disk. */
export class Stop extends PerekazError {
  readonly fate = "stop";
}
