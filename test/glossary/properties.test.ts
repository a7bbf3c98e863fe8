import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shadowOf } from "../../src/text/index.js";
import { openGlossary, readGlossary } from "../../src/glossary/index.js";
import { declineAdjective, declineNoun, declinePlural } from "../../src/morphology/index.js";

const entries = readGlossary("samples/house/glossary.yaml");
const glossary = openGlossary(entries);
const bits = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...entries.map(({ uk }) => uk ?? "БпЛА"),
      " ",
      ", ",
      "\n",
      "’",
      "\u0301",
      "тривоги",
      "безпілотниками",
      "a",
      "і",
    ),
    fc.string(),
  ),
);

describe("a glossary", () => {
  it("gives exact spans, in order and disjoint, for any text", () => {
    fc.assert(
      fc.property(bits, (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const term of glossary.find({ text })) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          expect(term.end).toBeLessThanOrEqual(text.length);
          expect(shadowOf(text.slice(term.start, term.end)).text).not.toMatch(/^\s|\s$/u);
          expect(term.en).not.toBe("");
          end = term.end;
        }
      }),
    );
  });

  it("finds every form of a noun that the grammar gives", () => {
    const nouns = [
      ["тривога", "feminine"],
      ["ракета", "feminine"],
      ["санкція", "feminine"],
      ["область", "feminine"],
      ["місто", "neuter"],
      ["рішення", "neuter"],
      ["ухилянт", "masculine"],
      ["боєць", "masculine"],
      ["вибух", "masculine"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...nouns), fc.nat(), fc.constantFrom("", "у ", "Ось: «"), (noun, pick, before) => {
        const [lemma, gender] = noun;
        const forms = [...declineNoun(lemma, gender), ...declinePlural(lemma, gender)];
        const form = forms[pick % forms.length]?.form ?? lemma;
        const [term, ...more] = openGlossary([{ uk: lemma, en: "thing", gender }]).find({
          text: `${before}${form}, так`,
        });
        expect(more).toEqual([]);
        expect(term).toMatchObject({ start: before.length, end: before.length + form.length, uk: lemma });
      }),
    );
  });

  it("finds every form of an adjective with its noun, and tells the number of the unmistakable ones", () => {
    const pairs = [
      ["масований", "масована", "ракета", "feminine"],
      ["середній", "середня", "область", "feminine"],
      ["масований", "масований", "вибух", "masculine"],
      ["судовий", "судове", "рішення", "neuter"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.boolean(), fc.nat(), (pair, many, pick) => {
        const [masculine, adjective, noun, gender] = pair;
        const formsIn = (plural: boolean) =>
          declineAdjective(masculine, plural ? "plural" : gender).flatMap((first) =>
            (plural ? declinePlural(noun, gender) : declineNoun(noun, gender))
              .filter((last) => last.case === first.case)
              .map((last) => ({ ...last, form: `${first.form} ${last.form}` })),
          );
        const forms = formsIn(many);
        const one = forms[pick % forms.length];
        const [term] = openGlossary([{ uk: `${adjective} ${noun}`, en: "thing" }]).find({
          text: `${one?.form ?? ""}.`,
        });
        expect(term).toMatchObject({ start: 0, end: one?.form.length });
        if (formsIn(!many).some(({ form }) => form === one?.form)) return;
        expect(term?.number).toBe(many ? "plural" : "singular");
        expect(term?.cases).toContain(one?.case);
      }),
    );
  });
});
