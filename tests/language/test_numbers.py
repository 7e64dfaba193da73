"""Ranks and numbers in the six official languages, side by side."""

from __future__ import annotations

import pytest

from zerodraft.language import Language, load

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def language(code: str) -> Language:
    found = load(code)
    assert found is not None
    return found


# As the line of a session has them: "soixante-huitième session", "sexagésimo octavo período de sesiones".
ORDINALS = {
    1: ("first", "première", "primer", "первая", "第一", "الأولى"),
    2: ("second", "deuxième", "segundo", "вторая", "第二", "الثانية"),
    3: ("third", "troisième", "tercer", "третья", "第三", "الثالثة"),
    5: ("fifth", "cinquième", "quinto", "пятая", "第五", "الخامسة"),
    9: ("ninth", "neuvième", "noveno", "девятая", "第九", "التاسعة"),
    10: ("tenth", "dixième", "décimo", "десятая", "第十", "العاشرة"),
    11: ("eleventh", "onzième", "undécimo", "одиннадцатая", "第十一", "الحادية عشرة"),
    12: ("twelfth", "douzième", "duodécimo", "двенадцатая", "第十二", "الثانية عشرة"),
    13: ("thirteenth", "treizième", "decimotercer", "тринадцатая", "第十三", "الثالثة عشرة"),
    17: ("seventeenth", "dix-septième", "decimoséptimo", "семнадцатая", "第十七", "السابعة عشرة"),
    20: ("twentieth", "vingtième", "vigésimo", "двадцатая", "第二十", "العشرون"),
    21: ("twenty-first", "vingt et unième", "vigésimo primer", "двадцать первая", "第二十一", "الحادية والعشرون"),
    40: ("fortieth", "quarantième", "cuadragésimo", "сороковая", "第四十", "الأربعون"),
    63: ("sixty-third", "soixante-troisième", "sexagésimo tercer", "шестьдесят третья", "第六十三", "الثالثة والستون"),
    68: ("sixty-eighth", "soixante-huitième", "sexagésimo octavo", "шестьдесят восьмая", "第六十八", "الثامنة والستون"),
    71: (
        "seventy-first",
        "soixante et onzième",
        "septuagésimo primer",
        "семьдесят первая",
        "第七十一",
        "الحادية والسبعون",
    ),
    79: (
        "seventy-ninth",
        "soixante-dix-neuvième",
        "septuagésimo noveno",
        "семьдесят девятая",
        "第七十九",
        "التاسعة والسبعون",
    ),
    80: ("eightieth", "quatre-vingtième", "octogésimo", "восьмидесятая", "第八十", "الثمانون"),
    81: (
        "eighty-first",
        "quatre-vingt-unième",
        "octogésimo primer",
        "восемьдесят первая",
        "第八十一",
        "الحادية والثمانون",
    ),
    91: (
        "ninety-first",
        "quatre-vingt-onzième",
        "nonagésimo primer",
        "девяносто первая",
        "第九十一",
        "الحادية والتسعون",
    ),
    100: ("one hundredth", "centième", "centésimo", "сотая", "第一百", "المائة"),
    107: (
        "one hundred and seventh",
        "cent septième",
        "centésimo séptimo",
        "сто седьмая",
        "第一百零七",
        "السابعة بعد المائة",
    ),
    121: (
        "one hundred and twenty-first",
        "cent vingt et unième",
        "centésimo vigésimo primer",
        "сто двадцать первая",
        "第一百二十一",
        "الحادية والعشرون بعد المائة",
    ),
    150: (
        "one hundred and fiftieth",
        "cent cinquantième",
        "centésimo quincuagésimo",
        "сто пятидесятая",
        "第一百五十",
        "الخمسون بعد المائة",
    ),
}
ANNIVERSARIES = {
    1: ("first", "premier", "primer", "первая", "一", "الأولى"),
    21: ("twenty-first", "vingt et unième", "vigésimo primer", "двадцать первая", "二十一", "الحادية والعشرون"),
    30: ("thirtieth", "trentième", "trigésimo", "тридцатая", "三十", "الثلاثون"),
    101: (
        "one hundred and first",
        "cent unième",
        "centésimo primer",
        "сто первая",
        "一百零一",
        "الأولى بعد المائة",
    ),
}


@pytest.mark.parametrize("number", ORDINALS)
def test_a_session_has_its_rank_in_words(number: int) -> None:
    assert tuple(language(code).ordinal(number) for code in SIX) == ORDINALS[number]
    assert [language(code).rank(words) for code, words in zip(SIX, ORDINALS[number], strict=True)] == [number] * 6


@pytest.mark.parametrize("number", ANNIVERSARIES)
def test_an_anniversary_has_its_rank_in_the_gender_of_the_word(number: int) -> None:
    assert tuple(language(code).ordinal(number, "anniversary") for code in SIX) == ANNIVERSARIES[number]


@pytest.mark.parametrize(
    ("code", "form", "numbers", "words"),
    [
        ("fr", "masculine", (1, 2, 71), ["premier", "deuxième", "soixante et onzième"]),
        ("es", "alone", (1, 3, 13, 68), ["primero", "tercero", "decimotercero", "sexagésimo octavo"]),
        ("es", "feminine", (1, 3, 16, 123), ["primera", "tercera", "decimosexta", "centésima vigésima tercera"]),
        ("ru", "oblique", (1, 3, 68), ["первой", "третьей", "шестьдесят восьмой"]),
        ("ru", "accusative", (2, 3, 80), ["вторую", "третью", "восьмидесятую"]),
        ("ru", "masculine", (2, 3, 6, 16, 40, 67), ["второй", "третий", "шестой", "шестнадцатый", "сороковой", "шестьдесят седьмой"]),
        ("ru", "neuter", (3, 5, 21), ["третье", "пятое", "двадцать первое"]),
        ("ar", "masculine", (1, 5, 11, 21, 103), ["الأول", "الخامس", "الحادي عشر", "الحادي والعشرون", "الثالث بعد المائة"]),
        ("ar", "oblique", (8, 20, 68), ["الثامنة", "العشرين", "الثامنة والستين"]),
    ],
)  # fmt: skip
def test_ranks_have_the_other_forms_a_language_needs(
    code: str, form: str, numbers: tuple[int, ...], words: list[str]
) -> None:
    assert [language(code).ordinal(number, form) for number in numbers] == words


@pytest.mark.parametrize("code", SIX)
def test_every_rank_to_150_and_number_to_199_has_words_of_its_own(code: str) -> None:
    for form in ("", *language(code).ordinal_forms):
        ranks = [language(code).ordinal(number, form) for number in range(1, 151)]
        assert all(ranks) and len(set(ranks)) == 150
    words = [language(code).cardinal(number) for number in range(200)]
    assert all(words) and len(set(words)) == 200
    assert language(code).ordinal(151) is language(code).ordinal(-1) is language(code).cardinal(200) is None


def test_a_form_that_a_language_lacks_is_none() -> None:
    assert language("en").ordinal(68, "feminine") is None
    assert language("en").rank("sixty-eigth") is None


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, ("one", "un", "un", "один", "一", "واحد")),
        (21, ("twenty-one", "vingt et un", "veintiún", "двадцать один", "二十一", "واحد وعشرون")),
        (80, ("eighty", "quatre-vingts", "ochenta", "восемьдесят", "八十", "ثمانون")),
        (193, ("one hundred and ninety-three", "cent quatre-vingt-treize", "ciento noventa y tres",
               "сто девяносто три", "一百九十三", "مائة وثلاثة وتسعون")),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: tuple[str, ...]) -> None:
    assert tuple(language(code).cardinal(number) for code in SIX) == words


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (3, ("three", "trois", "tres", "3", "3", "3")),
        (10, ("10", "10", "diez", "10", "10", "10")),
        (22, ("22",) * 6),
        (1500, ("1,500", *("1\u00a0500",) * 5)),
        (1234567, ("1,234,567", *("1\u00a0234\u00a0567",) * 5)),
    ],
)
def test_running_text_has_words_where_the_language_can_print_them_right(number: int, printed: tuple[str, ...]) -> None:
    assert tuple(language(code).number(number) for code in SIX) == printed


@pytest.mark.parametrize(
    ("level", "number", "printed"),
    [
        (1, 2, ("2.", "2.", "2.", "2.", "2.", "2 -")),
        (2, 2, ("(b)", "b)", "b)", "b)", "(b)", "(ب)")),
        (2, 5, ("(e)", "e)", "e)", "e)", "(e)", "(هـ)")),
        (2, 27, ("(aa)", "aa)", "aa)", "aa)", "(aa)", "(ظ)")),
        (3, 4, ("(iv)", "iv)", "iv)", "iv)", "(iv)", "'4'")),
    ],
)
def test_paragraphs_are_numbered_as_each_language_does(level: int, number: int, printed: tuple[str, ...]) -> None:
    assert tuple(language(code).number_text(level, number) for code in SIX) == printed
