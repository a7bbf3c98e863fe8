"""Pairs that teach what the product asks of its model beyond plain sentences: to copy what stands in for a name, to keep
figures and dates, and to keep who says what, inside which quotation marks.

usage: augment.py --kit KIT --work WORK --out EXTRA              then prepare.py --extra EXTRA
stand-ins.tsv   sentences of the pairs in which a known name gives way, on both sides, to a word in Latin letters
figures.tsv     sentences whose numbers are equal on both sides, with other numbers of the same agreement
dates.tsv       dates, money, shares, measures and times as short pairs
spoken.tsv      sentences put between quotation marks with a cue and a speaker, in the orders that media use
"""
import argparse
import collections
import glob
import os
import random
import re

import pymorphy3

from prepare import read, unpack

SENTENCES = ("zelensky-resistinua", "tatoeba-testset", "wmt22-enuk-ref", "wmt23-ref", "wmt24-ref",
             "wmt22-enuk-systems", "wmt23-systems", "wmt24-systems", "wesnoth", "fdroid-website")
STAND_INS = ("JSON HTML CSS PHP LDAP CNN GNOME DNS CBS IKEA NATO USB API HTTP JPEG POSIX X1 X2 X3 BBC ABC NASA "
             "Reuters Bloomberg Politico Google Meta Tesla").split()
ENDING = 3  # letters that a case ending may add to a stem
MONTHS = ("січень січня January|лютий лютого February|березень березня March|квітень квітня April|травень травня May|"
          "червень червня June|липень липня July|серпень серпня August|вересень вересня September|"
          "жовтень жовтня October|листопад листопада November|грудень грудня December")
# the cue for a man, for a woman, in English
CUES = (("сказав", "сказала", "said"), ("заявив", "заявила", "stated"), ("повідомив", "повідомила", "reported"),
        ("зазначив", "зазначила", "noted"), ("наголосив", "наголосила", "stressed"), ("додав", "додала", "added"),
        ("пояснив", "пояснила", "explained"), ("розповів", "розповіла", "said"), ("підкреслив", "підкреслила", "emphasised"),
        ("написав", "написала", "wrote"), ("уточнив", "уточнила", "specified"), ("нагадав", "нагадала", "recalled"),
        ("попередив", "попередила", "warned"), ("визнав", "визнала", "admitted"), ("підтвердив", "підтвердила", "confirmed"),
        ("запевнив", "запевнила", "assured"), ("поскаржився", "поскаржилася", "complained"), ("відповів", "відповіла", "replied"))
ROLES = ("президент=President|прем'єр-міністр=Prime Minister|міністр оборони=Defence Minister|міністр=Minister|речник=spokesperson|"
         "мер=Mayor|директор=director|лікар=doctor|депутат=MP|експерт=expert|аналітик=analyst|волонтер=volunteer|тренер=coach|"
         "історик=historian|адвокат=lawyer|журналіст=journalist|режисер=director|командир=commander|генерал=General|учитель=teacher|"
         "економіст=economist|посол=Ambassador|прокурор=prosecutor|керівник=head|фермер=farmer|письменник=writer|співак=singer")
QUOTES = (("«", "»", "“", "”"), ("«", "»", "“", "”"), ("„", "“", "“", "”"), ("“", "”", "“", "”"), ('"', '"', '"', '"'))


def sentences(pairs):
    """The sources that read like news or talk: the last pair of a sentence with many translations is as good as any."""
    kept = {}
    for name in SENTENCES:
        for uk, en in read(os.path.join(pairs, name + ".tsv")):
            if 15 <= len(uk) <= 240:
                kept[en] = uk
    return [(uk, en) for en, uk in kept.items()]


def names(folder):
    """Single-word names, by the first letters of the Ukrainian: stem, English."""
    found = collections.defaultdict(list)
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        if "AMBIGUOUS" in path or "villages" in path or "currencies" in path:
            continue
        for line in open(path, encoding="utf-8"):
            uk, en = line.split("\t")[:2]
            for word, english in zip(uk.split(), en.split()) if len(uk.split()) == len(en.split()) else ():
                if len(word) >= 4 and word[0].isupper() and english[0].isupper():
                    found[word[:3]].append((re.sub("(?<=..)[аеєиіїйоуюяь]+$", "", word), english))
    return found


def stand_ins(pairs, table, draw):
    for uk, en in pairs:
        texts, free = [uk, en], draw.sample(STAND_INS, len(STAND_INS))
        changed = 0
        for word in re.findall(r"(?<!\w)[А-ЯЄІЇҐ]\w{3,}", uk):
            fitting = [english for stem, english in table.get(word[:3], ()) if word.startswith(stem) and len(word) - len(stem) <= ENDING]
            whole = [re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-])") for text in (word, *fitting)]
            english = next((rule for rule in whole[1:] if len(rule.findall(texts[1])) == 1), None)
            if english is None or len(whole[0].findall(texts[0])) != 1:
                continue
            texts = [whole[0].sub(free[-1], texts[0]), english.sub(free.pop(), texts[1])]
            changed += 1
        if changed:
            yield tuple(texts)


def other_number(number, draw):
    """One that Ukrainian counts alike (21 рік, 22 роки, 25 років), a year for a year, a day for what may be a day."""
    low = 10 ** (len(number) - 1)
    first, end = max(2, low), 10 * low
    if len(number) == 4 and number[:2] in ("19", "20"):
        first, end = 1900, 2031
    elif len(number) == 2 and int(number) < 32:
        end = 32
    while True:
        new = str(draw.randrange(first, end))
        teens = [len(n) > 1 and n[-2] == "1" for n in (number, new)]
        if teens[0] == teens[1] and (teens[0] or kind(number) == kind(new)):
            return new


def kind(number):
    return {"1": "one", "2": "few", "3": "few", "4": "few"}.get(number[-1], "many")


def figures(pairs, draw):
    number = re.compile(r"(?<![\w.,:])[1-9]\d{1,5}(?![\w:]|[.,]\d)")
    for uk, en in pairs:
        both = [collections.Counter(number.findall(text)) for text in (uk, en)]
        if not both[0] or both[0] != both[1] or max(both[0].values()) > 1:
            continue
        new = {old: other_number(old, draw) for old in both[0]}
        if len(set(new.values())) == len(new):
            yield tuple(number.sub(lambda match: new[match[0]], text) for text in (uk, en))


def dates(draw):
    months = [row.split() for row in MONTHS.split("|")]
    nominative, genitive, english = months[draw.randrange(12)]
    day, year, count = draw.randint(1, 31), draw.choice([draw.randint(1900, 2030), draw.randint(2014, 2027)]), draw.randint(2, 99)
    tenths, hour, minute = draw.randint(1, 9), draw.randint(0, 23), draw.randint(0, 59)
    locative = {"січень": "січні", "лютий": "лютому", "листопад": "листопаді"}.get(nominative, nominative[:-3] + "ні")
    many, plural = draw.choice((("млн", "million"), ("млрд", "billion"), ("мільйонів", "million"), ("мільярдів", "billion"), ("тис.", "thousand")))
    money, sign = draw.choice((("гривень", "UAH {}"), ("грн", "UAH {}"), ("доларів", "${}"), ("євро", "€{}"), ("фунтів", "£{}")))
    unit, measure = draw.choice((("кілометрів", "kilometres"), ("км", "km"), ("метрів", "metres"), ("тонн", "tonnes"), ("гектарів", "hectares"),
                                 ("людей", "people"), ("осіб", "people"), ("днів", "days"), ("хвилин", "minutes"), ("років", "years"), ("разів", "times")))
    five = count - count % 10 + draw.randint(5, 9)
    era, style = draw.choice((("до нашої ери", "BC"), ("до н. е.", "BC"), ("нашої ери", "AD")))
    return draw.choice((
        (f"{day} {genitive} {year} року", f"{day} {english} {year}"), (f"{day} {genitive}", f"{day} {english}"),
        (f"у {locative} {year} року", f"in {english} {year}"), (f"з {genitive} {year} року", f"since {english} {year}"),
        (f"у {year} році", f"in {year}"), (f"до {year} року", f"by {year}"), (f"з {year} року", f"since {year}"),
        (f"у {year}–{year + 3} роках", f"in {year}–{year + 3}"), (f"у {year // 10 * 10}-х роках", f"in the {year // 10 * 10}s"),
        (f"на початку {year}-го", f"at the beginning of {year}"), (f"{count // 5 + 1}00 року {era}", f"{count // 5 + 1}00 {style}"),
        (f"{count},{tenths} {many} {money}", f"{sign.format(f'{count}.{tenths} {plural}')}"), (f"{count} {many} {money}", sign.format(f"{count} {plural}")),
        (f"{count} 000 {money}", sign.format(f"{count},000")), (f"{five} {money}", sign.format(five)), (f"{five} {unit}", f"{five} {measure}"),
        (f"понад {five} {unit}", f"more than {five} {measure}"), (f"близько {five} {unit}", f"about {five} {measure}"),
        (f"щонайменше {five} {unit}", f"at least {five} {measure}"), (f"майже {five} {unit}", f"almost {five} {measure}"),
        (f"{count},{tenths}%", f"{count}.{tenths}%"), (f"{count}% населення", f"{count}% of the population"), (f"на {count}% більше", f"{count}% more"),
        (f"на {count}% менше", f"{count}% less"), (f"{count} відсотків", f"{count} per cent"),
        (f"о {hour}:{minute:02d}", f"at {hour}:{minute:02d}"), (f"з {hour}:{minute:02d}", f"from {hour}:{minute:02d}"),
    ))


def inflected(word, case, female, morphology):
    forms = [p for p in morphology.parse(word) if {"nomn", "femn" if female else "masc"} in p.tag]
    form = forms[0].inflect({case}) if forms else None
    if form is None:
        return None
    return form.word[0].upper() + form.word[1:] if word[0].isupper() else form.word


def speakers(folder, morphology, draw):
    """(nominative, genitive, English, whether a woman): a given name with the surname of another person."""
    def rows(name):
        return [line.rstrip("\n").split("\t") for line in open(os.path.join(folder, name), encoding="utf-8")]

    given = [(row[0], row[1], "female" in row[2]) for row in rows("given-names.tsv")]
    surnames = [tuple(text.split()[-1] for text in row[:2]) for row in rows("people.tsv") + rows("people-rada8.tsv") if "person-ua" in row[2] or "rada" in row[2]]
    while True:
        (first, first_english, female), (last, last_english) = draw.choice(given), draw.choice(surnames)
        if female != last.endswith("а") and not last.endswith(("ко", "ук", "юк")):
            continue
        oblique = [inflected(word, "gent", female, morphology) for word in (first, last)]
        if last.endswith(("ко", "ук", "юк")) and female:
            oblique[1] = last
        role, english = draw.choice(ROLES.split("|")).split("=")
        head, *rest = role.split(" ")
        roles = [" ".join([inflected(head, case, False, morphology) or head, *rest]) for case in ("nomn", "gent")]
        kept = draw.choice((0, 0, 1, 2))
        if kept == 0 and all(oblique):
            yield f"{first} {last}", " ".join(oblique), f"{first_english} {last_english}", female
        elif kept == 1 and oblique[1]:
            yield last, oblique[1], last_english, female
        elif kept == 2 and all(oblique) and not female:
            yield f"{roles[0]} {first} {last}", f"{roles[1]} {' '.join(oblique)}", f"{english} {first_english} {last_english}", female


def spoken(pair, speaker, draw):
    """One sentence, said by somebody; None where it is no plain sentence."""
    uk, en = pair
    if not (uk[-1] in ".!?" and en[-1] == uk[-1] and uk[0].isupper() and en[0].isupper() and not re.search('[«»"“”„—:]', uk + en)):
        return None
    name, genitive, english, female = speaker
    said = draw.choice(CUES)
    cue, verb = said[1 if female else 0], said[2]
    left, right, english_left, english_right = draw.choice(QUOTES)
    end = uk[-1]
    inside, close = (uk[:-1], ",") if end == "." else (uk, "")
    english_inside = en[:-1] + "," if end == "." else en
    dash = draw.choice(("—", "–", "-"))
    start = name[0].upper() + name[1:]
    english_start = english[0].upper() + english[1:]
    quoted = f"{english_left}{english_inside}{english_right}"
    orders = [
        (f"{left}{inside}{right}{close or ','} {dash} {cue} {name}.", f"{quoted} {english} {verb}."),
        (f"{dash} {inside}{close} {dash} {cue} {name}.", f"{quoted} {english} {verb}."),
        (f"{start} {cue}: {left}{uk}{right}", f"{english_start} {verb}: {english_left}{en}{english_right}"),
        (f"{left}{uk}{right}", f"{english_left}{en}{english_right}"),
    ]
    if end == ".":
        orders += [(f"{left}{inside}{right}, {dash} йдеться в повідомленні.", f"{quoted} the statement reads."),
                   (f"За словами {genitive}, «{inside}».", f"According to {english}, “{en}”")]
        if re.match(r"(?:Ми|Це|Вони|Він|Вона|Там|Тут|Наші|Цей|Ця|Усі|Всі|Після|Для|На|У|В|З|За|Не)\b", uk) and re.match(
                r"(?:We|This|They|He|She|There|Here|Our|All|After|For|On|In|At|With|It|The|Not|That|These)\b", en):
            uk_low, en_low = uk[0].lower() + uk[1:], en[0].lower() + en[1:]
            orders += [(f"{start} {cue}, що {uk_low}", f"{english_start} {verb} that {en_low}"),
                       (f"За словами {genitive}, {uk_low}", f"According to {english}, {en_low}")] * 2
    return draw.choice(orders)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--kit", required=True, help="as for prepare.py: data/pairs.tar.xz, and names/ beside it")
    p.add_argument("--work", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--spoken", type=int, default=25_000)
    p.add_argument("--dates", type=int, default=8_000)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    draw = random.Random(a.seed)
    tables = os.path.join(a.kit, "..", "names")
    pairs = sentences(unpack(a.kit, a.work))
    draw.shuffle(pairs)
    speaking = speakers(tables, pymorphy3.MorphAnalyzer(lang="uk"), draw)
    made = {
        "stand-ins": stand_ins(pairs, names(tables), draw),
        "figures": figures(pairs, draw),
        "dates": {dates(draw) for _ in range(a.dates)},
        "spoken": (row for row in (spoken(pair, next(speaking), draw) for pair in pairs[: a.spoken]) if row),
    }
    os.makedirs(a.out, exist_ok=True)
    for name, rows in made.items():
        rows = sorted(rows) if isinstance(rows, set) else list(rows)
        with open(os.path.join(a.out, name + ".tsv"), "w", encoding="utf-8") as out:
            out.writelines(f"{uk}\t{en}\n" for uk, en in rows)
        print(f"{name}: {len(rows)} pairs")


if __name__ == "__main__":
    main()
