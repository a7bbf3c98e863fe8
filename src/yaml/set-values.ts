import { isMap, isNode, isScalar, parseDocument, stringify, type Document, type YAMLMap } from "yaml";
import { readYaml, type FileKind } from "./source.js";

/** A scalar and the keys that lead to it. */
export interface YamlValue {
  readonly path: readonly [section: string, key: string];
  readonly value: string | number | boolean | null;
}

/**
 * Writes values into the text of a YAML file of sections. Only their own characters change, or lines are added for
 * those that were not there; a file or section in braces is written anew where a key is added to it, comments kept.
 * @throws Stop `configuration-invalid` where the text is no YAML
 */
export function setYamlValues(text: string, file: string, kind: FileKind, values: readonly YamlValue[]): string {
  readYaml(text, file, kind);
  return values.reduce(setOne, text);
}

function setOne(text: string, { path: [section, key], value }: YamlValue): string {
  const document = parseDocument(text);
  const top = document.contents;
  const written = stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
  if (top === null) return endLine(text) + sectionText(section, key, written, text);
  if (!isMap(top) || top.flow === true) return rewrite(document, section, key, value);
  const map: unknown = top.get(section, true);
  if (map === undefined) return endLine(text) + sectionText(section, key, written, text);
  if (!isMap(map)) return rewrite(document, section, key, value);
  const there: unknown = map.get(key, true);
  if (isScalar(there) && there.range) {
    const [start, end] = there.range;
    // a key with nothing behind it has a value of no characters
    const space = start === end && !/\s/u.test(text.charAt(start - 1)) ? " " : "";
    return text.slice(0, start) + space + written + text.slice(end);
  }
  if (there !== undefined || map.flow === true) return rewrite(document, section, key, value);
  return insertLine(text, map, `${key}: ${written}`) ?? rewrite(document, section, key, value);
}

/** Behind the last line of the section, as far in as its first key. */
function insertLine(text: string, map: YAMLMap, line: string): string | null {
  const [first, last] = [map.items[0]?.key, map.items.at(-1)?.value ?? map.items.at(-1)?.key];
  if (!isNode(first) || !first.range || !isNode(last) || !last.range) return null;
  const indent = first.range[0] - (text.lastIndexOf("\n", first.range[0] - 1) + 1);
  const end = text.slice(0, last.range[1]).trimEnd().length;
  const next = text.indexOf("\n", end);
  const at = next < 0 ? text.length : next + 1;
  return `${endLine(text.slice(0, at))}${" ".repeat(indent)}${line}${breakOf(text)}${text.slice(at)}`;
}

function sectionText(section: string, key: string, written: string, text: string): string {
  return `${section}:${breakOf(text)}  ${key}: ${written}${breakOf(text)}`;
}

function rewrite(document: Document, section: string, key: string, value: YamlValue["value"]): string {
  if (!isMap(document.get(section))) document.set(section, document.createNode({}));
  document.setIn([section, key], value);
  return document.toString({ lineWidth: 0 });
}

function endLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : text + breakOf(text);
}

function breakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
