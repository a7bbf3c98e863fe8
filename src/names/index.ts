export { openNameBook } from "./name-book.js";
export { transliterate } from "./transliterate.js";
