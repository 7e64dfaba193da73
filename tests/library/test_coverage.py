"""Which sentences of a text stand in another: the same words, another wording, or neither."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workspaces import REPOSITORY, opened
from zerodraft.language import load as load_language
from zerodraft.library import load
from zerodraft.library.coverage import Coverage, Passage, coverage, of_source


def said(old: list[Passage], new: list[Passage]) -> Coverage:
    english = load_language("en")
    assert english
    return coverage(old, new, english)


def passages(*texts: str, clause: str = "") -> list[Passage]:
    return [Passage(str(at), text, frozenset({clause} - {""})) for at, text in enumerate(texts, start=1)]


def test_the_form_of_a_verb_and_the_closing_mark_are_the_places_own() -> None:
    found = said(
        passages("Reaffirms its full adherence to the Plan;"), passages("We reaffirm our full adherence to the Plan.")
    )
    assert [(old.paragraph, new.paragraph) for old, new in found.again] == [("1", "1")]
    assert (found.otherwise, found.dropped, found.added) == ((), (), ())


def test_one_word_more_is_said_otherwise() -> None:
    found = said(
        passages("We welcome the report of the Secretary-General on the Fund."),
        passages("We welcome the annual report of the Secretary-General on the Fund."),
    )
    assert [[each.kind for each in pair.changes] for pair in found.otherwise] == [["same", "inserted", "same"]]


def test_a_sentence_of_other_words_is_another_wording_only_where_the_clause_is_the_same() -> None:
    old, new = "We support the Fund.", "Every State shall pay for the victims."
    assert len(said(passages(old, clause="fund"), passages(new, clause="fund")).otherwise) == 1
    found = said(passages(old, clause="fund"), passages(new, clause="victims"))
    assert (len(found.dropped), len(found.added)) == (1, 1)


def test_a_sentence_is_matched_with_the_nearest_one_and_each_only_once() -> None:
    found = said(
        passages("We welcome the plan of the group.", "We welcome the plan of the States."),
        passages("We welcome the plan of the States.", "The plan ends."),
    )
    assert [(old.paragraph, new.paragraph) for old, new in found.again] == [("2", "1")]
    assert [each.paragraph for each in found.dropped] == ["1"]
    assert [each.paragraph for each in found.added] == ["2"]


TEXTS = st.lists(st.lists(st.sampled_from("we reaffirm the plan of States and groups".split()), max_size=9), max_size=5)


@given(TEXTS, TEXTS, st.booleans())
def test_every_sentence_is_told_of_once_and_a_text_covers_itself(
    one: list[list[str]], other: list[list[str]], clauses: bool
) -> None:
    clause = "plan" if clauses else ""
    old, new = (passages(*(" ".join(text) for text in texts), clause=clause) for texts in (one, other))
    found = said(old, new)
    told = [*(left for left, _ in found.again), *(pair.old for pair in found.otherwise), *found.dropped]
    assert sorted(told, key=lambda each: each.paragraph) == old
    told = [*(right for _, right in found.again), *(pair.new for pair in found.otherwise), *found.added]
    assert sorted(told, key=lambda each: each.paragraph) == new
    itself = said(old, old)
    assert (len(itself.again), itself.otherwise, itself.dropped, itself.added) == (len(old), (), (), ())


def test_a_source_is_read_by_its_numbered_paragraphs_with_the_clauses_taken_from_each_sentence() -> None:
    world = opened(REPOSITORY)
    source = load.source(world, "vienna-joint-statement-30-july-2025").value
    assert source
    found = [(each.paragraph, sorted(each.clauses)) for each in of_source(world, source.source)]
    assert found[:4] == [
        ("statement/1", ["severe-challenge"]),
        ("statement/2", ["global-report"]),
        ("statement/2", ["global-report-alarm"]),
        ("statement/3", ["digital-technology"]),
    ]
    assert not [name for name, _ in found if "title" in name or "lead" in name]
