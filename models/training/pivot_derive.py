"""Translations that follow from others by word formation, for lemmas that no dictionary has.

«озброїти» to arm -> «озброєний» armed · «засудити» to condemn -> «засуджувати» to condemn · «обережний» careful ->
«обережно» carefully · «щільний» dense -> «щільність» density · «відкладати» to postpone ->
«відкладання» postponing · «журналіст» journalist -> «журналістка» journalist
"""
import re

import wordfreq

from pivot_forms import inflect, lexeme

# imperfective ending -> perfective endings, tried in turn: the vowel of the suffix, and the consonant that it softened
ASPECTS = (
    ("джувати", ("дити",)), ("щувати", ("стити", "щити")), ("жувати", ("зити", "жити", "дити")), ("шувати", ("сити", "шити")), ("чувати", ("тити", "чити")),
    ("влювати", ("вити",)), ("блювати", ("бити",)), ("плювати", ("пити",)), ("млювати", ("мити",)), ("вляти", ("вити",)), ("бляти", ("бити",)), ("пляти", ("пити",)),
    ("мляти", ("мити",)), ("джати", ("дити",)), ("щати", ("стити", "щити")), ("жати", ("зити", "жити", "дити")), ("чати", ("тити", "чити")), ("шати", ("сити", "шити")),
    ("овувати", ("увати",)), ("увати", ("ати", "ити", "ути", "нути")), ("ювати", ("ити", "яти", "іти")), ("яти", ("ити", "нути")), ("ати", ("нути", "ити")),
)  # fmt: skip
FEMININE = (("ниця", "ник"), ("ця", "ець"), ("иця", "ик"), ("елька", "ель"), ("янка", "янин"), ("анка", "анин"), ("ка", ""))
QUALITIES = (("", "ness"), ("", "ity"), ("able", "ability"), ("ible", "ibility"), ("e", "ity"), ("ous", "osity"), ("ent", "ence"), ("ent", "ency"),
             ("ant", "ance"), ("ant", "ancy"), ("y", "iness"), ("ate", "acy"))  # fmt: skip
# English that says the sex: a woman is not that
MANLY = re.compile(r"(?:man|boy|king|father|brother|son|husband|uncle|sir|lord|actor|waiter|hero|host|prince|duke|god|gentleman|guy|monk)$")
COMMON_ENGLISH = 2.6  # Zipf frequency below which a form made by rule is taken for no word
RAREST = 1.5  # Zipf frequency of the rarest Ukrainian lemma derived


def derive(known, frequency, morphology):
    """Yields (lemma, english, part, evidence) for lemmas without a translation. `known`: {(lemma, part): english}."""
    least = wordfreq.zipf_to_freq(RAREST)
    missing = {key for key, share in frequency.items() if share >= least and key not in known}
    verbs = dict(known)
    for lemma, english in aspects(known, missing):
        verbs[lemma, "verb"] = english
        yield lemma, english, "verb", "aspect"
    for (lemma, part), english in verbs.items():
        if part == "verb" and " " not in english and not lemma.endswith("ся"):
            yield from participles(lemma, english, missing, morphology)
            if (lemma[:-2] + "ння", "noun") in missing and lemma.endswith(("ати", "яти")) and common(inflect(english, "VBG", "VERB")):
                yield lemma[:-2] + "ння", inflect(english, "VBG", "VERB"), "noun", f"action:{lemma}"
        elif part == "adjective" and " " not in english:
            yield from adverbs(lemma, english, missing)
            yield from qualities(lemma, english, missing)
    yield from women(known, missing, morphology)


def aspects(known, missing):
    verbs = {lemma for lemma, part in (*known, *missing) if part == "verb"}
    for imperfective in sorted(verbs):
        stem, voice = (imperfective[:-2], "ся") if imperfective.endswith("ся") else (imperfective, "")
        perfective = next((partner for partner in partners(stem) if partner + voice in verbs), None)
        if perfective:
            pair = [(imperfective, "verb"), (perfective + voice, "verb")]
            for one, other in (pair, pair[::-1]):
                if one in missing and other in known:
                    yield one[0], known[other]


def partners(imperfective):
    for ending, others in ASPECTS:
        if imperfective.endswith(ending) and len(imperfective) > len(ending) + 1:
            return [imperfective[: -len(ending)] + other for other in others]
    return []


def participles(lemma, english, missing, morphology):
    done = inflect(english, "VBN", "VERB")
    if not common(done):
        return
    for form, grammemes in lexeme(morphology, lemma, "verb"):
        participle = form[:-1] + "ий"
        if "Impe" in grammemes and (participle, "adjective") in missing:
            yield participle, done, "adjective", f"participle:{lemma}"


def adverbs(lemma, english, missing):
    made = (english[:-2] + "ly" if re.search(r"[^aeiou]le$", english) else english[:-1] + "ily" if english.endswith("y")
            else english + "ally" if english.endswith("ic") else english + "ly")  # fmt: skip
    adverb = lemma[:-2] + ("ьо" if lemma.endswith("ній") else "о")
    if (adverb, "adverb") in missing and common(made):
        yield adverb, made, "adverb", f"adverb:{lemma}"


def qualities(lemma, english, missing):
    quality = lemma[:-2] + "ість"
    if (quality, "noun") in missing:
        stems = [(english[: len(english) - len(old)] + new) for old, new in QUALITIES if english.endswith(old)]
        best = max(stems, key=lambda word: wordfreq.zipf_frequency(word, "en"))
        if common(best):
            yield quality, best, "noun", f"quality:{lemma}"


def common(english):
    return wordfreq.zipf_frequency(english, "en") >= COMMON_ENGLISH


def women(known, missing, morphology):
    for lemma, part in sorted(missing):
        ending = next((pair for pair in FEMININE if part == "noun" and lemma.endswith(pair[0])), None)
        man = lemma[: -len(ending[0])] + ending[1] if ending else ""
        english = known.get((man, "noun"), "")
        if english and not MANLY.search(english) and is_living(morphology, lemma, "femn") and is_living(morphology, man, "masc"):
            yield lemma, english, "noun", f"woman:{man}"


def is_living(morphology, lemma, gender):
    tags = [one.tag.grammemes for one in morphology.parse(lemma) if one.normal_form == lemma and one.is_known]
    return any({"anim", gender} <= grammemes for grammemes in tags)
