"""The source of a wording or template becomes a Phrase; this is the slow part, done once per text and kept."""

from __future__ import annotations

from collections.abc import Callable

from ..model.problem import Place, Problem, Result
from .markup import blocks
from .syntax import skeleton
from .tree import Phrase


def read(source: str, locate: Callable[[int], Place], structured: bool) -> Result[Phrase]:
    """Read a wording (`structured` false: paragraphs, emphasis, notes, sub-paragraphs, values) or a template body.

    `locate` gives the place of a character of `source`. Problems: ZD012 syntax, ZD013 a construct that is refused.
    """
    source = source.replace("\r\n", "\n")
    made = skeleton(source, locate, structured)
    if made.problems:
        return Result((), tuple(made.problems))
    phrase, problems = blocks(made, locate, structured)
    return Result(phrase, tuple[Problem, ...](problems))
