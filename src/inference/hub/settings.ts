import { invalidVariable, readProxies, webAddress, type Proxies } from "../../web/index.js";

/** Variables of the process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where models come from and what the hub and the way to it want to know. */
export interface HubSettings {
  /** Without a slash at the end. */
  readonly endpoint: string;
  /** Sent to the endpoint alone; never printed. */
  readonly token: string | null;
  readonly proxies: Proxies;
}

const defaultEndpoint = "https://huggingface.co";

/**
 * Reads `HF_ENDPOINT`, `HF_TOKEN` and the proxies.
 * @throws {Stop} `configuration-invalid`, naming the variable; the token itself stands in no message.
 */
export function readHubSettings(environment: Environment): HubSettings {
  return {
    endpoint: readEndpoint(environment["HF_ENDPOINT"]?.trim()),
    token: readToken(environment["HF_TOKEN"]?.trim()),
    proxies: readProxies(environment),
  };
}

function readEndpoint(text: string | undefined): string {
  if (text === undefined || text === "") return defaultEndpoint;
  const url = webAddress(text);
  if (!url || url.search !== "" || url.username !== "") {
    throw invalidVariable(
      "HF_ENDPOINT",
      "is no address of a hub",
      "Give http:// or https:// with a host, as of a mirror.",
    );
  }
  return url.href.replace(/\/+$/u, "");
}

function readToken(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (/^[\x21-\x7e]+$/u.test(text)) return text;
  throw invalidVariable(
    "HF_TOKEN",
    "holds characters that no token has",
    "Copy the token again, or unset the variable.",
  );
}
