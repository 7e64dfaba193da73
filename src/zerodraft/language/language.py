"""One language: how its dates, numbers, lists, verbs and labels are written, read from its data file."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ..files import digest
from ..model.record import dataclass

DATA = Path(__file__).parent / "data"
ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@cache
def load(code: str) -> Language | None:
    """The language with this code ("en"), or None when there is no data file for it."""
    if code not in codes():
        return None
    return Language(json.loads((DATA / f"{code}.json").read_text(encoding="utf-8")))


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that have a data file."""
    return tuple(sorted(path.stem for path in DATA.glob("*.json")))


def hashes(code: str) -> dict[str, str]:
    """SHA-256 of the data file of a language as the program reads it, by "language/CODE.json"."""
    return {f"language/{code}.json": digest((DATA / f"{code}.json").read_bytes())}


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language as its data file describes it; `data` has the keys of language/data/en.yaml."""

    data: dict[str, Any]

    @property
    def code(self) -> str:
        """The code of the language, "en"."""
        return str(self.data["code"])

    @property
    def name(self) -> str:
        """The name of the language in itself."""
        return str(self.data["name"])

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of writing."""
        return "rtl" if self.data["direction"] == "rtl" else "ltr"

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """What no native reader has confirmed yet, by the keys of the data file: numbers, verbs."""
        return tuple(self.data["unconfirmed"])

    @property
    def voices(self) -> tuple[str, ...]:
        """The voices a part of a document may speak in: we, bare, third, participle."""
        return tuple(self.data["voices"])

    def day(self, day: date) -> str:
        """A date as running text has it: "26 September 2013" (R195)."""
        return str(self.data["dates"]["day"]).format(**self._parts(day))

    def days(self, first: date, last: date) -> str:
        """A stretch of days: "29 and 30 May 2013" for two, "from 13 to 15 May 2013" for more (R196).

        One day reads as `day`; when `last` comes before `first` the two are exchanged.
        """
        first, last = sorted((first, last))
        kind = _kind(first, last)
        if kind == "day":
            return self.day(first)
        same = "years" if first.year != last.year else "year" if first.month != last.month else "month"
        pattern = str(self.data["dates"][kind][same])
        return pattern.format(
            **self._parts(first), **{f"last_{key}": value for key, value in self._parts(last).items()}
        )

    def during(self, first: date, last: date) -> str:
        """When something took place, with its preposition: "on 29 and 30 May 2013", "from 13 to 15 May 2013"."""
        pattern = self.data["dates"]["on"][_kind(*sorted((first, last)))]
        return str(pattern).format(days=self.days(first, last))

    def _parts(self, day: date) -> dict[str, object]:
        printed = day.day if day.day > 1 else self.data["dates"]["first"]
        return {"day": printed, "month": self.data["months"][day.month - 1], "year": day.year}

    def ordinal(self, number: int, form: str = "") -> str | None:
        """An ordinal in words as a session has it, "sixty-eighth" (R200), or in one of `ordinal_forms`.

        "anniversary" is a form in every language: "première session", "premier anniversaire". None outside 0 to 150,
        for 0 where the language has no word for it, and for a form that the language does not have.
        """
        words = _entry(self.data["ordinals"], number)
        if form and form not in self.data["ordinal_forms"]:
            return None
        for pattern, printed in self.data["ordinal_forms"][form] if form and words else ():
            words = re.sub(pattern, printed, str(words))
        return words

    def session(self, number: int, kind: Literal["regular", "special", "emergency"] = "regular") -> str:
        """A session of the General Assembly in words, "sixty-eighth session" (R101); in figures outside 1 to 150."""
        ordinal = (self.ordinal(number) if number else None) or str(number)
        return str(self.data["sessions"][kind]).format(ordinal=ordinal)

    def anniversary(self, number: int, title: str, on: date) -> str:
        """An anniversary in words: "thirtieth anniversary of the Charter on 24 October 1975"; above 150 in figures."""
        rank = self.ordinal(number, "anniversary") or str(number)
        return str(self.data["anniversary"]).format(rank=rank, title=title, on=self.during(on, on))

    @property
    def ordinal_forms(self) -> tuple[str, ...]:
        """The forms that `ordinal` knows besides that of a session."""
        return tuple(self.data["ordinal_forms"])

    def rank(self, words: str) -> int | None:
        """The number of an ordinal in words as a session has it; None for other words."""
        return self.data["ordinals"].index(words) if words in self.data["ordinals"] else None

    def cardinal(self, number: int) -> str | None:
        """A number in words, "twenty-two", for the start of a sentence (R197); None outside 0 to 199."""
        return _entry(self.data["cardinals"], number)

    def number(self, number: int) -> str:
        """A number in running text: words below ten, figures from there on in English (R197)."""
        if number < self.data["words_below"]:
            words = self.cardinal(number)
            if words is not None:
                return words
        return f"{number:,}".replace(",", self.data["group_separator"])

    def join(self, items: Sequence[str]) -> list[str]:
        """The separators between the items of a list in running text, one fewer than there are items (R138).

        items: the texts as they are printed, for some languages look at the next one ("Ecuador e Irán").
        """
        return [self._separator(item, last=at == len(items) - 1) for at, item in enumerate(items) if at]

    def _separator(self, item: str, last: bool) -> str:
        """What stands before an item that is not the first."""
        joining = self.data["joining"]
        for pattern, between, end in joining["before"]:
            if re.match(pattern, item):
                return str(end if last else between)
        return str(joining["last"] if last else joining["between"])

    def joined(self, items: Sequence[str]) -> str:
        """The items as one running list: "A, B and C"."""
        parts = list(items[:1])
        for separator, item in zip(self.join(items), items[1:], strict=True):
            parts += (separator, item)
        return "".join(parts)

    def number_text(self, level: int, number: int) -> str:
        """The number of a paragraph as printed: "2." on level 1, "(a)" on 2, "(i)" on 3 and below."""
        patterns = self.data["numbering"]
        pattern = str(patterns[min(level, len(patterns)) - 1])
        letter = _letters(self.data["letters"], number)
        return pattern.replace("{1}", str(number)).replace("{a}", letter).replace("{i}", _roman(number))

    def verb(self, base: str, voice: str, opening: bool = False, subject: bool = False) -> str | None:
        """A finite verb of the signatories in the form a voice demands; None when the verb or the voice is unknown.

        base: "reaffirm", "express support for", "also recognize", "se féliciter de" (only the verb is inflected). An
        opening begins a sentence ("We reaffirm", "Reaffirm", "Reaffirms", "Reaffirming"); with `subject` the subject
        stands before a verb inside a sentence too ("we recognize"), where the voice has one.
        """
        manner = self.data["voices"].get(voice)
        words = base.lower().replace("’", "'").split()
        inflected = self._inflected(words, manner["form"]) if manner else None
        if manner is None or inflected is None:
            return None
        text = str(manner["subject"]).format(verb=inflected) if opening or subject else inflected
        return text[0].upper() + text[1:] if opening else text

    def _inflected(self, words: list[str], form: str) -> str | None:
        """The words with their verb in a form; the verb follows the adverbs and has one word or two."""
        verbs, adverbs = self.data["verbs"], self.data["adverbs"]
        at = next((index for index, word in enumerate(words) if word not in adverbs), None)
        if at is None:
            return None
        if not self.data["inflects"]:
            return " ".join(words)
        for end in (at + 2, at + 1):
            verb = " ".join(words[at:end])
            if verb in verbs:
                return " ".join((*words[:at], verbs[verb].get(form, verb), *words[end:]))
        return None

    def pronoun(self, base: str, voice: str) -> str | None:
        """A pronoun of the signatories in a voice: "our" is our, our, its, their; a capital letter is kept.

        None when the pronoun or the voice is unknown.
        """
        manner = self.data["voices"].get(voice)
        word = manner["pronouns"].get(base.lower()) if manner else None
        return word if word is None or not base[0].isupper() else word[0].upper() + word[1:]

    def pronouns(self, voice: str) -> tuple[str, ...]:
        """The pronouns that `pronoun` knows in a voice."""
        return tuple(self.data["voices"][voice]["pronouns"]) if voice in self.data["voices"] else ()

    @property
    def verbs(self) -> dict[str, dict[str, str]]:
        """The verbs by their base, each with the forms that differ from it: base, third, participle."""
        verbs: dict[str, dict[str, str]] = self.data["verbs"]
        return verbs

    @property
    def adverbs(self) -> tuple[str, ...]:
        """Words that may stand before a verb: "also", "strongly"."""
        return tuple(self.data["adverbs"])

    @property
    def intensifiers(self) -> tuple[str, ...]:
        """Words beside a verb that make it weigh more: "with appreciation" (R170)."""
        return tuple(self.data["intensifiers"])

    @property
    def scales(self) -> dict[str, list[list[str]]]:
        """The two scales of verbs, attitude and demand, each from weak to strong; a step may have several (R170)."""
        scales: dict[str, list[list[str]]] = self.data["scales"]
        return scales

    def voice_form(self, voice: str) -> str:
        """The form of verbs in a voice: base, third or participle."""
        return str(self.data["voices"][voice]["form"])

    def subject(self, voice: str) -> str:
        """How the subject stands with a verb in a voice: "we {verb}"."""
        return str(self.data["voices"][voice]["subject"])

    def gap(self, about: str) -> str:
        """What stands in the brackets of a gap, for a path such as "agenda/items/0/number"; positions are ignored."""
        keys = [key for key in about.split("/") if key and not key.isdigit()]
        labels = self.data["gaps"]
        for start in range(len(keys)):
            label = labels.get("/".join(keys[start:]))
            if label is not None:
                return str(label)
        return keys[-1].replace("_", " ").replace("-", " ") if keys else str(labels["unknown"])

    def language_name(self, code: str) -> str | None:
        """The name of another language in this one ("Original: English"); None when it is none of the six."""
        name = self.data["languages"].get(code)
        return None if name is None else str(name)


def _entry(table: Sequence[str | None], number: int) -> str | None:
    return table[number] if 0 <= number < len(table) else None


def _kind(first: date, last: date) -> str:
    """The pattern for the days from `first` to `last`: day, two_days that follow each other, or span."""
    return "day" if first == last else "two_days" if last - first == timedelta(days=1) else "span"


def _letters(letters: Sequence[str], number: int) -> str:
    """1 a, 26 z, 27 aa, as lists in United Nations documents go on."""
    count, index = divmod(max(number, 1) - 1, len(letters))
    return letters[index] * (count + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text
