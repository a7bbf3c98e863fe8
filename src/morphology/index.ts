export { declineAdjective, masculineNominatives, type Agreement } from "./adjective.js";
export {
  declineNoun,
  feminineAdjective,
  indeclinable,
  isAdjective,
  masculineAdjective,
  masculineConsonant,
  type CaseForm,
} from "./decline.js";
export { declineGiven, givenReadings, type GivenReading } from "./given-names.js";
export { rememberedWords } from "./memory.js";
export { isOpener } from "./openers.js";
export { beforePlace, isPlace } from "./places.js";
export { declinePlural, declinePluralOnly } from "./plural.js";
export { isPreposition } from "./prepositions.js";
export { surnameForms, surnameReadings, type PersonGender, type SurnameReading } from "./surnames.js";
export { openStems } from "./stems.js";
