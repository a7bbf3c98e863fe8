export type { GlossaryEntry, GlossaryEntryInput } from "./entry.js";
export { openGlossary } from "./open-glossary.js";
export { readGlossary } from "./read-glossary.js";
