import { Stop } from "../../core/index.js";

/** Variables of the process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where models come from and what the hub and the way to it want to know. */
export interface HubSettings {
  /** Without a slash at the end. */
  readonly endpoint: string;
  /** Sent to the endpoint alone; never printed. */
  readonly token: string | null;
  /** Addresses of the proxies, empty where there are none. */
  readonly proxies: { readonly http: string; readonly https: string; readonly except: string };
}

const defaultEndpoint = "https://huggingface.co";

/**
 * Reads `HF_ENDPOINT`, `HF_TOKEN`, `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (the last three in lower case too, which
 * comes first, as in curl).
 * @throws {Stop} `configuration-invalid`, naming the variable; the token itself stands in no message.
 */
export function readHubSettings(environment: Environment): HubSettings {
  return {
    endpoint: readEndpoint(environment["HF_ENDPOINT"]?.trim()),
    token: readToken(environment["HF_TOKEN"]?.trim()),
    proxies: {
      http: readProxy("HTTP_PROXY", environment),
      https: readProxy("HTTPS_PROXY", environment),
      except: either("NO_PROXY", environment),
    },
  };
}

function readEndpoint(text: string | undefined): string {
  if (text === undefined || text === "") return defaultEndpoint;
  const url = httpAddress(text);
  if (!url || url.search !== "" || url.username !== "") {
    throw invalid("HF_ENDPOINT", "is no address of a hub", "Give http:// or https:// with a host, as of a mirror.");
  }
  return url.href.replace(/\/+$/u, "");
}

function readToken(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (/^[\x21-\x7e]+$/u.test(text)) return text;
  throw invalid("HF_TOKEN", "holds characters that no token has", "Copy the token again, or unset the variable.");
}

function readProxy(name: string, environment: Environment): string {
  const text = either(name, environment);
  if (text === "" || httpAddress(text)) return text;
  // the address may hold a password
  throw invalid(name, "is no address of an HTTP proxy", "Give http:// or https:// with a host and a port.");
}

function either(name: string, environment: Environment): string {
  return (environment[name.toLowerCase()] ?? environment[name] ?? "").trim();
}

function httpAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}

function invalid(name: string, what: string, remedy: string): Stop {
  return new Stop({ code: "configuration-invalid", message: `The variable ${name} ${what}.`, remedy });
}
