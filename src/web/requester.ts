import type { Dispatcher, request } from "undici";
import type { KeptPage } from "../core/index.js";
import { readBody } from "./body.js";
import { failureOfNetwork, setAside, tooLarge } from "./failures.js";
import type { Guard } from "./guard.js";
import { nameOfForeign, readContentType, type ContentType } from "./media.js";
import type { FetchingOptions } from "./options.js";
import { readProxies } from "./proxies.js";
import { robotName } from "./robots.js";

/** What is asked of an address. */
export interface Question {
  readonly want: "page" | "feed";
  /** Bytes that are taken at most. */
  readonly most: number;
  /** What is kept of the address, to ask whether it has changed. */
  readonly kept: KeptPage | null;
  readonly signal: AbortSignal | undefined;
  readonly onDelay: ((message: string) => void) | undefined;
}

/** An answer, whatever its status; its body is empty unless the status is 200 or 203. */
export interface Answer extends ContentType {
  readonly status: number;
  /** The first header of that name, in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
}

/** Sends single requests. */
export interface Requester {
  /** @throws {Passing} where another try may help; SetAside `fetch-…`; the signal's reason */
  send(url: URL, question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export interface RequesterWorld {
  /** Of the package, for the user agent. */
  readonly version: string;
  /** Where proxies are named. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Certificate in PEM form that is believed in place of those of Node. */
  readonly authority?: string;
}

const accepted = {
  page: "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1",
  feed: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
} as const;

export function openRequester(options: FetchingOptions, guard: Guard, world: RequesterWorld): Requester {
  const proxies = readProxies(world.environment);
  let opened: Promise<Library> | undefined;
  // read only now: it is large, and most runs ask for nothing
  const library = (): Promise<Library> =>
    (opened ??= Promise.all([import("undici"), import("./dispatcher.js")]).then(
      ([{ request }, { openDispatcher }]) => ({
        request,
        dispatcher: openDispatcher(options, guard, proxies, world.authority),
      }),
    ));

  async function send(url: URL, question: Question): Promise<Answer> {
    const { request: ask, dispatcher } = await library();
    const end = AbortSignal.timeout(options.total_ms);
    try {
      const { statusCode, headers, body } = await ask(url, {
        dispatcher,
        signal: question.signal ? AbortSignal.any([question.signal, end]) : end,
        headersTimeout: options.headers_ms,
        bodyTimeout: options.pause_ms,
        headers: {
          accept: accepted[question.want],
          "accept-encoding": "gzip, deflate, br, zstd",
          "accept-language": "uk, *;q=0.5",
          "user-agent": `${robotName}/${world.version} (+${options.contact})`,
          ...validatorsFor(url, question.kept),
        },
      });
      const header = (name: string): string | undefined => [headers[name]].flat()[0];
      const head = { status: statusCode, header, ...(await readContentType(header("content-type"))) };
      const refusal = hasBody(statusCode) ? refusalOf(url, head, question.most) : null;
      if (!hasBody(statusCode) || refusal) {
        body.on("error", () => undefined).destroy();
        if (refusal) throw refusal;
        return { ...head, bytes: new Uint8Array(0) };
      }
      return { ...head, bytes: await readBody(body, header("content-encoding"), question.most) };
    } catch (error) {
      question.signal?.throwIfAborted();
      throw failureOfNetwork(error, url, { ...options, max_bytes: question.most });
    }
  }

  return {
    send,
    async close() {
      const open = await opened;
      opened = undefined;
      await open?.dispatcher.destroy();
    },
  };
}

interface Library {
  readonly request: typeof request;
  readonly dispatcher: Dispatcher;
}

function hasBody(status: number): boolean {
  return status === 200 || status === 203;
}

/** Why the body need not be read at all; null where it may. */
function refusalOf(url: URL, { mediaType, header }: Omit<Answer, "bytes">, most: number): Error | null {
  const foreign = nameOfForeign(mediaType);
  if (foreign !== null)
    return setAside("fetch-answer-invalid", `${url.href} is ${foreign} (${mediaType ?? ""}), no page`);
  return Number(header("content-length") ?? 0) > most ? tooLarge(url.href, most) : null;
}

/** Validators belong to the address that sent them, not to one that leads there. */
function validatorsFor(url: URL, kept: KeptPage | null): Record<string, string> {
  if (kept?.url !== url.href) return {};
  return {
    ...(kept.etag === null ? {} : { "if-none-match": kept.etag }),
    ...(kept.lastModified === null ? {} : { "if-modified-since": kept.lastModified }),
  };
}
