import { ConceptTable } from "./concept-table.js";

/** 80 %, відсотків → percent. */
export const percent = new ConceptTable(`
percent | % відсот* процент* ?частк* ?пункт* ?сот* | % percent per_cent percentage* ?share ?rate ?interest ?point*
`);

/** Units of measure and great numbers; those of one block exclude each other. */
export const measures = new ConceptTable(`
thousand | тис тисяч* ?тисячн* | thousand*
million | млн мільйон* | million* mln
billion | млрд мільярд* | billion* bln bn
trillion | трлн трильйон* | trillion*

millimeter | мм міліметр* | mm millimeter* millimetre*
centimeter | см сантиметр* | cm centimeter* centimetre*
meter | м метр метра метри метрів метрах метром метрами метру метров* ?дев'ятиметр* ?*метров | meter* metre* m
kilometer | км кілометр* | kilometer* kilometre* km
mile | миля милі миль | mile*
foot | фут фути футів | foot feet

square-meter | кв квадрат* м2 м² ?площ* | square sq
cubic-meter | куб кубометр* кубічн* м3 м³ | cubic
hectare | га гектар* | hectare* ha
acre | акр* | acre*

milligram | мг міліграм* | mg milligram*
gram | г грам грами грамів грама | gram grams g
kilogram | кг кілограм* кіло | kilogram* kilo kilos kg
ton | т тонн* тонна тонн ?кілотон* | ton tons tonne tonnes metric_tons metric_ton
centner | центнер* ц | centner* quintal*
pound | фунт* | pound pounds
carat | карат* | carat*

milliliter | мл мілілітр* | ml milliliter* millilitre*
liter | л літр літри літрів літра літрах | liter* litre*
barrel | барел* | barrel*

second | сек секунд* с | seconds ?second
minute | хв хвилин* | minute minutes
hour | год годин* ?доб* ?щогодин* | hour hours hourly
day | день дня дні днів днем дням днями днях дню доба добу доби діб добою добі добов* ?сьогодн* ?щод* ?*денн* ?24 ?день* ?багатоден* ?дводен* ?триден* ?буден* ?робоч* | day days daily ?today
week | тижн* тиждень ?щотиж* ?*тижн* ?7 | week weeks weekly ?weekend
month | місяц* місяця місяцях місяць ?місячн* ?щоміс* ?квартал* ?піврок* ?півроч* | month months monthly
year | рік року роки років роком рокам роках рокові році річн* річчя ?торік* ?торіш* ?щорічн* ?щорок* ?цьогор* ?цьогоріч* ?*річн* ?літ ?піврок* ?сезон* ?минулорічн* ?багаторічн* | year years yearly annual* year's
decade | десятилі* десятирі* ?10 ?90-х ?80-х ?70-х | decade decades
century | столітт* сторіч* століть ст вік віку віки ?100 | century centuries

watt | вт ват вати ватів | watt watts
kilowatt | квт кіловат* | kilowatt* kw kwh kilowatt-hour*
megawatt | мвт мегават* | megawatt* mw mwh
gigawatt | гвт гігават* | gigawatt* gw gwh

celsius | цельсі* ?градус* ?° ?°c | celsius c
fahrenheit | фаренгейт* | fahrenheit
`);
