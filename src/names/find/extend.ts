import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../read/reading.js";

const settlements: Readonly<Record<string, string>> = { м: "city", с: "village", смт: "settlement", сел: "settlement" };
/** Bodies that a country has: «Міноборони Латвії» is Latvia’s Defense Ministry, «МЗС України» of Ukraine. */
const body =
  /Ministry|Ministries|Parliament|Rada|Council|Office|Service|Army|Force|Navy|Guard|Police|Bank|Bureau|Agency|Court|Commission|Cabinet|Government|Staff|Embassy|Federation|Union|Committee|Center/u;

/** «м. Бровари» with its abbreviation, «Міноборони Латвії» with its country: what stands beside a name and belongs to it. */
export function extendNames(
  reading: Reading,
  knowledge: Knowledge,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const byStart = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = byStart.get(candidate.from);
    if (!known || known.to < candidate.to) byStart.set(candidate.from, candidate);
  }
  return candidates.map(
    (candidate) =>
      withRegion(reading, candidate, byStart) ??
      withAbbreviation(reading, candidate) ??
      withCountry(reading, knowledge, candidate, byStart) ??
      candidate,
  );
}

/** «ДСНС у Чернівецькій обл.»: the State Emergency Service in the Chernivtsi region. */
function withRegion(
  { words }: Reading,
  candidate: Candidate,
  byStart: ReadonlyMap<number, Candidate>,
): Candidate | null {
  const region = byStart.get(candidate.to + 1);
  if (candidate.kind !== "organisation" || region?.kind !== "place" || !region.en.endsWith(" region")) return null;
  if (!/^[ув]$/u.test(words[candidate.to]?.text ?? "") || !words[candidate.to]?.joined || !words[region.from]?.joined)
    return null;
  if (!body.test(candidate.en)) return null;
  return {
    ...candidate,
    to: region.to,
    uk: `${candidate.uk} ${words
      .slice(candidate.to, region.to)
      .map(({ text }) => text)
      .join(" ")}`,
    en: `${candidate.en} in the ${region.en}`,
    accepted: [`${candidate.en} in ${region.en}`, ...region.accepted.map((one) => `${candidate.en} in ${one}`)],
  };
}

function withAbbreviation({ words }: Reading, candidate: Candidate): Candidate | null {
  const noun = words[candidate.from - 2];
  const en = settlements[noun?.lower ?? ""];
  if (
    en === undefined ||
    candidate.kind !== "place" ||
    words[candidate.from - 1]?.text !== "." ||
    !words[candidate.from]?.joined
  )
    return null;
  if (noun?.text !== noun?.lower || words[candidate.from - 3]?.kind === "number") return null;
  return {
    ...candidate,
    from: candidate.from - 2,
    accepted: [...candidate.accepted, `the ${en} of ${candidate.en}`, `${en} of ${candidate.en}`],
  };
}

function withCountry(
  { words }: Reading,
  knowledge: Knowledge,
  candidate: Candidate,
  byStart: ReadonlyMap<number, Candidate>,
): Candidate | null {
  const country = byStart.get(candidate.to);
  if (candidate.kind !== "organisation" || candidate.source === "transliteration" || !body.test(candidate.en))
    return null;
  if (country?.kind !== "place" || country.from + 1 !== country.to || !country.cases.includes("genitive")) return null;
  if (!words[country.from]?.joined || candidate.en.includes(" of Ukraine") || !knowledge.countries.has(country.uk))
    return null;
  const of = `${candidate.en} of ${country.en}`;
  const s = `${country.en}’s ${candidate.en}`;
  const [first, other] = country.en === "Ukraine" ? [of, s] : [s, of];
  return {
    ...candidate,
    to: country.to,
    uk: `${candidate.uk} ${words[country.from]?.text ?? ""}`,
    en: first,
    accepted: [other, ...candidate.accepted.flatMap((one) => [`${one} of ${country.en}`, `${country.en}’s ${one}`])],
  };
}
