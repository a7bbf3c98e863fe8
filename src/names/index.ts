export { readHouseNames, type HouseName } from "./house-names.js";
export { openNameBook, type NameBookOptions } from "./name-book.js";
export { transliterate } from "./transliterate.js";
