import type { Vocabulary } from "./vocabulary.js";

/**
 * A required text begins where its first token has at least this share of the likeliest token's probability.
 * Set on the gold articles with `name:` lines: from 0.02 to 0.8 their chrF rises by 1 and is flat from 0.4.
 */
const readiness = 0.5;

const inWord = /[\p{L}\p{N}]/u;

/** One of the texts that a row's English must contain. */
interface Required {
  readonly text: string;
  readonly tokens: readonly number[];
  /** Single tokens that would write it again. */
  readonly again: readonly number[];
  written: boolean;
}

/**
 * Lexically constrained greedy decoding of one row: every required text is written once and whole. One that the
 * model is ready for begins at once; the sentence does not end before all are written, the first first; nothing
 * grows on to a finished one. After Hokamp and Liu (2017), Post and Vilar (2018), with the beam reduced to one.
 */
export class RequiredTexts {
  readonly #vocabulary: Vocabulary;
  readonly #required: readonly Required[];
  #open: { readonly text: Required; readonly next: number } | null = null;
  #justFinished = false;
  #written = "";

  /** @param texts in the order of the source */
  constructor(texts: readonly string[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#required = texts
      .map((text) => ({ text, tokens: vocabulary.encode(text), again: vocabulary.alone(text), written: false }))
      .filter(({ tokens }) => tokens.length > 0);
  }

  /**
   * The token that comes next.
   * @param logits one for each token of the vocabulary
   * @param best the likeliest of them
   * @param left tokens that the row may still have, this one included
   */
  choose(logits: Float32Array, best: number, left: number): number {
    const token = this.#next(logits, best, left);
    const found = this.#write(token);
    if (found) found.written = true;
    this.#justFinished ||= found !== undefined;
    return token;
  }

  /**
   * Takes a token that was chosen elsewhere, by the tokens of the texts alone; false where their letters would have
   * this class choose otherwise, now or later.
   */
  follow(token: number): boolean {
    const isForced = this.#open !== null || this.#begunBy(token) !== null;
    const isFree = isForced || this.#isFree(token);
    return this.#write(token) === undefined && isFree;
  }

  /** @returns a text that the model wrote in tokens of its own, which ends here */
  #write(token: number): Required | undefined {
    const begun = this.#open ?? this.#begunBy(token);
    this.#open = begun && begun.next + 1 < begun.text.tokens.length ? { ...begun, next: begun.next + 1 } : null;
    this.#written += this.#vocabulary.written[token] ?? "";
    const isDone = begun !== null && this.#open === null;
    if (isDone) begun.text.written = true;
    this.#justFinished = isDone;
    return isDone ? undefined : this.#foundAtEnd();
  }

  #begunBy(token: number): { readonly text: Required; readonly next: number } | null {
    const text = this.#pending().find(({ tokens }) => tokens[0] === token);
    return text ? { text, next: 0 } : null;
  }

  /** “CSS: a text that the model wrote in tokens of its own. */
  #foundAtEnd(): Required | undefined {
    return this.#pending().find(
      ({ text }) =>
        this.#written.endsWith(text) && !inWord.test(this.#written.charAt(this.#written.length - text.length - 1)),
    );
  }

  #next(logits: Float32Array, likeliestOfAll: number, left: number): number {
    const forced = this.#open?.text.tokens[this.#open.next];
    if (forced !== undefined) return forced;
    const best = this.#isFree(likeliestOfAll) ? likeliestOfAll : this.#bestFree(logits);
    const pending = this.#pending();
    const first = pending[0]?.tokens[0];
    if (first === undefined) return best;
    const due = pending.reduce((sum, { tokens }) => sum + tokens.length, 1) >= left;
    if (due || this.#vocabulary.ending.has(best)) return first;
    const likeliest = pending
      .map(({ tokens }) => tokens[0] ?? best)
      .reduce((one, other) => ((logits[other] ?? -Infinity) > (logits[one] ?? -Infinity) ? other : one));
    const gap = (logits[best] ?? 0) - (logits[likeliest] ?? -Infinity);
    return gap <= -Math.log(readiness) ? likeliest : best;
  }

  /** After a finished text only what leaves it whole is free, and never what would write a text again. */
  #isFree(token: number): boolean {
    if (this.#justFinished && this.#vocabulary.completes[token] !== true) return false;
    return !this.#required.some(
      ({ text, again, written }) => written && (again.includes(token) || this.#completes(text, token)),
    );
  }

  /** “Rustem Umero” + “v”: the name that is written already, in tokens of the model's own. */
  #completes(text: string, token: number): boolean {
    const tail = this.#written.slice(-text.length) + (this.#vocabulary.written[token] ?? "");
    const at = tail.lastIndexOf(text);
    return at > 0 && !inWord.test(tail.charAt(at - 1)) && !inWord.test(tail.charAt(at + text.length));
  }

  #bestFree(logits: Float32Array): number {
    let best = -1;
    for (let token = 0; token < logits.length; token++) {
      const isHigher = best < 0 || (logits[token] ?? -Infinity) > (logits[best] ?? -Infinity);
      if (isHigher && this.#isFree(token)) best = token;
    }
    return best;
  }

  #pending(): readonly Required[] {
    return this.#required.filter(({ written }) => !written);
  }
}
