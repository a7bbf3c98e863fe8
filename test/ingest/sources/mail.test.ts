import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SetAside } from "../../../src/core/index.js";
import { expandInputs } from "../../../src/ingest/index.js";
import { readMessage } from "../../../src/ingest/sources/mail/read-message.js";
import { readDate } from "../../../src/ingest/dates.js";
import { encode, useFolder } from "../helpers.js";
import { asHtml, asText, letter, mail, only, paragraphs, readMailIn, textOf, wholeHtml } from "./helpers.js";

const folder = useFolder();

const read = readMailIn(folder);

describe("a message", () => {
  it("gives its HTML rather than its text, its subject and its time", async () => {
    const body = [
      "--x",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      "Коротко",
      "--x",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(wholeHtml).toString("base64"),
      "--x--",
    ].join("\r\n");
    const { inputs, path } = await read(
      mail(
        [...letter, "Subject: =?utf-8?B?0KDQsNC00LA=?= ухвалила", 'Content-Type: multipart/alternative; boundary="x"'],
        body,
      ),
    );
    const input = only(inputs);
    expect(input).toMatchObject({ kind: "mail", location: path, foundIn: path, mediaType: "text/html" });
    expect(input.kind === "mail" && input.stated).toEqual({
      title: "Рада ухвалила",
      published: "2026-02-12T16:30:00.000Z",
    });
    for (const text of paragraphs) expect(textOf(input)).toContain(text);
    expect(textOf(input)).not.toContain("Коротко");
  });

  it.each(["windows-1251", "koi8-u"])("is read in %s, with its subject in the same encoding", async (encoding) => {
    // KOI8-U has no quotation marks of print
    const lines = paragraphs.map((text) => text.replace(/[«»]/gu, '"').replaceAll("—", "-"));
    const subject = Buffer.from(encode("Ґанок і їжак", encoding)).toString("base64");
    const head = mail(
      [
        ...letter,
        `Subject: =?${encoding}?B?${subject}?=`,
        `Content-Type: text/plain; charset=${encoding}`,
        "Content-Transfer-Encoding: 8bit",
      ],
      "",
    );
    const { inputs } = await read(Buffer.concat([Buffer.from(head), encode(lines.join("\n\n"), encoding)]));
    expect(only(inputs)).toMatchObject({ kind: "mail", stated: { title: "Ґанок і їжак" } });
    for (const text of lines) expect(textOf(only(inputs))).toContain(text);
  });

  it("is read in windows-1251 that it does not declare, subject and all", async () => {
    const { inputs } = await read(encode(mail(["Subject: Ґанок і їжак"], paragraphs.join("\n\n")), "windows-1251"));
    expect(only(inputs)).toMatchObject({ kind: "mail", stated: { title: "Ґанок і їжак" } });
    expect(textOf(only(inputs))).toBe(paragraphs.join("\n\n"));
  });

  it("is read in quoted-printable, its lines joined", async () => {
    const wrap = (text: string): string => text.replace(/(.{1,70})(?: |$)/gu, "$1\n").trimEnd();
    const quoted = Array.from(Buffer.from(paragraphs.map(wrap).join("\n\n")), (byte) =>
      byte === 10 ? "\r\n" : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
    ).join("");
    const { inputs } = await read(
      mail(
        [
          ...letter,
          "Subject: x",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
        ],
        quoted,
      ),
    );
    expect(
      textOf(only(inputs))
        .split("\n")
        .filter((line) => line !== ""),
    ).toEqual(paragraphs);
  });

  it("of a list names its outlet and where it is archived", async () => {
    const headers = [
      ...letter,
      "Subject: Дайджест",
      "List-Id: <digest.visnyk.example>",
      "Archived-At: <https://visnyk.example/d/1>",
      ...asHtml,
    ];
    const { inputs } = await read(mail(headers, wholeHtml));
    const input = only(inputs);
    expect(input.kind === "mail" && input.stated).toEqual({
      title: "Дайджест",
      published: "2026-02-12T16:30:00.000Z",
      publisher: "Вісник",
      url: "https://visnyk.example/d/1",
    });
  });

  it("says that it left attached files out", async () => {
    const body = [
      "--x",
      ...asText,
      "",
      paragraphs[0],
      "--x",
      "Content-Type: application/pdf",
      'Content-Disposition: attachment; filename="a.pdf"',
      "",
      "%PDF",
      "--x--",
    ];
    const { inputs, warnings, path } = await read(
      mail([...letter, "Subject: x", 'Content-Type: multipart/mixed; boundary="x"'], body.join("\r\n")),
    );
    expect(only(inputs).kind).toBe("mail");
    expect(warnings).toEqual([
      `${path}: an attached file was left out. Give the files themselves if they hold articles.`,
    ]);
  });

  it.each([
    ["without text", mail([...letter, "Subject: x", ...asText], " \r\n"), "source-empty"],
    ["nested without end", deepMessage(400), "source-invalid"],
    ["of no bytes", "", "source-invalid"],
  ])("%s is set aside", async (_, data, code) => {
    const { inputs, path } = await read(data);
    expect(only(inputs)).toMatchObject({ kind: "failed", location: path, error: { code, stage: "ingest" } });
  });

  it("that is missing is set aside", async () => {
    const [input] = await expandInputs([join(folder.path(), "missing.eml")]);
    expect(input).toMatchObject({ kind: "failed", error: { code: "input-missing" } });
  });
});

function deepMessage(depth: number): string {
  let body = "";
  for (let at = 0; at < depth; at++) body += `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`;
  return `Subject: x\r\n${body}Content-Type: text/plain\r\n\r\nx`;
}

const gmailCover = `<div dir="ltr">Див.<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>Від: Вісник<br>Date: чт, 12 лют. 2026 р. о 18:30<br>Subject: Бюджет<br></div>${wholeHtml}</div></div>`;

describe("a forwarded article", () => {
  const gmail = (separator: string, fields: readonly string[]): string =>
    `<div dir="ltr">Подивіться, цікаво.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${separator}<br>${fields.join("<br>")}<br></div><br><br>${wholeHtml}</div></div>`;

  it.each([
    [
      "Gmail in Ukrainian",
      gmail("---------- Пересилається повідомлення ---------", [
        "Від: <strong>Вісник</strong> <span>&lt;<a href='mailto:n@visnyk.example'>n@visnyk.example</a>&gt;</span>",
        "Date: 2026-02-11T10:00:00+02:00",
        "Тема: Рада ухвалила бюджет",
        "To: &lt;editor@desk.example&gt;",
      ]),
    ],
    [
      "Gmail in English",
      gmail("---------- Forwarded message ---------", [
        "From: Вісник &lt;n@visnyk.example&gt;",
        "Date: 2026-02-11T10:00:00+02:00",
        "Subject: Рада ухвалила бюджет",
        "To: a@desk.example, b@desk.example",
      ]),
    ],
    [
      "Outlook",
      `<p>Прошу.</p><div id="divRplyFwdMsg"><font><b>Від:</b> Вісник &lt;n@visnyk.example&gt;<br><b>Надіслано:</b> 2026-02-11T10:00:00+02:00<br>
       <b>Кому:</b> a@desk.example<br><b>Тема:</b> FW: Рада ухвалила бюджет</font></div><div>${wholeHtml}</div>`,
    ],
    [
      "Thunderbird",
      `<p>Прошу.</p><div class="moz-forward-container">-------- Переслане повідомлення --------<table><tbody>
       <tr><th>Тема: </th><td>Рада ухвалила бюджет</td></tr><tr><th>Дата: </th><td>2026-02-11T10:00:00+02:00</td></tr>
       <tr><th>Від: </th><td>Вісник &lt;n@visnyk.example&gt;</td></tr><tr><th>Кому: </th><td>a@desk.example</td></tr></tbody></table>${wholeHtml}</div>`,
    ],
    [
      "Apple Mail",
      `<div>Прошу.</div><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>Вісник &lt;n@visnyk.example&gt;</div>
       <div><b>Subject: </b><b>Рада ухвалила бюджет</b></div><div><b>Date: </b>2026-02-11T10:00:00+02:00</div><div>${wholeHtml}</div></blockquote>`,
    ],
    [
      "a Russian program",
      `<div>-------- Пересылаемое сообщение --------<br>11.02.2026, 10:00, "Вісник":<br>От кого: Вісник<br>Дата: 2026-02-11T10:00:00+02:00<br>Тема: Рада ухвалила бюджет</div>${wholeHtml}<div>-------- Конец пересылаемого сообщения --------</div><p>Прошу, Іван.</p>`,
    ],
  ])("by %s has its own subject and time, and no cover", async (_, html) => {
    const { inputs } = await read(mail([...letter, "Subject: Fwd: Рада ухвалила бюджет", ...asHtml], html));
    const input = only(inputs);
    expect(input.kind === "mail" && input.stated).toEqual({
      title: "Рада ухвалила бюджет",
      published: "2026-02-11T10:00:00+02:00",
    });
    for (const text of paragraphs) expect(textOf(input)).toContain(text);
    for (const cover of ["Подивіться", "Прошу", "visnyk.example", "desk.example", "Тема", "Subject", "2026-02-11"])
      expect(textOf(input)).not.toContain(cover);
  });

  it("in plain text, quoted and forwarded twice, is taken out of both covers", async () => {
    const inner = [
      "-------- Оригінальне повідомлення --------",
      "Від: Вісник <n@visnyk.example>",
      "Дата: 2026-02-10",
      "Тема: Бюджет",
      "",
      ...paragraphs.flatMap((text) => [text, ""]),
    ];
    const outer = [
      "Дивіться нижче.",
      "",
      "---------- Forwarded message ---------",
      "From: Іван <i@desk.example>",
      "Date: 2026-02-11",
      "Subject: Fwd: Бюджет",
      "",
      ...inner,
    ];
    const { inputs } = await read(mail([...letter, "Subject: Fw: Fwd: Бюджет", ...asText], outer.join("\n")));
    const input = only(inputs);
    expect(input).toMatchObject({ mediaType: "text/plain", stated: { title: "Бюджет", published: "2026-02-10" } });
    expect(textOf(input)).toBe(paragraphs.join("\n\n"));
  });

  it.each([
    ["чт, 12 лют. 2026 р. о 18:30", "2026-02-12 18:30"],
    ["12 лютого 2026 р. 8:05:11", "2026-02-12 08:05"],
    ["четверг, 12 мая 2026 г., 18:30", "2026-05-12 18:30"],
    ["Thu, Feb 12, 2026 at 6:30 PM", "2026-02-12 18:30"],
    ["Thursday, February 12, 2026 12:05 AM", "2026-02-12 00:05"],
    ["12 листопада 2026", "2026-11-12"],
    ["Thu, 12 Feb 2026 18:30:00 +0200", "2026-02-12T16:30:00.000Z"],
    ["позавчора", "позавчора"],
  ])("was sent on %s", async (date, published) => {
    const header = [
      "---------- Forwarded message ---------",
      "Від: Вісник",
      `Дата: ${date}`,
      "Тема: Бюджет",
      "",
      paragraphs[0],
    ];
    const { inputs } = await read(mail([...letter, "Subject: Fwd: Бюджет", ...asText], header.join("\n")));
    const input = only(inputs);
    expect(input.kind === "mail" && input.stated.published).toBe(readDate(published));
  });

  it("keeps an article in which lines look like a header", async () => {
    const interview = `<p>Тема: бюджет міста</p><p>Дата: 12 лютого</p><p>Від: ради говорила речниця</p>${wholeHtml}`;
    const { inputs } = await read(mail([...letter, "Subject: Розмова", ...asHtml], interview));
    expect(textOf(only(inputs)).trim()).toBe(interview);
  });
});

describe("any message", () => {
  const samples = [
    mail([...letter, "Subject: Fwd: =?windows-1251?Q?=C1=FE=E4=E6=E5=F2?=", ...asHtml], gmailCover),
    mail(
      [...letter, 'Content-Type: multipart/alternative; boundary="x"'],
      `--x\r\n${mail(asText, paragraphs[0])}\r\n--x\r\n${mail(asHtml, wholeHtml)}\r\n--x--`,
    ),
  ];
  const scraps = [
    "--x",
    "\r\n\r\n",
    "=?",
    "?=",
    "boundary=",
    "charset=x-none;",
    "Content-Type: message/rfc822\r\n\r\n",
    "<",
    ">",
    "\0",
    "base64",
    "From: ",
    "Від: ",
  ];

  it("is read, or set aside, whatever was done to it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(
          fc.tuple(fc.nat(3000), fc.nat(30), fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 6 }))),
          { maxLength: 6 },
        ),
        async (sample, mutations) => {
          const data = mutations.reduce((text, [at, length, scrap]) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + scrap + text.slice(place + length);
          }, sample);
          const article = await readMessage(Buffer.from(data), "message.eml").catch((error: unknown) => error);
          if (article instanceof Error) {
            expect(article).toBeInstanceOf(SetAside);
            expect(article).toMatchObject({ code: expect.stringMatching(/^source-(?:invalid|empty)$/u) as string });
          } else expect(article).toHaveProperty("stated");
        },
      ),
      { numRuns: 300 },
    );
  });
});
