export { groupStories, type GroupingTools, type Story } from "./group-stories.js";
export { storiesOptions, type StoriesOptions } from "./options.js";
