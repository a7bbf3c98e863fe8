/**
 * What a reporting verb can do.
 * `say`: reports speech in every construction. `ask`: also takes an indirect question.
 * `request`: also takes an infinitive. `call`: names a thing in the speaker's words (назвав це «…»).
 * `think`: a held view; takes що-clauses, seldom direct speech. `manner`: how one speaks or looks
 * while speaking; direct speech only. `deny`: says that something is not so.
 * `hint`: reports speech only beside quote marks, що or a colon (додати, нагадати, показати).
 */
export type VerbClass = "say" | "ask" | "request" | "call" | "think" | "manner" | "deny" | "hint";

/** Lemma | English past of the same strength | class | masculine past (| other forms, if irregular) … | third person singular present. */
export const verbTable = `
сказати|said|say|сказав|скаже
казати|said|say|казав|каже
говорити|said|say|говорив|говорить
проказати|said|say|проказав|проказує
мовити|said|say|мовив|мовить
промовити|said|say|промовив|промовляє
заявити|stated|say|заявив|заявить
заявляти|stated|say|заявляв|заявляє
зазначити|noted|say|зазначив|зазначить
зазначати|noted|say|зазначав|зазначає
наголосити|stressed|say|наголосив|наголосить
наголошувати|stressed|say|наголошував|наголошує
підкреслити|emphasized|say|підкреслив|підкреслить
підкреслювати|emphasized|say|підкреслював|підкреслює
акцентувати|emphasized|say|акцентував|акцентує
наполягти|insisted|say|наполіг/наполягла/наполягло/наполягли|наполягає
наполягати|insisted|say|наполягав|наполягає
повідомити|reported|say|повідомив|повідомить
повідомляти|reported|say|повідомляв|повідомляє
доповісти|reported|say|доповів|доповідає
інформувати|reported|say|інформував|інформує
поінформувати|reported|say|поінформував|поінформує
проінформувати|reported|say|проінформував|проінформує
передати|reported|hint|передав|передає
додати|added|hint|додав|додасть
додавати|added|hint|додавав|додає
доповнити|added|hint|доповнив|доповнює
відзначити|noted|hint|відзначив|відзначає
зауважити|remarked|say|зауважив|зауважить
зауважувати|remarked|say|зауважував|зауважує
завважити|remarked|say|завважив|завважує
уточнити|specified|say|уточнив|уточнить
уточнювати|specified|say|уточнював|уточнює
пояснити|explained|say|пояснив|пояснить
пояснювати|explained|say|пояснював|пояснює
роз'яснити|explained|say|роз'яснив|роз'яснює
розтлумачити|explained|say|розтлумачив|тлумачить
розповісти|said|say|розповів|розповість
розповідати|said|say|розповідав|розповідає
оповісти|told|say|оповів|оповідає
переповісти|recounted|say|переповів|переповідає
повідати|told|say|повідав|повідає
написати|wrote|say|написав|напише
писати|wrote|say|писав|пише
дописати|wrote|say|дописав|дописує
опублікувати|published|hint|опублікував|публікує
відповісти|replied|say|відповів|відповість
відповідати|replied|hint|відповідав|відповідає
відказати|replied|say|відказав|відказує
відреагувати|responded|manner|відреагував|реагує
запитати|asked|ask|запитав|запитає
запитувати|asked|ask|запитував|запитує
спитати|asked|ask|спитав|спитає
питати|asked|ask|питав|питає
поцікавитися|asked|ask|поцікавився|цікавиться
визнати|admitted|say|визнав|визнає
визнавати|admitted|say|визнавав|визнає
зізнатися|confessed|say|зізнався|зізнається
зізнаватися|confessed|say|зізнавався|зізнається
признатися|confessed|say|признався|признається
запевнити|gave assurances|say|запевнив|запевнить
запевняти|gave assurances|say|запевняв|запевняє
гарантувати|guaranteed|hint|гарантував|гарантує
підтвердити|confirmed|say|підтвердив|підтвердить
підтверджувати|confirmed|say|підтверджував|підтверджує
спростувати|refuted|deny|спростував|спростовує
заперечити|denied|deny|заперечив|заперечить
заперечувати|denied|deny|заперечував|заперечує
відкинути|rejected|deny|відкинув|відкидає
нагадати|recalled|hint|нагадав|нагадує
нагадувати|recalled|hint|нагадував|нагадує
згадати|recalled|hint|згадав|згадає
згадувати|recalled|hint|згадував|згадує
пригадати|recalled|hint|пригадав|пригадує
попередити|warned|say|попередив|попередить
попереджати|warned|say|попереджав|попереджає
застерегти|cautioned|say|застеріг/застерегла/застерегло/застерегли|застерігає
застерігати|cautioned|say|застерігав|застерігає
закликати|called on|request|закликав|закликає
просити|asked|request|просив|просить
попросити|asked|request|попросив|попросить
благати|begged|request|благав|благає
вимагати|demanded|request|вимагав|вимагає
радити|advised|request|радив|радить
порадити|advised|request|порадив|порадить
рекомендувати|recommended|request|рекомендував|рекомендує
порекомендувати|recommended|request|порекомендував|порекомендує
пропонувати|suggested|request|пропонував|пропонує
запропонувати|proposed|request|запропонував|запропонує
доручити|instructed|request|доручив|доручає
наказати|ordered|request|наказав|наказує
веліти|told|request|велів|велить
обіцяти|promised|request|обіцяв|обіцяє
пообіцяти|promised|request|пообіцяв|пообіцяє
погрожувати|threatened|request|погрожував|погрожує
пригрозити|threatened|request|пригрозив|пригрозить
висловити|expressed|hint|висловив|висловлює
висловитися|said|say|висловився|висловлюється
поділитися|shared|say|поділився|поділиться
ділитися|shared|say|ділився|ділиться
резюмувати|summed up|say|резюмував|резюмує
підсумувати|summed up|say|підсумував|підсумовує
підбити підсумок|summed up|say|підбив підсумок|підбиває підсумок
констатувати|stated|say|констатував|констатує
вважати|believed|think|вважав|вважає
гадати|believed|think|гадав|гадає
припустити|suggested|say|припустив|припустить
припускати|suggested|say|припускав|припускає
прогнозувати|predicted|say|прогнозував|прогнозує
спрогнозувати|predicted|say|спрогнозував|спрогнозує
очікувати|expected|think|очікував|очікує
сподіватися|hoped|think|сподівався|сподівається
оцінити|assessed|hint|оцінив|оцінює
процитувати|quoted|hint|процитував|процитує
цитувати|quoted|hint|цитував|цитує
прокоментувати|commented|say|прокоментував|прокоментує
коментувати|commented|say|коментував|коментує
вигукнути|exclaimed|say|вигукнув|вигукує
скрикнути|exclaimed|manner|скрикнув|скрикує
крикнути|shouted|say|крикнув|кричить
закричати|shouted|manner|закричав|кричить
стверджувати|asserted|say|стверджував|стверджує
переконувати|argued|say|переконував|переконує
доводити|argued|hint|доводив|доводить
аргументувати|argued|say|аргументував|аргументує
оголосити|announced|say|оголосив|оголошує
оголошувати|announced|say|оголошував|оголошує
анонсувати|announced|hint|анонсував|анонсує
оприлюднити|made public|hint|оприлюднив|оприлюднює
обурюватися|said indignantly|hint|обурювався|обурюється
обуритися|said indignantly|hint|обурився|обуриться
дивуватися|said in surprise|manner|дивувався|дивується
здивуватися|said in surprise|manner|здивувався|здивується
радіти|said with joy|manner|радів|радіє
журитися|said sadly|hint|журився|журиться
бідкатися|lamented|hint|бідкався|бідкається
сумувати|said sadly|manner|сумував|сумує
сумніватися|doubted|manner|сумнівався|сумнівається
жартувати|joked|say|жартував|жартує
пожартувати|joked|say|пожартував|пожартує
іронізувати|said with irony|say|іронізував|іронізує
кепкувати|mocked|manner|кепкував|кепкує
сміятися|laughed|manner|сміявся|сміється
засміятися|laughed|manner|засміявся|засміється
усміхатися|smiled|manner|усміхався|усміхається
усміхнутися|smiled|manner|усміхнувся|усміхнеться
посміхатися|smiled|manner|посміхався|посміхається
зітхати|sighed|manner|зітхав|зітхає
зітхнути|sighed|manner|зітхнув|зітхне
знизати плечима|shrugged|manner|знизав плечима|знизує плечима
розвести руками|spread his hands|manner|розвів руками|розводить руками
махнути рукою|waved a hand|manner|махнув рукою|махає рукою
відмахнутися|brushed it off|manner|відмахнувся|відмахується
кивнути|nodded|manner|кивнув|киває
хвалити|praised|manner|хвалив|хвалить
похвалити|praised|manner|похвалив|похвалить
похвалитися|boasted|say|похвалився|хвалиться
хвалитися|boasted|say|хвалився|хвалиться
скаржитися|complained|say|скаржився|скаржиться
поскаржитися|complained|say|поскаржився|поскаржиться
нарікати|complained|say|нарікав|нарікає
критикувати|criticized|manner|критикував|критикує
розкритикувати|criticized|manner|розкритикував|розкритикує
шкодувати|regretted|hint|шкодував|шкодує
погодитися|agreed|hint|погодився|погоджується
погоджуватися|agreed|hint|погоджувався|погоджується
зреагувати|responded|manner|зреагував|реагує
звернутися|appealed|manner|звернувся|звернеться
звертатися|appealed|manner|звертався|звертається
вітати|congratulated|manner|вітав|вітає
привітати|congratulated|manner|привітав|привітає
дякувати|thanked|manner|дякував|дякує
подякувати|thanked|call|подякував|подякує
назвати|called|call|назвав|назве
називати|called|call|називав|називає
охарактеризувати|described|call|охарактеризував|характеризує
охрестити|dubbed|call|охрестив|охрестить
описати|described|call|описав|описує
описувати|described|call|описував|описує
розкрити|revealed|hint|розкрив|розкриває
поділити думку|shared the view|say|поділив думку|поділяє думку
дати зрозуміти|made clear|hint|дав зрозуміти|дає зрозуміти
звернути увагу|drew attention to the fact|hint|звернув увагу|звертає увагу
зупинитися|dwelt|manner|зупинився|зупиняється
продовжити|continued|hint|продовжив|продовжує
продовжувати|continued|hint|продовжував|продовжує
вести далі|continued|say|вів далі|веде далі
почати|began|manner|почав|починає
завершити|concluded|manner|завершив|завершує
підсумовувати|summed up|say|підсумовував|підсумовує
узагальнити|summed up|say|узагальнив|узагальнює
міркувати|reflected|say|міркував|міркує
розмірковувати|reflected|say|розмірковував|розмірковує
вимовити|said|say|вимовив|вимовляє
шепотіти|whispered|manner|шепотів|шепоче
прошепотіти|whispered|manner|прошепотів|шепоче
буркнути|grumbled|manner|буркнув|бурчить
виправдовуватися|said in his defense|manner|виправдовувався|виправдовується
парирувати|countered|say|парирував|парирує
відрізати|snapped|manner|відрізав|відрізає
перепитати|asked again|ask|перепитав|перепитує
уявити|imagined|manner|уявив|уявляє
твердити|asserted|say|твердив|твердить
свідчити|testified|hint|свідчив|свідчить
засвідчити|testified|hint|засвідчив|засвідчує
постити|posted|manner|запостив|постить
розказати|told|say|розказав|розкаже
розказувати|told|say|розказував|розказує
виступити|spoke|manner|виступив|виступає
поставити запитання|asked|manner|поставив запитання|ставить запитання
відкреслити|underlined|say|відкреслив|відкреслює
зафіксувати|recorded|hint|зафіксував|фіксує
виснувати|concluded|say|виснував|виснує
висновувати|concluded|say|висновував|висновує
побажати|wished|manner|побажав|бажає
процідити|muttered|manner|процідив|цідить
зронити|let drop|manner|зронив|зронює
кинути|threw in|manner|кинув|кидає
вставити|put in|manner|вставив|вставляє
передбачити|foresaw|hint|передбачив|передбачає
спогадувати|recalled|hint|спогадував|спогадує
`;

/** Predicates that are not verbs: lemma | English | class | masculine, feminine, neuter and plural form. */
export const predicateTable = `
переконаний|was convinced|think|переконаний/переконана/переконане/переконані
впевнений|was confident|think|впевнений/впевнена/впевнене/впевнені
упевнений|was confident|think|упевнений/упевнена/упевнене/упевнені
певний|was sure|think|певен/певна/певне/певні
згодний|agreed|hint|згоден/згодна/згодне/згодні
певний|was sure|think|певний/певна/певне/певні
непохитний|was adamant|think|непохитний/непохитна/непохитне/непохитні
стурбований|was concerned|hint|стурбований/стурбована/стурбоване/стурбовані
обурений|was outraged|hint|обурений/обурена/обурене/обурені
здивований|was surprised|hint|здивований/здивована/здивоване/здивовані
свідомий|was aware|think|свідомий/свідома/свідоме/свідомі
`;

/** Impersonal forms: lemma | English | class | form. */
export const impersonalTable = `
зазначатися|it was noted|say|зазначається
повідомлятися|it was reported|say|повідомляється
наголошуватися|it was stressed|say|наголошується
підкреслюватися|it was emphasized|say|підкреслюється
уточнюватися|it was specified|say|уточнюється
ітися|it was said|say|йдеться
ітися|it was said|say|ідеться
ітися|it was said|say|йшлося
мовитися|it was said|say|мовиться
стверджуватися|it was asserted|say|стверджується
повідомити|it was reported|say|повідомлено
заявити|it was stated|say|заявлено
зазначити|it was noted|say|зазначено
наголосити|it was stressed|say|наголошено
підкреслити|it was emphasized|say|підкреслено
сказати|it was said|say|сказано
пояснюватися|it was explained|hint|пояснюється
прогнозуватися|it was forecast|hint|прогнозується
відзначатися|it was noted|say|відзначається
акцентуватися|it was emphasized|say|акцентується
констатуватися|it was stated|say|констатується
мовитися|it was said|say|мовилося
зазначатися|it was noted|say|зазначалося
повідомлятися|it was reported|say|повідомлялося
наголошуватися|it was stressed|say|наголошувалося
стверджуватися|it was asserted|say|стверджувалося
підкреслюватися|it was emphasized|say|підкреслювалося
говоритися|it was said|say|говориться
говоритися|it was said|say|говорилося
писатися|it was written|say|пишеться
уточнити|it was specified|say|уточнено
підтвердити|it was confirmed|say|підтверджено
додати|it was added|say|додано
пояснити|it was explained|say|пояснено
написати|it was written|say|написано
встановити|it was established|hint|встановлено
установити|it was established|hint|установлено
з'ясувати|it was found out|hint|з'ясовано
оголосити|it was announced|say|оголошено
анонсувати|it was announced|hint|анонсовано
констатувати|it was stated|say|констатовано
відзначити|it was noted|hint|відзначено
запевнити|it was assured|say|запевнено
застерегти|it was cautioned|say|застережено
`;
