import { isNode } from "./linked-data-script.js";

/** A node of JSON-LD. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|Posting|Report|OpinionNewsArticle|Review)$/u;

export function typesOf(node: LinkedNode): readonly string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

export function isArticleNode(node: LinkedNode): boolean {
  return typesOf(node).some((type) => articleTypes.test(type));
}

/** The node of the page's own article: that whose address is the page's, else the first. */
export function articleOf(nodes: readonly LinkedNode[], address: string | null): LinkedNode | null {
  const articles = nodes.filter(isArticleNode);
  return (
    articles.find((node) => address !== null && addressesOf(node).some((own) => samePlace(own, address))) ??
    articles[0] ??
    null
  );
}

export function addressesOf(node: LinkedNode): readonly string[] {
  const page = node["mainEntityOfPage"];
  return [node["url"], isNode(page) ? page["@id"] : page, isNode(page) ? page["url"] : null].filter(
    (value) => typeof value === "string",
  );
}

function samePlace(one: string, other: string): boolean {
  return one.replace(/[#?].*|\/$/gu, "") === other.replace(/[#?].*|\/$/gu, "");
}

/** A text, or the first of several. */
export function textIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" ? withoutEntities(first) : undefined;
}

/** Names of people or organisations, however they are written; references into the graph are followed. */
export function namesIn(value: unknown, nodes: readonly LinkedNode[]): readonly string[] {
  return [value].flat().flatMap((one: unknown): readonly string[] => {
    if (typeof one === "string") return [withoutEntities(one)];
    if (!isNode(one)) return [];
    const name = textIn(one["name"]);
    if (name !== undefined) return [name];
    const id = one["@id"];
    const named = nodes.find((node) => node["@id"] === id && id !== undefined && typeof node["name"] === "string");
    return named ? namesIn(named["name"], []) : [];
  });
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["rsquo", "’"],
]);

/** «Кур&#039;єр»: some systems escape twice. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/giu, (whole, decimal, hexadecimal, name) => {
    if (typeof name === "string") return entities.get(name.toLowerCase()) ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}
