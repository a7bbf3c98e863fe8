/** What the n-gram detector says of a text. */
export interface Detected {
  /** ISO 639-1; empty where the detector found none. */
  readonly language: string;
  readonly score: number;
  readonly ukrainian: number;
}

/** Letters that the detector is shown. */
const detectorCharacters = 20_000;

/** Asks the n-gram detector (eld, its smallest data set: 90 MB of memory), which is loaded only now. */
export async function detectLanguage(text: string): Promise<Detected> {
  const { eld } = await import("eld/extrasmall");
  const result = eld.detect(text.slice(0, detectorCharacters));
  const scores = result.getScores();
  return { language: result.language, score: scores[result.language] ?? 0, ukrainian: scores["uk"] ?? 0 };
}
