import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slice, type Summariser, type Summary } from "../../src/core/index.js";
import { summarise, summariseOptions } from "../../src/summarise/index.js";
import { findSupport, type Source } from "../../src/summarise/written/support.js";
import { wordsOf } from "../../src/summarise/written/words.js";
import { createFakeEncoder } from "../fakes/sentence-encoder.js";
import { createFakeSummariser } from "../fakes/summariser.js";
import { layersOf, quotationOf } from "../fixtures/layers.js";

const english = [
  "The bridge over the river in Poltava will close for repairs in May.",
  "Repairs of the old bridge cost the city 40 million hryvnias, the council said.",
  "The city does not plan to build another bridge.",
] as const;
const { document, translation } = layersOf([
  { role: "headline", parts: [["Міст закриють", "Bridge to close"]] },
  {
    parts: [
      ["Міст через річку в Полтаві закриють на ремонт у травні.", english[0]],
      ["Ремонт старого мосту коштує місту 40 мільйонів гривень, повідомила рада.", english[1]],
    ],
  },
  { parts: [["Місто не планує будувати ще один новий міст.", english[2]]] },
  {
    parts: [
      ["Мер назвав рішення «важким, але потрібним кроком» для міста.", "The mayor called it a hard but needed step."],
    ],
  },
]);

async function summaryOf(summariser: Summariser | null, given: object = {}): Promise<Summary> {
  const models = { encoder: createFakeEncoder(), summariser };
  return summarise({ document, quotations: [], translation }, models, summariseOptions.parse(given), {});
}

describe("a summary that a model writes", () => {
  it("stands beside the Ukrainian that it rests on", async () => {
    const says = "The bridge in Poltava will close in May. The city does not plan to build another.";
    const summary = await summaryOf(createFakeSummariser(says));
    expect(summary).toMatchObject({ method: "abstractive", dropped: [] });
    expect(summary.sentences.map(({ en }) => en)).toEqual([
      "The bridge in Poltava will close in May.",
      "The city does not plan to build another.",
    ]);
    expect(summary.sentences.map(({ uk }) => uk)).toEqual([
      "Міст через річку в Полтаві закриють на ремонт у травні.",
      "Місто не планує будувати ще один новий міст.",
    ]);
    for (const { uk, evidence, unit } of summary.sentences) {
      expect(evidence.map((span) => slice(document.text, span)).join(" ")).toBe(uk);
      expect(slice(document.text, translation.units[unit]!.source)).toBe(uk);
    }
  });

  it("may join two sentences, both of which are its evidence", async () => {
    const says = "The bridge in Poltava will close in May and repairs cost 40 million hryvnias, the council said .";
    const { sentences } = await summaryOf(createFakeSummariser(says));
    expect(sentences[0]!.evidence).toHaveLength(2);
    expect(sentences[0]!.en.endsWith("council said.")).toBe(true);
  });

  it.each([
    ["figure", "Repairs of the old bridge cost the city 50 million hryvnias, the council said."],
    ["name", "The bridge over the river in Kharkiv will close for repairs in May."],
    ["guard", "The city does plan to build another bridge."],
    ["guard", "Repairs of the old bridge cost the city 40 million hryvnias."],
    ["guard", "The bridge over the river in Poltava will not close for repairs in May."],
    ["words", "Motorists face long delays because officials shut a busy crossing in May."],
    ["order", "The river over the bridge in Poltava will close for repairs in May."],
    ["quotation", "The bridge “will close” in May."],
    ["quotation", "The bridge 'will close' in May."],
  ])("loses a sentence for its %s: %s", async (reason, en) => {
    const says = `The bridge will close in May. ${en}`;
    const { dropped, sentences } = await summaryOf(createFakeSummariser(says));
    expect(dropped).toEqual([{ en, reason }]);
    expect(sentences.map((sentence) => sentence.en)).toEqual(["The bridge will close in May."]);
  });

  it("loses what its limit cut off, and what says the same again", async () => {
    const text = "The bridge will close in May. The bridge will close for repairs. The city does not plan to";
    const { dropped } = await summaryOf(createFakeSummariser({ text, stop: "length" }));
    expect(dropped!.map(({ reason }) => reason)).toEqual(["repeated", "cut-off"]);
  });

  it("gives way to chosen sentences where nothing can be kept, and says what it lost", async () => {
    const chosen = await summaryOf(null);
    const { dropped, ...summary } = await summaryOf(createFakeSummariser("Nobody knows anything of Kharkiv."));
    expect(summary).toEqual(chosen);
    expect(summary.method).toBe("extractive");
    expect(dropped).toHaveLength(1);
    expect("dropped" in chosen).toBe(false);
  });

  it("holds as many sentences as the options say", async () => {
    const summary = await summaryOf(createFakeSummariser(english.join(" ")), { sentences: 2 });
    expect(summary.sentences).toHaveLength(2);
  });

  it("is made of text without quotations", async () => {
    const said = quotationOf(document, "важким, але потрібним кроком", { kind: "mixed" });
    const unit = translation.units.at(-1)!;
    const quoted = {
      ...translation,
      units: translation.units.map((each) =>
        each === unit
          ? {
              ...each,
              segments: [
                {
                  role: "content" as const,
                  source: said.content[0]!,
                  target: each.target,
                  by: "model" as const,
                  quotation: said.id,
                },
              ],
            }
          : each,
      ),
    };
    const summariser = createFakeSummariser();
    const models = { encoder: createFakeEncoder(), summariser };
    const layers = { document, quotations: [said], translation: quoted };
    const { quotations } = await summarise(layers, models, summariseOptions.parse({}), {});
    expect(summariser.calls).toEqual([[english.join(" ")]]);
    expect(quotations[0]!.original).toEqual(["важким, але потрібним кроком"]);
  });

  it("is no longer than the model reads", async () => {
    const summariser = createFakeSummariser(undefined, 10);
    await summaryOf(summariser);
    expect(summariser.calls).toEqual([[english[0]]]);
  });
});

describe("support", () => {
  const sources: readonly Source[] = english.map((sentence, unit) => ({ unit, words: wordsOf(sentence) }));

  it("is found for every sentence of the source itself", () => {
    english.forEach((sentence, unit) => {
      const support = findSupport(sentence, sources);
      expect(typeof support === "string" ? support : support.map((each) => each.unit)).toEqual([unit]);
    });
  });

  it("never lets in a figure or a name that is not in the source", () => {
    const foreign = fc.constantFrom("Kharkiv", "41", "3.5", "Odesa", "12:30");
    fc.assert(
      fc.property(fc.constantFrom(...english), foreign, fc.nat(), (sentence, word, place) => {
        const words = sentence.split(" ");
        words.splice(1 + (place % (words.length - 1)), 0, word);
        expect(["figure", "name"]).toContain(findSupport(words.join(" "), sources));
      }),
    );
  });
});
