import { ConceptTable } from "./concept-table.js";

/**
 * Reporting verbs of more than neutral strength, by what they add to "said". Those that news also uses for other
 * things are only possible (вимоги, a warning).
 */
export const reporting = new ConceptTable(`
stress | наголо* підкресл* акцентув* ?наполяг* ?наполіг* ?зверн* ?увиразн* ?особлив* | stress stressed stresses stressing emphasi* underscor* underlin* highlighted ?insist* ?point*
insist | наполяг* наполіг* твердить стверджу* ?певн* ?запевн* | insist insisted insists
admit | визна* зізна* ?прокомент* | admit admits admitted admitting confess* concede* conceding ?acknowledg* ?recogni*
assure | запевн* ?гарант* ?заспоко* ?певн* ?впевн* | assur* assurance* ?certain ?confident ?vow*
promise | обіця* пообіця* присяг* ?зобов'яз* ?гарант* | promis* vow vowed vows pledg* swore swear*
deny | запереч* спрост* ?відкид* ?відкин* ?не ?відмов* | deny denies denied denying refut* disput* ?dismiss* ?reject* ?rebut* ?object* ?did_not
claim | твердить стверджу* нібито начебто мовляв ?заяв* ?запевн* ?за_словами ?претенд* ?наче ?певн* | claim claimed claims claiming alleg* purport* ?supposed* ?assert*
warn | попередж* попереди* застер* ?остерег* ?пригроз* ?погрож* | warn warned warns ?warning* cautioned
threaten | погрож* пригроз* загрож* ?загроз* ?погроз* | threatened threatens threaten
demand | вимаг* зажада* ?вимог* ?ультимат* ?потреб* ?попит* ?клопот* | demanded demands demanding ?demand
urge | заклик* ?просит* ?попроси* ?закли* ?порад* ?спонук* ?переконув* ?агіт* | urge urged urges urging ?called ?calls ?appeal* ?ask*
accuse | звинува* обвинува* закид* ?закин* ?дорік* | accus* blamed blames blaming
complain | скарж* поскарж* нарік* ?обурю* | complain complained complains complaining
boast | хвал* похвал* ?хизу* ?пиша* | boast* bragg* brag
joke | жарт* пожарт* кепку* ?пожарт* ?смі* ?глузу* | joke joked jokes joking quip* mock* ?laugh*
confirm | підтверд* ?ствердж* ?певн* ?погодж* | confirm confirmed confirms confirming
suggest | припуска* припусти* ?ймовір* ?пропон* ?мабуть ?можлив* ?натяк* ?радить ?порад* | suggest suggested suggests suggesting surmis* speculat* assume* hypothes*
criticise | критик* розкритик* ?засуд* ?дорік* ?картав* | critici* slammed blasted condemn* ?rebuk* ?denounc*
shout | вигук* крик* кричит* закрич* гука* гукн* гарк* вола* репет* ?крич* | shout* scream* exclaim* yelled cried
whisper | шепот* шепоч* шепну* прошепот* ?пошепки | whisper* murmur*
order | нака* звел* розпоряд* ?доруч* ?постанов* | ordered ?commanded instructed
lie | бреш* збрех* брех* | lied ?lie ?lying
hint | натяк* ?дав_зрозум* | hint hinted hints hinting insinuat*
mock | глузу* насміх* ?жарт* ?кепку* ?іроні* ?кпи* ?сміє* | mock mocked mocks mocking sneer* ridicul*
thank | подяк* дяку* вдяч* | thank thanked thanks thanking ?grateful
apologise | вибач* перепрос* | apologi*
ask | пита* запита* спита* попрос* прошу просить просять просив просила просили запит* цікав* ?пропон* ?зверну* ?поставив_запит* | ?ask ?asked ?asks ?asking ?question* inquired ?wonder* ?request* ?inquir*
guess | здогад* | guessed guesses
`);
