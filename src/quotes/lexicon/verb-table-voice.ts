/** Verbs of voice, temper and answer, in the columns of the verb table; most report speech only beside marks or a dash. */
export const voiceTable = `
не стриматися|could not hold back|manner|не стримався|не стримується
не погодитися|disagreed|manner|не погодився|не погоджується
не приховати|did not hide|hint|не приховав|не приховає
не приховувати|did not hide|hint|не приховував|не приховує
не виключити|did not rule out|say|не виключив|не виключить
не виключати|did not rule out|say|не виключав|не виключає
не сумніватися|had no doubt|think|не сумнівався|не сумнівається
не вагатися|did not hesitate|manner|не вагався|не вагається
не вірити|did not believe|manner|не вірив|не вірить
не здаватися|did not give up|manner|не здавався|не здається
озватися|spoke up|manner|озвався|озивається
обізватися|spoke up|manner|обізвався|обзивається
відгукнутися|responded|manner|відгукнувся|відгукується
відписати|wrote back|say|відписав|відписує
відрубати|snapped|manner|відрубав|відрубує
відбутися жартом|joked|manner|відбувся жартом|відбувається жартом
віджартуватися|joked|manner|віджартувався|віджартовується
відчеканити|said crisply|manner|відчеканив|чеканить
випалити|blurted out|manner|випалив|випалює
видихнути|breathed|manner|видихнув|видихає
виголосити|declared|say|виголосив|виголошує
вигукувати|exclaimed|say|вигукував|вигукує
викрикнути|shouted|manner|викрикнув|викрикує
викрикувати|shouted|manner|викрикував|викрикує
втрутитися|cut in|manner|втрутився|втручається
вклинитися|cut in|manner|вклинився|вклинюється
гаркнути|barked|manner|гаркнув|гаркає
гаркати|barked|manner|гаркав|гаркає
гримнути|thundered|manner|гримнув|гримає
гримати|thundered|manner|гримав|гримає
гукнути|called out|manner|гукнув|гукає
гукати|called out|manner|гукав|гукає
горлати|yelled|manner|горлав|горлає
загорлати|yelled|manner|загорлав|горлає
кричати|shouted|manner|кричав|кричить
прокричати|shouted|manner|прокричав|прокричить
репетувати|screamed|manner|репетував|репетує
верещати|shrieked|manner|верещав|верещить
лементувати|wailed|manner|лементував|лементує
заволати|cried out|manner|заволав|волає
волати|cried out|manner|волав|волає
просичати|hissed|manner|просичав|сичить
сичати|hissed|manner|сичав|сичить
прохрипіти|said hoarsely|manner|прохрипів|хрипить
бурмотіти|muttered|manner|бурмотів|бурмоче
пробурмотіти|muttered|manner|пробурмотів|бурмоче
бубоніти|mumbled|manner|бубонів|бубонить
бурчати|grumbled|manner|бурчав|бурчить
пробурчати|grumbled|manner|пробурчав|бурчить
мурмотіти|murmured|manner|мурмотів|мурмоче
мимрити|mumbled|manner|мимрив|мимрить
промимрити|mumbled|manner|промимрив|мимрить
пхикати|snorted|manner|пхикав|пхикає
пирхнути|snorted|manner|пирхнув|пирхає
хмикнути|smirked|manner|хмикнув|хмикає
гмикнути|hemmed|manner|гмикнув|гмикає
хихикнути|giggled|manner|хихикнув|хихикає
хихикати|giggled|manner|хихикав|хихикає
реготати|laughed loudly|manner|реготав|регоче
розреготатися|burst out laughing|manner|розреготався|регоче
розсміятися|laughed|manner|розсміявся|розсміється
підморгнути|winked|manner|підморгнув|підморгує
підморгувати|winked|manner|підморгував|підморгує
схлипнути|sobbed|manner|схлипнув|схлипує
схлипувати|sobbed|manner|схлипував|схлипує
плакати|wept|manner|плакав|плаче
заплакати|wept|manner|заплакав|заплаче
ридати|sobbed|manner|ридав|ридає
зойкнути|gasped|manner|зойкнув|зойкає
охнути|gasped|manner|охнув|охає
ахнути|gasped|manner|ахнув|ахає
простогнати|groaned|manner|простогнав|стогне
огризнутися|snapped back|manner|огризнувся|огризнеться
огризатися|snapped back|manner|огризався|огризається
лютувати|raged|manner|лютував|лютує
гніватися|said angrily|manner|гнівався|гнівається
сердитися|said angrily|manner|сердився|сердиться
розсердитися|said angrily|manner|розсердився|розсердиться
дорікати|reproached|hint|дорікав|дорікає
дорікнути|reproached|hint|дорікнув|дорікне
докоряти|reproached|hint|докоряв|докоряє
лаятися|swore|manner|лаявся|лається
вилаятися|swore|manner|вилаявся|вилається
ремствувати|complained|hint|ремствував|ремствує
глузувати|mocked|manner|глузував|глузує
кпити|mocked|manner|кпив|кпить
насміхатися|mocked|manner|насміхався|насміхається
підсміюватися|laughed|manner|підсміювався|підсміюється
каламбурити|punned|manner|каламбурив|каламбурить
філософствувати|philosophized|manner|філософствував|філософствує
підтакнути|agreed|manner|підтакнув|підтакує
заспокоїти|reassured|hint|заспокоїв|заспокоїть
заспокоювати|reassured|hint|заспокоював|заспокоює
втішити|consoled|manner|втішив|втішає
втішати|consoled|manner|втішав|втішає
підбадьорити|encouraged|manner|підбадьорив|підбадьорює
докинути|threw in|manner|докинув|докидає
кидати|threw in|manner|кидав|кидає
запротестувати|protested|hint|запротестував|запротестує
протестувати|protested|hint|протестував|протестує
благословити|blessed|manner|благословив|благословляє
примовляти|kept saying|manner|примовляв|примовляє
приказувати|kept saying|manner|приказував|приказує
повторити|repeated|hint|повторив|повторить
повторювати|repeated|hint|повторював|повторює
торочити|kept repeating|say|торочив|торочить
хитати головою|shook his head|manner|хитав головою|хитає головою
похитати головою|shook his head|manner|похитав головою|похитає головою
крутити головою|shook his head|manner|крутив головою|крутить головою
кивати головою|nodded|manner|кивав головою|киває головою
стенути плечима|shrugged|manner|стенув плечима|стенає плечима
стиснути плечима|shrugged|manner|стиснув плечима|стискає плечима
потиснути плечима|shrugged|manner|потиснув плечима|тисне плечима
скривитися|grimaced|manner|скривився|кривиться
насупитися|frowned|manner|насупився|супиться
спохмурніти|darkened|manner|спохмурнів|хмурніє
замислитися|fell to thinking|manner|замислився|замислюється
`;

/** Verbs of report, reckoning and opinion that the main table does not hold. */
export const reportTable = `
приховувати|hid|manner|приховував|приховує
потвердити|confirmed|say|потвердив|потвердить
потверджувати|confirmed|say|потверджував|потверджує
ствердити|affirmed|say|ствердив|ствердить
підрахувати|calculated|say|підрахував|підрахує
підраховувати|calculated|say|підраховував|підраховує
порахувати|calculated|say|порахував|порахує
звітувати|reported|say|звітував|звітує
відзвітувати|reported|say|відзвітував|відзвітує
прозвітувати|reported|say|прозвітував|прозвітує
рапортувати|reported|say|рапортував|рапортує
відрапортувати|reported|say|відрапортував|відрапортує
сповістити|reported|say|сповістив|сповістить
сповіщати|reported|say|сповіщав|сповіщає
обмовитися|let slip|say|обмовився|обмовиться
проговоритися|let slip|say|проговорився|проговориться
проанонсувати|announced|say|проанонсував|проанонсує
пожалітися|complained|say|пожалівся|пожаліється
жалітися|complained|say|жалівся|жаліється
розтлумачувати|explained|say|розтлумачував|розтлумачує
тлумачити|explained|say|тлумачив|тлумачить
переповідати|recounted|say|переповідав|переповідає
деталізувати|specified|say|деталізував|деталізує
конкретизувати|specified|say|конкретизував|конкретизує
передрікати|foretold|say|передрікав|передрікає
пророкувати|foretold|say|пророкував|пророкує
передбачати|foresaw|hint|передбачав|передбачає
розраховувати|counted on it|think|розраховував|розраховує
побоюватися|feared|think|побоювався|побоюється
остерігатися|feared|think|остерігався|остерігається
підозрювати|suspected|think|підозрював|підозрює
здогадуватися|guessed|think|здогадувався|здогадується
допускати|allowed|think|допускав|допускає
допустити|allowed|think|допустив|допустить
присягатися|swore|say|присягався|присягається
присягнутися|swore|say|присягнувся|присягнеться
клястися|swore|say|клявся|клянеться
божитися|swore|say|божився|божиться
заприсягтися|swore|say|заприсягся|заприсягнеться
обумовити|stipulated|hint|обумовив|обумовлює
підмітити|observed|say|підмітив|підмічає
примітити|noticed|hint|примітив|примічає
відмітити|noted|say|відмітив|відмічає
натякнути|hinted|say|натякнув|натякне
натякати|hinted|say|натякав|натякає
`;
