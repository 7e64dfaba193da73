"""A traced text as one self-contained, accessible web page: totals with a legend, then every paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...language import load as load_language
from ...ooxml.markup import escape
from ...text.align import Stretch
from .told import facts
from .traced import KINDS, LEGEND, Piece, Traced, shares

_CSS = Path(__file__).parents[1] / "data" / "trace.css"


def page(name: str, traced: Sequence[Traced], language: str) -> str:
    """The page as HTML: no script, nothing fetched, everything escaped; changes are said in words too."""
    known = load_language(language)
    spoken = f'lang="{escape(language)}" dir="{known.direction if known else "ltr"}"'
    rows = "\n".join(
        f'<tr><th scope="row">{KINDS[kind]}</th><td class="share">{share}</td><td>{LEGEND[kind]}</td></tr>'
        for kind, share in shares(traced).items()
    )
    body = "\n".join(_section(each, at, spoken) for at, each in enumerate(traced, 1))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}: where its words come from</title>\n"
        f"<style>\n{_CSS.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n<h1>{escape(name)}</h1>\n"
        '<table>\n<thead><tr><th scope="col">Class</th><th scope="col">Per cent of words</th>'
        f'<th scope="col">What it means</th></tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n'
        "<p><ins>Underlined words</ins> are not in the source, <del>struck words</del> are in the source only.</p>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def _section(traced: Traced, at: int, spoken: str) -> str:
    pieces = "\n".join(_piece(piece, spoken) for piece in traced.parts)
    wrong = "".join(f'<p class="contradiction">{escape(said)}</p>\n' for said in traced.contradictions)
    return (
        f'<section class="{traced.kind}" aria-labelledby="p{at}">\n'
        f'<h2 id="p{at}">{escape(traced.id)}: {KINDS[traced.kind]}</h2>\n{pieces}\n{wrong}</section>'
    )


def _piece(piece: Piece, spoken: str) -> str:
    lines = "".join(f"<li>{escape(fact)}</li>" for fact in facts(piece))
    return f"<blockquote {spoken}><p>{''.join(_text(piece))}</p></blockquote>\n<ul>{lines}</ul>"


def _text(piece: Piece) -> Iterator[str]:
    if not piece.changes:
        yield escape(piece.text)
    for stretch in piece.changes:
        yield _marked(stretch)


def _marked(stretch: Stretch) -> str:
    if stretch.kind == "same":
        return escape(stretch.new)
    shown = []
    if stretch.old.strip():
        shown.append(f'<del><span class="said">source only: </span>{escape(stretch.old.rstrip())}</del>')
    if stretch.new.strip():
        shown.append(f'<ins><span class="said">not in the source: </span>{escape(stretch.new.rstrip())}</ins>')
    space = " " if stretch.new[-1:].isspace() or stretch.old[-1:].isspace() else ""
    return " ".join(shown) + space
