"""What a check is: a code, how grave it is in each kind of text, who says so, and examples that are run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..model.document import Profile
from ..model.problem import Severity

if TYPE_CHECKING:
    from .facts import Facts
    from .reading import Passage, Reading

PROFILES: tuple[Profile, ...] = ("SUB", "DOC", "ANX", "STM")


class Example(NamedTuple):
    """A small text that a check is run on.

    `text` is written as bodies are: paragraphs between blank lines, `# ` before a heading, `{letter/title}` before
    a paragraph to give its id, `::: annex` and `:::` around an annex. `date` is the date of the text, ISO.
    """

    text: str
    profile: Profile = "DOC"
    date: str = "2025-07-30"


class Check(NamedTuple):
    """The card of a check. `severity` names each profile it runs in; a profile left out is not looked at.

    milder: what is less grave than that, and when: "warning where the day was not read in a source".

    Every `wrong` example must be found by this code and by no other, every `right` one must be silent.
    """

    code: str
    severity: Mapping[Profile, Severity]
    source: str
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]
    milder: str = ""


class Fault(NamedTuple):
    """What a check yields: the characters start to end of a passage, what is wrong with them, how to mend it.

    `severity` is given only where one finding is less grave than the card's `severity`, as its `milder` says.
    """

    passage: Passage
    start: int
    end: int
    message: str
    mend: str
    severity: Severity | None = None


Find = Callable[["Reading", "Facts"], Iterator[Fault]]


def everywhere(severity: Severity) -> Mapping[Profile, Severity]:
    """The same severity in every kind of text."""
    return dict.fromkeys(PROFILES, severity)
