import type { Graph, Node } from "./onnx-format.js";

/**
 * The nodes of one graph as part of another: what they make gets `prefix` before its name, what `given` names is taken
 * from there, and every other name is the surrounding graph's.
 */
export function lift(nodes: readonly Node[], prefix: string, given: ReadonlyMap<string, string>): Node[] {
  const names = new Map(given);
  for (const each of nodes) for (const name of each.output) if (name !== "") names.set(name, prefix + name);
  return nodes.map((each) => renamed(each, prefix, names));
}

function renamed(each: Node, prefix: string, names: ReadonlyMap<string, string>): Node {
  const nameOf = (name: string): string => names.get(name) ?? name;
  return {
    ...each,
    name: prefix + each.name,
    input: each.input.map(nameOf),
    output: each.output.map(nameOf),
    attribute: each.attribute.map((attribute) =>
      attribute.g ? { ...attribute, g: renamedGraph(attribute.g, prefix, names) } : attribute,
    ),
  };
}

function renamedGraph(graph: Graph, prefix: string, outer: ReadonlyMap<string, string>): Graph {
  const names = new Map(outer);
  const own = [
    ...graph.input.map(({ name }) => name),
    ...graph.initializer.map(({ name }) => name),
    ...graph.node.flatMap(({ output }) => output),
  ];
  for (const name of own) if (name !== "") names.set(name, prefix + name);
  const nameOf = <T extends { name: string }>(named: T): T => ({ ...named, name: names.get(named.name) ?? named.name });
  return {
    ...graph,
    node: graph.node.map((each) => renamed(each, prefix, names)),
    input: graph.input.map(nameOf),
    output: graph.output.map(nameOf),
    initializer: graph.initializer.map(nameOf),
  };
}

/** Every name that a node reads, those that the graphs within it take from outside among them. */
export function reads({ input, attribute }: Node): readonly string[] {
  return [
    ...input,
    ...attribute.flatMap(({ g }) => (g ? g.node.flatMap(reads).concat(g.output.map(({ name }) => name)) : [])),
  ];
}

/** Nodes that what is `wanted` rests on, in order. */
export function needed(nodes: readonly Node[], wanted: Iterable<string>): Node[] {
  const names = new Set(wanted);
  const kept: Node[] = [];
  for (const each of [...nodes].reverse()) {
    if (!each.output.some((name) => names.has(name))) continue;
    kept.push(each);
    for (const name of reads(each)) names.add(name);
  }
  return kept.reverse();
}

/** Parts a loop's nodes in those that change from turn to turn and those that do not, which can stand before the loop. */
export function partByChange(
  nodes: readonly Node[],
  changing: Iterable<string>,
): { readonly before: Node[]; readonly within: Node[] } {
  const changed = new Set(changing);
  const before: Node[] = [];
  const within: Node[] = [];
  for (const each of nodes) {
    const changes = reads(each).some((name) => changed.has(name));
    (changes ? within : before).push(each);
    if (changes) for (const name of each.output) changed.add(name);
  }
  return { before, within };
}
