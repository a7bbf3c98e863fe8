import { slice, type Span } from "../../core/index.js";
import { sameSpan, type Pair } from "../align.js";
import type { Comparison } from "../compare.js";
import { relaysOf } from "./channel-and-relay.js";
import { sameContent } from "./content.js";
import { printedNegatives } from "./negatives.js";
import { isRightPerson, sameRole } from "./roles.js";
import { judgeSpeaker, reasonOf } from "./same-speaker.js";

/** Every difference, one line each, for reading: what the gold has ≠ what was found. */
export function listDifferences(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.flatMap((comparison) => {
    const { article, pairs, missed, spurious } = comparison;
    const show = showIn(article.text);
    return [
      ...pairs.flatMap((pair) => differencesOf(pair, show).map((line) => `q${pair.gold.id} ${line}`)),
      ...missed.map((gold) => `q${gold.id} missed ${gold.kind}: ${show(gold.content)}`),
      ...spurious.map((one) => `spurious ${one.construction} ${one.kind}: ${show(one.content)}`),
      ...printedNegatives(comparison).map(({ span, why }) => `negative ${why} printed: ${show([span])}`),
    ].map((line) => `${article.id} ${line}`);
  });
}

type Show = (spans: readonly Span[]) => string;

function showIn(text: string): Show {
  return (spans) => spans.map((span) => `[${slice(text, span)}]`).join("") || "–";
}

function differencesOf(pair: Pair, show: Show): readonly string[] {
  const { gold, predicted } = pair;
  const verdict = judgeSpeaker(pair);
  const part = (name: string, expected: Span | null, given: Span | null): readonly string[] =>
    sameSpan(expected, given) ? [] : [`${name}: ${show(expected ? [expected] : [])} ≠ ${show(given ? [given] : [])}`];
  const words = (name: string, expected: string, given: string): readonly string[] =>
    expected === given ? [] : [`${name}: ${expected} ≠ ${given}`];
  return [
    ...(sameContent(pair)
      ? []
      : [`${predicted.construction} content: ${show(gold.content)} ≠ ${show(predicted.content)}`]),
    ...part("cue", gold.cue, predicted.cue),
    ...part("mention", gold.mention, predicted.mention),
    ...words("kind", gold.kind, predicted.kind),
    ...words("channel", gold.channel, predicted.channel ?? ""),
    ...words("via", gold.via, relaysOf(predicted)),
    ...(verdict === "right"
      ? []
      : [`speaker ${verdict}: ${gold.speaker ?? "?"} ≠ ${predicted.speaker?.uk ?? `null (${reasonOf(predicted)})`}`]),
    ...(isRightPerson(pair) && !sameRole(pair) ? [`role: ${gold.role} ≠ ${predicted.speaker?.role ?? ""}`] : []),
  ];
}
