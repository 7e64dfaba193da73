"""Plain text: numbers printed, lines of a masthead, an empty line between paragraphs, footnotes at the end."""

from __future__ import annotations

import pytest

import sample
from sample import edition, paragraph, section
from zerodraft.model.document import Block, Run, Table
from zerodraft.write.text import write


def text(*blocks: Block) -> str:
    return write(edition(*blocks)).value.decode()


def test_a_masthead_reads_line_by_line() -> None:
    assert text(sample.masthead()) == (
        "United Nations\tA/68/500\nGeneral Assembly\nDistr.: General\n3 October 2013\nOriginal: English\n"
        "Sixty-eighth session\nAgenda item 108\nCrime prevention and criminal justice\n13-49986\n"
    )


ONE, TWO = (paragraph("n", "One."),), (paragraph("n", "Two."),)
CASES = {
    "nothing": ((), ""),
    "paragraphs": ((paragraph("letter", "a"), paragraph("letter", "b")), "a\n\nb\n"),
    "numbers": (
        (paragraph("preamble", "a", level=1, number="1."), paragraph("preamble", "b", level=2, number="(a)")),
        "1. a\n\n(a) b\n",
    ),
    "a signature": (
        (section("signature", paragraph("signature-name", "A B"), paragraph("signature", "Ambassador\nof X")),),
        "A B\nAmbassador\nof X\n",
    ),
    "two signatures": (
        (section("signature", paragraph("signature", "A")), section("signature", paragraph("signature", "B"))),
        "A\n\nB\n",
    ),
    "two who sign one after the other": (
        tuple(paragraph(role, words) for role, words in (
            ("signature-name", "A"), ("signature", "Ambassador"), ("signature-name", "B"), ("signature-office", "of X"),
        )),
        "A\nAmbassador\n\nB\nof X\n",
    ),
    "two addresses": ((paragraph("inside-address", "A\nof X"), paragraph("inside-address", "B")), "A\nof X\n\nB\n"),
    "two columns of a masthead": (
        (
            Table("t", "masthead-columns", (62, 38), ((ONE + TWO, TWO),), sample.PLACE),
            paragraph("masthead-foot", "13-49986"),
        ),
        "One.\nTwo.\nTwo.\n13-49986\n",
    ),
    "gaps, pending States": ((paragraph("letter", Run("[date]", "gap"), Run("[Mali]", "pending")),), "[date][Mali]\n"),
    "footnotes": (
        (
            paragraph("letter", Run("the Plan", note=ONE), Run(" and ICAT", note=TWO)),
            paragraph("letter", "end"),
        ),
        "the Plan¹ and ICAT²\n\nend\n\n¹ One.\n² Two.\n",
    ),
    "a note in a note": (
        (paragraph("letter", Run("a", note=(paragraph("n", Run("b", note=(paragraph("n", "c"),))),))),),
        "a¹\n\n¹ b²\n² c\n",
    ),
    "a table": (
        (Table("t", "grid", (50, 50), ((ONE, TWO), (ONE, ())), sample.PLACE),),
        "One.\tTwo.\nOne.\n",
    ),
    "no spaces that must not break": ((paragraph("letter", "on 26 September 2013"),), "on 26 September 2013\n"),
    "hostile": ((paragraph("letter", "<b> & *x* {{ y }} 😀 العربية"),), "<b> & *x* {{ y }} 😀 العربية\n"),
}  # fmt: skip


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES)
def test_text_as_a_person_would_paste_it(blocks: tuple[Block, ...], expected: str) -> None:
    assert text(*blocks) == expected
