import { CronPattern } from "croner";
import { z } from "zod";
import { defaultLimit } from "./expansion.js";

const kinds = ["auto", "feed", "sitemap", "page", "opml", "folder", "mailbox"] as const;

/** Kinds that lie on this machine alone. */
const onDisk: ReadonlySet<(typeof kinds)[number]> = new Set(["folder", "mailbox"]);

const sourceOptions = z
  .strictObject({
    /** What it is called in reports; no two sources may share a name. */
    name: z.string().trim().min(1).max(200),
    /** What lies there; `auto` takes what is found. */
    kind: z.enum(kinds).default("auto"),
    /** Address of the feed, sitemap, page or list; null where `path` is given. */
    url: z
      .url({ protocol: /^https?$/u, error: "expected an http or https address" })
      .refine((url) => new URL(url).username === "" && new URL(url).password === "", {
        error: "an address may hold no user name or password",
      })
      .nullable()
      .default(null),
    /** File or folder; null where `url` is given. */
    path: z.string().min(1).nullable().default(null),
    /** Language of its articles; Perekaz reads Ukrainian only. */
    language: z.literal("uk", { error: 'only "uk" can be read' }).default("uk"),
    /** Section that its articles are put in, whatever the source says; null: that which it says. */
    section: z.string().trim().min(1).nullable().default(null),
    /** When `perekaz run` reads it, as a cron pattern of five parts in the time zone of the run; null: only when named. */
    schedule: z.string().superRefine(checkSchedule).nullable().default(null),
    /** Articles that are taken at most in one reading, the newest. */
    limit: z.int().min(1).max(1000).default(defaultLimit),
    /** Articles older than this are left, in hours; null: none is too old. */
    max_age_hours: z.number().positive().max(8784).nullable().default(null),
    /** Whether it is read at all. */
    enabled: z.boolean().default(true),
  })
  .superRefine(({ kind, url, path }, context) => {
    const wrong = (key: "url" | "path" | "kind", message: string): void =>
      void context.addIssue({ code: "custom", path: [key], message });
    if (url === null && path === null) return wrong("url", "give `url` or `path`");
    if (url !== null && path !== null) return wrong("path", "give `url` or `path`, not both");
    if (url !== null && onDisk.has(kind)) return wrong("kind", `a ${kind} has a \`path\`, not a \`url\``);
    if (path !== null && kind === "page") wrong("kind", "a page has a `url`; use `auto` for a file");
  });

/** The list `sources` of pipeline.yaml. */
export const sourcesOptions = z.array(sourceOptions).superRefine((sources, context) => {
  const first = new Map<string, number>();
  for (const [at, { name }] of sources.entries()) {
    const before = first.get(name);
    if (before === undefined) first.set(name, at);
    else
      context.addIssue({
        code: "custom",
        path: [at, "name"],
        message: `"${name}" is the name of source ${before + 1} too`,
      });
  }
});
export type Source = z.output<typeof sourceOptions>;
export type SourceInput = z.input<typeof sourceOptions>;

function checkSchedule(pattern: string, context: z.RefinementCtx<string>): void {
  try {
    void new CronPattern(pattern, undefined, { mode: "5-part" });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^\w+:\s*/u, "") : String(error);
    context.addIssue({
      code: "custom",
      message: `is no cron pattern of five parts, for example "0 6-22/2 * * *" for every other hour from 6 to 22 (${reason})`,
    });
  }
}
