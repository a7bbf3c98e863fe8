import { pick, replaceEach, type Mutator } from "../sentence.js";

const months = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const fullMonths = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const month =
  /(?<![\p{L}])(?:Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}])/gu;
const day = /(?<=(?:Jan\.|Feb\.|March|April|May|June|July|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s)\d{1,2}(?!\d)/gu;

/** Nov. 29 → Nov. 28, Dec. 29; 2024 → 2023; Monday → Friday: the day, month, weekday or year is another. */
export const dateShifted: Mutator = ({ en }, random) => [
  ...replaceEach(en, month, ([found]) => {
    const list = months.includes(found) ? months : fullMonths;
    return pick(
      list.filter((each) => each !== found),
      random,
    );
  }),
  ...replaceEach(en, day, ([found]) => String((Number(found) % 28) + 1)),
  ...replaceEach(en, /\b(?:19|20)\d\d\b(?!s)/gu, ([found]) => String(Number(found) + (random() < 0.5 ? -1 : 1))),
  ...replaceEach(en, /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu, ([found]) =>
    pick(
      weekdays.filter((each) => each !== found),
      random,
    ),
  ),
];
