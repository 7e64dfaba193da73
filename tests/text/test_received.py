"""The law of a source: kept and removed together, repairs undone, is the text received."""

from __future__ import annotations

import pytest

from zerodraft.model.library import Removed, Repair
from zerodraft.text.received import broken, spelled

RECEIVED = "1. We reaf-\nfirm it;\n\n2/3\n\n2. We thank\xad all."
NUMBERS = (Removed(0, 2, "1.", "number"), Removed(27, 29, "2.", "number"))
MARK = (Removed(22, 25, "2/3", "page mark"), Removed(38, 39, "‹U+00AD›", "invisible"))
MENDED = (Repair("", "reaf-\nfirm", "reaffirm", "broken", 6, 16),)
PARAGRAPHS = ("We reaffirm it;", "We  thank all.")


def test_a_text_that_is_accounted_for_keeps_the_law() -> None:
    assert broken(RECEIVED, PARAGRAPHS, (*NUMBERS, *MARK), MENDED) == ""


@pytest.mark.parametrize(
    ("paragraphs", "removed", "repairs", "said"),
    [
        (PARAGRAPHS[::-1], (*NUMBERS, *MARK), MENDED, 'the text received has "reaffirm it; We thank all." where the paragraphs have "thank all. We reaffirm it;"'),
        (PARAGRAPHS, NUMBERS, MENDED, 'the text received has "2/3 We thank\xad all." where the paragraphs have "We thank all."'),
        (PARAGRAPHS, (*NUMBERS, *MARK), (), 'the text received has "reaf- firm it; We thank" where the paragraphs have "reaffirm it; We thank all."'),
        (PARAGRAPHS, (*NUMBERS, Removed(21, 24, "2/3", "page mark")), MENDED, '"2/3" does not stand at 21 in the text received'),
        (PARAGRAPHS, (*NUMBERS, Removed(14, 25, RECEIVED[14:25], "over")), MENDED, f'"{RECEIVED[14:25]}" lies outside of the text received, or over another change'),
        (PARAGRAPHS, (*NUMBERS, Removed(38, 90, "", "over")), MENDED, '"" lies outside of the text received, or over another change'),
        (PARAGRAPHS[:1], (*NUMBERS, *MARK), MENDED, 'the text received has "We thank all." where the paragraphs have ""'),
    ],
)  # fmt: skip
def test_whatever_is_lost_or_made_up_breaks_it(
    paragraphs: tuple[str, ...], removed: tuple[Removed, ...], repairs: tuple[Repair, ...], said: str
) -> None:
    assert broken(RECEIVED, paragraphs, removed, repairs) == said


def test_what_no_file_may_hold_is_spelled() -> None:
    assert spelled("a\x0cb\ue000") == "a‹U+000C›b‹U+E000›"
