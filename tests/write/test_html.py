"""The web page: accessible, self-contained, everything escaped."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from sample import edition, paragraph, section
from zerodraft.model.document import Block, Run, Table
from zerodraft.model.stamp import Edition
from zerodraft.write.html import write


def page(made: Edition) -> str:
    return write(made).value.decode()


def main(*blocks: Block) -> str:
    """The inside of the page's main element, on one line."""
    found = re.search(r"<main>\n(.*)\n</main>", page(edition(*blocks)), re.DOTALL)
    return re.sub(r"\n", "", found[1]) if found else ""


def number(text: str, level: int, shown: str) -> Block:
    return paragraph("operative-part", text, level=level, number=shown)


OPEN = '<ol role="list"><li class="operative-part"><span class="number">'
NEXT = '<li class="operative-part"><span class="number">'
CASES = {
    "a paragraph": ((paragraph("letter", "a"),), '<p class="letter">a</p>'),
    "a heading": ((paragraph("annex-heading", "a", heading=2),), '<h2 class="annex-heading">a</h2>'),
    "a deep heading": ((paragraph("x", "a", heading=7),), '<p class="x" role="heading" aria-level="7">a</p>'),
    "a part": ((section("annex", paragraph("annex", "a")),), '<section class="annex"><p class="annex">a</p></section>'),
    "faces": (
        (paragraph("", Run("a", face="italic"), Run("b", face="bold"), Run("c", face="bold-italic")),),
        "<p><i>a</i><b>b</b><b><i>c</i></b></p>",
    ),
    "marks": (
        (paragraph("", Run("[date]", "gap"), Run("[Mali]", "pending"), Run("Laos", "as_issued")),),
        '<p><mark class="gap">[date]</mark><mark class="pending">[Mali]</mark>Laos</p>',
    ),
    "a line break": ((paragraph("", "a\nb"),), "<p>a<br>b</p>"),
    "a date": ((paragraph("", "on 26 ", Run("September 2013", "value")),), "<p>on 26\u00a0September 2013</p>"),
    "a list": (
        (number("a", 1, "1."), number("b", 2, "(a)"), number("c", 2, "(b)"), number("d", 1, "2.")),
        f"{OPEN}1.</span> a{OPEN}(a)</span> b</li>{NEXT}(b)</span> c</li></ol></li>{NEXT}2.</span> d</li></ol>",
    ),
    "a list from a deeper level": (
        (number("a", 2, "(a)"), number("b", 1, "1.")),
        f"{OPEN}(a)</span> a</li></ol>{OPEN}1.</span> b</li></ol>",
    ),
    "a table with a header": (
        (Table("t", "grid", (60, 40), (((paragraph("", "a"),), ()), ((), (paragraph("", "b"),))), sample.PLACE, 1),),
        '<table class="grid"><colgroup><col style="width:60%"><col style="width:40%"></colgroup>'
        '<thead><tr><th scope="col"><p>a</p></th><th scope="col"></th></tr></thead>'
        "<tbody><tr><td></td><td><p>b</p></td></tr></tbody></table>",
    ),
    "a footnote": (
        (paragraph("", Run("a", note=(paragraph("", "n"),))),),
        '<p>a<sup><a id="mark-1" href="#note-1" role="doc-noteref">1</a></sup></p>'
        '<section class="notes" role="doc-endnotes">'
        '<p id="note-1"><a href="#mark-1" role="doc-backlink">1</a> n</p></section>',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES)
def test_blocks_become_what_html_has_for_them(blocks: tuple[Block, ...], expected: str) -> None:
    assert main(*blocks) == expected


def test_a_page_says_its_language_direction_title_and_author() -> None:
    made = page(edition(paragraph("letter", "a"), language="ar", title="A <title> & more"))
    assert '<html lang="ar" dir="rtl">' in made
    assert "<title>A &lt;title&gt; &amp; more</title>" in made
    assert '<meta name="author" content="Permanent Mission of Belarus">' in made


def test_a_table_without_a_header_says_that_it_is_for_layout() -> None:
    assert '<table class="masthead" role="presentation">' in page(sample.issued())


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    made = page(sample.issued())
    assert re.findall(r"<script|<link|<img|<iframe|url\(|@import|https?:| on\w+=", made) == []


class Reader(HTMLParser):
    """The text in main, and whether every element is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open:
            self.text += data


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_text_arrives_as_it_was_written(words: str) -> None:
    reader = Reader()
    reader.feed(page(edition(paragraph("letter", words), title=words)))
    assert reader.open == []
    assert reader.text.strip("\n").replace("\u00a0", " ") == words.strip("\n").replace("\u00a0", " ")


def test_the_letter_is_well_formed() -> None:
    reader = Reader()
    reader.feed(page(sample.issued()))
    assert reader.open == []
    assert "Nigeria, the Philippines" in reader.text
