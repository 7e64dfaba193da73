"""zerodraft new: whatever is answered or left open, the draft builds at once."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from typed import process, typed
from workspaces import REPOSITORY, STATEMENT, TODAY, drafts, opened
from zerodraft import pipeline
from zerodraft.cli import here, new
from zerodraft.model.gap import Gap
from zerodraft.model.spec import DraftSpec, Sender

TEMPLATES = ("joint_statement", "declaration", "cover_letter", "note_verbale")
EMPTY = "\n" * 40


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with a person at it."""
    monkeypatch.setattr(new, "terminal", lambda: True)
    monkeypatch.setattr(here, "today", lambda: TODAY)


def spec_of(root: Path, name: str) -> DraftSpec:
    """The draft as a new run understands it; it must build."""
    written = pipeline.build(opened(root), name, ("docx", "text"))
    assert written.input == (), written.input
    drafted = pipeline.draft(opened(root), name).value
    assert drafted
    return drafted.draft.spec


def text_of(root: Path, name: str) -> str:
    return (root / "drafts" / name / "draft.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("template", TEMPLATES)
def test_without_a_terminal_everything_stays_open_and_builds(template: str, tmp_path: Path) -> None:
    drafts(tmp_path)
    done = process(tmp_path, "new", "mine", "--template", template)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().splitlines()[0].startswith("drafts/mine/draft.yaml is begun: ")
    assert done.stdout.decode().splitlines()[-1].endswith("zerodraft build mine")
    skeleton = (REPOSITORY / "templates" / template / "new.yaml").read_text(encoding="utf-8")
    assert text_of(tmp_path, "mine") == skeleton
    assert skeleton.startswith("# yaml-language-server: $schema=../../docs/schema/draft.schema.json\n")
    assert spec_of(tmp_path, "mine").template == template


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_question_may_be_left_empty(number: int, tmp_path: Path) -> None:
    world = drafts(tmp_path)
    done = typed(tmp_path, "new", "mine", answers=f"{number}\n{EMPTY}")
    assert done.exit_code == 0, done.output
    template = world.workspace.names("templates", "/new.yaml")[number - 1]
    assert spec_of(tmp_path, "mine").template == template
    assert text_of(tmp_path, "mine") == (REPOSITORY / "templates" / template / "new.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("asking")
def test_answers_are_understood_as_a_desk_officer_gives_them(tmp_path: Path) -> None:
    drafts(tmp_path)
    answers = ["30 July 2027", "Vienna", "human trafficking", "trafficking in persons", "", "laos", "friends"]
    done = typed(tmp_path, "new", "mine", "--template", "joint_statement", answers="\n".join([*answers, EMPTY]))
    assert done.exit_code == 0, done.output
    spec = spec_of(tmp_path, "mine")
    assert spec.date == date(2027, 7, 30)
    assert spec.occasion is not None and not isinstance(spec.occasion, Gap)
    assert spec.occasion.observance == "world-day-against-trafficking-in-persons"
    assert isinstance(spec.theme, Gap)
    assert spec.chair == "Lao People's Democratic Republic"
    assert spec.signatories is not None and not isinstance(spec.signatories, Gap)
    assert spec.signatories.group == "friends-united-against-human-trafficking"
    assert 'no international day called "human trafficking" is known' in done.output


@pytest.mark.usefixtures("asking")
def test_who_signs_and_under_which_item(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    answers = ["26 September 2013", "belarus", "2", "H.E. Mr. Dapkiunas", "Andrei Dapkiunas", "Ambassador", "108"]
    done = typed(tmp_path, "new", "mine", "--annex", "statement", answers="\n".join([*answers, EMPTY]))
    assert done.exit_code == 0, done.output
    assert "write first name and surname only" in done.output
    assert "item 108 of session 68: Crime prevention and criminal justice" in done.output
    spec = spec_of(tmp_path, "mine")
    assert isinstance(spec.sender, Sender)
    assert (spec.sender.state, spec.sender.office) == ("Belarus", "charge_daffaires")
    assert (spec.sender.name, spec.sender.title) == ("Andrei Dapkiunas", "Ambassador")
    assert "draft: statement" in text_of(tmp_path, "mine")
    assert "on_behalf_of" not in text_of(tmp_path, "mine")


@pytest.mark.usefixtures("asking")
@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("Which date", "31 June 2027", 'there is no day "31 June 2027"'),
        ("Which date", "soon", '"soon" is no date'),
        ("Which State leads", "Korea", "Republic of Korea"),
        ("Which State leads", "Atlantis", 'there is no State called "Atlantis"'),
        ("Whose text", "Belarus; Atlantis", 'there is no State called "Atlantis"'),
        ("Whose text", "nobody", 'no group and no State is called "nobody"'),
        ("On the occasion", "illicit", "Illicit"),
        ("In which city", "Vi\x07enna", "there is a character in it that cannot be printed"),
    ],
)
def test_an_answer_that_is_not_understood_is_asked_again_with_the_reason(
    question: str, answer: str, said: str, tmp_path: Path
) -> None:
    drafts(tmp_path)
    order = ["Which date", "In which city", "On the occasion", "What is the theme", "Which State leads", "Whose text"]
    before = order.index(question)
    answers = "\n" * before + answer + "\n" + EMPTY
    done = typed(tmp_path, "new", "mine", "--template", "joint_statement", answers=answers)
    assert done.exit_code == 0, done.output
    assert said in done.output
    spec_of(tmp_path, "mine")


@pytest.mark.usefixtures("asking")
def test_a_letter_takes_over_what_its_annex_says(tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT.replace("place:", "chair: Egypt\nplace:"))
    done = typed(tmp_path, "new", "mine", "--template", "cover_letter", answers=f"statment\nstatement\n{EMPTY}")
    assert done.exit_code == 0, done.output
    assert 'there is no draft called "statment"; do you mean statement?' in done.output
    assert "On whose behalf" not in done.output
    assert "Which State sends" not in done.output
    spec = spec_of(tmp_path, "mine")
    assert isinstance(spec.sender, Sender)
    assert spec.sender.state == "Egypt"


@pytest.mark.parametrize(("left_out", "open_again"), [("", False), ("Egypt, ", True)])
def test_a_letter_may_be_begun_with_several_annexes(left_out: str, open_again: bool, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT, other=STATEMENT.replace(left_out or "\0", ""))
    done = typed(tmp_path, "new", "mine", "--annex", "statement", "--annex", "other", "--template", "note_verbale")
    assert done.exit_code == 0, done.output
    assert "annex: [{draft: statement}, {draft: other}]" in text_of(tmp_path, "mine")
    assert ("on_behalf_of: TODO" in text_of(tmp_path, "mine")) == open_again, "States that differ are a question"


@pytest.mark.usefixtures("asking")
def test_the_usual_kind_is_a_joint_statement(tmp_path: Path) -> None:
    drafts(tmp_path)
    assert typed(tmp_path, "new", "mine", answers=f"7\nstatement\n{EMPTY}").exit_code == 0
    assert spec_of(tmp_path, "mine").template == "joint_statement"


@pytest.mark.usefixtures("asking")
def test_a_name_that_others_share_is_said_in_full(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "new", "mine", "--template", "joint_statement", answers=f"\n\n\n\ncongo\n{EMPTY}")
    assert "Congo, not Democratic Republic of the Congo" in done.output


@pytest.mark.usefixtures("asking")
def test_states_without_a_group(tmp_path: Path) -> None:
    drafts(tmp_path)
    answers = "\n" * 5 + "egypt; laos; the Gambia; Egypt\n" + EMPTY
    assert typed(tmp_path, "new", "mine", "--template", "joint_statement", answers=answers).exit_code == 0
    spec = spec_of(tmp_path, "mine")
    assert spec.signatories is not None and not isinstance(spec.signatories, Gap)
    assert spec.signatories.states == ("Egypt", "Lao People's Democratic Republic", "Gambia")


@pytest.mark.usefixtures("asking")
def test_words_of_an_answer_mean_themselves(tmp_path: Path) -> None:
    drafts(tmp_path)
    title = 'Yes: "no" & <all> {{ of }} us # [TODO] * \\'
    assert typed(tmp_path, "new", "mine", "--template", "declaration", answers=f"\n\n\n{title}\n{EMPTY}").exit_code == 0
    assert spec_of(tmp_path, "mine").title == title
    assert title in typed(tmp_path, "show", "mine").output


@pytest.mark.usefixtures("asking")
def test_leaving_in_the_middle_writes_nothing(tmp_path: Path) -> None:
    drafts(tmp_path)
    assert typed(tmp_path, "new", "mine", answers="1\n").exit_code == 130
    assert not (tmp_path / "drafts" / "mine").exists()


@pytest.mark.parametrize(("template", "key"), [("joint_statement", "date: "), ("declaration", "  on: ")])
def test_the_date_may_be_told(template: str, key: str, tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "new", "mine", "--template", template, "--date", "30 July 2027")
    assert done.exit_code == 0, done.output
    assert f"\n{key}2027-07-30" in text_of(tmp_path, "mine")


def test_a_draft_is_never_written_over(tmp_path: Path) -> None:
    drafts(tmp_path, mine=STATEMENT)
    done = typed(tmp_path, "new", "mine")
    assert done.exit_code == 1
    assert "error ZD019" in done.stderr
    assert text_of(tmp_path, "mine") == STATEMENT


def test_a_draft_that_cannot_be_written_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    drafts(tmp_path)
    monkeypatch.setattr(os, "replace", refusing)
    done = typed(tmp_path, "new", "mine")
    assert done.exit_code == 1
    assert "drafts/mine/draft.yaml:1:1: error ZD018 the disk is full" in done.stderr


def test_a_template_of_ones_own_may_have_its_skeleton(tmp_path: Path) -> None:
    drafts(tmp_path)
    folder = tmp_path / "templates" / "toast"
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text("format: 1\nabout: A toast\nneeds: [title]\n", encoding="utf-8")
    (folder / "body.en.md.j2").write_text("{{ own_title }}\n", encoding="utf-8")
    assert 'the template "toast" has no new.yaml' in typed(tmp_path, "new", "cheers", "--template", "toast").stderr
    (folder / "new.yaml").write_text("format: 1\ntemplate: toast\ntitle: TODO\n", encoding="utf-8")
    done = typed(tmp_path, "new", "cheers", "--template", "toast")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("drafts/cheers/draft.yaml is begun: A toast\n")


def test_rolling_forward_says_what_was_done_and_what_is_to_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(here, "today", lambda: TODAY)
    last = REPOSITORY / "drafts" / "2025-world-day-statement" / "draft.yaml"
    drafts(tmp_path, last=last.read_text(encoding="utf-8"))
    done = typed(tmp_path, "new", "next", "--from", "drafts/last", "--date", "2027-07-30")
    assert done.exit_code == 0, done.output
    for line in (
        "drafts/next/draft.yaml is rolled forward from last",
        "    computed: date: 30 July 2027, was 30 July 2025",
        "    open again: theme",
        "    open again: latest report on trafficking in persons",
        "    left out: as_issued (8 departures of the original)",
        "write into drafts/next/draft.yaml what you know, then: zerodraft build next",
    ):
        assert line in done.stdout.splitlines()
    assert "warning ZD501 the twenty-seventh anniversary is not a round one" in done.stdout
    assert "21 States pending" in done.stdout
    spec_of(tmp_path, "next")
    assert text_of(tmp_path, "last") == last.read_text(encoding="utf-8")


def test_a_broken_draft_is_not_rolled_forward(tmp_path: Path) -> None:
    drafts(tmp_path, last=STATEMENT.replace("template:", "tempalte:"))
    done = typed(tmp_path, "new", "next", "--from", "last")
    assert done.exit_code == 1
    assert "drafts/last/draft.yaml:2:1: error ZD005" in done.stderr
    assert not (tmp_path / "drafts" / "next").exists()


@pytest.mark.usefixtures("asking")
def test_a_name_that_was_not_given_is_asked_until_it_can_be_one(tmp_path: Path) -> None:
    drafts(tmp_path, taken=STATEMENT)
    done = typed(tmp_path, "new", answers=f"My Draft\ntaken\nmine\n2\n{EMPTY}")
    assert done.exit_code == 0, done.output
    assert '    "My Draft" cannot be the name of a draft: use small letters' in done.output
    assert '    there is something called "drafts/taken" already' in done.output
    assert spec_of(tmp_path, "mine").template == "declaration"


@pytest.mark.usefixtures("asking")
def test_a_draft_that_is_not_there_is_met_with_those_that_are(tmp_path: Path) -> None:
    drafts(tmp_path, first=STATEMENT, second=STATEMENT)
    done = typed(tmp_path, "new", "mine", answers=f"1\nxyzzy\n{EMPTY}")
    assert '    there is no draft called "xyzzy"; there are: first; second\n' in done.output
