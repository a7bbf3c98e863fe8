import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import { markup } from "../../src/publish/html/markup.js";
import { escapeMarkdown } from "../../src/publish/markdown/escape.js";
import { parsePage } from "./dom.js";

/** Text made of what Markdown and HTML give a meaning to, between words. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\\`*_{}[]()<>#+-.!|~&:;\"'=/ \n1",
        "&amp;",
        "<b>",
        "</p>",
        "<!--",
        "](http://x.test)",
        "![x](y)",
        "https://x.test",
        "```",
        "---",
        "1. ",
        "- ",
        "> ",
        "слово",
        "їжак ",
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join("").replace(/\p{Cc}(?<!\n)/gu, ""));

const oneLine = (text: string): string => text.replace(/[\n\u2028\u2029]+/gu, " ").trim();

describe("Markdown", () => {
  test.each(["", "## ", "- ", "> ", "**x** "])("after %j shows any text letter by letter, as text only", (before) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = fromMarkdown(`${before}${escapeMarkdown(text)}`);
        const kinds = new Set<string>();
        const visit = (node: { type: string; children?: readonly { type: string }[] }): void => {
          kinds.add(node.type);
          node.children?.forEach(visit);
        };
        visit(tree);
        const allowed = ["root", "paragraph", "heading", "list", "listItem", "blockquote", "text", "strong"];
        expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
        expect(tree.children.length).toBeLessThanOrEqual(1);
        const start = before.startsWith("**") ? "x " : "";
        expect(toString(tree).trim()).toBe(`${start}${oneLine(text)}`.trim());
      }),
      { numRuns: 300 },
    );
  });

  test("leaves no bar that would end a table cell", () => {
    expect(escapeMarkdown("a|b")).toBe("a\\|b");
  });

  test("leaves ordinary prose as it is", () => {
    const prose = "«Це – старт», – сказав О’Коннор (Reuters): 3,5 % – $60 млрд; AT&T. Що далі?";
    expect(escapeMarkdown(prose)).toBe(prose);
    expect(escapeMarkdown("2.5 млн")).toBe("2.5 млн");
  });
});

describe("HTML", () => {
  test("shows any text letter by letter, in content and in attributes", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = markup`<!doctype html><html><body><p title="${text}">${text}</p></body></html>`.toString();
        const document = parsePage(page);
        expect(document.querySelectorAll("body *").length).toBe(1);
        expect(document.querySelector("p")?.textContent).toBe(text);
        expect(document.querySelector("p")?.getAttribute("title")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test("keeps a carriage return through a parser that would turn it into a line feed", () => {
    expect(markup`${"a\r\nb"}`.toString()).toBe("a&#13;\nb");
  });

  test("puts markup in as it is and nothing for null", () => {
    const item = (text: string) => markup`<li>${text}</li>`;
    expect(markup`<ul>${["<", 2].map((piece) => item(String(piece)))}${null}</ul>`.toString()).toBe(
      "<ul><li>&lt;</li><li>2</li></ul>",
    );
  });
});
