import { ConceptTable } from "./concept-table.js";

/** Words of which one must not stand for another of its block: opposites, degrees and directions. */
export const opposites = new ConceptTable(`
rise | зрос* зріс* збільш* підвищ* піднял* подорожч* ріст приріст виріс вирос* ?зліт* ?додал* ?більш* ?збіль* ?стриб* ?підн* ?плюс | rise rises rose risen rising increas* grew grow* growth climb* ?up ?raise* ?higher ?more ?gain*
fall | впа* знизи* знижен* зменш* скоро* здешев* спад* падін* падає падають обвал* ?менш* ?нижч* ?упа* ?просі* ?стиск* ?поменш* | fell fall falls fallen falling decreas* declin* drop* reduc* ?down ?lower* ?cut* ?less ?shrink* ?slump* ?collaps* ?cheap*

more | більш* понад збільш* ?дорожч* ?частіш* ?ще ?довш* ?вищ* ?додатк* ?*іш* ?понад ?надто ?за ?зайв* ?густіш* ?кілька ?через | more ?over ?above ?exceed* ?another
less | менш* ?нижч* ?рідш* ?дешевш* ?не_більш* ?мало ?до ?знижен* ?*іш* ?неповн* ?під | less fewer ?under ?below ?lower

first | перш* спочатку вперше ?раніш* ?спершу ?почат* ?одн* ?1 ?прем'єр* | first firstly ?initial*
last | останн* ?минул* ?торі* ?востаннє ?трива* ?вчора ?учора ?фінал* ?недавн* | last ?final* ?lasted ?lasts

open | відкри* відчин* ?розпоч* ?старт* ?чинн* ?прац* ?вільн* | open opens opened opening reopen*
close | закри* зачин* ?перекри* ?завер* ?ближч* ?близьк* ?зблизьк* ?ізол* | close closed closes closing closure* shut*

win | перемо* вигра* здобу* виборо* ?обігр* ?подола* ?отрим* ?тріумф* ?золот* ?чемпіон* | win wins won winning victor* triumph* ?beat
lose | програ* пораз* втра* ?загуб* ?поступи* ?пропа* ?зник* ?позбав* ?розгуб* | lose loses lost losing loss losses defeat*

find | знайш* знайд* знаход* вияв* ?розшук* ?розпізн* ?віднайд* ?натрап* ?зафікс* | find finds found finding findings
hide | прихов* схова* ховає* хова* | hide hides hid hidden hiding conceal*

good | добр* гарн* хорош* позитивн* чудов* ?краще ?смачн* ?кращ* ?гаразд ?надійн* ?слушн* ?вдал* | good great ?nice ?well
bad | поган* зл* негативн* кепськ* жахлив* ?гірш* ?лих* ?погірш* ?прик* ?страш* | bad evil terrible awful ?badly ?worse*

best | найкращ* ?кращ* ?найбільш* ?рекорд* | best
worst | найгірш* ?гірш* | worst

large | велик* найбільш* більш* величезн* ?чимал* ?масштаб* ?крупн* ?надвелик* ?вагом* | large larg* big bigg* huge enormous ?great*
small | мал* невелик* найменш* менш* дрібн* крихітн* ?маленьк* ?невелич* ?крих* | small smaller smallest tiny ?little ?minor ?low*

high | висок* вищ* найвищ* ?підвищ* ?верх* ?дорог* ?найбільш* ?макс* | high higher highest tall
low | низьк* нижч* найнижч* ?зниж* ?мал* ?дешев* ?мінім* | low lower lowest ?lowered

long | довг* трива* довш* найдовш* ?давно ?протяж* ?дали* ?кілометр* ?метр* ?задовг* | long longer longest lengthy
short | коротк* стисл* ?скороч* ?нетрив* ?недо* ?брак* ?невдовз* ?незабар* | short shorter shortest brief

old | стар* давн* колишн* ?*річн* ?рок* ?літн* ?років ?віков* | old older oldest ancient elderly
new | нов* ?оновл* ?молод* ?свіж* ?іще ?наступн* ?онов* | new newer newest newly
young | молод* юн* ?мал* ?новак* ?підліт* ?дит* | young younger youngest

early | ранн* рано раніше достроков* завчасн* ?почат* ?зарані* ?передчас* | early earlier earliest
late | пізн* запізн* ?кінц* ?наприкін* ?спізн* ?вечор* ?опівн* ?прострок* ?ночі ?минул* ?покійн* | late later latest belated*

fast | швидк* швидш* прудк* хутк* оператив* ?миттєв* | fast faster fastest quick* rapid* swift*
slow | повільн* поволі ?загальм* ?сповільн* ?помал* | slow slower slowly slowest

warm | тепл* потепл* ?гріт* ?зігр* | warm warmer warmth
cold | холод* мороз* похолод* ?студен* ?змерз* ?крижан* | cold colder
hot | гаряч* спек* спекот* ?жар* | hot hotter

strong | сильн* міцн* потужн* дуж* ?силь* ?посил* ?стійк* | strong stronger strongest powerful
weak | слабк* слабш* ?кволий ?послаб* | weak weaker weakest

safe | безпечн* ?безпек* ?захищ* ?ціл* ?врят* | safe safer safely
dangerous | небезпечн* ?небезпе* ?ризик* ?загроз* | dangerous unsafe perilous

hard | важк* складн* тяжк* ?непрост* ?тверд* ?скрутн* | hard harder difficult tough
easy | легк* прост* ?нескладн* ?спрощ* ?полегш* | easy easier easily simple simply

true | правд* правдив* істин* ?справжн* ?дійсн* ?справді ?насправді | true truth
false | брехл* неправд* фальш* хибн* ?фейк* ?підроб* ?неправ* | false untrue fake

full | повн* заповн* ?переповн* ?цілковит* ?повніст* ?увесь ?цілий ?весь | full fully filled
empty | порожн* пуст* спорожн* ?безлюд* | empty vacant

north | північ* півноч* ?опівн* | north northern
south | півден* південь півдня півдні | south southern
east | схід* сход* східн* | east eastern
west | захід* заход* західн* | west western

left | лів* ліворуч ?залиш* ?вийш* ?покин* ?лиш* ?піш* ?поїха* ?виїха* ?вирушив* ?решт* | left
right | прав* праворуч ?одразу ?саме ?слушн* ?просто ?рація | right

all | ус* вс* кож* щодня щодоб* щорок* щомі* щотиж* щогод* цілий ?повніст* ?будь-* ?загал* ?суціль* ?разом | all every everyone everybody everything entire ?whole ?each
some | деяк* дехто дещо кілька частин* окрем* якийс* якась якес* ?хтос* ?щось ?приблизн* ?*сь ?близько ?із ?з ?певн* ?трохи ?низк* ?понад ?мало ?чимал* ?майже ?інш* ?чоловік | some several partly partially
most | більшіст* здебільш* переважн* ?най* ?найбільш* ?головн* ?передусім ?насамперед ?основн* ?майже | most mostly ?majority
none | жод* ніхто нічог* нік* ні ?нема* ?не | none nobody nothing ?no

many | багат* чимал* сот* числен* ?низк* ?безліч ?немал* ?маса ?чимало ?скільки ?стільки ?десятк* ?*кож | many numerous ?lots ?much
few | мало небагат* кільк* дек* ?нечисл* ?лічен* ?небагат* ?ряд | few ?a_few ?several

always | завжди постійн* ?щораз* ?вічн* ?незмінн* ?повсякчас ?раніше | always constantly ?ever
sometimes | іноді інколи часом ?подекуди ?буває ?часами ?вряди-годи | sometimes occasionally
often | часто частіш* ?нерідко | often frequently
rarely | рідко рідш* ?зрідка ?майже_не | rarely seldom
never | ніколи ?жодного_разу ?не ?ні | never

must | мус* повин* зобов'яз* ма* треба потріб* слід необхід* ?доведе* ?довел* ?доводит* ?варто ?вимаг* ?обов'яз* ?належ* | must ?should ?shall ?need* ?required ?obliged
may | може можуть могл* можлив* імовірн* ймовірн* мабуть дозвол* ?мог* ?міг ?вдаст* ?здат* ?напевн* | may might perhaps possibly probably maybe ?could ?can

definitely | точно безперечн* безумовн* неодмін* обов'язково ?певн* ?напевн* ?звичайно ?звісно ?гарант* | definitely certainly undoubtedly surely ?certain
probably | мабуть імовірн* ймовірн* певно напевно ?очевидн* ?здається ?може ?можлив* ?вочевидь | probably perhaps possibly maybe likely

only | лише тільки лиш єдин* виключно ?щойно ?сам* ?аж ?всього ?усього ?хіба ?тільк* ?щонайм* ?один ?одн* | only solely ?just ?merely
also | також теж і й та ?ще ?тож ?зокрема | also

almost | майже мало_не ледь_не ?близько ?без_малого ?трохи_не ?ледве ?під ?мало | almost nearly
exactly | точно рівно саме ?якраз ?точнісінько | exactly precisely
about | близько приблизно майже ?орієнтовно ?кільк* ?про ?щодо ?довкола ?стосов* ?з ?із ?на ?за ?зо ?десь ?у ?в ?до | approximately roughly

man | чоловік* мужч* ?пан ?хлоп* | man men ?mr
woman | жінк* жінок ?пані ?дівч* | woman women ?ms
boy | хлопч* хлоп* син* ?пац* | boy boys son sons
girl | дівч* доньк* дочк* ?юн* | girl girls daughter daughters
brother | брат* ?побрат* | brother brothers
sister | сестр* сестер | sister sisters
father | батьк* тат* отец* отц* отець ?тестя ?свекор* | father fathers dad
mother | мат* мам* неньк* ?тещ* ?свекрух* ?мате* | mother mothers mom

friend | друз* друг* прияте* подруг* товариш* | friend friends friendly
enemy | ворог* ворож* супротив* противник* ?окупант* | enemy enemies hostile

attack | атак* напад* обстріл* удар* наступ* ?штурм* ?вдар* ?нападн* ?прильот* ?агрес* ?шахед* | attack attacks attacked attacking
defend | захист* захищ* оборон* ?відби* ?обстою* | defend* defence defense

buy | купу* купи* придбан* придба* покуп* закуп* ?викуп* ?беруть | buy buys bought buying purchas*
sell | прода* продаж* реаліз* збут* ?розпрод* | sell sells sold selling sale sales

accept | прийня* прийма* погоди* погодж* схвал* ?ухвал* ?визна* ?прийн* | accept* agree agreed agrees agreeing approv*
reject | відхил* відмов* відкин* ?не_погод* ?заперeч* ?не | reject* refus* disagre*

allow | дозвол* дозвіл ?дає_змог* ?пуск* ?пусти* ?дат* ?можн* | allow* permit*
forbid | заборон* ?не_можна ?обмеж* | forbid* forbade ban bans banned prohibit*

begin | почав почал* почина* розпоч* старт* ?почат* ?взяли* ?взяв* ?поча* ?стал* ?став ?заходи* | begin begins began begun start started starts starting
stop | зупин* припин* спин* закінч* завершу* ?кинув* ?стрим* ?перест* ?вщух* ?зупиня* | stop stops stopped stopping halt* ceas*
continue | продовж* трива* далі ?досі ?надалі ?і_далі | continu*

arrive | прибу* приїх* прийш* приліт* прилет* ?заїх* ?наді* ?привез* | arriv* came
leave | виїх* поїх* пішо* піш* покин* відбув* вируш* ?залиш* ?від'їз* ?вибу* ?йду* ?ви* | leave leaves departed depart* ?left

enter | вхід входи* увійш* ввійш* ?вступ* ?заход* ?увійти ?потрап* | enter entered enters entering entrance
exit | вихід виходи* вийш* ?виїзд* | exit exited

build | буду* побудув* збудув* будівн* ?забуд* ?споруд* ?звод* ?звел* ?відбуд* ?відбудов* | build builds built building construct*
destroy | зруйн* знищ* руйну* розбит* розбом* ?збит* ?зніс* ?знес* ?зни* | destroy* demolish* ruin*

love | люб* коха* закоха* ?обожн* ?улюб* ?подоба* | love loves loved
hate | ненавид* ?терпіти | hate hates hated hatred

war | війн* воєн* ?бойов* ?фронт* ?бой* | war wars wartime
peace | мир* миру ?перемир* ?мирн* ?спок* | peace peaceful

success | успі* вдало вдали* ?досягн* ?вда* ?перемог* | success* succeed*
failure | невдач* провал* ?зрив* ?зірва* ?не_вда* ?не | failure fails failed fail

together | разом спільн* вкупі удвох ?об'єдн* ?гурт* ?вдвох ?утрьох | together joint* jointly
alone | сам сама само* наодинці ?одинок* ?самот* ?один ?одн* | alone

inside | всеред* усеред* ?в_ ?внутр* ?у ?в | inside indoors
outside | надвор* зовн* ззовн* ?поза ?просто_неба ?вулиц* ?за ?під ?перед ?на | outside outdoors

above | над вище понад ?вгорі ?угорі ?більш* | above
below | під нижче ?внизу ?унизу ?менш* ?нижн* | below beneath

public | публічн* громадськ* відкрит* ?держав* ?загальн* ?привсел* ?оприлюд* ?комунал* ?соціальн* | public publicly
private | приватн* ?особист* ?закрит* ?конфіденц* | private privately

poor | бідн* ?незамож* ?злиден* ?поган* | poor poorer poverty
rich | багатий багаті багатств* ?замож* ?багат* | rich richer wealth*

alive | жив* ?ожив* ?виж* ?оживи* | alive living ?survive*
dead | мертв* загиб* загину* помер* вбит* убит* ?смер* ?покійн* ?загинул* ?гине | dead died killed deceased
injured | поран* травм* ?опік* ?постражд* ?ушкодж* | injured wounded hurt
`);
