import { slice } from "../../core/index.js";
import type { GoldQuotation } from "../gold/article.js";

/** How a gold mention names the speaker. */
export const mentionForms = ["full-name", "surname", "title", "pronoun", "dropped", "organisation"] as const;
export type MentionForm = (typeof mentionForms)[number];

export function formOf(gold: GoldQuotation, text: string): MentionForm {
  if (gold.role === "org") return "organisation";
  if (gold.mention === null) return "dropped";
  const words = slice(text, gold.mention);
  if (/^(?:він|вона|вони|його|її|їх|їхніми|той|та|сам|сама)$/iu.test(words)) return "pronoun";
  const capitals = words.match(/\p{Lu}[\p{L}'’ʼ-]*/gu) ?? [];
  if (/^\p{Lu}/u.test(words) && (capitals.length > 1 || gold.speaker === words)) return "full-name";
  const surname = gold.speaker?.split(" ").at(-1) ?? "";
  return capitals.length === 1 && surname !== "" && words.slice(0, 3) === surname.slice(0, 3) ? "surname" : "title";
}
