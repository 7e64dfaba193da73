"""One language: how its dates, numbers, lists, verbs and labels are written, read from its data file."""

from __future__ import annotations

import json
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
        if first == last:
            return self.day(first)
        same = "years" if first.year != last.year else "year" if first.month != last.month else "month"
        kind = "two_days" if last - first == timedelta(days=1) else "span"
        pattern = str(self.data["dates"][kind][same])
        return pattern.format(
            **self._parts(first), **{f"last_{key}": value for key, value in self._parts(last).items()}
        )

    def during(self, first: date, last: date) -> str:
        """When something took place, with its preposition: "on 29 and 30 May 2013", "from 13 to 15 May 2013"."""
        days = self.days(first, last)
        return days if abs((last - first).days) > 1 else str(self.data["dates"]["on"]).format(days=days)

    def _parts(self, day: date) -> dict[str, object]:
        return {"day": day.day, "month": self.data["months"][day.month - 1], "year": day.year}

    def ordinal(self, number: int) -> str | None:
        """An ordinal in words, "sixty-eighth" (R200); None outside 0 to 150."""
        return _entry(self.data["ordinals"], number)

    def cardinal(self, number: int) -> str | None:
        """A number in words, "twenty-two", for the start of a sentence (R197); None outside 0 to 199."""
        return _entry(self.data["cardinals"], number)

    def number(self, number: int) -> str:
        """A number in running text: words below 10, figures from 10 (R197)."""
        if number < self.data["words_below"]:
            words = self.cardinal(number)
            if words is not None:
                return words
        return f"{number:,}".replace(",", self.data["group_separator"])

    def join(self, items: Sequence[str]) -> list[str]:
        """The separators between the items of a list in running text, one fewer than there are items (R138)."""
        joining = self.data["joining"]
        return [joining["between"]] * (len(items) - 2) + [joining["last"]] * (len(items) > 1)

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
        return pattern.replace("{1}", str(number)).replace("{a}", _letters(number)).replace("{i}", _roman(number))

    def verb(self, base: str, voice: str, opening: bool = False, subject: bool = False) -> str | None:
        """A finite verb of the signatories in the form a voice demands; None when the verb or the voice is unknown.

        base: "reaffirm", "express support for", "also recognize" (only the verb is inflected). An opening begins a
        sentence ("We reaffirm", "Reaffirm", "Reaffirms", "Reaffirming"); with `subject` the subject stands before a
        verb inside a sentence too ("we recognize"), where the voice has one.
        """
        manner = self.data["voices"].get(voice)
        words = base.lower().split()
        at = next((index for index, word in enumerate(words) if word not in self.data["adverbs"]), None)
        forms = None if at is None else self.data["verbs"].get(words[at])
        if manner is None or at is None or forms is None:
            return None
        words[at] = forms.get(manner["form"], words[at])
        if (opening or subject) and manner["subject"]:
            words.insert(0, manner["subject"])
        text = " ".join(words)
        return text[0].upper() + text[1:] if opening else text

    def pronoun(self, base: str, voice: str) -> str | None:
        """A pronoun of the signatories in a voice: "our" is our, our, its, their; a capital letter is kept.

        None when the pronoun or the voice is unknown.
        """
        manner = self.data["voices"].get(voice)
        word = manner["pronouns"].get(base.lower()) if manner else None
        return word if word is None or not base[0].isupper() else word[0].upper() + word[1:]

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


def _entry(table: list[str], number: int) -> str | None:
    return table[number] if 0 <= number < len(table) else None


def _letters(number: int) -> str:
    """1 a, 26 z, 27 aa, as lists in United Nations documents go on."""
    count, index = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + index) * (count + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ROMAN:
        text += sign * (number // value)
        number %= value
    return text
