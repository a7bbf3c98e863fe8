import type { LinkedNode } from "./linked-data.js";

/** Depth below which nodes of JSON-LD are looked for: graphs and lists of them. */
const deepest = 6;

/** The nodes of one script of JSON-LD; of a broken one, those that can still be read. */
export function readLinkedData(script: string): readonly LinkedNode[] {
  const text = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/gu, "")
    .trim();
  const data = parsed(text) ?? parsed(mended(text));
  return data === undefined ? fieldsOf(text) : nodesIn(data, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without raw line ends within strings, commas before a bracket, and a semicolon at the end. */
function mended(text: string): string {
  let isString = false;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isString && char === "\\") result += char + text.charAt(++at);
    else if (isString && char < " ") result += " ";
    else {
      if (char === '"') isString = !isString;
      result += char;
    }
  }
  return result.replace(/,(?=\s*[}\]])/gu, "").replace(/;\s*$/u, "");
}

/** «"datePublished": "2026-03-04T10:15:00+02:00"» in a script that is no JSON: its single fields as a node. */
function fieldsOf(text: string): readonly LinkedNode[] {
  const node: Record<string, unknown> = {};
  const field =
    /"(@type|headline|datePublished|dateModified|articleSection|isAccessibleForFree)"\s*:\s*"((?:[^"\\\n]|\\.){1,500})"/gu;
  for (const [, name = "", value] of text.matchAll(field)) node[name] ??= value;
  const author = /"author"\s*:\s*\{[^{}]{0,500}?"name"\s*:\s*"([^"\\\n]{1,200})"/u.exec(text)?.[1];
  if (author !== undefined) node["author"] = author;
  const publisher = /"publisher"\s*:\s*\{[^{}]{0,500}?"name"\s*:\s*"([^"\\\n]{1,200})"/u.exec(text)?.[1];
  if (publisher !== undefined) node["publisher"] = publisher;
  return Object.keys(node).length === 0 ? [] : [node];
}

function nodesIn(data: unknown, depth: number): readonly LinkedNode[] {
  if (depth > deepest) return [];
  if (Array.isArray(data)) return data.flatMap((one) => nodesIn(one, depth + 1));
  if (!isNode(data)) return [];
  return [data, ...nodesIn(data["@graph"], depth + 1), ...nodesIn(data["mainEntity"], depth + 1)];
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
