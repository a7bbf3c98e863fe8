import { ConceptTable } from "./concept-table.js";

/** Currencies by words, abbreviations and signs. */
export const currencies = new ConceptTable(`
hryvnia | грн гривн* гривень ₴ | hryvnia* hryvnya* hryvna uah ₴
kopiika | копійк* копійок коп | kopiyk* kopiik* kopek* kopeck*
dollar | долар* дол usd $ | dollar* usd $
cent | цент центи центів цента | cent cents
euro | євро eur € | euro euros eur €
pound | фунт* стерлінг* gbp £ | pound pounds sterling gbp £
zloty | злотий злот* pln | zloty zlot* pln
ruble | рубл* rub ₽ | ruble* rouble* rub ₽
yen | єна єни єн ієна jpy | yen jpy
yuan | юан* cny | yuan* renminbi cny
franc | франк франки франків франка chf | franc francs chf
krona | крона крони крон кроні крону | krona kronor krone kroner koruna korunas crown crowns
forint | форинт* huf | forint* huf
leu | лей леї леїв лея | leu lei
lev | болгарськ*_лев левів | lev leva levs
lira | ліра ліри лір ліру | lira liras lire
shekel | шекел* | shekel*
lari | ларі | lari
tenge | тенге | tenge
rupee | рупі* | rupee*
bitcoin | біткоїн* біткойн* | bitcoin*
`);
