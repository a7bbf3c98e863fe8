import { ConceptTable } from "./concept-table.js";

/** Words that place an event in time; those of one block exclude each other. */
export const timesOfLife = new ConceptTable(`
yesterday | вчора учора вчорашн* учорашн* напередодні | yesterday* ?previous ?eve
today | сьогодн* нині ?цього ?цьогодн* | today* ?now ?currently
tomorrow | завтра завтрашн* | tomorrow*

morning | ранок ранку ранком вранці уранці зранку ранков* ?світан* ?ранні* ?рано | morning mornings a.m ?dawn
afternoon | пополудні пообід* ?день ?вдень ?удень ?дня | afternoon
evening | вечір вечора вечори ввечері увечері вечірн* вечором звечора ?надвечір* | evening evenings ?night ?tonight
night | ніч ночі ніччю нічн* вночі уночі ночами ночей серед_ночі ?опівн* ?щоноч* ?вечір* ?вечор* ?ввечері ?увечері | night nights overnight nighttime ?midnight ?nightly
noon | полудень полудня опівдні | noon midday

spring | весн* навесні весни | spring ?springtime
summer | літо літа влітку улітку літн* | summer summers ?summertime
autumn | осінь осен* осін* восени | autumn fall ?falls
winter | зима зими зимі зиму зимов* взимку узимку зимою | winter winters

last-year | торік торіш* минулого_року минулорічн* минулий_рік минулому_році позаторік ?минул* | ?last
this-year | цьогоріч цьогор* цього_року | this_year
next-year | наступного_року наступний_рік | next_year

previous-one | минул* попередн* ?торік* ?торіш* ?останн* | last previous ?past ?former
next-one | наступн* прийдешн* майбутн* ?нов* ?далі | next upcoming following ?future

before | до перед раніше ?напередодні ?доки ?поки ?спершу ?попередн* | before ?until ?ahead ?prior ?earlier
after | після по за через опісля згодом потім услід ?слідом ?з ?із ?від ?щойно ?коли ?унаслідок ?внаслідок ?відколи ?відтоді ?щоб ?на ?у ?в | after afterward* ?since ?later ?following

beginning | почат* розпоч* поча* спочатку старт* ?перш* ?відкри* ?розгор* | beginning start started starts begin began begins ?early ?first
end | кінець кінц* закінч* завершен* завершив* наприкінці ?заверш* ?фінал* ?доки ?до ?останн* ?зрештою ?підсумк* ?припин* | end ended ends ending ?late ?final* ?finish*
`);
