import { overlaps, type Document, type NameBook, type Quotation } from "../core/index.js";
import { align, sameSpan, sameSpans, sharedLength, totalLength } from "./align.js";
import type { GoldArticle, GoldQuotation } from "./gold.js";
import { Tally, type Score } from "./tally.js";

/** How a gold mention names the speaker. */
export const mentionForms = ["full-name", "surname", "title", "pronoun", "dropped", "organisation"] as const;
export type MentionForm = (typeof mentionForms)[number];

/** Speakers of the gold quotations that were found. */
export interface SpeakerScore {
  readonly total: number;
  readonly right: number;
  /** Another name than the gold one: worse than none. */
  readonly wrong: number;
  /** No name where the gold has one. */
  readonly none: number;
}

export interface QuotationReport {
  readonly articles: number;
  readonly quotations: number;
  /** Content spans all equal, by kind of the gold (`direct`, `mixed`, `indirect`) and `all`. */
  readonly exact: Readonly<Record<string, Score>>;
  /** Characters of content shared, over those predicted and expected; per quotation, averaged over all. */
  readonly overlap: Readonly<Record<string, Score>>;
  readonly cue: Score;
  readonly mention: Score;
  readonly kind: Score;
  readonly channel: Score;
  readonly via: Score;
  readonly speakers: Readonly<Record<MentionForm | "all" | "direct", SpeakerScore>>;
  /** Wrong names among all names that were given. */
  readonly wrongNames: number;
  /** Roles among right persons that equal the gold's. */
  readonly roles: { readonly right: number; readonly total: number };
  /** Negatives of which some was taken for a quotation in marks (`printed`), or for any quotation (`touched`). */
  readonly negatives: { readonly total: number; readonly printed: number; readonly touched: number };
  /** Exact content by construction of the prediction: right among found. */
  readonly constructions: Readonly<Record<string, Score>>;
  /** Every difference, one line each, for reading. */
  readonly differences: readonly string[];
}

/** What the evaluation calls: the stage's pure functions with their ports filled in. */
export interface QuotationTools {
  readonly buildDocument: (text: string) => Document;
  readonly findQuotations: (document: Document, names: NameBook) => readonly Quotation[];
  readonly names: NameBook;
}

/** Scores the quotations that the tools find in gold articles against those that people marked. */
export function evaluateQuotations(articles: readonly GoldArticle[], tools: QuotationTools): QuotationReport {
  const exact = new Tallies();
  const overlap = new Tallies();
  const constructions = new Tallies();
  const [cue, mention, kind, channel, via] = [new Tally(), new Tally(), new Tally(), new Tally(), new Tally()];
  const speakers = new SpeakerTallies();
  const roles = { right: 0, total: 0 };
  const negatives = { total: 0, printed: 0, touched: 0 };
  const differences: string[] = [];
  for (const article of articles) {
    const predicted = tools
      .findQuotations(tools.buildDocument(article.text), tools.names)
      .filter((one) => one.polarity === "affirmed");
    const { pairs, missed, spurious } = align(article.quotations, predicted);
    const note = (message: string): void => void differences.push(`${article.id} ${message}`);
    for (const { gold, predicted: one } of pairs) {
      const same = sameSpans(gold.content, one.content);
      const shared = sharedLength(gold.content, one.content);
      for (const group of ["all", gold.kind]) {
        exact.add(group, same ? 1 : 0, 1, 1);
        overlap.add(group, (2 * shared) / (totalLength(gold.content) + totalLength(one.content)), 1, 1);
      }
      constructions.add(one.construction, same ? 1 : 0, 1, 1);
      if (!same)
        note(
          `q${gold.id} ${one.construction} content: ${show(article.text, gold.content)} ≠ ${show(article.text, one.content)}`,
        );
      cue.add(gold.cue && sameSpan(gold.cue, one.cue) ? 1 : 0, one.cue ? 1 : 0, gold.cue ? 1 : 0);
      if (!sameSpan(gold.cue, one.cue))
        note(
          `q${gold.id} cue: ${show(article.text, gold.cue ? [gold.cue] : [])} ≠ ${show(article.text, one.cue ? [one.cue] : [])}`,
        );
      mention.add(
        gold.mention && sameSpan(gold.mention, one.mention) ? 1 : 0,
        one.mention ? 1 : 0,
        gold.mention ? 1 : 0,
      );
      if (!sameSpan(gold.mention, one.mention))
        note(
          `q${gold.id} mention: ${show(article.text, gold.mention ? [gold.mention] : [])} ≠ ${show(article.text, one.mention ? [one.mention] : [])}`,
        );
      kind.add(gold.kind === one.kind ? 1 : 0, 1, 1);
      if (gold.kind !== one.kind) note(`q${gold.id} kind: ${gold.kind} ≠ ${one.kind}`);
      channel.add(
        gold.channel !== "" && gold.channel === one.channel ? 1 : 0,
        one.channel === null ? 0 : 1,
        gold.channel === "" ? 0 : 1,
      );
      if (gold.channel !== (one.channel ?? "")) note(`q${gold.id} channel: ${gold.channel} ≠ ${one.channel ?? ""}`);
      via.add(
        gold.via !== "" && gold.via === one.via.join(", ") ? 1 : 0,
        one.via.length > 0 ? 1 : 0,
        gold.via === "" ? 0 : 1,
      );
      if (gold.via !== one.via.join(", ")) note(`q${gold.id} via: ${gold.via} ≠ ${one.via.join(", ")}`);
      const verdict = speakers.add(gold, one, article.text);
      if (verdict !== "right")
        note(
          `q${gold.id} speaker ${verdict}: ${gold.speaker ?? "?"} ≠ ${one.speaker?.uk ?? `null (${"reason" in one.attribution ? one.attribution.reason : ""})`}`,
        );
      if (verdict === "right" && one.speaker?.kind === "person") {
        roles.total++;
        if (gold.role === one.speaker.role) roles.right++;
        else note(`q${gold.id} role: ${gold.role} ≠ ${one.speaker.role ?? ""}`);
      }
    }
    for (const gold of missed) {
      for (const group of ["all", gold.kind]) {
        exact.add(group, 0, 0, 1);
        overlap.add(group, 0, 0, 1);
      }
      cue.add(0, 0, gold.cue ? 1 : 0);
      mention.add(0, 0, gold.mention ? 1 : 0);
      kind.add(0, 0, 1);
      note(`q${gold.id} missed ${gold.kind}: ${show(article.text, gold.content)}`);
    }
    for (const one of spurious) {
      for (const group of ["all", one.kind]) {
        exact.add(group, 0, 1, 0);
        overlap.add(group, 0, 1, 0);
      }
      constructions.add(one.construction, 0, 1, 0);
      cue.add(0, one.cue ? 1 : 0, 0);
      mention.add(0, one.mention ? 1 : 0, 0);
      kind.add(0, 1, 0);
      note(`spurious ${one.construction} ${one.kind}: ${show(article.text, one.content)}`);
    }
    for (const { span, why } of article.negatives) {
      negatives.total++;
      const hit = spurious.filter((one) => one.content.some((part) => overlaps(part, span)));
      if (hit.length > 0) negatives.touched++;
      if (hit.some((one) => one.kind !== "indirect")) {
        negatives.printed++;
        note(`negative ${why} printed: ${show(article.text, [span])}`);
      }
    }
  }
  return {
    articles: articles.length,
    quotations: articles.reduce((sum, article) => sum + article.quotations.length, 0),
    exact: exact.scores(),
    overlap: overlap.scores(),
    constructions: constructions.scores(),
    cue: cue.score(),
    mention: mention.score(),
    kind: kind.score(),
    channel: channel.score(),
    via: via.score(),
    speakers: speakers.scores(),
    wrongNames: speakers.wrongShare(),
    roles,
    negatives,
    differences,
  };
}

function show(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.map((one) => `[${text.slice(one.start, one.end)}]`).join("") || "–";
}

class Tallies {
  private readonly tallies = new Map<string, Tally>();

  add(group: string, correct: number, predicted: number, expected: number): void {
    const tally = this.tallies.get(group) ?? new Tally();
    tally.add(correct, predicted, expected);
    this.tallies.set(group, tally);
  }

  scores(): Readonly<Record<string, Score>> {
    return Object.fromEntries(
      [...this.tallies]
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([group, tally]) => [group, tally.score()]),
    );
  }
}

type Verdict = "right" | "wrong" | "none";

class SpeakerTallies {
  private readonly counts = new Map<string, { total: number; right: number; wrong: number; none: number }>();
  private named = 0;
  private misnamed = 0;

  add(gold: GoldQuotation, predicted: Quotation, text: string): Verdict {
    const name = predicted.speaker?.uk ?? null;
    const verdict: Verdict = same(name, gold.speaker) ? "right" : name === null ? "none" : "wrong";
    if (name !== null) this.named++;
    if (verdict === "wrong") this.misnamed++;
    for (const group of ["all", formOf(gold, text), ...(gold.kind === "direct" ? ["direct"] : [])]) {
      const count = this.counts.get(group) ?? { total: 0, right: 0, wrong: 0, none: 0 };
      count.total++;
      count[verdict]++;
      this.counts.set(group, count);
    }
    return verdict;
  }

  scores(): QuotationReport["speakers"] {
    const get = (group: string): SpeakerScore => this.counts.get(group) ?? { total: 0, right: 0, wrong: 0, none: 0 };
    return {
      all: get("all"),
      direct: get("direct"),
      "full-name": get("full-name"),
      surname: get("surname"),
      title: get("title"),
      pronoun: get("pronoun"),
      dropped: get("dropped"),
      organisation: get("organisation"),
    };
  }

  wrongShare(): number {
    return this.named === 0 ? 0 : this.misnamed / this.named;
  }
}

/** Names are compared without regard to the letter case of their first letter, apostrophes and marks. */
function same(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : plain(a) === plain(b);
}

function plain(name: string): string {
  return name
    .replace(/[«»„“”"]/gu, "")
    .replace(/['ʼ`’]/gu, "’")
    .toLowerCase();
}

function formOf(gold: GoldQuotation, text: string): MentionForm {
  if (gold.role === "org") return "organisation";
  if (gold.mention === null) return "dropped";
  const words = text.slice(gold.mention.start, gold.mention.end);
  if (/^(?:він|вона|вони|його|її|їх|їхніми|той|та|сам|сама)$/iu.test(words)) return "pronoun";
  const capitals = words.match(/\p{Lu}[\p{L}'’ʼ-]*/gu) ?? [];
  if (/^\p{Lu}/u.test(words) && (capitals.length > 1 || gold.speaker === words)) return "full-name";
  const surname = gold.speaker?.split(" ").at(-1) ?? "";
  return capitals.length === 1 && surname !== "" && words.slice(0, 3) === surname.slice(0, 3) ? "surname" : "title";
}
