import { z } from "zod";

/** What an edition can be written as. */
export const digestFormats = ["json", "markdown", "html"] as const;
export type DigestFormat = (typeof digestFormats)[number];

export const publishOptions = z.strictObject({
  /** Files to write: `digest.json`, `digest.md`, `digest.html`. */
  formats: z
    .array(z.enum(digestFormats))
    .min(1)
    .default([...digestFormats]),
  /** Heading of the edition in both languages. */
  title: z
    .strictObject({
      uk: z.string().trim().min(1).default("Дайджест новин"),
      en: z.string().trim().min(1).default("News digest"),
    })
    .prefault({}),
  /** IANA time zone that moments are printed in; a date without a time is printed as it stands. */
  time_zone: z.string().refine(isTimeZone, "must be an IANA time zone, for example Europe/Kyiv").default("Europe/Kyiv"),
});
export type PublishOptions = z.output<typeof publishOptions>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
