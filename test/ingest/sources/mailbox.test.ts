import { describe, expect, it } from "vitest";
import { expandInputs } from "../../../src/ingest/index.js";
import { useFolder } from "../helpers.js";
import { asText, failures, mail, only, paragraphs, readMailIn, textOf } from "./helpers.js";

const folder = useFolder();

const read = readMailIn(folder);

describe("a mailbox", () => {
  const message = (day: number, body: string = paragraphs.join("\n\n")): string =>
    `From n@visnyk.example Thu Feb 12 18:30:00 2026\n${mail(
      ["From: n@visnyk.example", `Date: ${day} Feb 2026 18:30:00 +0200`, `Subject: ${day}`, ...asText],
      body,
    ).replaceAll("\r\n", "\n")}\n\n`;

  it("gives its newest messages, each under its number", async () => {
    const box = [3, 9, 1, 7].map((day) => message(day)).join("");
    const { inputs, warnings, path } = await read(box, "box.mbox", { limit: 2 });
    expect(inputs.map(({ location }) => location)).toEqual([`${path}#2`, `${path}#4`]);
    expect(inputs[0]).toMatchObject({ kind: "mail", foundIn: path, stated: { title: "9" } });
    expect(warnings).toEqual([
      `${path}: 2 of 4 articles taken; left: 2 above the limit. Raise the source's limit to take more.`,
    ]);
  });

  it("sets broken messages aside one by one, and unescapes lines that begin with From", async () => {
    const box = message(1, "") + message(2, `${paragraphs[0]}\n\n>From початку року.\n`);
    const { inputs, path } = await read(box, "box.mbox");
    expect(inputs.map(({ kind, location }) => [kind, location])).toEqual([
      ["mail", `${path}#2`],
      ["failed", `${path}#1`],
    ]);
    expect(textOf(inputs[0]!)).toContain("\nFrom початку");
    expect(failures(inputs)[0]?.error.code).toBe("source-empty");
  });

  it("is read past a message with more attached than memory should hold", async () => {
    const attached = (day: number): string =>
      message(day)
        .replace(/\n\n[^]*$/u, "")
        .replace(/Content-Type: .*/u, 'Content-Type: multipart/mixed; boundary="x"') +
      `\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${paragraphs.join("\n\n")}\n--x\nContent-Type: application/zip\nContent-Disposition: attachment\n\n${"QUJD".repeat(19).concat("\n").repeat(70_000)}--x--\n\n`;
    const { inputs } = await read(attached(1) + message(2), "large.mbox");
    expect(inputs).toMatchObject([
      { kind: "mail", stated: { title: "2" } },
      { kind: "mail", stated: { title: "1" } },
    ]);
    expect(textOf(inputs[1]!)).toContain(paragraphs[3]);
  });

  it.each([
    ["holds no message", "Це не скринька.\n", "source-invalid"],
    ["is empty", "", "source-invalid"],
  ])("that %s is set aside", async (_, data, code) => {
    const { inputs, path } = await read(data, "bad.mbox");
    expect(only(inputs)).toMatchObject({ kind: "failed", location: path, error: { code } });
  });

  it("in a folder is taken beside files and messages", async () => {
    const { inputs } = await read(message(5), "z.mbox");
    expect(inputs).toHaveLength(1);
    const all = await expandInputs([folder.path()]);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["mail", "failed"]));
  });
});
