export { checkValue, refuse } from "./check.js";
export type { Fault } from "./faults.js";
export { readYaml, readYamlFile, type FileKind, type YamlSource } from "./source.js";
export { setYamlValues, type YamlValue } from "./set-values.js";
export { unwrap } from "./schema-fields.js";
