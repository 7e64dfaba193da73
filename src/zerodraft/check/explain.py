"""Explains a code: what is wrong, why, how to mend it, who says so, and a wrong and a right example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .check import PROFILES, Check
from .input_codes import INPUT_CODES, InputCode
from .library_codes import LIBRARY_CODES
from .runner import Entry, entries


class Explanation(NamedTuple):
    """The documentation of one code; what does not apply is empty."""

    code: str
    name: str
    what: str
    why: str
    mend: str
    source: str
    severity: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]

    def text(self) -> str:
        """The explanation as lines for a terminal."""
        parts = [f"{self.code} {self.name}", self.what, self.why]
        parts += [f"{label}: {words}" for label, words in self._labelled() if words]
        for label, texts in self._examples():
            parts += [f"{label}:", *(re.sub("^(?=.)", "    ", text, flags=re.MULTILINE) for text in texts)]
        return "\n\n".join(part for part in parts if part)

    def markdown(self) -> str:
        """The explanation as a section of docs/checks.md."""
        parts = [f"### {self.code} {self.name}", self.what, self.why]
        parts += [f"*{label}:* {words}" for label, words in self._labelled() if words]
        for label, texts in self._examples():
            parts += [f"*{label}:*", *(f"```text\n{text}\n```" for text in texts)]
        return "\n\n".join(part for part in parts if part)

    def _examples(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        return ((label, texts) for label, texts in (("Wrong", self.wrong), ("Right", self.right)) if texts)

    def _labelled(self) -> tuple[tuple[str, str], ...]:
        return (("Mend", self.mend), ("Severity", self.severity), ("Source", self.source))


def codes() -> tuple[str, ...]:
    """Every code there is, sorted."""
    return tuple(
        sorted([code.code for code in (*INPUT_CODES, *LIBRARY_CODES)] + [entry.card.code for entry in entries()])
    )


def explain(code: str) -> Explanation | None:
    """What a code means; it may be given in small letters or as the check's name. None when there is none such."""
    wanted = code.strip().lower()
    for record in (*INPUT_CODES, *LIBRARY_CODES):
        if wanted in (record.code.lower(), record.name):
            return _of_input(record)
    for entry in entries():
        if wanted in (entry.card.code.lower(), entry.name):
            return _of_check(entry)
    return None


def markdown() -> str:
    """The content of docs/checks.md: first the checks of texts, then the problems of files."""
    found = [explain(code) for code in codes()]
    checks = [each.markdown() for each in found if each and each.wrong]
    files = [each.markdown() for each in found if each and not each.wrong]
    head = "# Checks\n\nGenerated from the files in `src/zerodraft/check`; do not edit."
    return "\n\n".join([head, "## Checks of texts", *checks, "## Problems of files", *files]) + "\n"


def _of_input(record: InputCode) -> Explanation:
    what = f"{record.what} For example: `{record.example}`" if record.example else record.what
    return Explanation(record.code, record.name, what, "", record.mend, "", "", (), ())


def _of_check(entry: Entry) -> Explanation:
    what, *rest = (" ".join(part.split()) for part in entry.about.strip().split("\n\n"))
    why = "\n\n".join(part for part in rest if not part.startswith("Mend: "))
    mend = " ".join(part.removeprefix("Mend: ") for part in rest if part.startswith("Mend: "))
    card = entry.card
    wrong = tuple(example.text for example in card.wrong)
    right = tuple(example.text for example in card.right)
    return Explanation(card.code, entry.name, what, why, mend, card.source, _severity(card), wrong, right)


def _severity(card: Check) -> str:
    """ "error in SUB, DOC; note in STM", with what is milder."""
    levels: dict[str, list[str]] = {}
    for profile in PROFILES:
        if profile in card.severity:
            levels.setdefault(card.severity[profile], []).append(profile)
    if [*levels.values()] == [list(PROFILES)]:
        said = [f"{next(iter(levels))} in every kind of text"]
    else:
        said = [f"{level} in {', '.join(profiles)}" for level, profiles in levels.items()]
    return "; ".join([*said, card.milder] if card.milder else said)
