import { titleOf, type Digest, type DigestEntry, type QuotationPair } from "../../index.js";
import type { Colours } from "../streams.js";
import { nameSpeaker } from "./name-speaker.js";
import { renderVerdict } from "./render-verdict.js";
import { speakerColours } from "./speaker-colours.js";

/** An edition for reading on a terminal: each article's summary in both languages, its quotations, and what to check. */
export function renderDigest(digest: Digest, written: readonly string[], colours: Colours): string {
  const parts = digest.entries.map((entry) => renderEntry(entry, colours));
  if (digest.withheld.length > 0) {
    const list = digest.withheld.map(({ location, code }) => `  ${location}: ${code}`);
    parts.push([colours.bold(`Withheld: ${digest.withheld.length}`), ...list].join("\n"));
  }
  const machine = "English: machine translation, made on this machine, not checked by a person.";
  if (digest.entries.length > 0) parts.push(colours.dim(machine));
  if (written.length > 0) parts.push(["Written:", ...written.map((path) => `  ${path}`)].join("\n"));
  return parts.join("\n\n");
}

function renderEntry(entry: DigestEntry, colours: Colours): string {
  const { summary, verdict } = entry;
  const paint = speakerColours(entry.quotations, colours);
  const lines = [colours.bold(titleOf(entry).uk), colours.dim(entry.article.url ?? entry.article.source.location), ""];
  for (const { uk, en } of summary.sentences) lines.push(`  ${uk}`, `  ${colours.dim(en)}`, "");
  for (const pair of summary.quotations) {
    const speaker = pair.speaker ? nameSpeaker(pair.speaker) : "мовця не встановлено / speaker not established";
    const channel = pair.channel ? ` (${pair.channel})` : "";
    lines.push(
      `  ${paint(pair.speaker)("▌")} ${colours.bold(speaker)}${pair.cue ? `, ${pair.cue.uk} / ${pair.cue.en}` : ""}${channel}`,
      `  ${paint(pair.speaker)("▌")} «${pair.original.join("» […] «")}»`,
      `  ${paint(pair.speaker)("▌")} ${colours.dim(englishOf(pair))}`,
      "",
    );
  }
  return [...lines, ...renderVerdict(verdict, colours).map((line) => `  ${line}`)].join("\n");
}

/** Words said in another language and translated back are not the speaker's own, so they stand without marks. */
function englishOf({ translation, backTranslated }: QuotationPair): string {
  if (translation === null) return "no translation";
  return backTranslated ? `${translation} [translated back: not the speaker’s own English words]` : `“${translation}”`;
}
