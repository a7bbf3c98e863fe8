import type { Speaker } from "../../index.js";

/** The speaker in both languages; a transliterated name is no established spelling and says so. */
export function nameSpeaker({ uk, en, enSource }: Speaker): string {
  return `${uk} / ${en}${enSource === "transliteration" ? " (transliterated)" : ""}`;
}
