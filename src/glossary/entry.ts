import { z } from "zod";

const text = z.string().trim().min(1, "must not be empty");
const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’ʼ‘`ʹ′-][\\p{L}\\p{M}\\p{N}]+)*";
const words = text.regex(
  new RegExp(`^${word}(?:\\s+${word})*$`, "u"),
  "must be words with spaces between them; anything else needs `pattern`",
);
const english = text.regex(/^[^\p{Script=Cyrillic}]*$/u, "must be English: it has Cyrillic letters");

export const partsOfSpeech = ["noun", "adjective", "verb", "phrase"] as const;

export const entrySchema = z
  .strictObject({
    /** The term in the nominative singular (a verb in the infinitive); in the plural where it has no singular or the house wants the plural only. */
    uk: words.optional(),
    /** Instead of `uk`: a regular expression for whole words of the normalised text. */
    pattern: text.optional(),
    /** English to print. */
    en: english,
    /** Plural of `en` where English rules do not give it. */
    en_plural: english.optional(),
    /** Past tense of a verb's `en` where English rules do not give it. */
    en_past: english.optional(),
    /** @default "noun" */
    part_of_speech: z.enum(partsOfSpeech).default("noun"),
    /** Gender of a noun, where its ending does not tell. */
    gender: z.enum(["masculine", "feminine", "neuter"]).optional(),
    /** `lower`: in capitals where the place is; `keep`: exactly these letters. @default "lower" */
    case: z.enum(["lower", "keep"]).default("lower"),
    /** Further Ukrainian forms that the rules do not give. */
    forms: z.array(words).default([]),
    /** Other English that is right as well. */
    accepted: z.array(english).default([]),
    /** English that must not stand for it. */
    forbidden: z.array(english).default([]),
    /** For the editors. */
    note: text.optional(),
  })
  .superRefine((entry, context) => {
    const refuse = (key: string, message: string): void => {
      context.addIssue({ code: "custom", path: [key], message });
    };
    if ((entry.uk === undefined) === (entry.pattern === undefined))
      refuse(entry.uk === undefined ? "uk" : "pattern", "give `uk` or `pattern`, one of the two");
    if (entry.pattern !== undefined && entry.forms.length > 0)
      refuse("forms", "goes with `uk`; write the forms into the pattern");
    if (entry.en_plural !== undefined && entry.part_of_speech !== "noun") refuse("en_plural", "goes with a noun only");
    if (entry.gender !== undefined && entry.part_of_speech !== "noun") refuse("gender", "goes with a noun only");
    if (entry.en_past !== undefined && entry.part_of_speech !== "verb") refuse("en_past", "goes with a verb only");
    if (
      entry.part_of_speech === "verb" &&
      entry.uk !== undefined &&
      !/ти(?:с[ья])?$/u.test(entry.uk.split(/\s+/u)[0] ?? "")
    )
      refuse("uk", "a verb stands in the infinitive: its first word ends in -ти or -тися");
    const right = new Set([entry.en, entry.en_plural ?? entry.en, ...entry.accepted].map((form) => form.toLowerCase()));
    const both = entry.forbidden.find((form) => right.has(form.toLowerCase()));
    if (both !== undefined) refuse("forbidden", `“${both}” is what this entry prints or accepts`);
  });

/** One term of the house's glossary. */
export type GlossaryEntry = Readonly<z.output<typeof entrySchema>>;
/** One term as it may be written: what has a default may be left out. */
export type GlossaryEntryInput = z.input<typeof entrySchema>;
