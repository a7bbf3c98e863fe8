import type { Finding } from "../../core/index.js";
import type { GoldArticle } from "../gold/article.js";
import type { GoldGroup } from "../gold/read.js";
import { mutationKinds, mutators, type MutationKind } from "./mutators/index.js";
import { sample, seeded } from "./random.js";
import { ReferenceArticle } from "./reference-article.js";
import type { KindScore, MutationGroupReport, MutationReport, RuleScore } from "./report.js";
import type { MutationTools } from "./tools.js";

/** Every kind of every group is drawn with its own numbers, so that a new kind leaves the others as they were. */
const seed = 20_251_129;
/** Mutants of one kind in one group: enough that a share is known to about three points. */
const largest = 150;

interface Mutant {
  readonly kind: MutationKind;
  readonly article: ReferenceArticle;
  readonly id: string;
  readonly at: number;
  readonly from: string;
  readonly en: string;
}

/**
 * Corrupts the references of gold articles in one sentence at a time and asks the rules. A mutant is caught when a
 * warning or error stands at its sentence that the sound reference does not have.
 */
export function evaluateMutations(groups: readonly GoldGroup[], tools: MutationTools): MutationReport {
  return { groups: groups.map(({ name, articles }) => evaluateGroup(name, articles, tools)) };
}

function evaluateGroup(name: string, all: readonly GoldArticle[], tools: MutationTools): MutationGroupReport {
  const articles = all.filter(({ english }) => english.length > 0);
  const opened = articles.flatMap((gold) => {
    const article = ReferenceArticle.open(gold, tools);
    return article ? [{ gold, article, sound: article.findings() }] : [];
  });
  const mutants = mutationKinds.flatMap((kind, number) =>
    sample(
      opened.flatMap(({ gold, article }) => mutantsOf(gold.id, article, kind, seeded(seed + number))),
      largest,
      seeded(seed - number),
    ),
  );
  const soundOf = new Map(opened.map(({ article, sound }) => [article, sound]));
  const results = mutants.map((mutant) => ({
    ...mutant,
    rules: newRules(mutant.article.findings(mutant)[mutant.at] ?? [], soundOf.get(mutant.article)?.[mutant.at] ?? []),
  }));
  const sentences = opened.flatMap(({ gold, sound }) =>
    sound.map((findings, at) => ({ id: gold.id, en: gold.english[at] ?? "", findings })),
  );
  return {
    name,
    sentences: sentences.length,
    alarmed: sentences.filter(({ findings }) => findings.length > 0).length,
    kinds: mutationKinds.map((kind) =>
      scoreKind(
        kind,
        results.filter((result) => result.kind === kind),
      ),
    ),
    rules: scoreRules(
      results,
      sentences.map(({ findings }) => findings),
    ),
    leftOut: articles.filter((gold) => !opened.some((one) => one.gold === gold)).map(({ id }) => id),
    missed: results
      .filter(({ rules }) => rules.length === 0)
      .map(({ kind, id, from, en }) => `${kind}: ${id}: ${from} → ${en}`),
    alarms: sentences.flatMap(({ id, en, findings }) =>
      findings.map(({ rule, message }) => `${rule}: ${id}: ${message} ${en}`),
    ),
  };
}

function mutantsOf(id: string, article: ReferenceArticle, kind: MutationKind, random: () => number): readonly Mutant[] {
  return article.sentences.flatMap((sentence, at) =>
    mutators[kind](sentence, random)
      .filter((en) => plain(en) !== plain(sentence.en) || kind === "quote words altered" || kind === "truncated")
      .filter((en) => en !== sentence.en)
      .map((en) => ({ kind, article, id, at, from: sentence.en, en })),
  );
}

/** Without what is no change in meaning: spaces and punctuation. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s.,;:]+/gu, " ");
}

function newRules(findings: readonly Finding[], sound: readonly Finding[]): readonly string[] {
  const known = new Set(sound.map(({ rule, message }) => `${rule} ${message}`));
  return [...new Set(findings.filter(({ rule, message }) => !known.has(`${rule} ${message}`)).map(({ rule }) => rule))];
}

function scoreKind(kind: MutationKind, results: readonly { readonly rules: readonly string[] }[]): KindScore {
  const counts = new Map<string, number>();
  for (const rule of results.flatMap(({ rules }) => rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    kind,
    mutants: results.length,
    caught: results.filter(({ rules }) => rules.length > 0).length,
    rules: [...counts].sort(([, a], [, b]) => b - a),
  };
}

function scoreRules(
  results: readonly { readonly rules: readonly string[] }[],
  sound: readonly (readonly Finding[])[],
): readonly RuleScore[] {
  const found = sound.map((findings) => new Set(findings.map(({ rule }) => rule)));
  const names = new Set([...results.flatMap(({ rules }) => rules), ...found.flatMap((rules) => [...rules])]);
  return [...names]
    .map((rule) => ({
      rule,
      caught: results.filter(({ rules }) => rules.includes(rule)).length,
      falseAlarms: found.filter((rules) => rules.has(rule)).length,
    }))
    .sort((a, b) => b.caught - a.caught || (a.rule < b.rule ? -1 : 1));
}
