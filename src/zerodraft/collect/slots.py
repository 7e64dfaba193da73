"""A printed paragraph becomes a wording: verbs and possessives of the signatories are slots, closing marks are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..language import Language
from ..text.forms import Opening, fold, opening
from ..text.normal import without_closing
from ..text.words import Word, words

_SIGNS = re.compile(r"([\\*_`#\[\]^<])")
_BETWEEN = ("in this regard",)
Slot = tuple[int, int, str]


def worded(text: str, voice: str, language: Language, verbs: frozenset[str]) -> tuple[str, ...]:
    """Ways to write a printed paragraph as a wording, the one with most slots first; proof decides which holds.

    voice: that in which the paragraph speaks; verbs: those whose subject the signatories are wherever they stand after
    "and", in their base form.
    """
    bare = without_closing(text.strip())
    if "{{" in bare or "{%" in bare or "{#" in bare:
        return ()
    first = _opening(bare, voice, language)
    inner = [] if not language.verbs else list(_inner(bare, voice, language, verbs, first[0][1] if first else 0))
    ways = (_with(bare, [*first, *inner]), _with(bare, first), _with(bare, []))
    return tuple(dict.fromkeys(ways))


def said_first(text: str, voice: str, language: Language) -> Opening | None:
    """The verb that opens a text in a voice; None when what opens it is no verb of the signatories."""
    found = opening(text, language)
    return found if found and _base(text[: found.end], voice, language) else None


def _with(text: str, slots: Sequence[Slot]) -> str:
    """The text with its slots, and the signs of Markdown in the rest as signs."""
    made, at = "", 0
    for start, end, slot in sorted(slots):
        made += _SIGNS.sub(r"\\\1", text[at:start]) + slot
        at = end
    return made + _SIGNS.sub(r"\\\1", text[at:])


def _opening(text: str, voice: str, language: Language) -> list[Slot]:
    found = opening(text, language)
    base = _base(text[: found.end], voice, language) if found else ""
    return [(0, found.end, f'{{{{ verb("{base}") }}}}')] if found and base else []


def _base(said: str, voice: str, language: Language) -> str:
    """The words of a verb by which a slot prints exactly what is said; "" when none does."""
    base = " ".join(fold(words(said), language))
    return base if language.verb(base, voice, opening=True) == said else ""


def _inner(text: str, voice: str, language: Language, verbs: frozenset[str], behind: int) -> Iterator[Slot]:
    """Verbs after "and", "we" with its verb, pronouns of the signatories; `behind` is where the opening ends."""
    found = words(text)
    certain = voice in ("we", "bare")  # "its" may be anybody's, "our" is ours
    subjects = {language.subject(each).replace("{verb}", "").strip() for each in language.voices}
    subjects.add(language.pronoun("we", voice) or "")
    bases = reversed(language.pronouns(voice)) if certain else ("our",)
    own = {form: base for base in bases if (form := language.pronoun(base, voice)) and form not in subjects}
    ends = {behind} if behind else set()
    at = 0
    while at < len(found):
        word, lower = found[at], found[at].text.casefold()
        taken = _verb(found, at, voice, language, verbs) if word.start >= behind and at else None
        if taken:
            last, slot = taken
            yield found[at if slot[1] else last].start, found[last].end, slot[0]
            ends.add(found[last].end)
            at = last
        elif word.start >= behind and lower in own and (certain or _follows(found, at, ends)):
            base = own[lower]
            base = base if word.text == lower else base.capitalize()
            yield (
                word.start,
                word.end,
                f'{{{{ {"possessive" if lower == language.pronoun("our", voice) else "pronoun"}("{base}") }}}}',
            )
        at += 1


def _follows(found: Sequence[Word], at: int, ends: set[int]) -> bool:
    return at > 0 and found[at - 1].end in ends


def _verb(
    found: Sequence[Word], at: int, voice: str, language: Language, verbs: frozenset[str]
) -> tuple[int, tuple[str, bool]] | None:
    """The verb that "we" or "and" at a word leads to: where it stands, its slot, and whether "we" belongs to it."""
    lower = [word.text.casefold() for word in found[at : at + 8]]
    subject = language.subject(voice).replace("{verb}", "").strip()
    with_subject = bool(subject) and lower[0] == subject
    if not with_subject and (found[at - 1].text.casefold() != "and" or at < 2 or found[at - 2].text != ","):
        return None
    step = 1 if with_subject else 0
    while step < len(lower) - 1:
        phrase = next((each for each in _BETWEEN if lower[step : step + 3] == each.split()), "")
        if not (phrase and not with_subject) and lower[step] not in language.adverbs:
            break
        step += len(phrase.split()) or 1
    if step >= len(lower):
        return None
    base = next((verb for verb in verbs if language.verb(verb, voice) == lower[step]), "")
    if with_subject:
        base = base or next((verb for verb in language.verbs if language.verb(verb, voice) == lower[step]), "")
        adverbs = " ".join((*lower[1:step], base))
        printed = " ".join(word.text for word in found[at : at + step + 1])
        opens = language.verb(adverbs, voice, opening=True) == printed
        slot = f'{{{{ verb("{adverbs}"{"" if opens else ", subject=true"}) }}}}'
        return (at + step, (slot, True)) if base else None
    return (at + step, (f'{{{{ verb("{base}") }}}}', False)) if base else None
