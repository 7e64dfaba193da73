"""The life of a clause as one self-contained, accessible web page: a time line, then the wordings side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..language import load as load_language
from ..model.library import Clause
from ..ooxml.markup import escape
from ..text.align import Stretch
from .lineage import Step

_CSS = Path(__file__).parent / "data" / "lineage.css"
UNDATED = "no source yet"


def page(name: str, clause: Clause, steps: tuple[Step, ...], language: str) -> str:
    """The page as HTML: no script, nothing fetched, everything escaped; changes are said in words too."""
    known = load_language(language)
    direction = known.direction if known else "ltr"
    dates = "\n".join(_date(step, at) for at, step in enumerate(steps))
    columns = "\n".join(_column(name, step, at, language, direction) for at, step in enumerate(steps))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}: its wordings over the years</title>\n"
        f"<style>\n{_CSS.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(name)}</h1>\n<p>{escape(clause.about)}</p>\n"
        f'<nav aria-label="Time line">\n<ol class="time-line">\n{dates}\n</ol>\n</nav>\n'
        f'<div class="wordings" role="group" aria-label="Wordings, oldest first" tabindex="0">\n{columns}\n</div>\n'
        "<p><ins>Underlined words</ins> were put in, <del>struck words</del> were taken out, "
        "each against the wording before. Verbs stand in the form of a joint statement.</p>\n"
        "</main>\n</body>\n</html>\n"
    )


def _date(step: Step, at: int) -> str:
    label = _day(step)
    return f'<li><a href="#wording-{at + 1}">{label} <span>{escape(step.wording.id)}</span></a></li>'


def _day(step: Step) -> str:
    if step.day is None:
        return UNDATED
    return f'<time datetime="{step.day.isoformat()}">{step.day.isoformat()}</time>'


def _column(name: str, step: Step, at: int, language: str, direction: str) -> str:
    facts = "\n".join(f"<dt>{label}</dt><dd>{words}</dd>" for label, words in _facts(step))
    moved = f'<p class="move">Opening verb: {escape(step.move)}</p>\n' if step.move else ""
    text = "".join(map(_marked, step.changes)) if step.changes else escape(step.text)
    return (
        f'<section id="wording-{at + 1}" aria-labelledby="head-{at + 1}">\n'
        f'<h2 id="head-{at + 1}">{escape(f"{name}@{step.wording.id}")}</h2>\n<dl>\n{facts}\n</dl>\n{moved}'
        f'<blockquote lang="{escape(language)}" dir="{direction}"><p>{text}</p></blockquote>\n</section>'
    )


def _facts(step: Step) -> Iterator[tuple[str, str]]:
    yield "Date", _day(step)
    yield "Status", escape(step.wording.status)
    if step.source and step.wording.source:
        yield "Source", escape(f"{step.source.document}, {step.wording.source.paragraph}")
        yield "Agreed by", escape(f"{step.source.agreed_by} ({step.source.how})")


def _marked(stretch: Stretch) -> str:
    if stretch.kind == "same":
        return escape(stretch.new)
    shown = ""
    if stretch.old.strip():
        shown += f'<del><span class="said">taken out: </span>{escape(stretch.old.rstrip())}</del> '
    if stretch.new.strip():
        shown += f'<ins><span class="said">put in: </span>{escape(stretch.new.rstrip())}</ins> '
    return shown if stretch.new[-1:].isspace() or stretch.old[-1:].isspace() else shown.rstrip()
