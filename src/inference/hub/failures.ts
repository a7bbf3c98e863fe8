import { PerekazError, Stop } from "../../core/index.js";
import { causesOf, certificateCodes, describeCauses, Passing, readRetryAfter } from "../../web/index.js";

/** An answer that is no success. */
export interface Refusal {
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Whether it is the hub that answered, and not a server that it sent us to. */
  readonly fromHub: boolean;
  /** Whether a token was sent. */
  readonly withToken: boolean;
}

/** What an answer means: `Passing` where another try may help, else a `Stop` that says what to do. */
export function failureOf(refusal: Refusal, now: number): Error {
  const { url, status, headers, fromHub } = refusal;
  const answered = `${placeOf(url)} answered ${status}`;
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new Passing(answered, { after: readRetryAfter(headers["retry-after"], now) });
  }
  // an address that the hub signs lives some minutes; the next try gets another
  if (!fromHub && (status === 401 || status === 403)) return new Passing(answered);
  if (status === 401 || status === 403 || status === 404) return refused(refusal, answered);
  return new Stop({ code: "hub-answer-invalid", message: `${answered}.` });
}

function refused({ url, status, headers, withToken }: Refusal, answered: string): Stop {
  const reason = headers["x-error-code"];
  const told = `${answered}${reason === undefined ? "" : ` (${reason})`}`;
  if (reason === "GatedRepo") {
    return new Stop({
      code: "hub-refused",
      message: `${told}: who wants this model must agree to its terms first.`,
      remedy: withToken
        ? "Agree to the terms on the model's page with the account that HF_TOKEN belongs to."
        : "Agree to the terms on the model's page, make a token that may read there, and set HF_TOKEN to it.",
    });
  }
  if (reason === "RevisionNotFound") {
    return notFound(`${told}: the repository has no such revision.`, "Check --revision; `main` is the newest state.");
  }
  if (reason === "EntryNotFound") return notFound(`${told}: the repository has no such file at this revision.`);
  // the hub says 401 of what does not exist, so that nobody learns the names of private repositories
  if (status === 404 || reason === "RepoNotFound") {
    const remedy = "Check owner and name; for a private repository set HF_TOKEN to a token that may read it.";
    return notFound(`${told}: no repository of that name, or one that may not be seen.`, remedy);
  }
  return new Stop({
    code: "hub-refused",
    message: `${told}: ${withToken ? "the token in HF_TOKEN is not accepted" : `nobody may read ${url.pathname} without a token`}.`,
    remedy: withToken
      ? "Make a new token that may read this repository, and set HF_TOKEN to it."
      : "Set HF_TOKEN to a token that may read this repository.",
  });
}

function notFound(message: string, remedy?: string): Stop {
  return new Stop({ code: "hub-not-found", message, ...(remedy === undefined ? {} : { remedy }) });
}

/** No query: an address that a hub signs opens the file to whoever reads it. */
export function placeOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** What an error of the network means: `Passing`, or a `Stop` where no other try can help. */
export function networkFailure(error: unknown, url: URL): Error {
  const stopped = causesOf(error).find((each) => each instanceof PerekazError);
  if (stopped) return stopped;
  const { codes, reason } = describeCauses(error);
  const message = `${placeOf(url)} could not be read: ${reason || codes.join(", ") || "the connection broke"}`;
  if (/Proxy response \(407\)/u.test(reason)) {
    const remedy = "Put the name and password into HTTPS_PROXY: http://name:password@host:port.";
    return new Stop({ code: "hub-unreachable", message: "The proxy wants a name and a password.", remedy });
  }
  if (codes.some((code) => certificateCodes.test(code))) {
    const remedy = "Where a proxy signs for others, name its certificate in NODE_EXTRA_CA_CERTS.";
    return new Stop({ code: "hub-unreachable", message: `${message}.`, remedy, cause: error });
  }
  if (codes.includes("ENOTFOUND")) {
    const remedy = "Check the connection, HF_ENDPOINT and HTTPS_PROXY.";
    return new Stop({ code: "hub-unreachable", message: `${message}.`, remedy, cause: error });
  }
  return new Passing(message, { cause: error });
}

/** What is said when all tries are spent. */
export function givenUp(failure: Passing): Stop {
  const asked = failure.after === null ? "" : ` and asks to be left alone for ${Math.ceil(failure.after / 1000)} s`;
  return new Stop({ code: "hub-unreachable", message: `${failure.message}${asked}.`, cause: failure });
}
