import type { Quotation, Speaker } from "../../core/index.js";
import type { GoldQuotation } from "../gold/article.js";
import type { Pair } from "../align.js";

/** What stands between the members of a gold list of names. */
const separators = [", ", " та ", " і ", " й "];

/** `none`: no name where the gold has one; `wrong`: another name than the gold's, or one where it has none. */
export type Verdict = "right" | "wrong" | "none";

export function judgeSpeaker({ gold, predicted }: Pair): Verdict {
  if (sameSpeaker(gold.speaker, predicted.speaker)) return "right";
  return predicted.speaker === null ? "none" : "wrong";
}

/** Whether several persons say it together, by the gold. */
export function isGroup({ role, speaker }: GoldQuotation): boolean {
  return role !== "org" && speaker !== null && separators.some((separator) => speaker.includes(separator));
}

/** Why a quotation has no speaker, for reading. */
export function reasonOf({ attribution }: Quotation): string {
  return "reason" in attribution ? attribution.reason : "";
}

/** A group is right where its members are the gold's names in any order; one of them alone is not. */
function sameSpeaker(gold: string | null, predicted: Speaker | null): boolean {
  if (gold === null || predicted === null) return gold === predicted;
  return predicted.kind === "group"
    ? isListOf(
        plain(gold),
        predicted.members.map(({ uk }) => plain(uk)),
      )
    : plain(gold) === plain(predicted.uk);
}

/** Tried from the names, since a separator may also stand within one (Міністерство освіти і науки). */
function isListOf(list: string, names: readonly string[]): boolean {
  if (names.length === 1) return list === names[0];
  return names.some((name, at) =>
    separators.some((separator) => {
      const start = `${name}${separator}`;
      return list.startsWith(start) && isListOf(list.slice(start.length), names.toSpliced(at, 1));
    }),
  );
}

/** Names are compared without regard to letter case, quote marks and kinds of apostrophe. */
function plain(name: string): string {
  return name
    .replace(/[«»„“”"]/gu, "")
    .replace(/['ʼ`’]/gu, "’")
    .toLowerCase();
}
