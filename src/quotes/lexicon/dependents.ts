import { verbFormAt } from "./verbs.js";

const adverbs = new Set(
  `тоді також потім згодом тільки знову коротко скупо раніше пізніше згоди навіть майже своєю зокрема нині сьогодні учора вчора одразу відразу журналістам йому їй їм публічно відверто
  категорично чітко додатково окремо водночас натомість насамкінець наприкінці зранку увечері ввечері уранці вранці вночі удень торік нещодавно напередодні нарешті спершу вже теж лише лиш сама
  самі після перед через проти щодо біля серед між разом крім попри замість навколо окрім під над без при для від туди сюди звідси завжди ніколи чимало трохи заяву слова про`.split(
    /\s+/u,
  ),
);
const oblique = /(?:[аяуюиіїх]|ів|їв|ей|ого|ому|ої|ою|ям|ам|им|ім|ок|ян|ць|орон|справ|зв'язку)$/u;

/** Genitives that end as infinitives do. */
const genitivesInTy =
  /^(?:роти|освіти|варти|газети|ракети|плити|квоти|планети|пошти|еліти|хати|кімнати|палати|варти)$/u;

/** Whether a lower-case word may depend on the noun before it (пресслужба уряду, секретар обласної ради): an oblique form, no verb or adverb. */
export function mayDepend(word: string): boolean {
  return (
    word.length > 3 &&
    oblique.test(word) &&
    !adverbs.has(word) &&
    verbFormAt([word], 0) === null &&
    (genitivesInTy.test(word) || !/(?:ти|тися|ла|ли|лася|лися|ється|учи|ючи|ачи|ячи|вши)$/u.test(word))
  );
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word);
}
