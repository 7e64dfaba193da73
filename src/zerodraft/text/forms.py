"""The verb that opens a text, whatever its form, and how strongly it speaks (R152 to R154, R170)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ..language import Language
from ..model.record import dataclass
from .words import Word, words

Scale = Literal["attitude", "demand"]
Comparison = Literal["same", "stronger", "weaker", "not comparable"]
AGAIN = ("also", "further", "again")


@dataclass(frozen=True, slots=True)
class Opening:
    """The verb a text opens with.

    verb: in its base form, with the words that belong to it: "reaffirm", "take note of", "express support for".
    intensifiers: the words that make it weigh more ("with appreciation"). voices: those that have this form.
    end: the offset in the text behind the verb and what belongs to it.
    """

    verb: str
    intensifiers: tuple[str, ...]
    voices: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Strength:
    """Where a verb stands: on which scale, on which step from 0 (the weakest), and whether it is intensified."""

    scale: Scale
    step: int
    intensified: bool


def opening(text: str, language: Language) -> Opening | None:
    """The verb that a paragraph opens with, "We reaffirm", "Reaffirms also", "Taking note with appreciation of".

    None when it opens with no verb that the language knows, and for a language whose verbs have no forms.
    """
    found = words(text)
    lower = [word.same.casefold() for word in found]
    at = _behind(lower, 0, _subjects(language))
    at = _behind_all(lower, at, (*language.adverbs, *language.intensifiers))
    verb, length, voices = _verb(lower, at, language)
    if not verb:
        return None
    compound, end = _compound(verb, lower, at + length, language)
    intensifiers = tuple(each for each in language.intensifiers if _holds(lower[:end], each))
    return Opening(compound, intensifiers, voices, found[end - 1].end)


def fold(found: tuple[Word, ...], language: Language) -> tuple[str, ...]:
    """Words with every verb in its base form and every pronoun of the signatories as "we" has it.

    Two texts with the same fold differ at most in the form that the place demands: "Reaffirms … its" and "We reaffirm …
    our" are both "reaffirm … our", for the subject before a verb is left out.
    """
    verbs, pronouns = _verb_forms(language), _pronoun_forms(language)
    lower = [word.same.casefold() for word in found]
    folded = []
    for at, word in enumerate(lower):
        behind = _behind_all(lower, at + 1, language.adverbs)
        if word in _subjects(language) and behind < len(lower) and lower[behind] in verbs:
            continue
        folded.append(pronouns.get(word) or (verbs[word][0] if word in verbs else word))
    return tuple(folded)


def strength(verb: str, language: Language, intensified: bool = False) -> Strength | None:
    """Where a verb in its base form stands on the two scales; None for one that stands on neither (R170)."""
    for scale, steps in language.scales.items():
        for step, verbs in enumerate(steps):
            if verb in verbs:
                return Strength("attitude" if scale == "attitude" else "demand", step, intensified)
    return None


def compared(old: Opening, new: Opening, language: Language) -> tuple[Comparison, str]:
    """How the opening of a text moved, and in plain words what that means.

    Only verbs of one scale are compared; an intensifier counts on the same step only.
    """
    before = strength(old.verb, language, bool(old.intensifiers))
    after = strength(new.verb, language, bool(new.intensifiers))
    if old.verb == new.verb and bool(old.intensifiers) == bool(new.intensifiers):
        return "same", ""
    if old.verb == new.verb:
        return ("stronger", "intensified") if new.intensifiers else ("weaker", "no longer intensified")
    if before is None or after is None or before.scale != after.scale:
        return "not comparable", "verbs of different scales, or of none"
    if before.step == after.step:
        return "same", "as strong, in other words"
    return _moved(before, after)


def _moved(before: Strength, after: Strength) -> tuple[Comparison, str]:
    up = after.step > before.step
    if before.scale == "attitude" and 0 in (before.step, after.step):
        return ("stronger", "endorsement added") if up else ("weaker", "endorsement removed")
    if before.scale == "attitude":
        return ("stronger", "warmer") if up else ("weaker", "cooler")
    return ("stronger", "a stronger demand") if up else ("weaker", "a weaker demand")


def _verb(lower: list[str], at: int, language: Language) -> tuple[str, int, tuple[str, ...]]:
    """The verb at a word, how many words it has, and the voices of this form; "" when there is none."""
    forms = _verb_forms(language)
    for length in (2, 1):
        key = " ".join(lower[at : at + length])
        if len(lower) >= at + length and key in forms:
            base, kinds = forms[key]
            return base, length, tuple(voice for voice in language.voices if language.voice_form(voice) in kinds)
    return "", 0, ()


def _compound(verb: str, lower: list[str], at: int, language: Language) -> tuple[str, int]:
    """A verb with the words of its compound, intensifiers and "also" between them passed over; where it ends."""
    passed = (*language.adverbs, *language.intensifiers, *AGAIN)
    best, end = verb, _behind_all(lower, at, passed)
    for known in _compounds(language):
        first, *rest = _split(known, verb)
        if first != verb or not rest:
            continue
        reached = at
        for word in rest:
            reached = _behind_all(lower, reached, passed)
            if reached == len(lower) or lower[reached] != word:
                break
            reached += 1
        else:
            if len(known) > len(best):
                best, end = known, reached
    return best, end


def _split(compound: str, verb: str) -> list[str]:
    """A compound as its verb, which may have two words, and the words after it."""
    return [verb, *compound[len(verb) :].split()] if compound == verb or compound.startswith(f"{verb} ") else [""]


def _behind(lower: list[str], at: int, phrases: tuple[str, ...]) -> int:
    """The word behind the longest of the phrases that stands at a word; the same word when none does."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        if lower[at : at + len(parts)] == parts:
            return at + len(parts)
    return at


def _behind_all(lower: list[str], at: int, phrases: tuple[str, ...]) -> int:
    while (after := _behind(lower, at, phrases)) > at:
        at = after
    return at


def _holds(lower: list[str], phrase: str) -> bool:
    parts = phrase.split()
    return any(lower[at : at + len(parts)] == parts for at in range(len(lower) - len(parts) + 1))


@cache
def _subjects(language: Language) -> tuple[str, ...]:
    """What stands before the verb of a text in the first person: "we"."""
    return tuple({language.subject(voice).replace("{verb}", "").strip() for voice in language.voices} - {""})


@cache
def _compounds(language: Language) -> tuple[str, ...]:
    return tuple(verb for steps in language.scales.values() for step in steps for verb in step if " " in verb)


@cache
def _verb_forms(language: Language) -> dict[str, tuple[str, frozenset[str]]]:
    """Each form of each verb: its base, and the kinds of form that it may be (base, third, participle)."""
    made: dict[str, tuple[str, frozenset[str]]] = {}
    for verb, forms in language.verbs.items():
        for kind in ("base", "third", "participle"):
            form = forms.get(kind, verb)
            known = made.get(form, (verb, frozenset()))
            made[form] = (known[0], known[1] | {kind})
    return made


@cache
def _pronoun_forms(language: Language) -> dict[str, str]:
    """Each pronoun that may stand for the signatories, by the form that "we" has."""
    made: dict[str, str] = {}
    for voice in language.voices:
        for base in language.pronouns(voice):
            form = language.pronoun(base, voice)
            if form:
                made.setdefault(form, language.pronoun(base, "we") or base)
    return made
