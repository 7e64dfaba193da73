"""The verb that opens a text is known in every form, and so is what its change means."""

from __future__ import annotations

import pytest

from zerodraft.language import codes, load
from zerodraft.text.forms import compared, fold, opening, strength
from zerodraft.text.words import words

OPENINGS = [
    ("We reaffirm our commitment", "We reaffirm", "reaffirm", "we bare"),
    ("Reaffirms also that", "Reaffirms also", "reaffirm", "third"),
    ("Taking note with appreciation of the report", "Taking note with appreciation of", "take note of", "participle"),
    ("Takes note of the report", "Takes note of", "take note of", "third"),
    ("Express support for the Fund", "Express support for", "express support for", "we bare"),
    ("Express our concern", "Express", "express", "we bare"),
    ("Calls upon all States", "Calls upon", "call upon", "third"),
    ("We strongly urge", "We strongly urge", "urge", "we bare"),
    ("Also recognizing further", "Also recognizing further", "recognize", "participle"),
    ("Welcoming with great satisfaction the", "Welcoming with great satisfaction", "welcome", "participle"),
    ("The year 2025 marks", "", "", ""),
    ("Deeply concerned that", "", "", ""),
    ("", "", "", ""),
    ("We", "", "", ""),
]


@pytest.mark.parametrize(("text", "part", "verb", "voices"), OPENINGS)
def test_the_opening_verb_is_read_in_any_form(text: str, part: str, verb: str, voices: str) -> None:
    english = load("en")
    assert english
    found = opening(text, english)
    assert (text[: found.end], found.verb, " ".join(found.voices)) == (part, verb, voices) if found else verb == ""


MOVES = [
    ("Welcome the", "Take note of the", "weaker", "endorsement removed"),
    ("Note the", "Express support for the", "stronger", "endorsement added"),
    ("Welcome the", "Recognizes the", "weaker", "cooler"),
    ("Acknowledge the", "Welcomes the", "stronger", "warmer"),
    ("Encourage", "Urge", "stronger", "a stronger demand"),
    ("We call upon", "Inviting", "weaker", "a weaker demand"),
    ("Takes note with appreciation of", "Take note of", "weaker", "no longer intensified"),
    ("Urge", "Strongly urge", "stronger", "intensified"),
    ("Call on", "Calls upon", "same", "as strong, in other words"),
    ("We reaffirm", "Reaffirms", "same", ""),
    ("Reaffirm", "Urge", "not comparable", "verbs of different scales, or of none"),
    ("Welcome", "Urge", "not comparable", "verbs of different scales, or of none"),
    ("Decide", "Reaffirm", "not comparable", "verbs of different scales, or of none"),
]


@pytest.mark.parametrize(("old", "new", "how", "said"), MOVES)
def test_a_change_of_the_opening_is_said_in_plain_words(old: str, new: str, how: str, said: str) -> None:
    english = load("en")
    assert english
    before, after = opening(old, english), opening(new, english)
    assert before and after
    assert compared(before, after, english) == (how, said)


FOLDS = [
    ("Reaffirms its commitment, and also reaffirms", "We reaffirm our commitment, and also reaffirm"),
    ("Reaffirming their commitment", "Reaffirm our commitment"),
    ("guided by it, we also recognise", "guided by it, also recognises"),
]


@pytest.mark.parametrize(("one", "other"), FOLDS)
def test_texts_that_differ_in_the_form_of_their_place_fold_alike(one: str, other: str) -> None:
    english = load("en")
    assert english
    assert fold(words(one), english)[-3:] == fold(words(other), english)[-3:]
    assert fold(words("We take note"), english) != fold(words("We welcome"), english)


@pytest.mark.parametrize("code", codes())
def test_every_step_of_the_scales_is_a_verb_of_the_language(code: str) -> None:
    language = load(code)
    assert language
    for scale, steps in language.scales.items():
        for step, verbs in enumerate(steps):
            for verb in verbs:
                assert language.verb(verb, "third") is not None
                found = strength(verb, language)
                assert found and (found.scale, found.step) == (scale, step)


FOREIGN = [
    ("fr", "Prenant note avec satisfaction du rapport", "prendre"),
    ("fr", "Réaffirmons notre engagement", "réaffirmer"),
    ("es", "Acoge con beneplácito la labor", "acoger con beneplácito"),
    ("ru", "Принимает к сведению доклад", "принимать к сведению"),
    ("ru", "мы приветствуем итоги", "приветствовать"),
    ("ar", "نرحب بالتقرير", "رحب"),
]


@pytest.mark.parametrize(("code", "text", "verb"), FOREIGN)
def test_openings_are_read_in_the_languages_whose_verbs_have_forms(code: str, text: str, verb: str) -> None:
    language = load(code)
    assert language
    found = opening(text, language)
    assert found and found.verb == verb
