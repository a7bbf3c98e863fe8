"""A Ukrainian-English lexicon for training, joined over Russian: Ukrainian -> Russian -> English.

Parallel text in the open is mostly about software, so everyday words are rare in it; free dictionaries hold them, but
none of them is Ukrainian-English. This joins, and keeps a pair only where several agree:

  Ukrainian -> Russian   apertium-rus-ukr 0.2.1 (GPL-2+), and cognates by spelling (pivot_cognates.py)
  Russian -> English     mueller7-dict 2002.02.27 (GPL-2+) inverted; dict-freedict-eng-rus 2022.04.21 (GPL-2+) inverted;
                         dict-freedict-{deu,fra,pol,ita,nld,swe}-rus 2022.12.07 (WikDict, CC BY-SA 3.0), met with
                         dict-freedict-{deu,fra,ita,nld,swe}-eng 2022.04.21 (GPL-2+), pol-eng (CC BY-SA 3.0)
  Ukrainian -> English   pivot-own-words.tsv (ours: the commonest news words that the join misses or gets wrong);
                         cldr-annotations-full and -derived-full 48 (Unicode-3.0), @openstreetmap/id-tagging-schema 6 (ISC)
  judged by              aligned sentences (--pairs), frequencies of wordfreq 3.1.1 (code Apache-2.0, data CC BY-SA 4.0)
  forms                  pymorphy3-dicts-uk 2.4 (GPL-3), lemminflect 0.2.3 (MIT)

Unpack the Debian packages (apt-get download, dpkg-deb -x) and the npm packages (npm pack, tar) under one folder each, and
have lt-print of lttoolbox-dev at hand. Writes lexicon.tsv (Ukrainian lemma, English, part of speech, evidence) and
pivot-words.tsv (training pairs, see pivot_forms.py). Nothing of the data belongs into the repository.
"""
import argparse
import collections
import glob
import os
import re

import lemminflect
import pymorphy3
import wordfreq

import pivot_forms
from pivot_cognates import Cognates
from pivot_derive import derive
from pivot_sources import CYRILLIC, LATIN, read_apertium, read_freedict, read_mueller, read_named

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ("deu", "fra", "pol", "ita", "nld", "swe")
PARTS = {"NOUN": "noun", "VERB": "verb", "INFN": "verb", "ADJF": "adjective", "ADVB": "adverb"}
TAGS = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ", "adverb": "ADV"}
NAMES = {"Name", "Surn", "Patr", "Geox", "Abbr", "Init", "Orgn"}
RUSSIAN_ENDING = {"verb": ("ть", "ться", "ти", "тись", "чь", "чься"), "adjective": ("ый", "ий", "ой", "ийся")}
WORD = re.compile(r"[a-zа-яіїєґ]+(?:['-][a-zа-яіїєґ]+)*")
# sentences that say nothing about words: the name tables
NOT_SENTENCES = {"names", "villages"}
# English names that Ukrainian writes small
CALENDAR = set("""january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday""".split())
# read by eye: above SURE nine in ten are right; above LEAST_SCORE too, where the dictionaries' evidence is strong
SURE, LEAST_SCORE = 1.25, 0.6
STRONG = 0.7  # Mueller's weight: at least the second word of the first sense
SECOND_SENSE = 0.75  # of the best sense's score
ROUNDS, NEVER = 5, 1e-10  # of expectation maximisation; frequency of a lemma that was not met
LIKELY = 0.12  # share of a form's sightings below which a lemma is not what the form is taken for
RAREST = 1.2  # Zipf frequency of the rarest Ukrainian lemma kept


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--debian", required=True, help="folder under which the Debian packages are unpacked")
    p.add_argument("--npm", required=True, help="folder under which the npm packages are unpacked")
    p.add_argument("--pairs", required=True, help="folder of aligned sentences, <source>.tsv of Ukrainian, tab, English")
    p.add_argument("--out", required=True, help="folder for lexicon.tsv and pivot-words.tsv")
    p.add_argument("--lt-print", default="lt-print", help="the program of lttoolbox-dev")
    p.add_argument("--own", default=os.path.join(HERE, "pivot-own-words.tsv"), help="lemma, English, part: taken before all else")
    p.add_argument("--seed", type=int, default=1)
    return p.parse_args()


def read_lemmas(morphology):
    """({(lemma, part): frequency}, {form: the (lemma, part) it is likely to be}) of the words that wordfreq has met.

    What an ambiguous form counts for each of its lemmas is settled by their other forms (expectation maximisation), so
    that «його» says nothing about yoga.
    """
    shares, of_form = {}, {}
    for form, share in wordfreq.get_frequency_dict("uk", "best").items():
        form = form.replace("’", "'").replace("ʼ", "'")
        if not re.match(r"[а-яіїєґ'-]{2,}$", form) or not morphology.word_is_known(form):
            continue
        lemmas = set()
        for parse in morphology.parse(form):
            part = PARTS.get(parse.tag.POS)
            if part and not NAMES & parse.tag.grammemes and parse.is_known:
                lemmas.add((parse.normal_form, part))
        if lemmas:
            of_form[form], shares[form] = tuple(lemmas), share
    frequency = collections.Counter()
    for _ in range(ROUNDS):
        before, frequency = frequency, collections.Counter()
        for form, lemmas in of_form.items():
            if before or len(lemmas) == 1:
                total = sum(before[lemma] + NEVER for lemma in lemmas)
                for lemma in lemmas:
                    frequency[lemma] += shares[form] * (before[lemma] + NEVER) / total
    for form, lemmas in of_form.items():
        total = sum(frequency[lemma] for lemma in lemmas)
        of_form[form] = tuple(lemma for lemma in lemmas if frequency[lemma] >= LIKELY * total)
    return frequency, of_form


class English:
    """What dictionaries give for a Russian word: {english: Mueller's weight}, and which other languages agree."""

    def __init__(self, folder):
        self.mueller = collections.defaultdict(dict)  # (russian, part) -> {english: weight}
        self.parts = collections.defaultdict(set)  # english -> parts of speech
        self.votes = collections.defaultdict(lambda: collections.defaultdict(set))  # russian -> {english: languages}
        self.spelt = collections.defaultdict(collections.Counter)  # English in small letters -> how dictionaries write it
        for english, part, russian, weight in read_mueller(folder):
            russian = russian.replace("ё", "е")
            held = self.mueller[russian, part]
            held[english] = max(weight, held.get(english, 0))
            self.parts[english].add(part)
            self.spelt[english][english] = 1
        for english, words in read_freedict(folder, "eng-rus", CYRILLIC).items():
            self.vote(words, [english], "eng")
        for language in LANGUAGES:
            self.meet(folder, language)

    def meet(self, folder, language):
        """A word of a third language with both a Russian and an English translation makes the two meet."""
        russian = read_freedict(folder, f"{language}-rus", CYRILLIC)
        english = collections.defaultdict(set)
        for word, translations in read_freedict(folder, f"{language}-eng", LATIN, wanted=russian).items():
            english[word].update(one.lower() for one in translations)
            for one in translations:
                self.spelt[one.lower()][one] += 1
        for word, translations in russian.items():
            if len(translations) <= 8 and len(english[word]) <= 16:
                self.vote(translations, english[word], language)

    def vote(self, russian, english, language):
        for one in russian:
            for other in english:
                self.votes[one.replace("ё", "е")][other].add(language)

    def russian_words(self):
        """(word, part) of all Russian words with an English translation; the part is told by the ending, if unknown."""
        yield from self.mueller
        for word in self.votes:
            part = next((part for part, endings in RUSSIAN_ENDING.items() if word.endswith(endings)), None)
            yield from ((word, one) for one in ((part,) if part else ("noun", "adverb")))

    def written(self, english):
        """«ukraine» as most dictionaries write it: Ukraine."""
        return max(self.spelt[english], key=lambda one: self.spelt[english][one], default=english)

    def of(self, russian, part):
        """{english: (Mueller's weight, languages)} for one Russian word."""
        russian = russian.replace("ё", "е")
        found = {english: (weight, set()) for english, weight in self.mueller.get((russian, part), {}).items()}
        for english, languages in self.votes.get(russian, {}).items():
            if part in self.parts.get(english, ()) or (part == "noun" and english not in self.parts and len(languages) > 1):
                found[english] = (found.get(english, (0, None))[0], languages)
        return found


def link(lemmas, frequency, apertium, cognates):
    """{(lemma, part): {russian: method}}: the dictionary's word, else the cheapest cognate of like frequency."""
    links = {}
    for lemma, part in lemmas:
        known = apertium.get((lemma, part))
        if known:
            links[lemma, part] = {russian: "apertium" for russian in known}
            continue
        own = wordfreq.freq_to_zipf(frequency[lemma, part]) if frequency[lemma, part] else 0
        found = cognates.of(lemma, part)
        alike = [(russian, cost) for russian, cost in found if cost == found[0][1] and abs(russian_zipf(russian) - own) < 2.5]
        if alike:
            links[lemma, part] = {russian: f"cognate{cost}" for russian, cost in alike[:2]}
    return links


def russian_zipf(word):
    return max(wordfreq.zipf_frequency(word, "ru"), wordfreq.zipf_frequency(word.replace("е", "ё", 1), "ru"))


def gather(links, english):
    """{(lemma, part): {english: evidence}} with evidence {weight, languages, links}."""
    candidates = {}
    for (lemma, part), russian in links.items():
        held = candidates.setdefault((lemma, part), {})
        for word, method in russian.items():
            for translation, (weight, languages) in english.of(word, part).items():
                zipf = wordfreq.zipf_frequency(translation, "en")
                if zipf < 2.2:
                    continue
                one = held.setdefault(translation, {"weight": 0, "languages": set(), "links": set(), "zipf": zipf})
                one["weight"] = max(one["weight"], weight)
                one["languages"] |= languages
                one["links"].add(f"{method}:{word}")
    return {key: held for key, held in candidates.items() if held}


def count_together(folder, candidates, of_form):
    """Sentences with a lemma, and with both a lemma and a candidate translation in any of its forms."""
    lemma_of = collections.defaultdict(set)
    for (_, part), held in candidates.items():
        for english in held:
            lemma_of[english].add(english)
            for forms in lemminflect.getAllInflections(english, upos=TAGS[part]).values():
                for form in forms:
                    lemma_of[form].add(english)
    with_lemma, with_english, together, sentences = collections.Counter(), collections.Counter(), collections.Counter(), 0
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        if os.path.basename(path)[:-4] in NOT_SENTENCES:
            continue
        with open(path, encoding="utf-8") as file:
            for line in file:
                uk, _, en = line.lower().replace("’", "'").replace("ʼ", "'").partition("\t")
                words = {lemma for word in WORD.findall(en) for lemma in lemma_of.get(word, ())}
                with_english.update(words)
                sentences += 1
                for lemma in {lemma for word in WORD.findall(uk) for lemma in of_form.get(word, ())}:
                    if lemma in candidates:
                        with_lemma[lemma] += 1
                        for english in words & candidates[lemma].keys():
                            together[lemma, english] += 1
    return with_lemma, with_english, together, sentences


def score(key, english, one, counts, own):
    """How far a pair is to be believed, and the evidence in words. One full agreement of dictionaries is about 1."""
    with_lemma, with_english, together, sentences = counts
    seen, both = with_lemma[key], together[key, english]
    value = one["weight"] + 0.5 * min(len(one["languages"]), 4)
    cost = min(int(link[7]) if link.startswith("cognate") else 0 for link in one["links"])
    value -= 0.15 * cost
    value += min(max((one["zipf"] - 3.5) * 0.3, -0.6), 0.45)
    value -= 0.25 * max(abs(one["zipf"] - own) - 1.2, 0)
    if seen >= 3 and " " not in english:
        share, chance = both / seen, (with_english[english] + 1) / sentences
        if both >= 2 and share > 5 * chance and share > 0.05:
            value += min(2 * share, 1.5)
        elif seen >= 12 and share < 0.02:
            value -= 1
    evidence = [*sorted(one["links"])]
    if one["weight"]:
        evidence.append(f"mueller={one['weight']:.2f}")
    if one["languages"]:
        evidence.append("by=" + ",".join(sorted(one["languages"])))
    if seen:
        evidence.append(f"seen={both}/{seen}")
    strong = cost < 2 and (one["weight"] >= STRONG or len(one["languages"]) > 1)
    return value if value >= SURE or strong else 0, " ".join(evidence)


def choose(candidates, counts, frequency):
    """The one or two best translations of each lemma: (lemma, english, part, score, evidence)."""
    for key, held in candidates.items():
        own = wordfreq.freq_to_zipf(frequency[key]) if frequency[key] else 1
        ranked = sorted(((*score(key, english, one, counts, own), english) for english, one in held.items()), reverse=True)
        best = ranked[0][0]
        for value, evidence, english in ranked[:2]:
            if value >= LEAST_SCORE and value >= SECOND_SENSE * best:
                yield (*key[:1], english, key[1], value, evidence)


def named_pairs(folder, morphology):
    """({lemma: english} of single words, [(phrase, english)] of several words) from the tables of names."""
    words, phrases = {}, []
    for uk, en, source in read_named(folder):
        uk, en = uk.strip().replace("ʼ", "'").replace("’", "'"), en.strip()
        if re.search(r"[/():«»{}\d]|[A-Za-z]", uk) or re.search(r"[/():{}]", en) or en.count(" ") > 4:
            continue
        if source == "openstreetmap":
            uk, en = uk[:1].lower() + uk[1:], en if en.isupper() else en.lower()
        if " " not in uk and " " not in en and morphology.word_is_known(uk):
            words.setdefault(uk, en)
        else:
            phrases.append((uk, en))
    return words, phrases


def main():
    o = options()
    morphology = pymorphy3.MorphAnalyzer(lang="uk")
    frequency, of_form = read_lemmas(morphology)
    print(len(frequency), "Ukrainian lemmas")
    english = English(o.debian)
    apertium = collections.defaultdict(set)
    for lemma, russian, part in read_apertium(o.debian, "ukr-rus", o.lt_print):
        apertium[lemma, part].add(russian)
    rarest = wordfreq.zipf_to_freq(RAREST)
    lemmas = [key for key, share in frequency.items() if share >= rarest or key in apertium]
    links = link(lemmas, frequency, apertium, Cognates(set(english.russian_words())))
    print(len(apertium), "lemmas of apertium,", len(links), "lemmas with a Russian word")
    candidates = gather(links, english)
    counts = count_together(o.pairs, candidates, of_form)
    rows = [(frequency[lemma, part], lemma, english.written(en), part, value, evidence)
            for lemma, en, part, value, evidence in choose(candidates, counts, frequency)]  # fmt: skip
    rows = add_known(rows, o, frequency, morphology)
    rows += add_derived(rows, frequency, morphology)
    rows.sort(key=lambda row: (-row[0], row[1], row[3], -row[4]))
    os.makedirs(o.out, exist_ok=True)
    with open(os.path.join(o.out, "lexicon.tsv"), "w", encoding="utf-8") as file:
        for _, lemma, en, part, value, evidence in rows:
            file.write(f"{written(lemma, en, part, morphology)}\t{en}\t{part}\tscore={value:.2f} {evidence}\n")
    print(len(rows), "rows,", len({(row[1], row[3]) for row in rows}), "lemmas")
    phrases = named_pairs(o.npm, morphology)[1]
    rows = [(*row, written(*row[1:4], morphology) != row[1]) for row in rows]
    print(pivot_forms.write(os.path.join(o.out, "pivot-words.tsv"), rows, phrases, morphology, of_form, o.seed), "training pairs")


def written(lemma, english, part, morphology):
    """«Україна» for a thing whose English name has a capital; peoples, languages and months stay small."""
    if part != "noun" or lemma != lemma.lower() or english[0].islower() or english.isupper() or english.lower() in CALENDAR:
        return lemma
    thing = any("inan" in one.tag.grammemes for one in morphology.parse(lemma) if one.normal_form == lemma)
    return lemma.capitalize() if thing else lemma


def add_derived(rows, frequency, morphology):
    known = {}
    for _, lemma, english, part, _, evidence in rows:
        if evidence != "names":
            known.setdefault((lemma, part), english)
    return [(frequency[lemma, part], lemma, english, part, 1.0, evidence)
            for lemma, english, part, evidence in dict.fromkeys(derive(known, frequency, morphology))]  # fmt: skip


def add_known(rows, o, frequency, morphology):
    """Pairs by hand go before everything else for their lemma; pairs of the tables of names come after the dictionaries."""
    own, lemmas = [], set()
    with open(o.own, encoding="utf-8") as file:
        for line in file:
            lemma, en, part = line.rstrip("\n").split("\t")
            own.append((frequency[lemma, part], lemma, en, part, 9.0, "own"))
            lemmas.add((lemma, part))
    held = {(row[1], row[3]) for row in rows} | lemmas
    for uk, en in named_pairs(o.npm, morphology)[0].items():
        if (uk, "noun") not in held and any(p.tag.POS == "NOUN" and p.normal_form == uk for p in morphology.parse(uk)):
            own.append((frequency[uk, "noun"], uk, en, "noun", 2.0, "names"))
    return own + [row for row in rows if (row[1], row[3]) not in lemmas]


if __name__ == "__main__":
    main()
