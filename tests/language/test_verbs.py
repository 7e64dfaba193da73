"""Verbs and possessives of the signatories in each voice, language by language."""

from __future__ import annotations

import pytest

from zerodraft.language import Language, load

VOICES = ("we", "bare", "third", "participle")


def language(code: str) -> Language:
    found = load(code)
    assert found is not None
    return found


# At the opening of a sentence, in the order of VOICES.
OPENINGS = {
    ("fr", "réaffirmer"): ("Nous réaffirmons", "Réaffirmons", "Réaffirme", "Réaffirmant"),
    ("fr", "prendre note de"): (
        "Nous prenons note de",
        "Prenons note de",
        "Prend note de",
        "Prenant note de",
    ),
    ("fr", "se féliciter de"): (
        "Nous nous félicitons de",
        "Nous félicitons de",
        "Se félicite de",
        "Se félicitant de",
    ),
    ("fr", "s’engager à"): ("Nous nous engageons à", "Nous engageons à", "S'engage à", "S'engageant à"),
    ("fr", "réaffirmer également"): (
        "Nous réaffirmons également",
        "Réaffirmons également",
        "Réaffirme également",
        "Réaffirmant également",
    ),
    ("es", "reafirmar"): ("Reafirmamos", "Reafirmamos", "Reafirma", "Reafirmando"),
    ("es", "acoger con beneplácito"): (
        "Acogemos con beneplácito",
        "Acogemos con beneplácito",
        "Acoge con beneplácito",
        "Acogiendo con beneplácito",
    ),
    ("es", "comprometerse a"): (
        "Nos comprometemos a",
        "Nos comprometemos a",
        "Se compromete a",
        "Comprometiéndose a",
    ),
    ("ru", "вновь подтверждать"): (
        "Мы вновь подтверждаем",
        "Вновь подтверждаем",
        "Вновь подтверждает",
        "Вновь подтверждая",
    ),
    ("ru", "с удовлетворением отмечать"): (
        "Мы с удовлетворением отмечаем",
        "С удовлетворением отмечаем",
        "С удовлетворением отмечает",
        "С удовлетворением отмечая",
    ),
    ("ru", "призывать"): ("Мы призываем", "Призываем", "Призывает", "Призывая"),
    ("zh", "重申"): ("我们重申", "重申", "重申", "重申"),
    ("ar", "أكد من جديد"): ("نؤكد من جديد", "نؤكد من جديد", "تؤكد من جديد", "إذ تؤكد من جديد"),
    ("ar", "رحب"): ("نرحب", "نرحب", "ترحب", "إذ ترحب"),
}


@pytest.mark.parametrize("verb", OPENINGS, ids=" ".join)
def test_a_verb_opens_a_sentence_in_each_voice(verb: tuple[str, str]) -> None:
    code, base = verb
    assert tuple(language(code).verb(base, voice, opening=True) for voice in VOICES) == OPENINGS[verb]


@pytest.mark.parametrize(
    ("code", "base", "voice", "plain", "with_subject"),
    [
        ("fr", "reconnaître", "we", "reconnaissons", "nous reconnaissons"),
        ("fr", "se féliciter", "we", "nous félicitons", "nous nous félicitons"),
        ("es", "reconocer", "we", "reconocemos", "reconocemos"),
        ("ru", "признавать", "we", "признаем", "мы признаем"),
        ("zh", "认识到", "we", "认识到", "我们认识到"),
        ("ar", "أقر", "participle", "تقر", "إذ تقر"),
    ],
)
def test_within_a_sentence_a_verb_has_its_subject_only_where_it_is_asked_for(
    code: str, base: str, voice: str, plain: str, with_subject: str
) -> None:
    assert language(code).verb(base, voice) == plain
    assert language(code).verb(base, voice, subject=True) == with_subject


@pytest.mark.parametrize("code", ["fr", "es", "ru", "ar"])
def test_an_unknown_verb_is_none_where_verbs_have_forms(code: str) -> None:
    assert language(code).verb("frobnicate", "we") is None
    assert len(language(code).data["verbs"]) >= 50


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "ar"])
def test_every_verb_has_a_form_for_every_voice(code: str) -> None:
    words = language(code).data["verbs"]
    needed = {voice["form"] for voice in language(code).data["voices"].values()} - ({"base"} if code == "en" else set())
    assert [verb for verb, forms in words.items() if not needed <= set(forms)] == []


# In the order of VOICES; None where a form would need what the language does not tell.
@pytest.mark.parametrize(
    ("code", "base", "forms"),
    [
        ("fr", "sa", ("notre", "notre", "sa", "leur")),
        ("fr", "nos", ("nos", "nos", "ses", "leurs")),
        ("fr", "notre", ("notre", "notre", None, "leur")),
        ("es", "nuestra", ("nuestra", "nuestra", "su", "su")),
        ("es", "Nuestros", ("Nuestros", "Nuestros", "Sus", "Sus")),
        ("ru", "нашу", ("нашу", "нашу", "свою", "свою")),
        ("ru", "наша", ("наша", "наша", None, None)),
        ("zh", "我们的", ("我们的", "我们的", "其", "其")),
        ("ar", "our", (None, None, None, None)),
    ],
)
def test_a_possessive_follows_the_voice(code: str, base: str, forms: tuple[str | None, ...]) -> None:
    assert tuple(language(code).pronoun(base, voice) for voice in VOICES) == forms


def test_the_pronouns_of_a_voice_can_be_listed() -> None:
    assert "ses" in language("fr").pronouns("third")
    assert language("fr").pronouns("royal") == language("ar").pronouns("we") == ()
