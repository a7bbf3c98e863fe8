import { isAlias, isMap, isNode, isScalar, isSeq, type Document } from "yaml";

/** Offset of the key or list item at `path`, or of the nearest parent that exists. */
export function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const parent: unknown = isAlias(node) ? node.resolve(document) : node;
    const [place, value] = childOf(parent, key);
    offset = startOf(place) ?? offset;
    node = value;
  }
  return offset;
}

/** What a key leads to: the node to point at, and the node to go on from. */
function childOf(parent: unknown, key: PropertyKey): readonly [place: unknown, value: unknown] {
  if (isMap(parent)) {
    // zod names a key as text even where YAML read a number
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return [pair?.key, pair?.value];
  }
  const item: unknown = isSeq(parent) ? parent.items[Number(key)] : undefined;
  return [item, item];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
