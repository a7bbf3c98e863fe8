import { describe, expect, it } from "vitest";
import { createJudge, verifyOptions } from "../../src/verify/index.js";

const judge = createJudge(verifyOptions.parse({}));
const uk = "Рятувальники не загасили пожежу на площі 17 гектарів.";

describe("the rules as a judge of one text", () => {
  it.each([
    ["Rescuers did not put out the fire over 17 hectares.", []],
    ["Rescuers did not put out the fire over 71 hectares.", ["numbers-kept"]],
    ["Rescuers put out the fire over 17 hectares.", ["negation-kept"]],
  ])("%s", (en, rules) => {
    expect(judge.objections(uk, en, [])).toEqual(rules);
  });

  it("wants what is kept, where it stands in the text itself", () => {
    const umerov = {
      kind: "person" as const,
      source: { start: 7, end: 15 },
      uk: "Умєров",
      en: "Umerov",
      accepted: [],
      forbidden: [],
      by: "table" as const,
      target: null,
    };
    expect(
      judge.objections("Учора з Умєровим ніхто не говорив.", "Yesterday nobody spoke with Muratov.", [umerov]),
    ).toEqual(["names-kept"]);
    const target = { start: 28, end: 34 };
    expect(
      judge.objections("Учора з Умєровим ніхто не говорив.", "Yesterday nobody spoke with Umerov.", [
        { ...umerov, target },
      ]),
    ).toEqual([]);
  });

  it("lets stand what the configuration ignores", () => {
    const lenient = createJudge(verifyOptions.parse({ ignore: ["negation-kept"] }));
    expect(lenient.objections(uk, "Rescuers put out the fire over 17 hectares.", [])).toEqual([]);
  });
});
