import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { SetAside } from "../core/index.js";
import { within, type Allowed, type Destination } from "./allowed.js";
import { blockedPorts } from "./blocked-ports.js";

/** Resolves a name to all of its addresses. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Says which addresses of the web may be reached. */
export interface Guard {
  /**
   * Checks what an address itself shows: scheme, credentials, port, and the IP address if it names one.
   * @throws SetAside `fetch-address-invalid` or `fetch-address-refused`
   */
  check(url: URL): void;
  /** Resolves names for a connection to that port: it gets only addresses that were checked, or an error. */
  lookupFor(port: number): LookupFunction;
}

/** Longest address, as most servers have it; rules of a robots.txt take time in proportion to it. */
const longestAddress = 8192;

export const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * A guard against requests into this machine and private networks (OWASP, server-side request forgery): only global
 * unicast addresses pass, and those that the allow-list names. Where a proxy makes the connections, names are resolved
 * there, and only what the address itself shows can be checked here.
 */
export function makeGuard(allowed: readonly Allowed[], resolve: Resolve = resolveBySystem): Guard {
  const isAllowedHost = (destination: Destination): boolean => allowed.some((each) => each.allowsHost(destination));
  const isAllowed = (address: string, port: number): boolean =>
    allowed.some((each) => each.allowsAddress(ipaddr.process(address), port));

  function assertAddress(address: string, { host, port }: Destination): void {
    const kind = kindOf(address);
    if (kind === null || isAllowed(address, port)) return;
    throw refused(host === address ? `${host} is ${kind}` : `${host} leads to ${address}, which is ${kind}`);
  }

  return {
    check(url) {
      if (url.protocol !== "http:" && url.protocol !== "https:") {
        throw invalid(`${shown(url)} is no address of the web: it begins with ${url.protocol}`);
      }
      if (url.username !== "" || url.password !== "") {
        throw invalid(`${shown(url)} is given with a user name or password`);
      }
      if (url.href.length > longestAddress) {
        throw invalid(`${shown(url).slice(0, 100)}… is longer than ${longestAddress} characters`);
      }
      const destination = destinationOf(url);
      if (isAllowedHost(destination)) return;
      const { host, port } = destination;
      if (ipaddr.isValid(host)) assertAddress(host, destination);
      if (blockedPorts.has(port)) {
        throw refused(`${shown(url)} names the port ${port}, which is not one of web servers`);
      }
    },
    lookupFor: (port) => (hostname, options, callback) => {
      const destination = { host: plainHost(hostname), port };
      resolve(hostname)
        .then((addresses) => {
          if (addresses.length === 0) throw new Error(`${hostname} has no address`);
          if (!isAllowedHost(destination)) {
            for (const { address } of addresses) assertAddress(address, destination);
          }
          const [first] = addresses;
          if (options.all === true) callback(null, [...addresses]);
          else if (first) callback(null, first.address, first.family);
        })
        .catch((error: unknown) => {
          callback(error instanceof Error ? error : new Error(String(error)), "");
        });
    },
  };
}

export function destinationOf(url: URL): Destination {
  const standard = url.protocol === "https:" ? 443 : 80;
  return { host: plainHost(url.hostname), port: url.port === "" ? standard : Number(url.port) };
}

function plainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/gu, "")
    .replace(/\.$/u, "");
}

/** All of IPv6 that is given out so far (RFC 4291, 2.4; IANA). */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** What the address is, in words, if it is no global unicast address; an address that carries another counts as that one. */
function kindOf(text: string): string | null {
  const address = ipaddr.process(text);
  const carried = address.kind() === "ipv6" ? carriedAddress(address.toByteArray()) : null;
  if (carried !== null) return kindOf(carried);
  const range = address.range();
  if (range !== "unicast") return `in a ${range} range`;
  return address.kind() === "ipv4" || within(address, globalUnicast) ? null : "in a range that is not assigned";
}

/** The IPv4 address in an IPv4-compatible, NAT64 or 6to4 address. */
function carriedAddress(bytes: readonly number[]): string | null {
  const begins = (...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  const from = (at: number): string => bytes.slice(at, at + 4).join(".");
  if (begins(0x00, 0x64, 0xff, 0x9b) && bytes.slice(4, 12).every((byte) => byte === 0)) return from(12);
  if (begins(0x20, 0x02)) return from(2);
  // ::1 and :: are ranges of their own
  if (bytes.slice(0, 12).every((byte) => byte === 0) && bytes.slice(12, 14).some((byte) => byte !== 0)) return from(12);
  return null;
}

/** The address without what may be secret. */
export function shown(url: URL): string {
  const { username, password } = url;
  return username === "" && password === "" ? url.href : `${url.protocol}//…@${url.host}${url.pathname}`;
}

function invalid(what: string): SetAside {
  return new SetAside({ code: "fetch-address-invalid", message: `${what}.` });
}

function refused(what: string): SetAside {
  return new SetAside({ code: "fetch-address-refused", message: `${what}.` });
}
