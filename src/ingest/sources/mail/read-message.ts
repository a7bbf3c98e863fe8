import type { Address, Email } from "postal-mime";
import type { MediaType, Statements } from "../../../core/index.js";
import { decodeBytes } from "../../decode.js";
import { refuse } from "../../refuse.js";
import { bylineFrom, statementsFrom, timeOf } from "../source-entry.js";
import { linesOfHtml, type MarkedLine } from "../xml/plain-text.js";
import {
  findForwardedEnd,
  findForwardedHeader,
  isForwardSubject,
  titleOfSubject,
  type ForwardedHeader,
} from "./forwarded.js";
import { linesOfMail, unwrapMail } from "./plain-mail.js";

/** An article that came by mail. */
export interface MailedArticle {
  readonly bytes: Uint8Array;
  readonly mediaType: Extract<MediaType, "text/html" | "text/plain">;
  readonly stated: Statements;
  /** When it was published, else sent: milliseconds since 1970; null where neither is stated. */
  readonly time: number | null;
  readonly attachments: number;
}

/** Forwards of forwards that are opened. */
const deepestForward = 5;
/** Lines of a forwarded message in which a further header may begin. */
const furtherLines = 12;

/**
 * Reads a message (RFC 5322, MIME): its HTML, else its text, without the header of the message that it forwards.
 * @throws SetAside `source-invalid` where it is no message, `source-empty` where it holds no text
 */
export async function readMessage(bytes: Uint8Array, location: string): Promise<MailedArticle> {
  const mail = await parse(bytes, location);
  const attachments = mail.attachments.filter(({ related }) => related !== true).length;
  const isHtml = mail.html !== undefined && linesOfHtml(mail.html).length > 0;
  const body = isHtml ? mail.html : mail.text;
  if (body === undefined || body.trim() === "") {
    if (mail.headers.length === 0) throw refuse("source-invalid", location, "is not an e-mail message");
    const files = attachments === 0 ? "" : `, only ${attachments} attached ${attachments === 1 ? "file" : "files"}`;
    throw refuse("source-empty", location, `the message holds no text${files}`);
  }
  const linesOf = isHtml ? linesOfHtml : linesOfMail;
  const { text, header } = open(body, isForwardSubject(mail.subject ?? ""), linesOf);
  const stated = header === null ? statedBy(mail) : statedByHeader(header, mail);
  return {
    bytes: Buffer.from(isHtml ? text : unwrapMail(text)),
    mediaType: isHtml ? "text/html" : "text/plain",
    stated,
    time: timeOf(stated) ?? timeOf(statementsFrom({ published: mail.date })),
    attachments,
  };
}

async function parse(bytes: Uint8Array, location: string): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(await inUtf8(bytes, location));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse("source-invalid", location, `the message cannot be read: ${reason}`, { cause: error });
  }
}

/** Bytes of the start in which a message says how it is encoded. */
const headBytes = 64 * 1024;

/** Old programs send windows-1251 and say nothing of it, where messages are read as UTF-8. */
async function inUtf8(bytes: Uint8Array, location: string): Promise<Uint8Array> {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  if (/charset\s*=/iu.test(head) || isAscii(head)) return bytes;
  try {
    return Buffer.from((await decodeBytes(bytes, location)).text);
  } catch {
    // Attached as it is: whoever reads the message knows what to leave.
    return bytes;
  }
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/u.test(text);
}

interface Opened {
  readonly text: string;
  /** Of the innermost forward. */
  readonly header: ForwardedHeader | null;
}

/** Takes the covers off a message that was forwarded, however often. */
function open(body: string, bySubject: boolean, linesOf: (text: string) => readonly MarkedLine[]): Opened {
  let text = body;
  let header: Opened["header"] = null;
  for (let depth = 0; depth < deepestForward; depth++) {
    const lines = linesOf(text);
    const next = findForwardedHeader(depth === 0 ? lines : lines.slice(0, furtherLines), bySubject);
    if (next === null) break;
    text = text.slice(next.end);
    header = next;
  }
  const end = header === null ? null : findForwardedEnd(linesOf(text));
  return { text: end === null ? text : text.slice(0, end), header };
}

function statedBy(mail: Email): Statements {
  const list = mail.headers.some(({ key }) => key === "list-id" || key === "list-unsubscribe");
  const archived = mail.headers.find(({ key }) => key === "archived-at")?.value;
  return statementsFrom({
    title: titleIn(mail.subject),
    published: mail.date,
    publisher: list ? nameOf(mail.from) : undefined,
    url: /^<(https?:\/\/\S+)>$/iu.exec(archived?.trim() ?? "")?.[1],
  });
}

function statedByHeader({ title, published }: ForwardedHeader, mail: Email): Statements {
  return statementsFrom({ title: title ?? titleIn(mail.subject), published });
}

function titleIn(subject: string | undefined): string | undefined {
  const title = titleOfSubject(subject ?? "");
  return title === "" ? undefined : title;
}

function nameOf(address: Address | undefined): string | undefined {
  return bylineFrom([address?.name]);
}
