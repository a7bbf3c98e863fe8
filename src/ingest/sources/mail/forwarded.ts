import type { MarkedLine } from "../xml/plain-text.js";
import { plainDateOf } from "./header-date.js";

/** What the header of a forwarded message says, and where in the source it ends. */
export interface ForwardedHeader {
  readonly title: string | undefined;
  /** As stated. */
  readonly published: string | undefined;
  readonly end: number;
}

/** «---------- Forwarded message ---------», «-------- Переслане повідомлення --------», «Begin forwarded message:», «Пересилається лист» */
const separator =
  /^[\s>*_-]*(?:(?:begin\s+)?forwarded\s+(?:message|by\b.*)|original message|(?:початок\s+)?(?:пересла|перенапр|пересил|переспрям)[\p{L}]*\s+(?:повідомлен|лист|пошт|електронн)[\p{L}\s]*|початкове повідомлення|вихідне повідомлення|оригінал(?:ьне)?\s+повідомлення|(?:начало\s+)?(?:пересланн|пересылаем|перенаправ|переадрес)[\p{L}]*\s+(?:сообщен|письм)[\p{L}]*|исходное сообщение)[\s:>*_-]*$/iu;
/** «Fwd: …», «Пересл.: …», «FW: …» */
const forwardMark =
  /^\s*(?:(?:re|aw|відп|отв)\s*[.:]\s*:?\s*)*(?:fwd?|пересл|переслано|пересл\.|перес|пер|переадр|пн)\s*[.:]/iu;
const prefixes = /^\s*(?:(?:re|aw|fwd?|fw|відп|отв|пересл|переслано|перес|пер|переадр|пн)\.?\s*(?:\[\d+\])?\s*:\s*)+/iu;

/** «-------- Кінець пересланого повідомлення --------», «-------- Конец пересылаемого сообщения --------» */
const ending =
  /^[\s>*_-]*(?:end\s+(?:of\s+)?(?:the\s+)?forwarded\s+message|(?:кінець|завершення|конец)\s+пере[\p{L}]*\s+[\p{L}]+)[\s>*_-]*$/iu;

type FieldName = "title" | "published" | "from" | "other";

const fieldNames: ReadonlyMap<string, FieldName> = new Map(
  (
    [
      ["title", "subject, тема"],
      ["published", "date, sent, дата, надіслано, відправлено, отправлено"],
      ["from", "from, від, від кого, відправник, от, от кого, отправитель"],
      ["other", "to, cc, reply-to, кому, копія, копия, відповісти"],
    ] as const
  ).flatMap(([name, words]) => words.split(", ").map((word) => [word, name] as const)),
);
const field = /^[\s>*]*([\p{L}][\p{L} -]{0,14}?)[\s*]*:[\s*]*(.*?)[\s*]*$/u;
/** Fields that make a header; fewer are a paragraph with a colon. */
const enoughFields = 2;
/** Characters of the longest line of a header, with all its addressees. */
const longestLine = 2000;
/** Lines between the separator and the header, or of a value that is wrapped. */
const strayLines = 3;

/** Whether a subject says that a message was forwarded. */
export function isForwardSubject(subject: string): boolean {
  return forwardMark.test(oneLine(subject));
}

/** A subject without «Fwd:» and «Re:». */
export function titleOfSubject(subject: string): string {
  return oneLine(subject).replace(prefixes, "").trim();
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/gu, " ");
}

/**
 * The header of the forwarded message within the lines of a message, or null where there is none: behind a line
 * that says so, or, where the subject does (Outlook writes no such line), the first lines of that form.
 * It names its sender, whatever else it names.
 */
export function findForwardedHeader(lines: readonly MarkedLine[], bySubject: boolean): ForwardedHeader | null {
  for (const [at, { text }] of lines.entries()) {
    if (text.length <= longestLine && separator.test(text)) {
      const header = headerAt(lines, at + 1);
      if (header !== null) return header;
    } else if (bySubject && fieldOf(text)?.name === "from") {
      const header = headerAt(lines, at);
      if (header !== null) return header;
    }
  }
  return null;
}

/** Where a line says that the forwarded message ends, or null where none does. */
export function findForwardedEnd(lines: readonly MarkedLine[]): number | null {
  return lines.find(({ text }) => text.length <= longestLine && ending.test(text))?.start ?? null;
}

function headerAt(lines: readonly MarkedLine[], from: number): ForwardedHeader | null {
  const found = new Map<FieldName, string>();
  let end = 0;
  let stray = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const named = fieldOf(line.text);
    if (named === null) {
      // a long list of addressees is wrapped; behind the header, the text begins
      if (found.size >= enoughFields || ++stray > strayLines) break;
      continue;
    }
    if (found.has(named.name) && named.name !== "other") break;
    found.set(named.name, named.value);
    end = line.end;
  }
  if (found.size < enoughFields || !found.has("from")) return null;
  return {
    title: presentIn(titleOfSubject(found.get("title") ?? "")),
    published: presentIn(plainDateOf(found.get("published") ?? "")),
    end,
  };
}

function fieldOf(text: string): { readonly name: FieldName; readonly value: string } | null {
  if (text.length > longestLine) return null;
  const [, name = "", value = ""] = field.exec(text) ?? [];
  const known = fieldNames.get(name.toLowerCase().trim());
  return known === undefined ? null : { name: known, value };
}

function presentIn(value: string): string | undefined {
  return value === "" ? undefined : value;
}
