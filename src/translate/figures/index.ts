export { englishHas } from "./english-has.js";
export { defaultFigureStyle, type Agreement, type Figure, type FigureForm, type FigureStyle } from "./figure.js";
export { findFigures } from "./find-figures.js";
