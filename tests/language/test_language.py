"""English as United Nations documents write it, and the keys that every language needs."""

from __future__ import annotations

import json
from datetime import date

import pytest

from zerodraft.language import Language, codes, load
from zerodraft.language.language import DATA

OPEN = {"verbs", "adverbs", "pronouns", "ordinal_forms"}


@pytest.fixture
def en() -> Language:
    found = load("en")
    assert found is not None
    return found


def test_a_language_without_a_file_is_none() -> None:
    assert load("xx") is None
    assert load("../en") is None
    assert "en" in codes()


def keys(data: dict[str, object], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for key, value in data.items():
        found.add(prefix + key)
        if isinstance(value, dict) and key not in OPEN:
            found |= keys(value, f"{prefix}{key}/")
    return found


@pytest.mark.parametrize("code", codes())
def test_every_language_has_the_keys_of_english(code: str) -> None:
    data, english = (json.loads((DATA / f"{one}.json").read_text(encoding="utf-8")) for one in (code, "en"))
    assert keys(data) == keys(english)
    assert data["code"] == code
    assert len(data["months"]) == 12
    assert len(data["ordinals"]) == 151
    assert len(data["cardinals"]) == 200
    assert "anniversary" in data["ordinal_forms"]
    assert set(data["unconfirmed"]) <= set(english)
    assert set(data["languages"]) == set(codes())


@pytest.mark.parametrize("code", codes())
def test_every_gap_has_a_label_and_every_language_a_name(code: str) -> None:
    found = load(code)
    assert found is not None
    assert found.language_name(code) and found.name
    labels = found.data["gaps"]
    assert all(labels.values())
    if code != "en":
        english = load("en")
        assert english is not None
        same = {label for key, label in labels.items() if label == english.data["gaps"][key]}
        assert same <= {"date", "occasion", "session"}  # the French words


def test_days(en: Language) -> None:
    assert en.day(date(2013, 9, 26)) == "26 September 2013"
    assert en.day(date(2000, 2, 1)) == "1 February 2000"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2013-05-29", "2013-05-30", "29 and 30 May 2013"),
        ("2013-05-13", "2013-05-15", "from 13 to 15 May 2013"),
        ("2013-05-15", "2013-05-13", "from 13 to 15 May 2013"),
        ("2013-05-13", "2013-05-13", "13 May 2013"),
        ("2013-05-31", "2013-06-01", "31 May and 1 June 2013"),
        ("2013-05-31", "2013-06-03", "from 31 May to 3 June 2013"),
        ("2013-12-31", "2014-01-01", "31 December 2013 and 1 January 2014"),
        ("2013-12-30", "2014-01-02", "from 30 December 2013 to 2 January 2014"),
    ],
)
def test_stretches_of_days(en: Language, first: str, last: str, text: str) -> None:
    assert en.days(date.fromisoformat(first), date.fromisoformat(last)) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"), (12, "twelfth"),
        (20, "twentieth"), (21, "twenty-first"), (40, "fortieth"), (68, "sixty-eighth"), (79, "seventy-ninth"),
        (100, "one hundredth"), (101, "one hundred and first"), (150, "one hundred and fiftieth"), (151, None),
        (-1, None),
    ],
)  # fmt: skip
def test_ordinals(en: Language, number: int, text: str | None) -> None:
    assert en.ordinal(number) == text


@pytest.mark.parametrize(("number", "text"), [(0, "zero"), (9, "nine"), (10, "10"), (22, "22"), (1500, "1,500")])
def test_numbers_are_words_below_ten(en: Language, number: int, text: str) -> None:
    assert en.number(number) == text


def test_numbers_in_words(en: Language) -> None:
    assert [en.cardinal(number) for number in (22, 193, 200)] == ["twenty-two", "one hundred and ninety-three", None]


@pytest.mark.parametrize(("items", "text"), [("", ""), ("A", "A"), ("A B", "A and B"), ("A B C", "A, B and C")])
def test_lists_have_no_comma_before_and(en: Language, items: str, text: str) -> None:
    assert en.joined(items.split()) == text
    assert len(en.join(items.split())) == max(len(items.split()) - 1, 0)


@pytest.mark.parametrize(
    ("level", "number", "text"),
    [(1, 2, "2."), (2, 1, "(a)"), (2, 26, "(z)"), (2, 27, "(aa)"), (3, 4, "(iv)"), (3, 19, "(xix)"), (4, 1, "(i)")],
)
def test_numbers_of_paragraphs(en: Language, level: int, number: int, text: str) -> None:
    assert en.number_text(level, number) == text


@pytest.mark.parametrize(
    ("base", "voice", "opening", "inner"),
    [
        ("reaffirm", "we", "We reaffirm", "reaffirm"),
        ("reaffirm", "bare", "Reaffirm", "reaffirm"),
        ("reaffirm", "third", "Reaffirms", "reaffirms"),
        ("reaffirm", "participle", "Reaffirming", "reaffirming"),
        ("express support for", "third", "Expresses support for", "expresses support for"),
        ("express the hope that", "participle", "Expressing the hope that", "expressing the hope that"),
        ("also reaffirm", "we", "We also reaffirm", "also reaffirm"),
        ("strongly condemn", "third", "Strongly condemns", "strongly condemns"),
        ("recognise", "participle", "Recognising", "recognising"),
        ("recognize", "third", "Recognizes", "recognizes"),
        ("be committed", "we", "We are committed", "are committed"),
        ("be committed", "third", "Is committed", "is committed"),
        ("decide", "participle", "Deciding", "deciding"),
        ("commit", "participle", "Committing", "committing"),
        ("fulfil", "participle", "Fulfilling", "fulfilling"),
        ("reiterate", "third", "Reiterates", "reiterates"),
    ],
)
def test_verbs_in_each_voice(en: Language, base: str, voice: str, opening: str, inner: str) -> None:
    assert en.verb(base, voice, opening=True) == opening
    assert en.verb(base, voice) == inner


@pytest.mark.parametrize(("voice", "text"), [("we", "we recognise"), ("bare", "recognise"), ("third", "recognises")])
def test_a_main_verb_takes_its_subject_where_the_voice_has_one(en: Language, voice: str, text: str) -> None:
    assert en.verb("recognise", voice, subject=True) == text


@pytest.mark.parametrize(("base", "voice"), [("frobnicate", "we"), ("reaffirm", "royal"), ("", "we"), ("also", "we")])
def test_an_unknown_verb_or_voice_is_none(en: Language, base: str, voice: str) -> None:
    assert en.verb(base, voice) is None


def test_verbs_of_both_earlier_documents_are_known(en: Language) -> None:
    said = "reaffirm welcome invite express encourage recognize decide recognise support elaborate present continue"
    assert [verb for verb in said.split() if en.verb(verb, "we") is None] == []


def test_possessives_and_pronouns(en: Language) -> None:
    assert [en.pronoun("our", voice) for voice in en.voices] == ["our", "our", "its", "their"]
    assert en.pronoun("Our", "third") == "Its"
    assert en.pronoun("ourselves", "participle") == "themselves"
    assert en.pronoun("thou", "we") is None
    assert en.pronoun("our", "royal") is None


@pytest.mark.parametrize(
    ("about", "label"),
    [
        ("agenda/items/0/number", "agenda item number"),
        ("theme", "theme"),
        ("body/3/with/report", "latest report"),
        ("body/3/with/some_value", "some value"),
        ("", "to be completed"),
    ],
)
def test_gaps_say_what_is_open(en: Language, about: str, label: str) -> None:
    assert en.gap(about) == label


@pytest.mark.parametrize(
    ("code", "number", "words"),
    [
        ("en", 30, "thirtieth anniversary of X on 15 November 2030"),
        ("en", 151, "151 anniversary of X on 15 November 2030"),
        ("fr", 1, "premier anniversaire, le 15 novembre 2030 : X"),
        ("es", 25, "vigésimo quinto aniversario, el 15 de noviembre de 2030: X"),
        ("ru", 30, "тридцатая годовщина, 15 ноября 2030 года: X"),
        ("zh", 30, "X:2030年11月15日,三十周年"),
        ("ar", 30, "الذكرى السنوية الثلاثون، في 15 تشرين الثاني/نوفمبر 2030: X"),
    ],
)
def test_an_anniversary_in_words(code: str, number: int, words: str) -> None:
    language = load(code)
    assert language is not None
    assert language.anniversary(number, "X", date(2030, 11, 15)).replace("\u00a0", " ") == words
