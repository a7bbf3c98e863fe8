import { Stop } from "../../core/index.js";

/** What somebody must agree to before a model is pulled. */
export interface LicenceTerms {
  readonly id: string;
  /** As the catalogue or the repository names it; null where nothing is stated. */
  readonly licence: string | null;
  /** In a sentence, for people. */
  readonly says: string;
}

/** Names of licences that bar commercial use: Creative Commons NC, research-only terms. */
const notCommercial = /(?:^|[^a-z])nc(?:$|[^a-z])|non-?commercial|research/iu;

/** Names that say only that there is some licence. */
const unnamed: ReadonlySet<string> = new Set(["other", "unknown", "unlicensed"]);

/** What must be agreed to; null for a licence that allows commercial use. */
export function termsOf(id: string, licence: string | null, commercial: boolean | null): LicenceTerms | null {
  if (licence === null || unnamed.has(licence.toLowerCase())) {
    return { id, licence, says: `${id} states no licence that we know: read its page before you use it.` };
  }
  if (!(commercial ?? !notCommercial.test(licence))) {
    return { id, licence, says: `${id} is under ${licence}: it may NOT be used commercially.` };
  }
  return null;
}

export function notAccepted({ says }: LicenceTerms): Stop {
  return new Stop({ code: "licence-not-accepted", message: says });
}
