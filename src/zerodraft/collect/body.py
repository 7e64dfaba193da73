"""The text of a letter or declaration: which paragraph is title, chapeau, preamble, numbered or its end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..language import Language
from ..model.library import Voice
from ..model.reading import Kept
from ..model.record import dataclass
from ..text.forms import opening
from ..text.words import count
from .marks import dated, mark

VOICES: tuple[Voice, ...] = ("we", "bare", "third", "participle")
LONGEST_HEADING = 14
"""Words that a heading inside a text has at most."""
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]")
_LETTER = re.compile(r"\(?([a-z]{1,2}|[ivx]{1,5})[).]")
_CLOSED = (".", ",", ";", ":", "?", "!")


@dataclass(frozen=True, slots=True)
class Parts:
    """Paragraphs by id, the voice of each part that has one, and printed numbers by the id of their paragraph."""

    kind: str
    title: str
    paragraphs: dict[str, str]
    voices: dict[str, Voice]
    numbers: dict[str, str]

    def add(self, others: Parts) -> None:
        """Put the paragraphs of another text behind these."""
        self.paragraphs.update(others.paragraphs)
        self.voices.update(others.voices)
        self.numbers.update(others.numbers)


def letter(part: str, kept: Sequence[Kept], language: Language) -> dict[str, str]:
    """The paragraphs of a letter: title, what it transmits, what it asks for, others in their order, the signature."""
    code = language.code
    found = {f"{part}/title": kept[0].text} if kept else {}
    signed: list[str] = []
    for text, kind in ((each.text, each.kind) for each in kept[1:]):
        if signed or mark("signed", code).search(text):
            signed.append(text)
        elif kind == "note":
            found[_free(f"{part}/note", found)] = text
        elif f"{part}/transmit" not in found and mark("transmit", code).search(text):
            found[f"{part}/transmit"] = text
        elif f"{part}/request" not in found and mark("request", code).search(text):
            found[f"{part}/request"] = text
        else:
            found[f"{part}/{sum(_numbered(id) for id in found) + 1}"] = text
    if signed:
        found[f"{part}/signature"] = "\n".join(signed)
    return found


def text(part: str, kept: Sequence[Kept], language: Language) -> Parts:
    """The paragraphs of a text that States agree to, without the heading of an annex; its first one is its title."""
    made = Parts("", "", {}, {}, {})
    rest = list(kept)
    if rest and mark("original", language.code).fullmatch(rest[0].text.strip()):
        made.paragraphs[f"{part}/original"] = rest.pop(0).text
    title = rest.pop(0).text if rest and _is_title(rest[0]) else ""
    if title:
        made.paragraphs[f"{part}/title"] = title
    notes = _take_notes(rest)
    end = _take_end(rest, language)
    _take_head(part, rest, made.paragraphs, language)
    _take_preamble(part, rest, made, language)
    _number(part, rest, made)
    if end:
        made.paragraphs[f"{part}/place-and-date"] = end
    for note in notes:
        made.paragraphs[_free(f"{part}/note", made.paragraphs)] = note.text
    made.voices[part] = _voice([text for id, text in made.paragraphs.items() if id.startswith(f"{part}/")], language)
    return Parts("", title, made.paragraphs, made.voices, made.numbers)


def _is_title(kept: Kept) -> bool:
    return not kept.text.rstrip().endswith((".", ",", ";", ":")) and not kept.number


def _take_notes(rest: list[Kept]) -> list[Kept]:
    """Take away the notes at the end of a text."""
    first = len(rest)
    while first and rest[first - 1].kind == "note":
        first -= 1
    notes, rest[first:] = rest[first:], []
    return notes


def _take_end(rest: list[Kept], language: Language) -> str:
    """Take away the last paragraph where it is a place and a date: "New York, 26 September 2013"."""
    if not rest:
        return ""
    last = rest[-1].text.strip().strip("().")
    found = dated(language).search(last)
    if found and len(rest) > 1 and count(last[: found.start()]) <= 4 and count(last[found.end() :]) <= 1:
        return rest.pop().text
    return ""


def _take_head(part: str, rest: list[Kept], paragraphs: dict[str, str], language: Language) -> None:
    """Take what stands between title and text: subtitles, and the words that name who speaks."""
    subtitles = 0
    titled = f"{part}/title" in paragraphs
    if titled and len(rest) > 1 and dated(language).fullmatch(rest[0].text.strip("() ")):
        paragraphs[f"{part}/date"] = rest.pop(0).text
    while titled and len(rest) > 1 and _is_title(rest[0]) and count(rest[0].text) <= 2 * LONGEST_HEADING:
        subtitles += 1
        paragraphs[f"{part}/subtitle" if subtitles == 1 else f"{part}/subtitle-{subtitles}"] = rest.pop(0).text
    opens = len(rest) > 1 and not rest[0].number and rest[0].text.rstrip().endswith((",", ":"))
    if opens and mark("chapeau", language.code).match(rest[0].text):
        paragraphs[f"{part}/chapeau"] = rest.pop(0).text


def _take_preamble(part: str, rest: list[Kept], made: Parts, language: Language) -> None:
    """Take the preambular paragraphs: closed by a comma, before the first number or opening with a participle.

    Before a number they may open with anything: "Deeply concerned that", "Mindful of" (R152).
    """
    name = f"preamble{part.removeprefix('annex')}" if part.startswith("annex") else "preamble"
    printed = any(_NUMBER.fullmatch(kept.number) for kept in rest)
    number = 0
    while rest and rest[0].text.rstrip().endswith(",") and not rest[0].number:
        found = opening(rest[0].text, language)
        if not printed and (found is None or "participle" not in found.voices):
            break
        number += 1
        made.paragraphs[f"{name}/{number}"] = rest.pop(0).text
    if number:
        made.voices[name] = "participle"


def _number(part: str, rest: Sequence[Kept], made: Parts) -> None:
    """Give every paragraph that is left its id: its printed number, else the next one; sub-paragraphs "2-a".

    Where numbers are printed, none is made up: what leads to paragraph 1 is "lead", what goes on after 2 "2-further".
    """
    printed = any(_NUMBER.fullmatch(kept.number) for kept in rest)
    last, headings, before = 0, 0, ""
    for kept in rest:
        number, letter = _NUMBER.fullmatch(kept.number), _LETTER.fullmatch(kept.number)
        listed = before.endswith((":", ";", "; and", ",")) and kept.text[:1].islower()
        before = kept.text.rstrip()
        if kept.kind == "note":
            id = _free(f"{part}/note", made.paragraphs)
        elif number:
            last = int(number[1]) if int(number[1]) > last else last + 1
            id = f"{part}/{last}"
        elif letter and last:
            id = _free(f"{part}/{last}-{letter[1]}", made.paragraphs)
        elif listed and last:
            items = sum(id.startswith(f"{part}/{last}-") for id in made.paragraphs)
            id = _free(f"{part}/{last}-{items + 1}", made.paragraphs)
        elif not kept.text.rstrip('”"»').endswith(_CLOSED) and count(kept.text) <= LONGEST_HEADING:
            headings += 1
            id = f"{part}/heading-{headings}"
        elif printed:
            id = _free(f"{part}/{last}-further" if last else f"{part}/lead", made.paragraphs)
        else:
            last += 1
            id = f"{part}/{last}"
        made.paragraphs[id] = kept.text
        if kept.number:
            made.numbers[id] = kept.number


def _free(id: str, taken: dict[str, str]) -> str:
    number, free = 2, id
    while free in taken:
        free, number = f"{id}{number}", number + 1
    return free


def _voice(texts: Sequence[str], language: Language) -> Voice:
    """The voice in which most paragraphs speak: "We reaffirm" we, "Reaffirm" bare, "Reaffirms" third."""
    counted: Counter[Voice] = Counter()
    for text in texts:
        found = opening(text, language)
        if found is None:
            continue
        said = text[: found.end]
        counted.update(voice for voice in VOICES if voice in found.voices and _speaks(said, voice, language))
    return counted.most_common(1)[0][0] if counted else "we"


def _speaks(said: str, voice: str, language: Language) -> bool:
    """True when the subject that a voice has stands there, and none where it has none."""
    first = said.split()[0].casefold()
    subjects = {language.subject(each).split()[0].casefold() for each in language.voices} - {"{verb}"}
    wanted = language.subject(voice).split()[0].casefold()
    return first == wanted if wanted != "{verb}" else first not in subjects


def _numbered(id: str) -> bool:
    return id.rpartition("/")[2].isdigit()
