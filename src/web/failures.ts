import { PerekazError, SetAside, type ErrorCode } from "../core/index.js";
import { TooLarge, UnknownCoding } from "./body-errors.js";
import { causesOf, certificateCodes, describeCauses } from "./causes.js";
import type { FetchingOptions } from "./options.js";
import { Passing, readRetryAfter } from "./retry.js";

/** What an answer that is no success means: `Passing` where another try may help, else a `SetAside`. */
export function failureOfStatus(url: URL, status: number, retryAfter: string | undefined, now: number): Error {
  const answered = `${url.href} answered ${status}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new Passing(answered, { status, after: readRetryAfter(retryAfter, now) });
  }
  if (status === 404 || status === 410) return setAside("fetch-not-found", answered);
  if (status >= 400) return setAside("fetch-refused", answered);
  return setAside("fetch-answer-invalid", `${answered}, which is no page`);
}

/** Limits by the code of undici that says they were passed. */
const timeouts: ReadonlyMap<string, readonly [option: keyof FetchingOptions, what: string]> = new Map([
  ["UND_ERR_HEADERS_TIMEOUT", ["headers_ms", "did not begin to answer"]],
  ["UND_ERR_BODY_TIMEOUT", ["pause_ms", "stopped in the middle of its answer for"]],
]);

const oversized = /^(?:UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/u;
const broken = /^(?:HPE_|Z_|ERR_BROTLI|ERR__ERROR|UND_ERR_(?:RES_CONTENT_LENGTH_MISMATCH|RESPONSE|INVALID))/u;

/** What an error on the way means: `Passing`, or a `SetAside` or `Stop` where no other try can help. */
export function failureOfNetwork(error: unknown, url: URL, options: FetchingOptions): Error {
  const chain = causesOf(error);
  const ours = chain.find((each) => each instanceof PerekazError || each instanceof Passing);
  if (ours) return ours;
  const { codes, reason } = describeCauses(error);
  const place = url.href;
  for (const code of codes) {
    const [option, what] = timeouts.get(code) ?? [];
    if (option !== undefined)
      return tooSlow(place, `${what ?? ""} within ${String(options[option])} ms`, option, error);
  }
  if (chain.some(({ name }) => name === "TimeoutError")) {
    return tooSlow(place, `took longer than ${options.total_ms} ms`, "total_ms", error);
  }
  if (chain.some((each) => each instanceof TooLarge)) return tooLarge(place, options.max_bytes);
  const coding = chain.find((each) => each instanceof UnknownCoding);
  if (coding) return setAside("fetch-answer-invalid", `${place} ${coding.message}`, error);
  if (codes.some((code) => oversized.test(code))) {
    return setAside("fetch-answer-invalid", `${place} answered with a head that is too large`, error);
  }
  if (codes.some((code) => certificateCodes.test(code))) {
    return new SetAside({
      code: "fetch-unreachable",
      message: `${place} could not be read: its certificate is not believed (${reason}).`,
      remedy: "Check the address; where a proxy signs for others, name its certificate in NODE_EXTRA_CA_CERTS.",
      cause: error,
    });
  }
  if (codes.includes("ENOTFOUND")) {
    return new SetAside({
      code: "fetch-unreachable",
      message: `${place} could not be read: there is no host ${url.hostname}, or no connection.`,
      remedy: "Check the address and the connection.",
      cause: error,
    });
  }
  if (chain.some(({ name }) => name === "HTTPParserError") || codes.some((code) => broken.test(code))) {
    return setAside("fetch-answer-invalid", `${place} answered with something broken (${reason})`, error);
  }
  return new Passing(`${place} could not be read: ${reason || codes.join(", ") || "the connection broke"}`, {
    cause: error,
  });
}

export function tooLarge(place: string, most: number): SetAside {
  return setAside("fetch-too-large", `${place} holds more than ${most} bytes (fetch.max_bytes)`);
}

function tooSlow(place: string, what: string, option: string, cause: unknown): SetAside {
  return setAside("fetch-too-slow", `${place} ${what} (fetch.${option})`, cause);
}

/** What is said when all tries are spent. */
export function givenUp(failure: Passing): SetAside {
  const asked = failure.after === null ? "" : ` and asks to be left alone for ${Math.ceil(failure.after / 1000)} s`;
  return setAside("fetch-unreachable", `${failure.message}${asked}`, failure);
}

export function setAside(code: ErrorCode, message: string, cause?: unknown): SetAside {
  return new SetAside({ code, message: `${message}.`, ...(cause === undefined ? {} : { cause }) });
}
