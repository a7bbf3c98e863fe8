import { buildConnector, EnvHttpProxyAgent, type Dispatcher } from "undici";
import type { Guard } from "./guard.js";
import { destinationOf } from "./guard.js";
import type { FetchingOptions } from "./options.js";
import type { Proxies } from "./proxies.js";

/** Bytes of an answer's head; browsers take a quarter of a megabyte, servers send one or two thousand. */
const largestHead = 64 * 1024;

/** Opens connections that lead where the guard lets them, over HTTP/2 where the server offers it. */
export function openDispatcher(
  options: FetchingOptions,
  guard: Guard,
  proxies: Proxies,
  authority: string | undefined,
): Dispatcher {
  const connectors = new Map<number, buildConnector.connector>();
  const tls = authority === undefined ? {} : { ca: authority };
  const common = { allowH2: true, maxHeaderSize: largestHead };

  /** One for each port, since the guard's answer for a name depends on it. */
  function connectorFor(port: number): buildConnector.connector {
    const found =
      connectors.get(port) ??
      buildConnector({ ...tls, allowH2: true, timeout: options.connect_ms, lookup: guard.lookupFor(port) });
    connectors.set(port, found);
    return found;
  }

  return new EnvHttpProxyAgent({
    httpProxy: proxies.http,
    httpsProxy: proxies.https,
    noProxy: proxies.except,
    proxyTunnel: false,
    proxyTls: { timeout: options.connect_ms },
    requestTls: { ...tls, timeout: options.connect_ms },
    ...common,
    connect(target, callback) {
      const { protocol, hostname, port } = target;
      const url = new URL(`${protocol}//${hostname}${port === "" ? "" : `:${port}`}`);
      connectorFor(destinationOf(url).port)(target, callback);
    },
  });
}
