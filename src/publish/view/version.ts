import type { ArticleNote, StoryVersion, VersionRelation } from "../../core/index.js";
import { describeDate, type StatedDate } from "./dates.js";
import { httpAddress, readableAddress } from "./address.js";
import type { Bilingual } from "./labels.js";

/** Another publication of an entry's story, as every page shows it; the texts are not escaped. */
export interface VersionView {
  readonly relation: Bilingual;
  readonly publisher: string | null;
  readonly published: StatedDate | null;
  /** Address, if it is http or https. */
  readonly url: string | null;
  readonly place: string;
}

const relationLabels: Readonly<Record<VersionRelation, Bilingual>> = {
  "same-address": { uk: "та сама адреса", en: "same address" },
  "same-text": { uk: "той самий текст", en: "same text" },
  update: { uk: "інша редакція", en: "another version" },
  "near-duplicate": { uk: "майже той самий текст", en: "nearly the same text" },
};

export function viewVersion(version: StoryVersion, timeZone: string): VersionView {
  const date = version.modified ?? version.published;
  return {
    relation: relationLabels[version.relation],
    publisher: version.publisher ?? null,
    published: date === undefined ? null : describeDate(date, timeZone),
    url: version.url === undefined ? null : httpAddress(version.url),
    place: version.url === undefined ? version.location : readableAddress(version.url),
  };
}

const noteLabels: Readonly<Record<ArticleNote["code"], string>> = {
  "other-version-read": "прочитано іншу версію сторінки",
  "paywalled-part": "частина статті — лише для передплатників",
  "time-zone-assumed": "час указано без часового поясу, прийнято київський",
  "statement-doubtful": "відомості на сторінці суперечать одні одним",
  "foreign-passages": "уривки іншою мовою не перекладено",
  surzhyk: "у тексті є суржик",
  transliterated: "уривки латиницею не перекладено",
};

/** What a reader should know about how the article was read. */
export function viewNote({ code, message }: ArticleNote): Bilingual {
  return { uk: noteLabels[code], en: message };
}
