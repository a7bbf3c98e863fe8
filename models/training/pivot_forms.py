"""Training pairs of a few words from a lexicon: the forms of a Ukrainian word against the English form that fits.

«вулканами» volcanoes · «цього вулкана» of this volcano · «про вулкани» about the volcanoes · «повідомила» reported ·
«вони не повідомили» they did not report · «новими» new. Frequent lemmas get all their forms and some context, rare ones a
few forms. A preposition is written only where Ukrainian has one, or where the bare case leaves no other reading.
"""
import collections
import random

import lemminflect
import wordfreq

# Zipf frequency of the lemma -> how many rows it gets at most
ROWS = ((5.0, 30), (4.5, 24), (4.0, 20), (3.5, 16), (3.0, 12), (2.5, 8), (2.0, 5), (0.0, 3))
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn", "neut", "plur")
FORM_OF_WORD = 1.0  # a variant form rarer than this (Zipf) and not the commonest of its kind is bookish: left out
NO_PLURAL = 2.6  # by how much a plural may be rarer (Zipf) than its singular before the noun counts as uncountable
# words before a noun that agree with it: (English singular, English plural, {case: its forms for masc, femn, neut, plur})
AGREEING = (
    ("this", "these", {"nomn": "цей ця це ці", "gent": "цього цієї цього цих", "accs": "цей цю це ці", "ablt": "цим цією цим цими"}),
    ("our", "our", {"nomn": "наш наша наше наші", "gent": "нашого нашої нашого наших", "ablt": "нашим нашою нашим нашими"}),
    ("new", "new", {"nomn": "новий нова нове нові", "gent": "нового нової нового нових", "ablt": "новим новою новим новими"}),
    ("other", "other", {"nomn": "інший інша інше інші", "gent": "іншого іншої іншого інших"}),
    ("all", "all", {"nomn": "- - - всі", "gent": "- - - всіх"}),
    ("every", "-", {"nomn": "кожен кожна кожне -"}),
)
PREPOSITIONS = {
    "gent": (("без", "without"), ("для", "for"), ("після", "after"), ("від", "from"), ("проти", "against"), ("щодо", "regarding")),
    "accs": (("про", "about"),),
    "ablt": (("з", "with"), ("разом із", "together with")),
    "loct": (("у", "in"),),
}
AUXILIARIES = {"can", "must", "may", "shall", "will", "ought", "should"}
VOWELS = "аеєиіїоуюя"


def write(path, rows, phrases, morphology, of_form, seed):
    """Writes the pairs of the best sense of each lemma, and the phrases; gives their number. `rows`, commonest first:
    (frequency, lemma, english, part, score, evidence, whether Ukrainian writes it with a capital). `of_form`: the lemmas
    that a form is likely to be; a form that is most often another word is left out."""
    chance = random.Random(seed)
    pairs, done = {}, set()
    for share, lemma, english, part, _, _, capital in rows:
        if (lemma, part) in done:
            continue
        done.add((lemma, part))
        zipf = wordfreq.freq_to_zipf(share) if share else 0
        most = next((count for least, count in ROWS if zipf >= least), ROWS[-1][1])
        forms = [one for one in lexeme(morphology, lemma, part) if (lemma, part) in of_form.get(one[0], [(lemma, part)])]
        if capital:
            lemma, forms = lemma.capitalize(), [(form.capitalize(), grammemes) for form, grammemes in forms]
        made = MAKERS[part](forms, english, chance) if forms else []
        first, rest = made[:3], made[3:]
        chance.shuffle(rest)
        for uk, en in [(lemma, with_to(english, part)), *first, *rest][:most]:
            pairs.setdefault((uk, en))
    pairs.update(dict.fromkeys(phrases))
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{uk}\t{en}\n" for uk, en in pairs)
    return len(pairs)


def with_to(english, part):
    return f"to {english}" if part == "verb" and english not in AUXILIARIES else english


def lexeme(morphology, lemma, part):
    """[(form, grammemes)] of a lemma; of homonyms the one whose forms are commonest."""
    tags = {"noun": ("NOUN",), "verb": ("VERB", "INFN"), "adjective": ("ADJF",), "adverb": ("ADVB",)}[part]
    parses = [one for one in morphology.parse(lemma) if one.normal_form == lemma and one.tag.POS in tags and one.is_known]
    if not parses:
        return []
    return max(([(form.word, form.tag.grammemes) for form in one.lexeme] for one in parses), key=lambda forms: sum(commonness(form) for form, _ in forms))


def commonness(form):
    return wordfreq.zipf_frequency(form.lower(), "uk")


def commonest(forms):
    """The usual forms of one slot, the commonest first."""
    ranked = sorted(set(forms), key=lambda form: (-commonness(form), form))
    return [form for at, form in enumerate(ranked) if at == 0 or commonness(form) >= max(FORM_OF_WORD, commonness(ranked[0]) - 1.5)]


def inflect(english, tag, upos):
    """One word of the phrase takes the ending: a noun's last, a verb's first. The commonest of variants."""
    words = english.split(" ")
    at = 0 if upos == "VERB" else -1
    found = lemminflect.getInflection(words[at], tag, upos) or lemminflect.getInflectionOOV(words[at], tag, upos)
    words[at] = max(found, key=lambda form: wordfreq.zipf_frequency(form, "en")) if found else words[at]
    return " ".join(words)


def slots_of(forms, *wanted):
    """{the wanted grammemes a form has: its forms}, for forms that have one of each group."""
    slots = collections.defaultdict(list)
    for form, grammemes in forms:
        key = tuple(next((one for one in group if one in grammemes), None) for group in wanted)
        if None not in key:
            slots[key].append(form)
    return {key: commonest(found) for key, found in slots.items()}


def noun_rows(forms, english, chance):
    many = english.endswith("s") and lemminflect.getLemma(english.split(" ")[-1], "NOUN")[0] != english.split(" ")[-1]
    singular, plural = english, english if many else inflect(english, "NNS", "NOUN")
    rarer = wordfreq.zipf_frequency(singular, "en") - wordfreq.zipf_frequency(plural, "en")
    mass = not many and (rarer > NO_PLURAL or plural == singular)
    slots = slots_of(forms, CASES, GENDERS)
    if not any(gender != "plur" for _, gender in slots):  # only plural: «вибори» elections, «гроші» money
        singular = plural if rarer < 1 else singular
        plural = singular
    elif mass:
        slots = {key: found for key, found in slots.items() if key[1] != "plur"}
    living = any("anim" in grammemes for _, grammemes in forms)
    bare, context = [], []
    for (case, gender), found in sorted(slots.items(), key=lambda item: (item[0][1] == "plur", CASES.index(item[0][0]))):
        en = plural if gender == "plur" else singular
        the = en if mass else f"the {en}"
        for form in found:
            bare.append((form, en))
            if case == "gent" and chance.random() < 0.4:
                context.append((form, f"of {the}"))
            if living and case in ("datv", "ablt") and chance.random() < 0.4:
                context.append((form, f"{'to' if case == 'datv' else 'by'} {the}"))
        context += noun_context(found[0], case, gender, en, the, living, many or gender == "plur", chance)
    return list(dict.fromkeys(one_reading(bare))) + context


def one_reading(bare):
    """A form that may be both numbers («школи») is given its commoner reading alone: the plural's nominative."""
    last = dict(bare)
    return [(form, last[form]) for form, _ in bare]


def noun_context(form, case, gender, en, the, living, many, chance):
    column = GENDERS.index(gender)
    for singular, plural, table in AGREEING:
        word, agreeing = (plural if many else singular), table.get(case, "- - - -").split()[column]
        if "-" in (word, agreeing) or (case == "accs" and living and gender in ("masc", "plur")) or chance.random() < 0.5:
            continue
        before = {"gent": "of ", "ablt": "by " if living else "with "}.get(case, "")
        article = "the " if before and the != en and word in ("new", "other") else ""
        yield f"{agreeing} {form}", f"{before}{article}{word} {en}"
    for uk, english in PREPOSITIONS.get(case, ()):
        if chance.random() < 0.5 and not (living and (case == "loct" or (case, gender) == ("accs", "plur"))):
            yield f"{sounding(uk, form)} {form}", f"{english} {the}"


def sounding(preposition, word):
    """«у школі» after a pause, «в Одесі» before a vowel; «з вулканом», «із школою»."""
    if preposition == "у":
        return "в" if word[0] in VOWELS else "у"
    if preposition == "з" and word[0] in "зсшщжчц":
        return "із"
    return preposition


def verb_rows(forms, english, chance):
    if english.split(" ")[0] in AUXILIARIES or not forms:
        return []
    rows, context = [], []
    for (_, number), found in slots_of([one for one in forms if "Impe" not in one[1]], ("past",), ("masc", "femn", "neut", "plur")).items():
        uk, pronoun = {"masc": ("він", "he"), "femn": ("вона", "she"), "neut": ("воно", "it"), "plur": ("вони", "they")}[number]
        rows.append((found[0], past(english, number)))
        context.append((f"{uk} {found[0]}", f"{pronoun} {past(english, number)}"))
        context.append((f"{uk} не {found[0]}", f"{pronoun} {denied(english, number)}"))
        if number == "plur":
            context.append((f"ми {found[0]}", f"we {past(english, number)}"))
    for (tense, *person), found in slots_of(forms, ("pres", "futr"), ("1per", "3per"), ("sing", "plur")).items():
        one = (("він", "he"), ("вона", "she"))[chance.random() < 0.4]
        uk, pronoun = {"1persing": ("я", "I"), "1perplur": ("ми", "we"), "3persing": one, "3perplur": ("вони", "they")}["".join(person)]
        en = present(english, "".join(person)) if tense == "pres" else f"will {english}"
        if person[0] == "3per":
            rows.append((found[0], en))
        context.append((f"{uk} {found[0]}", f"{pronoun} {en}"))
    for form, grammemes in forms:
        if "infn" in grammemes and form.endswith(("ти", "тися")):
            context += [(f"може {form}", f"can {english}"), (f"не {form}", f"not to {english}")]
            if "impf" in grammemes:
                context.append((f"буде {form}", f"will {english}"))
        if "GRND" in grammemes and commonness(form) > FORM_OF_WORD:
            rows.append((form, inflect(english, "VBG", "VERB") if "impf" in grammemes else f"having {inflect(english, 'VBN', 'VERB')}"))
    return rows + context


def past(english, number):
    if english == "be" or english.startswith("be "):
        return ("were" if number == "plur" else "was") + english[2:]
    return inflect(english, "VBD", "VERB")


def denied(english, number):
    be = english == "be" or english.startswith("be ")
    return f"{'were' if number == 'plur' else 'was'} not{english[2:]}" if be else f"did not {english}"


def present(english, person):
    if english == "be" or english.startswith("be "):
        return {"1persing": "am", "3persing": "is"}.get(person, "are") + english[2:]
    return inflect(english, "VBZ", "VERB") if person == "3persing" else english


def adjective_rows(forms, english, chance):
    slots = slots_of([one for one in forms if "compr" not in one[1] and "supr" not in one[1]], CASES, GENDERS)
    rows = [(form, english) for (case, gender), found in slots.items() for form in found]
    return list(dict.fromkeys(rows))


def adverb_rows(forms, english, chance):
    return []


MAKERS = {"noun": noun_rows, "verb": verb_rows, "adjective": adjective_rows, "adverb": adverb_rows}
