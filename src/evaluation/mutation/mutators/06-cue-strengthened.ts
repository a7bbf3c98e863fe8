import { pick, replaceEach, type Mutator } from "../sentence.js";

const neutral =
  /(?<!\p{L})(?:said|told|noted|added|explained|stated|wrote|reported|recalled|remarked|specified|observed|replied)(?!\p{L})/gu;
const neutralNow = /(?<!\p{L})(?:says|notes|adds|explains|states|writes|recalls|remarks|observes|replies)(?!\p{L})/gu;
const strong =
  "insisted admitted claimed boasted confessed warned threatened demanded complained vowed shouted denied".split(" ");
const strongNow = "insists admits claims boasts confesses warns threatens demands complains vows shouts denies".split(
  " ",
);

/** said → insisted, admits, threatened: a neutral reporting verb of a quotation is one that judges or presses. */
export const cueStrengthened: Mutator = ({ en, reports }, random) =>
  reports
    ? [
        ...replaceEach(en, neutral, () => pick(strong, random)),
        ...replaceEach(en, neutralNow, () => pick(strongNow, random)),
      ]
    : [];
