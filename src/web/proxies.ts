import { Stop } from "../core/index.js";

/** Addresses of the proxies, empty where there are none. */
export interface Proxies {
  readonly http: string;
  readonly https: string;
  readonly except: string;
}

/**
 * Reads `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`; in lower case they come first, as in curl.
 * @throws {Stop} `configuration-invalid`, naming the variable
 */
export function readProxies(environment: Readonly<Record<string, string | undefined>>): Proxies {
  return {
    http: readProxy("HTTP_PROXY", environment),
    https: readProxy("HTTPS_PROXY", environment),
    except: either("NO_PROXY", environment),
  };
}

function readProxy(name: string, environment: Readonly<Record<string, string | undefined>>): string {
  const text = either(name, environment);
  if (text === "" || webAddress(text)) return text;
  // the address may hold a password
  throw invalidVariable(name, "is no address of an HTTP proxy", "Give http:// or https:// with a host and a port.");
}

function either(name: string, environment: Readonly<Record<string, string | undefined>>): string {
  return (environment[name.toLowerCase()] ?? environment[name] ?? "").trim();
}

/** The address if it is http or https; else null. */
export function webAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}

export function invalidVariable(name: string, what: string, remedy: string): Stop {
  return new Stop({ code: "configuration-invalid", message: `The variable ${name} ${what}.`, remedy });
}
