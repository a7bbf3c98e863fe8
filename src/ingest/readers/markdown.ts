import type { Nodes, RootContent } from "mdast";
import { splitFrontMatter } from "./front-matter.js";
import type { Reading } from "./reading.js";

/** Reads Markdown: each heading, paragraph, list item and quoted paragraph becomes a line, list items with their mark. */
export async function readMarkdown(source: string): Promise<Reading> {
  const { body, stated } = splitFrontMatter(source);
  const [{ fromMarkdown }, { toString }] = await Promise.all([
    import("mdast-util-from-markdown"),
    import("mdast-util-to-string"),
  ]);
  const tree = fromMarkdown(body);
  const line = (node: Nodes): string =>
    toString(withBreaks(node), { includeImageAlt: false, includeHtml: false })
      .replace(/\s*\n\s*/gu, " ")
      .trim();

  const linesOf = (node: RootContent): readonly string[] => {
    if (node.type === "heading" || node.type === "paragraph") return [line(node)];
    if (node.type === "blockquote") return node.children.flatMap(linesOf);
    if (node.type === "code") return node.value.split("\n");
    if (node.type !== "list") return [];
    return node.children.flatMap((item, at) => {
      const [text = "", ...more] = item.children.flatMap(linesOf);
      const mark = node.ordered ? `${(node.start ?? 1) + at}.` : bulletOf(body, item);
      return [`${mark} ${text}`, ...more];
    });
  };

  const [first] = tree.children;
  const heading = first?.type === "heading" && first.depth === 1 ? line(first) : undefined;
  return {
    ...stated,
    text: tree.children
      .flatMap(linesOf)
      .filter((text) => text !== "")
      .join("\n"),
    title: stated.title ?? heading,
  };
}

/** The mark that the author typed: a list led by hyphens may be a dialogue. */
function bulletOf(body: string, item: Nodes): string {
  return body.charAt(item.position?.start.offset ?? 0) === "-" ? "-" : "•";
}

/** A hard line break separates words. */
function withBreaks(node: Nodes): Nodes {
  if (node.type === "break") return { type: "text", value: "\n" };
  if (!("children" in node)) return node;
  const children = (node.children as Nodes[]).map(withBreaks);
  return { ...node, children } as Nodes;
}
