import { transliterate } from "./transliterate.js";

/**
 * How Ukrainian letters go back into the alphabets that news transcribes most, the longest first.
 * Only what the transcription keeps apart: it cannot give back ü, ł or a doubled letter.
 */
const rules: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  pl: pairs(
    "ли=li ки=ki ги=gi нський=ński нська=ńska ський=ski ська=ska цький=cki цька=cka дзький=dzki ціє=cieje сьє=sie щ=szcz ич=icz дж=dż дз=dz рж=rz цз=cz ш=sz ч=cz ц=c в=w я=ia є=je ю=iu ї=ji й=j х=ch ж=ż г=h ґ=g и=y і=i у=u ь=",
  ),
  lt: pairs("ш=š ж=ž ч=č ц=c г=g ґ=g х=ch и=i і=i й=j я=ia ю=iu є=ie ь="),
  lv: pairs("ш=š ж=ž ч=č ц=c г=g ґ=g х=h и=i і=i й=j я=ja ю=ju є=je ь="),
  ro: pairs(
    "чи=ci чі=ci че=ce ч=ci джі=gi дже=ge кі=chi ке=che гі=ghi ге=ghe ґе=ghe ґі=ghi к=c г=g ґ=g ц=ț ш=ș ж=j и=i і=i й=i іє=ie є=ie я=ia ю=iu х=h ь=",
  ),
  west: pairs("берг=berg бург=burg ґ=g сс=ss кс=x ь= и=i і=i й=i х=h є=e я=ia ю=iu"),
};

function pairs(text: string): readonly (readonly [string, string])[] {
  return text
    .split(" ")
    .map((one): readonly [string, string] => [one.split("=")[0] ?? "", one.split("=")[1] ?? ""])
    .toSorted((a, b) => b[0].length - a[0].length);
}

/** Surnames that stay Ukrainian whatever the given name. */
const ukrainian = /(?:[еє]нко|чук|щук|юк)$/u;

/** A surname in the spelling of its language (`pl`, `lt`, `lv`, `ro`, or `west` for the rest of western Europe). */
export function spellForeign(surname: string, language: string): string {
  const table = rules[language];
  if (!table || ukrainian.test(surname)) return transliterate(surname);
  return surname
    .split("-")
    .map((part) => {
      const lower = part.toLowerCase();
      let result = "";
      for (let at = 0; at < lower.length;) {
        const [from, to] = table.find(([letters]) => lower.startsWith(letters, at)) ?? [lower.charAt(at), null];
        result += to ?? (at === 0 ? transliterate(from) : transliterate(`а${from}`).slice(1));
        at += from.length;
      }
      return result.charAt(0).toUpperCase() + result.slice(1);
    })
    .join("-");
}
