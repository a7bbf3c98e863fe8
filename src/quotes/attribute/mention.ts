import type { NameBook, Span } from "../../core/index.js";
import type { Cast, Person } from "../cast/cast.js";
import type { Title } from "../cast/roles.js";
import type { VerbForm } from "../lexicon/verbs.js";
import type { SpanIndex } from "../read/search.js";
import type { Reading, Statement } from "../read/reading.js";

/** What kind of words stand for the speaker. */
export type MentionType =
  "full-name" | "surname" | "given-name" | "pronoun" | "title" | "organisation" | "callsign" | "unnamed" | "several";

/** The words that stand for the speaker in the attributing clause, as far as they can be read there. */
export interface Mention extends Span {
  readonly type: MentionType;
  /** The person, where the words name one in full. */
  readonly person: Person | null;
  readonly title: Title | null;
  /** Canonical name of the institution. */
  readonly organisation: string | null;
  /** Those who are named together; empty where one is. */
  readonly members: readonly Mention[];
}

/** What a mention is looked for in. */
export interface Scene {
  readonly reading: Reading;
  readonly cast: Cast;
  readonly names: NameBook;
  /** Contents of all quotations: words in them name no speaker. */
  readonly contents: SpanIndex<true>;
}

/** Where a subject is looked for. */
export interface Side {
  readonly statement: Statement;
  readonly span: Span;
  readonly side: "before" | "after";
  readonly form: VerbForm;
}

export function mention(
  type: MentionType,
  span: Span,
  rest: Partial<Pick<Mention, "person" | "title" | "organisation" | "members">> = {},
): Mention {
  return {
    type,
    start: span.start,
    end: span.end,
    person: rest.person ?? null,
    title: rest.title ?? null,
    organisation: rest.organisation ?? null,
    members: rest.members ?? [],
  };
}
