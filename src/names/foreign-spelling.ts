import { transliterate } from "./transliterate.js";

/**
 * How Ukrainian letters go back into the alphabets that news transcribes most, the longest first; `^` and `$` are
 * the ends of the name. Only what the transcription keeps apart: it cannot give back ü, ł or a doubled letter.
 */
const rules: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  pl: pairs(
    "ли=li ки=ki ги=gi нський=ński нська=ńska ський=ski ська=ska цький=cki цька=cka дзький=dzki ціє=cieje сьє=sie щ=szcz ич=icz дж=dż дз=dz рж=rz цз=cz ш=sz ч=cz ц=c в=w я=ia ^я=ja ^є=je ^ю=ju є=je ю=iu ї=ji й=j х=ch ж=ż г=h ґ=g и=y і=i у=u ь=",
  ),
  lt: pairs("ш=š ж=ž ч=č ц=c г=g ґ=g х=ch и=i і=i й=j я=ia ю=iu є=ie ь="),
  lv: pairs("ш=š ж=ž ч=č ц=c г=g ґ=g х=h и=i і=i й=j я=ja ю=ju є=je ь="),
  ro: pairs(
    "чи=ci чі=ci че=ce ч=ci джі=gi дже=ge кі=chi ке=che гі=ghi ге=ghe ґе=ghe ґі=ghi к=c г=g ґ=g ц=ț ш=ș ж=j и=i і=i й=i іє=ie є=ie я=ia ю=iu х=h ь=",
  ),
  de: pairs(
    "шт=st шп=sp ш=sch ч=tsch ц=z ^г=h г=g ґ=g в=w ай=ei ой=eu ей=ei ^й=j й=i я=ja ю=ü ьо=ö є=je кс=x хс=chs х=ch ль=l и=i і=i з=s ь=",
  ),
  fr: pairs(
    "уа=oi у=ou ю=u ш=ch ж=j дж=j ка=ca ко=co ку=cou кл=cl кр=cr к$=c кс=x г=g ґ=g ^г=g и=i і=i єн=ien є=ie я=ia ь=",
  ),
  es: pairs(
    "х=j ка=ca ко=co ку=cu кл=cl кр=cr кс=x ньйо=ño нья=ña ль=l ч=ch г=g ґ=g и=i і=i й=y є=ie я=ia ю=iu ь= нс$=nz ес$=ez",
  ),
  pt: pairs(
    "ейра=eira ш$=s ш=x у$=o ка=ca ко=co ку=cu кл=cl кр=cr ньйу=nho нью=nho нья=nha ль=l льйу=lho г=g ґ=g ж=j и=i і=i й=i зу$=so я=ia ь=",
  ),
  it: pairs(
    "джа=gia джо=gio джу=giu джі=gi дже=ge ччі=cci ччо=ccio чі=ci че=ce ча=cia чо=cio к'я=chia кя=chia кі=chi ке=che гі=ghi ге=ghe к=c г=g ґ=g ц=z льї=gli ньї=gni ньйо=gno нья=gna кв=qu и=i і=i й=i є=ie я=ia ю=iu ь=",
  ),
  hu: pairs("дь=gy нь=ny ль=ly ть=ty ш=s с=sz ж=zs ч=cs ц=c г=g ^г=h ґ=g х=h й=j и=i і=i я=ja ю=ju є=je"),
  tr: pairs("оглу=oğlu дж=c ш=ş ч=ç и=ı і=i г=g ґ=g й=y я=ya ю=yu х=h ь="),
  cs: pairs("ржи=ři рж=ř ш=š ж=ž ч=č ц=c ^г=h г=h ґ=g х=ch и=y і=i ова=ová ська=ská ський=ský й=j я=ja ю=ju є=ě ь="),
  hr: pairs("ш=š ж=ž ч$=ć ч=č ц=c г=g ґ=g х=h и=i і=i й=j я=ja ю=ju є=je ль=lj нь=nj ь="),
  bg: pairs("г=g ґ=g х=h и=i і=i й=y я=ya ю=yu є=e йо=yo ъ=a ь="),
  en: pairs(
    "^в=w ^г=h г=g ґ=g дж=j кс$=x ^ка=ca ^ко=co ^кл=cl ^кр=cr ^ку=cu лі$=ley і$=y и=i і=i й=y оу=ow ь= є=ye ю=u фф=ff х=h ^ф=f",
  ),
  nord: pairs("берг=berg ^г=h г=g ґ=g ^є=je ^я=ja я=ja є=e ю=y ьо=ø йо=jo й=j ц=c и=i і=i х=h кв=kv ь="),
  nl: pairs("ей=ij ^г=h г=g ґ=g кс=x з=z с=s в=v ^в=w ау=ou у=oe и=i і=i й=j х=g є=je ь="),
  et: pairs("г=g ґ=g и=i і=i й=j я=ja ю=ü є=je х=h ь="),
  fi: pairs("г=h ґ=g и=y і=i й=j я=ä ю=y є=je х=h ь="),
  west: pairs("берг=berg бург=burg г=g ^г=h ґ=g ь= и=i і=i й=i х=h є=e я=ia ю=iu"),
};

function pairs(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\s+/u)
    .map((one): readonly [string, string] => [one.split("=")[0] ?? "", one.split("=")[1] ?? ""])
    .toSorted((a, b) => b[0].length - a[0].length);
}

/** Surnames that stay Ukrainian whatever the given name. */
const ukrainian = /(?:[еє]нко|чук|щук|юк)$/u;

/** Particles within a foreign name; they keep their small letter and their own spelling. */
export const particles: ReadonlyMap<string, string> = new Map(
  "ван=van фон=von де=de да=da ді=di дер=der ден=den дель=del делла=della дю=du ду=du ла=la ле=le дос=dos бін=bin аль=al тер=ter тен=ten цу=zu"
    .split(" ")
    .map((one): [string, string] => [one.split("=")[0] ?? "", one.split("=")[1] ?? ""]),
);

/** A surname in the spelling of its language (ISO 639; `nord` is Scandinavian, `west` the rest of western Europe). */
export function spellForeign(surname: string, language: string): string {
  const particle = particles.get(surname);
  if (particle !== undefined) return particle;
  const table = rules[language];
  if (!table || ukrainian.test(surname)) return transliterate(surname);
  return surname
    .split("-")
    .map((part) => {
      const marked = `^${part.toLowerCase()}$`;
      let result = "";
      for (let at = 1; at < marked.length - 1;) {
        const [from, to] = table.find((pair) => standsAt(marked, at, pair[0])) ?? [marked.charAt(at), null];
        result += to ?? (at === 1 ? transliterate(from) : transliterate(`а${from}`).slice(1));
        at += from.replace(/[$^]/gu, "").length;
      }
      return result.charAt(0).toUpperCase() + result.slice(1);
    })
    .join("-");
}

function standsAt(marked: string, at: number, letters: string): boolean {
  return letters.startsWith("^") ? at === 1 && marked.startsWith(letters, 0) : marked.startsWith(letters, at);
}
