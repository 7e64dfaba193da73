"""Tracing: each paragraph's class, with who agreed to it, what changed, and what the draft says of itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workspaces import REPOSITORY, opened, workspace
from zerodraft.library import load
from zerodraft.library.trace import KINDS, Change, Piece, Traced, shares, trace
from zerodraft.model.document import Source
from zerodraft.world import World

PLAN = (
    "We reaffirm our collective commitment and full adherence to the comprehensive implementation of the Global Plan"
    " of Action through coordinated action at the international and national levels."
)
ICAT = "We encourage UNODC and other ICAT Members to ensure full implementation of the Global Plan of Action."
SOURCE = "Vienna joint statement, 30 July 2025"
NEW = (
    "Fisheries of the high seas shall be managed by regional bodies, and all catches be reported each quarter.",
    "Libraries lend books to readers of every age without asking for any fee.",
    "Museums keep coins, maps and letters dry and dark.",
)


@pytest.fixture(scope="module")
def world() -> World:
    return opened(REPOSITORY)


def one(world: World, text: str, *claims: Source, on: date | None = None) -> Traced:
    found = trace(world, [("1", text)], "en", {"1": claims}, on)
    assert len(found) == 1
    return found[0]


def where(piece: Piece) -> tuple[str, str, str] | None:
    return (piece.origin.document, piece.origin.paragraph, piece.origin.sentences) if piece.origin else None


def paragraphs(world: World) -> list[str]:
    loaded = load.source(world, "a-68-500").value
    assert loaded
    return [text for id, text in loaded.source.paragraphs.items() if id.startswith("annex/") and id[-1].isdigit()]


def test_a_text_half_agreed_a_quarter_changed_a_quarter_new_is_classed_paragraph_by_paragraph(world: World) -> None:
    agreed = paragraphs(world)[:6]
    changed = [
        text.replace(old, new)
        for text, old, new in (
            (ICAT, "full implementation", "swift and full implementation"),
            (PLAN, "collective commitment", "unwavering political will"),
            (paragraphs(world)[6], "the", "all the"),
        )
    ]
    found = trace(world, [(str(at), text) for at, text in enumerate((*agreed, *changed, *NEW))], "en")
    assert [each.kind for each in found] == ["agreed"] * 6 + ["changed"] * 3 + ["new"] * 3
    assert [where(each.whole) for each in found[:2]] == [("A/68/500", "annex/1", "all"), ("A/68/500", "annex/2", "all")]
    assert found[0].whole.origin and found[0].whole.origin.agreed_by == "the 22 States listed in its annex"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PLAN.rstrip("."), "agreed"),
        (PLAN.replace(" ", "  ").rstrip(".") + ";", "agreed"),
        (PLAN.replace("We reaffirm our", "Reaffirms its"), "agreed-other-form"),
        (PLAN.replace("We reaffirm our", "Reaffirming their").rstrip(".") + ",", "agreed-other-form"),
        (ICAT.replace("Members", "members"), "changed"),
        (NEW[0], "new"),
    ],
)
def test_forms_and_closing_punctuation_are_told_from_words(world: World, text: str, kind: str) -> None:
    assert one(world, text).kind == kind


def test_values_of_parameters_are_named_with_the_old_and_the_new_one(world: World) -> None:
    found = one(world, "This year marks the thirtieth anniversary of the UN Global Plan of Action.")
    assert (found.kind, found.whole.values) == ("values-changed", (Change("anniversary", "15th", "thirtieth"),))
    assert where(found.whole) == (SOURCE, "statement/10", "2")


def test_a_word_outside_of_the_parameters_is_a_change(world: World) -> None:
    found = one(world, "This year marks the thirtieth glorious anniversary of the UN Global Plan of Action.")
    assert found.kind in ("values-changed", "changed")
    found = one(world, "This century marks the thirtieth anniversary of the UN Global Plan of Action.")
    assert found.kind == "changed"


def test_the_opening_verb_is_named(world: World) -> None:
    found = one(world, ICAT.replace("We encourage", "We request"))
    assert (found.kind, found.whole.move) == (
        "changed",
        '"encourage" became "request": stronger, a stronger demand',
    )
    assert [each.new for each in found.whole.changes if each.kind != "same"] == ["request "]


def test_sentences_of_several_paragraphs_are_stitched(world: World) -> None:
    found = one(world, f"{PLAN} {ICAT} {NEW[2]}")
    assert found.kind == "stitched"
    assert [(piece.kind, where(piece)) for piece in found.pieces] == [
        ("agreed", (SOURCE, "statement/10", "3")),
        ("agreed", (SOURCE, "statement/11", "all")),
        ("new", None),
    ]


def test_a_text_cut_out_of_a_longer_one_is_that_one_changed(world: World) -> None:
    cut = "Welcome the outcome of the workshop on law enforcement aspects of combating human trafficking"
    found = one(world, cut)
    assert (found.kind, where(found.whole)) == ("changed", ("A/68/500", "annex/8", "all"))
    assert {each.kind for each in found.whole.changes} == {"same", "deleted"}


def test_later_language_of_the_clause_is_told_unless_the_text_is_older(world: World) -> None:
    text = paragraphs(world)[1]
    told = (f"global-plan-of-action@2025 ({SOURCE}, statement/10, 2025-07-30)",)
    assert one(world, text).whole.superseded == told
    assert one(world, text, on=date(2013, 9, 26)).whole.superseded == ()


def test_what_the_draft_says_of_its_source_is_compared_with_the_source(world: World) -> None:
    right = Source(SOURCE, "statement/11", "", "", "icat-members", "2025")
    other = Source("A/68/500", "annex/6", "", "", "icat-members", "2013")
    amended = Source(SOURCE, "statement/11", "", "", "icat-members", "2025", amended=True)
    changed = ICAT.replace("full", "swift")
    assert one(world, ICAT, right).contradictions == ()
    assert one(world, changed, amended).contradictions == ()
    assert one(world, changed, right).contradictions == (
        "the draft names icat-members@2025 as it stands there, but the text is changed",
    )
    assert one(world, ICAT, other).contradictions == (
        f"the draft names icat-members@2013, but the text is that of {SOURCE}, statement/11",
    )
    assert one(world, ICAT, amended).contradictions == (
        "the draft names icat-members@2025 as amended, but the text is agreed",
    )


def test_another_language_finds_nothing_of_this_one(world: World) -> None:
    assert [each.kind for each in trace(world, [("1", ICAT)], "fr")] == ["new"]


def test_a_proposed_wording_is_not_agreed_and_a_retired_one_names_what_replaced_it(tmp_path: Path) -> None:
    source = (
        "format: 1\ndocument: A/1\ntitle: T\nkind: resolution\ndate: 2001-02-03\nlanguage: en\n"
        "agreed_by: General Assembly\nhow: consensus\nparagraphs: {statement/1: We support the small islands of every sea.}\n"
    )
    clause = (
        "format: 1\nabout: islands\nwordings:\n"
        "  - id: old\n    status: retired\n    replaced_by: new\n    source: {document: A/1, paragraph: statement/1}\n"
        "    en: \"{{ verb('support') }} the small islands of every sea\"\n"
        '  - {id: new, status: proposed, en: "We cherish the lighthouses along northern coasts"}\n'
    )
    made = workspace(
        tmp_path, {"clause_library/sources/a-1.yaml": source, "clause_library/clauses/islands.yaml": clause}
    )
    found = one(made, "We support the small islands of every sea")
    assert (found.kind, found.whole.superseded) == ("agreed", ("islands@new",))
    assert one(made, "We cherish the lighthouses along northern coasts.").kind == "new"


def test_headings_are_left_out_and_no_text_has_no_shares(world: World) -> None:
    assert trace(world, [("1", "Joint Statement"), ("2", "")], "en") == ()
    assert shares(()) == {}


@settings(derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*KINDS]), st.integers(1, 500)), min_size=1))
def test_shares_are_a_hundred_together(found: list[tuple[str, int]]) -> None:
    traced = [Traced("1", Piece("", kind, words)) for kind, words in found]  # type: ignore[arg-type]
    made = shares(traced)
    assert sum(made.values()) == 100 and all(share >= 0 for share in made.values())


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.text(max_size=120))
def test_whatever_a_text_holds_it_has_a_class_and_its_changes_give_it_back(text: str) -> None:
    world = opened(REPOSITORY)
    for each in trace(world, [("1", f"{ICAT[:60]}{text}")], "en"):
        assert each.kind in KINDS
        joined = "".join(stretch.new for stretch in each.whole.changes)
        assert not joined or each.whole.text.startswith(joined)
