"""Which Russian word is the same word as a Ukrainian one, by the regular correspondences of their spelling.

A chain of rewrites is walked along a trie of the Russian words that dictionaries know, the cheapest first; so «прокурор»
finds «прокурор», «землевласник» nothing, «відповідальність» «ответственность» nothing, «вулканічний» «вулканический».
"""

# rewrites of letters: Ukrainian -> (Russian, cost). A plain letter that stays itself costs nothing.
LETTERS = {
    "и": (("и", 0), ("ы", 0)),
    "і": (("и", 0), ("о", 1), ("е", 1)),
    "е": (("е", 0), ("э", 0)),
    "є": (("е", 0), ("э", 1)),
    "ї": (("и", 0), ("е", 2)),
    "ґ": (("г", 0),),
    "'": (("ъ", 0), ("ь", 0), ("", 1)),
    "ьо": (("е", 0), ("ио", 1)),
    "йо": (("е", 0), ("ио", 0), ("йо", 0)),
    "о": (("о", 0), ("е", 2), ("а", 2)),
    "у": (("у", 0), ("в", 2)),
    "в": (("в", 0), ("л", 3)),
    "ц": (("ц", 0),),
    "з": (("з", 0), ("с", 2)),
    "ри": (("ри", 0), ("ры", 0), ("ро", 2)),
    "ж": (("ж", 0), ("жд", 2)),
    "х": (("х", 0), ("ф", 3)),
    "ія": (("ия", 0), ("ие", 3)),
    "иц": (("иц", 0),),
}
# a foreign word keeps its double letter in Russian: «каса» is «касса»
DOUBLED = "слмнтрпфкгбд"
BEGINNINGS = {"від": (("от", 0), ("ото", 1)), "роз": (("раз", 0), ("рас", 0), ("роз", 0)), "з": (("с", 1), ("из", 2)), "зі": (("со", 1),), "без": (("бес", 0),),
              "пере": (("пре", 1),), "най": (("наи", 0),), "спів": (("со", 2),), "між": (("меж", 0), ("между", 1)), "під": (("под", 0), ("подо", 1)),
              "перед": (("пред", 1),), "об": (("о", 2),)}  # fmt: skip
ENDINGS = {
    "verb": {"ти": (("ть", 0),), "тися": (("ться", 0),), "увати": (("овать", 0), ("ировать", 1), ("ывать", 1)), "ювати": (("евать", 0), ("ировать", 1), ("ивать", 1)),
             "уватися": (("оваться", 0), ("ироваться", 1), ("ываться", 1)), "іти": (("еть", 0),), "ітися": (("еться", 0),), "ити": (("ить", 0), ("ыть", 0))},
    "adjective": {"ий": (("ый", 0), ("ий", 0), ("ой", 1)), "ій": (("ий", 0),), "ичний": (("ический", 0), ("ичный", 0)), "ічний": (("ический", 0), ("ичный", 0)),
                  "йний": (("йный", 0), ("ийный", 1), ("ионный", 0)), "ійний": (("ийный", 0), ("ионный", 0)), "івський": (("овский", 0), ("евский", 0))},
    "noun": {"ння": (("ние", 0), ("нье", 1)), "іння": (("ение", 0),), "ття": (("тие", 0), ("тье", 1)), "ість": (("ость", 0), ("есть", 1)), "ець": (("ец", 0),),
             "ія": (("ия", 0),), "ір": (("ор", 1), ("ер", 1), ("ир", 0)), "лля": (("лье", 0), ("лие", 0)), "сся": (("сье", 1),)},
    "adverb": {"ично": (("ически", 0), ("ично", 0)), "ічно": (("ически", 0), ("ично", 0)), "но": (("но", 0),)},
}  # fmt: skip
# what looks alike and is not: Ukrainian lemma, part
FALSE_FRIENDS = set("""
час неділя рок лист уродливий шар баня орати пильний дурний луна качка чоловік дружина мити магазин врода зворот лічити
гарбуз боки кут мішкати наглий питати пытати вродливий запам'ятати заказати позор справа гадати склад вибачати свідомий
противний плата рахувати рада родина сварка слабий тиск чин шина трус вага засипати затишний жалоба криця лихий
міняти мука мішати образа отримати приклад скарб смак спина стіл старший сталий ласкавий спір теля красний
цвіль час-то червоний чинити шлюб ярий туга вивести краватка кіт кит диван злий уклін злодій злочинець
мешкати місто неможливий олія орел питання поки помста помилка порядок посуд праця правий приятель пута рожа
розкошний рок рух сир спасати сорочка сподіватися сукня тільки уважати урок уряд хвиля хитрий чашка час
швидкий щастити яр лаяти магістраль булка конфета отруйний пухлий крапка бруд мова ряд стан міра рота
калитка гарний гарнець годинник година відмінний дитина зрада злодійка трудний суд вершник конячка загін
перець чаша челюсть лютий травень липень квітень квіт вересень серпень жовтень грудень листопад берег
вирок дума уява відсіч відчай заклад закладати запал запас звук брак вада веселка власний власність вправа
гребля гроза діл допит жар кермо ключка кульбаба купа листівка ліки лук люлька наука невдача облік обрати
обуритися оборона пар переказ поміст постать притулок проба промова пристойний просто рушати свято сніданок
спілка спроба сукно тлумач уступити утік ціль цінний шкода шукати юнка ставка завод застава зупинка
""".split())


class Cognates:
    """Russian words by part of speech, in a trie."""

    def __init__(self, words):
        self.roots = {}
        for word, part in words:
            node = self.roots.setdefault(part, {})
            for letter in word.replace("ё", "е"):
                node = node.setdefault(letter, {})
            node.setdefault("", []).append(word)

    def of(self, lemma, part, dearest=4):
        """[(russian, cost)], the cheapest first; none for a word that is known to mislead."""
        if lemma in FALSE_FRIENDS or part not in self.roots or len(lemma) < 4:
            return []
        dearest = min(dearest, len(lemma) // 2 - 1)
        lemma = lemma.replace("’", "'").replace("ʼ", "'")
        found = {}
        stack = [(0, self.roots[part], 0)]
        while stack:
            at, node, cost = stack.pop()
            if at == len(lemma):
                for word in node.get("", ()):
                    found[word] = min(cost, found.get(word, cost))
                continue
            for length, written, price in rewrites(lemma, at, part):
                if cost + price <= dearest:
                    target = follow(node, written)
                    if target is not None:
                        stack.append((at + length, target, cost + price))
        return sorted(found.items(), key=lambda item: item[1])


def rewrites(lemma, at, part):
    """(letters read, letters written, cost) of all rewrites that fit at a place."""
    rest = lemma[at:]
    for written, price in ENDINGS.get(part, {}).get(rest, ()):
        yield len(rest), written, price
    if at == 0:
        for read, choices in BEGINNINGS.items():
            if rest.startswith(read):
                yield from ((len(read), written, price) for written, price in choices)
    for length in (2, 1):
        for written, price in LETTERS.get(rest[:length], ()) if len(rest) >= length else ():
            yield length, written, price
    letter = rest[0]
    if letter not in LETTERS:
        yield 1, letter, 0
    if letter in DOUBLED and 0 < at < len(lemma) - 1:
        yield 1, letter * 2, 1


def follow(node, letters):
    for letter in letters:
        node = node.get(letter)
        if node is None:
            return None
    return node
