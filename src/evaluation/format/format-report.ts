import type { Evaluation } from "../evaluate.js";
import type { ConfidenceBin } from "../measures/confidence.js";
import { mentionForms } from "../measures/mention-form.js";
import { accuracyOverAll, type SpeakerScore } from "../measures/speakers.js";
import type { QuotationReport } from "../report.js";
import type { Score } from "../tally.js";
import { beside, percent, percentOf, table } from "./table.js";

/** The report as tables of plain text, at most 100 columns wide; shares in percent. */
export function formatEvaluation(evaluation: Evaluation): string {
  const several = Object.keys(evaluation.groups).length > 1;
  return [...(several ? [formatGroups(evaluation)] : []), formatReport(evaluation)].join("\n\n");
}

export function formatReport(report: QuotationReport): string {
  const { negatives, roles } = report;
  return [
    `${report.articles} articles, ${report.quotations} quotations`,
    formatScores(report),
    formatSpeakers(report),
    beside(formatConfidence(report.confidence), formatLeftOpen(report)),
    [
      `wrong names among names given: ${percent(report.wrongNames)}; roles as in the gold: ${roles.right} of ${roles.total}`,
      `negatives: ${negatives.total}; printed in marks ${negatives.printed}, taken for a paraphrase ${negatives.touched - negatives.printed}`,
    ].join("\n"),
    beside(formatConstructions(report), formatTraps(report)),
  ].join("\n\n");
}

function formatGroups({ groups }: Evaluation): string {
  return table([
    ["group", "articles", "n", "exact F1", "overlap F1", "all three F1", "speakers", "of all gold", "wrong names"],
    ...Object.entries(groups).map(
      ([name, { articles, quotations, exact, overlap, allThree, speakers, wrongNames }]) => [
        name,
        String(articles),
        String(quotations),
        percent(exact["all"]?.f1 ?? 1),
        percent(overlap["all"]?.f1 ?? 1),
        percent(allThree.f1),
        percentOf(speakers.all.right, speakers.all.total),
        percent(accuracyOverAll(speakers.all)),
        percent(wrongNames),
      ],
    ),
  ]);
}

function formatScores(report: QuotationReport): string {
  const row = (label: string, score: Score | undefined): readonly (readonly string[])[] =>
    score ? [[label, percent(score.precision), percent(score.recall), percent(score.f1), String(score.expected)]] : [];
  const kinds = ["direct", "mixed", "indirect", "all"];
  return table([
    ["measure", "P", "R", "F1", "n"],
    ...kinds.flatMap((kind) => row(`content exact, ${kind}`, report.exact[kind])),
    ...kinds.flatMap((kind) => row(`content overlap, ${kind}`, report.overlap[kind])),
    ...row("content, cue and speaker right", report.allThree),
    ...row("cue", report.cue),
    ...row("mention", report.mention),
    ...row("kind", report.kind),
    ...row("channel, where found", report.channel),
    ...row("relay, where found", report.via),
  ]);
}

function formatSpeakers({ speakers }: QuotationReport): string {
  const row = (label: string, score: SpeakerScore): readonly string[] => [
    label,
    percentOf(score.right, score.total),
    percentOf(score.wrong, score.total),
    percentOf(score.none, score.total),
    String(score.total),
    percent(accuracyOverAll(score)),
    String(score.total + score.missed),
  ];
  return table([
    ["speakers", "right", "wrong", "none", "found", "right of all gold", "n"],
    ...mentionForms.map((form) => row(form, speakers[form])),
    row("several together", speakers.several),
    row("all direct", speakers.direct),
    row("all", speakers.all),
  ]);
}

function formatConfidence(bins: readonly ConfidenceBin[]): string {
  return table([
    ["confidence", "right", "mean", "names"],
    ...bins.map(({ from, to, names, right, mean }, at) => [
      at === 0 ? `below ${to}` : at === bins.length - 1 ? `${from} and more` : `${from} to ${to}`,
      percentOf(right, names),
      names === 0 ? "–" : percent(mean),
      String(names),
    ]),
  ]);
}

function formatLeftOpen({ leftOpen }: QuotationReport): string {
  return table([
    ["no speaker given", "right", "n"],
    ...Object.entries(leftOpen).map(([reason, { total, right }]) => [reason, percentOf(right, total), String(total)]),
  ]);
}

function formatConstructions({ constructions }: QuotationReport): string {
  return table([
    ["construction", "exact P", "found"],
    ...Object.entries(constructions).map(([name, { precision, predicted }]) => [
      name,
      percent(precision),
      String(predicted),
    ]),
  ]);
}

function formatTraps({ traps }: QuotationReport): string {
  return table([
    ["articles with trap", "exact P", "R", "F1", "n", "articles"],
    ...Object.entries(traps).map(([trap, { precision, recall, f1, expected, articles }]) => [
      trap,
      percent(precision),
      percent(recall),
      percent(f1),
      String(expected),
      String(articles),
    ]),
  ]);
}
