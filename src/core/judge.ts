import type { KeptItem } from "./translation.js";

/** Port: what the rules object to in the English of one text, before anything is published. */
export interface Judge {
  /**
   * Ids of the rules that object, each once; none for English that may stand.
   * @param uk as it stands in the article
   * @param kept what must be in the English; `source` counts from the start of `uk`, `target` from that of `en`
   */
  objections(uk: string, en: string, kept: readonly KeptItem[]): readonly string[];
}
