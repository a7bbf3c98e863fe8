"""Readers of the dictionaries that pivot_lexicon.py joins: each turns a published format into plain tuples.

Formats: dictd (an index of headword, offset and length in base 64 digits, beside a gzip of all entries), the transducers
of Apertium as `lt-print` writes them (AT&T format), the JSON of Unicode CLDR and of OpenStreetMap's iD editor.
"""
import collections
import glob
import gzip
import json
import os
import re
import subprocess

DIGITS = {sign: value for value, sign in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
STRESS = re.compile("[\u0300\u0301]")
CYRILLIC = re.compile(r"[а-яёіїєґ]", re.I)
LATIN = re.compile(r"[a-z]", re.I)
ENGLISH = re.compile(r"[a-z]+(?:[ '-][a-z]+){0,2}$")
RUSSIAN = re.compile(r"[а-яё]+(?:-[а-яё]+)?$")
# labels of senses that no newspaper means, and of senses that belong to one trade
DEAD = re.compile(r"_(?:уст|поэт|шотл|ирл|диал|жарг|сл|вульг|редк|груб|школ|студ|унив|инд|шутл|ирон|пренебр|детск|бран|эвф)\.")
TRADE = re.compile(
    r"_(?:тех|мор|хим|горн|воен|муз|спорт|эл|радио|полигр|стр|геол|бот|зоол|анат|с-х|охот|карт|театр|фон|лингв|грам|ав|авт"
    r"|ж-д|текст|мин|мат|физ|опт|фото|кул|геом|мед|юр|церк|библ|геральд|архит|австрал|ам)\."
)
PARTS = {"n": "noun", "v": "verb", "a": "adjective", "adv": "adverb", "adj": "adjective"}
MUELLER_PART = re.compile(r"_(n|v|a|adv)\.(?=\s|$)")


def read_dictd(folder, name):
    """Yields (headword, entry) of the dictionary `name` somewhere under a folder of unpacked packages."""
    index, text = (one_file(folder, f"{name}.{suffix}") for suffix in ("index", "dict.dz"))
    with gzip.open(text) as file:
        entries = file.read()
    with open(index, encoding="utf-8") as file:
        for line in file:
            headword, start, length = line.rstrip("\n").split("\t")[:3]
            if not headword.startswith("00"):
                at = number(start)
                yield headword, entries[at : at + number(length)].decode("utf-8", "replace")


def number(digits):
    value = 0
    for digit in digits:
        value = value * 64 + DIGITS[digit]
    return value


def one_file(folder, name):
    found = sorted(glob.glob(os.path.join(glob.escape(folder), "**", name), recursive=True))
    if not found:
        raise SystemExit(f"{name} is not under {folder}: unpack its package there (the list is at the top of pivot_lexicon.py)")
    return found[0]


def read_mueller(folder):
    """Yields (english, part of speech, russian, weight in 0..1): a first sense's first word weighs 1."""
    for headword, entry in read_dictd(folder, "mueller7"):
        if not ENGLISH.match(headword):
            continue
        entry = re.sub(r"\[[^\]]*\]", " ", entry.split("\n", 1)[-1].replace("\n", " "))
        entry = re.sub(r"\s+", " ", entry)
        marks = list(MUELLER_PART.finditer(entry))
        for at, mark in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(entry)
            part = PARTS[mark.group(1)]
            for english, russian, weight in mueller_senses(headword, entry[mark.end() : end]):
                yield english, part if english == headword else "noun", russian, weight


def mueller_senses(headword, body):
    senses = re.split(r"(?:^|\s)\d+\)\s", body)
    head, senses = (senses[0], senses[1:]) if len(senses) > 1 else ("", senses)
    if DEAD.search(head):
        return
    for rank, sense in enumerate(senses):
        if DEAD.search(sense):
            continue
        weight = (0.5 if TRADE.search(sense) else 1.0) / (1 + rank) ** 0.5
        place = 0
        for piece in sense.split(";"):
            piece = re.sub(r"\([^()]*\)", lambda found: found.group() if found.group() == "(ся)" else " ", piece)
            piece = re.sub(r"_[а-яa-z-]+\.", " ", piece)
            if LATIN.search(piece):
                yield from phrase(piece)
                continue
            for russian in piece.split(","):
                for form in both_voices(russian.strip(" .:!?")):
                    if RUSSIAN.match(form):
                        yield headword, form, weight / (1 + place) ** 0.5
                place += 1


def phrase(piece):
    """«public prosecutor прокурор»: a collocation inside an entry, when its Russian is one word."""
    found = re.match(r"\s*([a-z][a-z' -]+?)\s+([а-яё-]+)[,.]?\s*(?:$|,)", piece)
    if found and " " in found.group(1) and ENGLISH.match(found.group(1)) and not re.match(r"(?:to|a|an|the|in|at|on|by) ", found.group(1)):
        yield found.group(1), found.group(2), 0.7


def both_voices(russian):
    """«обращать(ся)» is two verbs."""
    return (russian[:-4], russian[:-4] + "ся") if russian.endswith("(ся)") else (russian,)


def read_freedict(folder, pair, script, wanted=None):
    """{headword: [translation]} of a FreeDict dictionary, English with its capitals. Definitions, labels and cross-references are left out."""
    translations = collections.defaultdict(list)
    for headword, entry in read_dictd(folder, f"freedict-{pair}"):
        if wanted is not None and headword.lower() not in wanted:
            continue
        lines = entry.split("\n")[1:]
        for line in translation_lines(lines, script):
            line = re.sub(r"<[^>]*>|\[[^\]]*\]|\([^)]*\)|\"[^\"]*\"", " ", line)
            for one in re.split(r"[,;]", line):
                one = STRESS.sub("", re.sub(r"^\s*\d+\.|\d+\.\s*$", " ", one)).strip()
                one = re.sub(r"^to ", "", one) if script is LATIN else one.lower()
                if (ENGLISH if script is LATIN else RUSSIAN).match(one.lower()):
                    translations[headword.lower()].append(one)
    return translations


def translation_lines(lines, script):
    for at, line in enumerate(lines):
        if script is CYRILLIC:
            if CYRILLIC.search(line) and not LATIN.search(re.sub(r"<[^>]*>", "", line)):
                yield line
        elif re.match(r"\s*(?:see:|Syn|Note|\"|\d+\.\s*$)", line) or not line.strip():
            continue
        elif at == 0 or re.match(r"\s*\d+\.\s", line) or "<n>" in line:
            yield line


def read_apertium(folder, direction, printer):
    """Yields (lemma, its translation, part of speech) of the Ukrainian-Russian transducer."""
    path = one_file(folder, f"{direction}.autobil.bin")
    printed = subprocess.run([printer, path], check=True, capture_output=True, text=True).stdout
    for section in re.split(r"^--.*\n", printed, flags=re.M):
        for left, right in paths(section):
            lemma, tag = (re.split(r"[<>]", left) + [""])[:2]
            part = {"n": "noun", "vblex": "verb", "adj": "adjective", "adv": "adverb"}.get(tag)
            translation = right.split("<")[0]
            if part and lemma.islower() and " " not in lemma + translation:
                yield re.sub(r"[¹²³]", "", lemma), re.sub(r"[¹²³]", "", translation), part


def paths(section):
    """All (input, output) of a transducer without numbers: those fan out into a hundred thousand shapes."""
    arcs, final = collections.defaultdict(list), set()
    for line in section.splitlines():
        fields = line.split("\t")
        if len(fields) < 3:
            final.add(fields[0])
        elif not fields[2][:1].isdigit():
            arcs[fields[0]].append(fields[1:4])
    stack = [("0", "", "", frozenset("0"))]
    while stack:
        state, left, right, seen = stack.pop()
        if state in final:
            yield left, right
        for target, read, written in arcs[state]:
            if target not in seen:
                stack.append((target, left + read.replace("ε", ""), right + written.replace("ε", ""), seen | {target}))


def read_named(folder):
    """Yields (ukrainian, english, source) of CLDR's character names and of the iD editor's map features."""
    for kind in ("annotations", "annotationsDerived"):
        names = {}
        for language in ("uk", "en"):
            found = glob.glob(os.path.join(glob.escape(folder), "**", kind, language, "annotations.json"), recursive=True)
            if not found:
                raise SystemExit(f"{kind}/{language} is not under {folder}: unpack cldr-annotations-full and cldr-annotations-derived-full")
            with open(found[0], encoding="utf-8") as file:
                names[language] = json.load(file)[kind]["annotations"]
        for sign, both in names["uk"].items():
            english = names["en"].get(sign, {}).get("tts", [""])[0]
            if "tts" in both and english and "skin tone" not in english and ":" not in english:
                yield both["tts"][0], english, "cldr"
    presets = {}
    for language in ("uk", "en"):
        with open(one_file(folder, os.path.join("translations", f"{language}.json")), encoding="utf-8") as file:
            presets[language] = json.load(file)[language]["presets"]["presets"]
    for key, preset in presets["uk"].items():
        english = presets["en"].get(key, {}).get("name")
        if english and preset.get("name"):
            yield preset["name"], english, "openstreetmap"
