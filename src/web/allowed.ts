import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** Where a connection would lead. */
export interface Destination {
  /** In lower case, without a dot at the end or brackets. */
  readonly host: string;
  readonly port: number;
}

/** An entry of the allow-list. */
export interface Allowed {
  /** Whether it lets a name through, whatever it resolves to. */
  readonly allowsHost: (destination: Destination) => boolean;
  readonly allowsAddress: (address: Address, port: number) => boolean;
}

const nothing = (): boolean => false;

/** Reads `host`, `*.suffix`, an IP address or a range, each with or without `:port`; null where it is none of them. */
export function parseAllowed(entry: string): Allowed | null {
  const match = /^(?:\[([^\]]+)\](\/\d+)?|([^:]+)|([0-9a-f:.]+(?:\/\d+)?))(?::(\d{1,5}))?$/iu.exec(entry.trim());
  const whole = match?.[1] === undefined ? (match?.[3] ?? match?.[4]) : match[1] + (match[2] ?? "");
  if (match === null || whole === undefined) return null;
  const port = match[5] === undefined ? null : Number(match[5]);
  const onPort = (other: number): boolean => port === null || port === other;
  const range = parseRange(whole);
  if (range) {
    return { allowsHost: nothing, allowsAddress: (address, at) => onPort(at) && within(address, range) };
  }
  if (!/^(?:\*\.)?(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+$/u.test(whole)) return null;
  const name = whole.toLowerCase();
  const suffix = name.startsWith("*.") ? name.slice(1) : null;
  return {
    allowsHost: (destination) =>
      onPort(destination.port) && (suffix === null ? destination.host === name : destination.host.endsWith(suffix)),
    allowsAddress: nothing,
  };
}

/** An address and how many of its leading bits count. */
export type Range = [Address, number];

function parseRange(text: string): Range | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  // a bare number is a host's name here, not an address in an old spelling
  if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.parse(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

export function within(address: Address, [base, bits]: Range): boolean {
  return address.kind() === base.kind() && address.match(base, bits);
}
