import { z } from "zod";
import { parseAllowed } from "./allowed.js";

/** How pages and feeds are fetched. */
export const fetchOptions = z.strictObject({
  /** Where a site's owner can learn who reads it: an address or an e-mail, sent with every request. */
  contact: z
    .string()
    .regex(/^[\x21-\x27\x2a-\x7e]+$/u, { error: "Expected an address or an e-mail, without spaces or brackets." })
    .default("https://github.com/perekaz/perekaz"),
  /** Largest page or feed, in bytes, as sent and unpacked. */
  max_bytes: z
    .int()
    .min(1024)
    .max(256 * 1024 * 1024)
    .default(5 * 1024 * 1024),
  /** Redirects that are followed. */
  redirects: z.int().min(0).max(20).default(5),
  /** Longest wait for a connection, in milliseconds. */
  connect_ms: z.int().min(1).max(600_000).default(10_000),
  /** Longest wait for an answer's head, in milliseconds. */
  headers_ms: z.int().min(1).max(600_000).default(20_000),
  /** Longest pause between two pieces of an answer, in milliseconds. */
  pause_ms: z.int().min(1).max(600_000).default(20_000),
  /** Longest time that one answer may take in all, in milliseconds. */
  total_ms: z.int().min(1).max(3_600_000).default(60_000),
  /** Tries for what may pass: broken connections, and servers that are busy or broken. */
  tries: z.int().min(1).max(10).default(4),
  /** Pause between two requests to one host, in milliseconds; a longer Crawl-delay of its robots.txt comes first. */
  delay_ms: z.int().min(0).max(600_000).default(1000),
  /** Hosts that are asked at the same time; each gets one request at a time. */
  hosts: z.int().min(1).max(64).default(8),
  /** Obeys robots.txt (RFC 9309). */
  robots: z.boolean().default(true),
  /** Hosts (`example.org`, `*.example.org`), addresses and ranges (`10.1.0.0/16`), each with or without `:port`, that may be reached although they are private. */
  allow: z
    .array(
      z.string().refine((entry) => parseAllowed(entry) !== null, {
        error: "Expected a host, an address or a range in CIDR form, with or without a port.",
      }),
    )
    .default([]),
});
export type FetchingOptions = z.output<typeof fetchOptions>;
