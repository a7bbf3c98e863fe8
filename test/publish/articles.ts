import type { Digest, DigestEntry, Finding } from "../../src/core/index.js";
import { composeEntry, find, kyslytsia, negotiations, pair, quote, umerov } from "./edition.js";

const umerovPost = quote(negotiations, {
  id: "q1",
  content: [
    "Перебуваю на постійному звʼязку з президентом України. Маємо чіткі директиви та пріоритети – захист українських інтересів, предметний діалог і рух уперед на основі напрацювань, досягнутих у Женеві",
  ],
  cue: { words: "написав", lemma: "написати", english: "wrote" },
  mention: "він",
  speaker: umerov,
  attribution: {
    method: "pronoun",
    confidence: 0.9,
    evidence: [find(negotiations, "Рустем Умєров повідомив").start].map((start) => ({
      start,
      end: start + "Рустем Умєров".length,
    })),
  },
  more: { channel: "Telegram" },
});

const umerovParaphrase = quote(negotiations, {
  id: "q2",
  kind: "indirect",
  content: ["делегації працюють заради реального миру для України та гарантованої безпеки"],
  cue: { words: "наголосив", lemma: "наголосити", english: "stressed" },
  speaker: umerov,
  more: { construction: "I1" },
});

const kyslytsiaPost = quote(negotiations, {
  id: "q3",
  content: [
    "Це був гарний початок поточної зустрічі. Дуже захоплива та поки що конструктивна. Тепла атмосфера, що сприяє потенційному прогресивному результату. Відмінне лідерство Марко Рубіо",
  ],
  cue: { words: "написав", lemma: "написати", english: "wrote" },
  mention: "Кислиця",
  speaker: kyslytsia,
  more: { channel: "X", backTranslated: true },
});

const kyslytsiaFragment = quote(negotiations, {
  id: "q4",
  kind: "mixed",
  content: ["цінує ставлення Джареда Кушнера та те, як він викладає своє бачення"],
  cue: { words: "додав", lemma: "додати", english: "added" },
  mention: "Він",
  speaker: kyslytsia,
  attribution: { method: "pronoun", confidence: 0.84, evidence: [] },
  more: { construction: "M1", channel: "X" },
});

export const negotiationQuotations = [umerovPost, umerovParaphrase, kyslytsiaPost, kyslytsiaFragment];

const years: Finding = {
  rule: "numbers-kept",
  severity: "warning",
  place: { layer: "translation", span: find(negotiations, "29 листопада українська делегація"), unit: 10 },
  evidence: ["29", "19"],
  message: "A number of the sentence is not in its translation.",
};

/** The article that the project was started from: no title, date or address; two posts, a fragment and a paraphrase. */
export const negotiationsEntry: DigestEntry = composeEntry({
  text: negotiations,
  plan: [
    [
      "lead",
      "In the United States, a meeting of the Ukrainian delegation with the American side on steps to achieve a decent peace has already begun.",
    ],
    ["headline", "A meeting of delegations on peace has begun in the United States"],
    [
      "body",
      "Secretary of the National Security and Defense Council of Ukraine Rustem Umerov reported the start of peace talks.",
    ],
    ["body", "“I am in constant contact with the President of Ukraine.” he wrote on Telegram."],
    ["body", "Umerov stressed that the delegations are working for a real peace for Ukraine and guaranteed security."],
    ["body", "The Ukrainian delegation was led by Rustem Umerov."],
    [
      "body",
      "The United States is represented by Secretary of State Marco Rubio, Special Envoy Steve Witkoff and Trump's son-in-law Jared Kushner.",
    ],
    ["subhead", "Kyslytsya on the start of talks between Ukraine and the United States"],
    [
      "body",
      "Some time after the talks began, Ukraine's First Deputy Foreign Minister Sergiy Kyslytsya noted that they were constructive.",
    ],
    ["body", "This was a good start to the current meeting, Kyslytsya wrote on X."],
    ["body", "He added that he “appreciates Jared Kushner's attitude and how he lays out his vision”."],
    ["body", "As a reminder, on November 19 the Ukrainian delegation left for the United States."],
    ["body", "Umerov reported that the work on all the results is to be continued in the United States."],
    ["credit", null],
  ],
  quotations: negotiationQuotations,
  pairs: [
    pair(
      negotiations,
      umerovPost,
      "I am in constant contact with the President of Ukraine. We have clear directives and priorities: protecting Ukrainian interests, substantive dialogue and moving forward on the basis of what was achieved in Geneva",
    ),
    pair(
      negotiations,
      kyslytsiaPost,
      "It was a good start to the current meeting. Very exciting and so far constructive. A warm atmosphere that contributes to a potential progressive result. Excellent leadership by Marco Rubio",
    ),
    pair(negotiations, kyslytsiaFragment, "appreciates Jared Kushner's attitude and how he lays out his vision"),
  ],
  lines: [0, 6, 8, 11],
  findings: [years],
});

export const bridge = [
  "Міст <b>закрили</b> & обіцяють *відкрити* | до зими",
  "«Ми знали про тріщину, – сказав інженер, який просив не називати його імені, – але ніхто не слухав».",
  "– Роботи тривають.",
  "– Кошти є! – запевнив Ярема Щось-Згурський.",
  "Речник не казав, що «винних не буде».",
].join("\n\n");

const warning = quote(bridge, {
  id: "q1",
  content: ["Ми знали про тріщину", "але ніхто не слухав"],
  cue: { words: "сказав", lemma: "сказати", english: "said" },
  mention: "інженер",
  speaker: null,
  attribution: { reason: "unnamed-source", description: "інженер, який просив не називати його імені", candidates: [] },
  more: { construction: "D5", via: ["Укрінформ"] },
});

const funds = quote(bridge, {
  id: "q2",
  content: ["Роботи тривають.", "Кошти є!"],
  cue: { words: "запевнив", lemma: "запевнити", english: "gave assurances" },
  mention: "Ярема Щось-Згурський",
  speaker: {
    kind: "person",
    uk: "Ярема Щось-Згурський",
    en: "Yarema Shchos-Zghurskyi",
    enSource: "transliteration",
    role: null,
  },
  attribution: { method: "full-name", confidence: 1, evidence: [] },
  more: { construction: "D8", channel: "брифінг" },
});

const denial = quote(bridge, {
  id: "q3",
  kind: "mixed",
  content: ["винних не буде"],
  cue: { words: "казав", lemma: "казати", english: "said" },
  speaker: null,
  attribution: { reason: "ambiguous", description: null, candidates: [{ uk: "Ярема Щось-Згурський", score: 0.5 }] },
  more: { construction: "M1", polarity: "negated" },
});

export const bridgeQuotations = [warning, funds, denial];

/** Hostile title, address and names; interrupted and running quotations, unknown speakers, a missing translation. */
export const bridgeEntry: DigestEntry = composeEntry({
  text: bridge,
  plan: [
    ["headline", "The bridge was <b>closed</b> & they promise to *open* it | before winter"],
    ["body", "“We knew about the crack,” said the engineer, “but nobody listened.”"],
    ["body", "The work goes on."],
    ["body", "There are funds!"],
    ["body", null],
  ],
  article: {
    title: "Міст <b>закрили</b> & обіцяють *відкрити* | до зими",
    publisher: 'Газета "Міст" <script>alert(1)</script>',
    byline: "[Олена](javascript:alert(2)) `О’Коннор`",
    published: "2026-11-21T23:10:00Z",
    url: "https://example.com/новини/міст?a=1&b=<2>",
  },
  quotations: bridgeQuotations,
  pairs: [
    pair(bridge, warning, "We knew about the crack […] but nobody listened"),
    pair(bridge, funds, "The work goes on. There are funds!"),
    pair(bridge, denial, null),
  ],
  lines: [1, 4],
});

export const withheldInputs: Digest["withheld"] = [
  {
    location: "inbox/<img src=x onerror=alert(3)>.png",
    code: "input-binary",
    message: "The input is not text.",
    remedy: "Give a text, Markdown, HTML or JSON file.",
    findings: [],
  },
  {
    location: "inbox/grain.txt",
    code: "verdict-fail",
    message: "Verification found 1 error.",
    remedy: "Read the findings.",
    findings: [
      {
        rule: "no-residue",
        severity: "error",
        place: { layer: "translation", unit: 3 },
        evidence: ["зерно"],
        message: "Cyrillic letters are left in the English.",
      },
    ],
  },
];
