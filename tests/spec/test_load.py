"""A draft is read the same from any editor, its texts as phrases, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import STATEMENT, drafts, lines, opened, outline, uncached
from zerodraft import pipeline
from zerodraft.pipeline import World
from zerodraft.spec.load import Draft, load

TEXT = (
    STATEMENT
    + "  - text: |\n      We met.\n\n      We {{ verb('agree') }} on it.\n  - [text: One, {text: Two, id: two}]\n"
)


def loaded(world: World) -> Draft:
    draft, problems = load(world, "statement")
    assert draft, lines(problems)
    assert problems == ()
    return draft


FORMS = {
    "CRLF": TEXT.replace("\n", "\r\n"),
    "a byte-order mark": "\ufeff" + TEXT,
    "no line end at the end": TEXT.rstrip("\n"),
    "keys in another order": "format: 1\n" + "\n".join(reversed(TEXT.partition("body:")[0].split("\n")[1:3])) + "\n"
    + "\n".join([*TEXT.partition("body:")[0].split("\n")[3:-1], ""]) + "body:" + TEXT.partition("body:")[2],
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_draft_from_any_editor_makes_the_same_document(form: str, tmp_path: Path) -> None:
    made = []
    for name, text in (("plain", TEXT), ("other", FORMS[form])):
        drafted, problems = pipeline.draft(drafts(tmp_path / name, statement=text), "statement")
        assert drafted, lines(problems)
        made.append(outline(drafted.document.blocks))
    assert made[0] == made[1]


@pytest.mark.parametrize("form", ["CRLF", "a byte-order mark"])
def test_places_are_right_in_any_form(form: str, tmp_path: Path) -> None:
    text = FORMS[form].replace("verb('agree')", "verbs('agree')")
    _, problems = pipeline.draft(drafts(tmp_path, statement=text), "statement")
    assert [str(each.place) for each in problems] == ["drafts/statement/draft.yaml:16:10"]


def test_texts_are_phrases_by_their_path(tmp_path: Path) -> None:
    draft = loaded(drafts(tmp_path, statement=TEXT))
    assert sorted(draft.phrases) == ["body/2/text", "body/3/0/text", "body/3/1/text"]
    assert len(draft.phrases["body/2/text"]) == 2


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    world = drafts(tmp_path, statement=TEXT)
    read = loaded(uncached(world))
    assert loaded(world) == read
    assert loaded(opened(tmp_path)) == read


def test_a_part_that_is_not_written_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    draft = loaded(drafts(tmp_path, statement=TEXT))
    assert str(draft.place("date")) == "drafts/statement/draft.yaml:3:7"
    assert str(draft.place("body/0/with/anything")) == "drafts/statement/draft.yaml:11:5"
    assert str(draft.place("nothing/like/it")) == "drafts/statement/draft.yaml:1:1"


def test_yaml_turns_no_word_into_something_else(tmp_path: Path) -> None:
    values = ["NO", "on", "12:30", "1_000", "0x10", "1e3", "~", "null", "yes", "2013-09-26", "1.10"]
    for at, value in enumerate(values):
        text = STATEMENT.replace("theme: End the Exploitation", f"theme: {value}")
        world = drafts(tmp_path / str(at), statement=text)
        assert loaded(world).spec.theme == value
