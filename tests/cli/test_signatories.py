"""zerodraft signatories: who joined, who is asked; the draft changes by exactly what was asked."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from typed import typed
from workspaces import LETTER, STATEMENT, drafts, workspace
from zerodraft import consent, pipeline
from zerodraft.consent import Change, Kind, Wanted

HEAD, _, BODY = STATEMENT.partition("signatories:")
TAIL = BODY[BODY.index("body:") :]
GROUP = "{group: friends-united-against-human-trafficking, attested: 2025-07-30, joined: {Belarus: 2025-07-01}}"


def text(signatories: str, chair: str = "Belarus") -> str:
    """A statement with these signatories."""
    lead = f"chair: {chair}\n" if chair else ""
    return f"{HEAD}{lead}signatories: {signatories}\n{TAIL}"


def after(root: Path, signatories: str, *asked: str, chair: str = "Belarus") -> str:
    """What stands under `signatories:` after a command; everything else of the file must be as it was."""
    before = text(signatories, chair)
    drafts(root, draft=before)
    done = typed(root, "signatories", "draft", *asked)
    assert done.exit_code == 0, done.output
    found = (root / "drafts/draft/draft.yaml").read_bytes().decode()
    start, _, rest = before.partition(signatories)
    assert found.startswith(start) and found.endswith(rest)
    return found[len(start) : len(found) - len(rest)]


def refused(root: Path, signatories: str, *asked: str) -> str:
    """Why a command changes nothing."""
    before = text(signatories)
    drafts(root, draft=before)
    done = typed(root, "signatories", "draft", *asked)
    assert done.exit_code == 1, done.output
    assert (root / "drafts/draft/draft.yaml").read_bytes().decode() == before
    first, mend = done.output.splitlines()[:2]
    return f"{first.partition('error ')[2]} / {mend.strip().removeprefix('mend: ')}"


def test_the_list_is_shown_with_its_count_and_deadline(tmp_path: Path) -> None:
    listed = (
        "{states: [Belarus, Egypt, Holy See, Laos, Qatar], organizations: [the European Union], until: 2025-07-20,\n"
        "  joined: {Belarus: 2025-07-01, Egypt: 2025-07-10}, declined: {Qatar: 2025-07-11}}"
    )
    drafts(tmp_path, draft=text(listed))
    done = typed(tmp_path, "signatories", "draft")
    assert (done.exit_code, done.output.splitlines()) == (
        0,
        [
            "draft: 4 States (1 of them an observer State) and 1 organization, 2 joined, 3 pending, 1 declined; "
            "the deadline of 20 July 2025 is past, and 3 are still pending",
            "    joined    Belarus, on 1 July 2025",
            "    joined    Egypt, on 10 July 2025",
            "    pending   Holy See",
            "    pending   Lao People's Democratic Republic",
            "    pending   European Union",
            "    declined  Qatar, on 11 July 2025",
        ],
    )


def test_a_deadline_that_is_still_to_come(tmp_path: Path) -> None:
    drafts(tmp_path, draft=text("{states: [Belarus, Egypt], until: 9999-01-02}"))
    first = typed(tmp_path, "signatories", "draft").output.splitlines()[0]
    assert first == "draft: 2 States, 1 joined, 1 pending; answers are asked by 2 January 9999"


CHANGES = {
    "joined, by any name": (
        "{states: [Belarus, Egypt, Lao People's Democratic Republic]}",
        ("--joined", "laos", "--joined", "Arab Republic of Egypt", "--on", "10 July 2025"),
        "{states: [Belarus, Egypt, Lao People's Democratic Republic], "
        "joined: {Lao People's Democratic Republic: 2025-07-10, Egypt: 2025-07-10}}",
    ),
    "joined, in block style with comments": (
        "\n  # asked by note\n  states:\n    - Belarus\n    - Egypt   # by letter\n  joined:\n    Belarus: 2025-07-01   # leads\n  until: 2025-07-20",
        ("--joined", "EGY", "--on", "2025-07-10"),
        "\n  # asked by note\n  states:\n    - Belarus\n    - Egypt   # by letter\n  joined:\n    Belarus: 2025-07-01   # leads\n    Egypt: 2025-07-10\n  until: 2025-07-20",
    ),
    "joined again, on another day": (
        "{states: [Belarus, Egypt], joined: {Egypt: 2025-07-01}}", ("--joined", "Egypt", "--on", "2025-07-02"),
        "{states: [Belarus, Egypt], joined: {Egypt: 2025-07-02}}",
    ),
    "declined after it had joined, under another name": (
        "{states: [Belarus, Bolivia], joined: {Bolivia: 2025-07-01}}", ("--declined", "Plurinational State of Bolivia", "--on", "2025-07-02"),
        "{states: [Belarus, Bolivia], declined: {Bolivia (Plurinational State of): 2025-07-02}}",
    ),
    "declined although all joined": (
        "{states: [Belarus, Egypt], joined: all}", ("--declined", "Egypt", "--on", "2025-07-02"),
        "{states: [Belarus, Egypt], joined: all, declined: {Egypt: 2025-07-02}}",
    ),
    "pending again": (
        "{states: [Belarus, Egypt], joined: {Belarus: 2025-07-01, Egypt: 2025-07-01}}", ("--pending", "Egypt"),
        "{states: [Belarus, Egypt], joined: {Belarus: 2025-07-01}}",
    ),
    "one more in a list": ("{states: [Belarus]}", ("--plus", "zimbabwe"), "{states: [Belarus, Zimbabwe]}"),
    "one more beside a group": (GROUP, ("--plus", "Zimbabwe"), GROUP[:-1] + ", plus: [Zimbabwe]}"),
    "two more beside a group": (GROUP, ("--plus", "Zimbabwe", "--plus", "zambia"), GROUP[:-1] + ", plus: [Zimbabwe, Zambia]}"),
    "one less of a group": (GROUP, ("--without", "Laos"), GROUP[:-1] + ", without: [Lao People's Democratic Republic]}"),
    "back into a group": (GROUP[:-1] + ", without: [Qatar, Egypt]}", ("--plus", "Qatar"), GROUP[:-1] + ", without: [Egypt]}"),
    "back into a group, the last one": (GROUP[:-1] + ", without: [Qatar]}", ("--plus", "Qatar"), GROUP),
    "one less, with all that is said of it": (
        "{states: [Belarus, Egypt, Qatar], joined: {Egypt: 2025-07-01}, signers: {Egypt: A Person}}", ("--without", "Egypt"),
        "{states: [Belarus, Qatar]}",
    ),
    "the first State of a list that is still open": ("TODO", ("--plus", "Belarus", "--joined", "Belarus", "--on", "2025-07-01"),
                                                    "{states: [Belarus], joined: {Belarus: 2025-07-01}}"),
    "a deadline": ("{states: [Belarus, Egypt]}", ("--until", "20 July 2025"), "{states: [Belarus, Egypt], until: 2025-07-20}"),
    "another deadline": (
        "{states: [Belarus, Egypt], until: 2025-07-20}", ("--until", "2025-07-25", "--asked", "2025-06-01"),
        "{states: [Belarus, Egypt], until: 2025-07-25, asked: 2025-06-01}",
    ),
    "one organization more": (
        "{states: [Belarus]}", ("--plus", "the European Union", "--joined", "European Union", "--on", "2025-07-01"),
        "{states: [Belarus], organizations: [European Union], joined: {European Union: 2025-07-01}}",
    ),
    "one organization less": (
        "{states: [Belarus], organizations: [the European Union]}", ("--without", "European Union"), "{states: [Belarus]}",
    ),
    "an organization": (
        "{states: [Belarus, Egypt], organizations: [the European Union]}", ("--joined", "the European Union", "--on", "2025-07-01"),
        "{states: [Belarus, Egypt], organizations: [the European Union], joined: {the European Union: 2025-07-01}}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_a_draft_changes_by(name: str, tmp_path: Path) -> None:
    before, asked, expected = CHANGES[name]
    assert after(tmp_path, before, *asked) == expected


def test_marks_and_line_ends_are_kept(tmp_path: Path) -> None:
    drafts(tmp_path, draft="")
    path = tmp_path / "drafts/draft/draft.yaml"
    before = ("\ufeff" + text("{states: [Belarus, Egypt]}   # who")).replace("\n", "\r\n")
    path.write_bytes(before.encode())
    assert typed(tmp_path, "signatories", "draft", "--joined", "Egypt", "--on", "2025-07-01").exit_code == 0
    assert path.read_bytes().decode() == before.replace("Egypt]}", "Egypt], joined: {Egypt: 2025-07-01}}")


REFUSED = {
    "a State that is not in the list": (
        "{states: [Belarus, Egypt]}", ("--joined", "Peru"),
        'ZD011 Peru is not among the signatories / take it in first: --plus "Peru"',
    ),
    "a State that is in it": (
        "{states: [Belarus, Egypt]}", ("--plus", "egypt"),
        "ZD011 Egypt is among the signatories already / take it out of the command",
    ),
    "an answer where a source attests all": (
        "{states: [Belarus, Egypt], joined: all}", ("--pending", "Egypt"),
        'ZD011 Egypt: "joined: all" says that a source attests every State / if it does not, write the days instead: "joined: {STATE: 2026-07-01}"',
    ),
    "the State that leads": (
        "{states: [Belarus, Egypt]}", ("--pending", "Belarus"),
        'ZD011 Belarus leads, and needs no asking / give another State under "chair:" first',
    ),
    "the State that leads, which declines": (
        "{states: [Belarus, Egypt]}", ("--declined", "Belarus"),
        'ZD011 Belarus leads, and needs no asking / give another State under "chair:" first',
    ),
    "two answers of one State": (
        "{states: [Belarus, Egypt]}", ("--joined", "Egypt", "--declined", "EGY"),
        "ZD011 Egypt has two answers in one command / give one of them",
    ),
    "an answer where nobody is asked": (
        "TODO", ("--joined", "Egypt"),
        'ZD011 nobody is among the signatories yet / begin the list: --plus "STATE", or write {group: NAME} into the draft',
    ),
    "a deadline where nobody is asked": (
        "TODO", ("--until", "2025-07-20"),
        'ZD011 nobody is among the signatories yet / begin the list: --plus "STATE", or write {group: NAME} into the draft',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_nothing_is_changed_for(name: str, tmp_path: Path) -> None:
    before, asked, expected = REFUSED[name]
    assert refused(tmp_path, before, *asked) == expected


@pytest.mark.parametrize(
    ("given", "asked", "refuses"),
    [
        ("", ("--asked", "2025-07-10", "--until", "2025-07-01"), True),
        (", asked: 2025-07-10", ("--until", "2025-07-01"), True),
        (", until: 2025-07-01", ("--asked", "2025-07-10"), True),
        (", asked: 2025-07-10", ("--asked", "2025-06-01", "--until", "2025-07-01"), False),
        (", asked: 2025-07-10", ("--until", "2025-07-10"), False),
    ],
)
def test_a_deadline_before_the_day_of_asking_is_not_written(
    given: str, asked: tuple[str, ...], refuses: bool, tmp_path: Path
) -> None:
    before = f"{{states: [Belarus, Egypt]{given}}}"
    if refuses:
        said = "ZD026 answers would be due by 2025-07-01, before the States were asked on 2025-07-10"
        assert refused(tmp_path, before, *asked).startswith(said)
    else:
        assert "until: 2025-07-" in after(tmp_path, before, *asked)


def test_one_mistake_keeps_all_from_being_written(tmp_path: Path) -> None:
    assert "no State called" in refused(
        tmp_path, "{states: [Belarus, Egypt]}", "--joined", "Egypt", "--joined", "Atlantis"
    )


def test_a_name_that_may_mean_several_states_is_asked_back_and_not_written(tmp_path: Path) -> None:
    assert refused(tmp_path, "{states: [Belarus, Egypt]}", "--plus", "Congo").startswith('ZD011 "Congo" may mean')
    assert after(tmp_path, "{states: [Belarus]}", "--plus", "Republic of the Congo") == "{states: [Belarus, COG]}"


def test_a_letter_takes_the_states_of_its_annex(tmp_path: Path) -> None:
    drafts(tmp_path, letter=LETTER, statement=STATEMENT)
    shown = typed(tmp_path, "signatories", "letter").output.splitlines()
    assert shown[0] == "letter: 3 States, 3 joined"
    done = typed(tmp_path, "signatories", "letter", "--joined", "Egypt")
    assert done.exit_code == 1 and "the draft has no signatories of its own" in done.output


FACES = {
    "list": "Belarus, [the Holy See], [the Lao People's Democratic Republic] and Qatar",
    "sponsors": "Belarus, [Lao People's Democratic Republic], Qatar and [Holy See]",
    "formal": "the Republic of Belarus, [the Holy See], [the Lao People's Democratic Republic] and the State of Qatar",
    "table": "Belarus\n[Holy See]\n[Lao People's Democratic Republic]\nQatar\tA Person, Minister",
}


@pytest.mark.parametrize("face", FACES)
def test_one_face_for_copying(face: str, tmp_path: Path) -> None:
    listed = "{states: [Belarus, Qatar, Holy See, Laos], joined: {Qatar: 2025-07-01}, signers: {Qatar: 'A Person, Minister'}}"
    drafts(tmp_path, draft=text(listed))
    done = typed(tmp_path, "signatories", "draft", "--as", face)
    assert (done.exit_code, done.output) == (0, FACES[face] + "\n")


def test_the_list_as_data(tmp_path: Path) -> None:
    drafts(tmp_path, draft=text("{states: [Belarus, Laos], joined: {Belarus: 2025-07-01}, until: 2025-07-20}"))
    found = json.loads(typed(tmp_path, "signatories", "draft", "--json").output)
    assert {key: found[key] for key in ("count", "members", "observers", "until", "names_of", "text")} == {
        "count": 2, "members": 2, "observers": 0, "until": "2025-07-20", "names_of": "2025-07-30",
        "text": "Belarus and [the Lao People's Democratic Republic]",
    }  # fmt: skip
    assert [(each["id"], each["state_of_play"], each["day"]) for each in found["signatories"]] == [
        ("BLR", "joined", "2025-07-01"), ("LAO", "pending", None),
    ]  # fmt: skip


# ---- Any changes in any order

STYLES = {
    "flow": "signatories: {states: [BLR, Egypt], joined: {Egypt: 2025-07-02}}   # who\n",
    "block": "signatories:\n  # asked by note\n  states:\n    - BLR   # leads\n    - 'Egypt'\n  joined:\n    Egypt: 2025-07-02   # by letter\n  until: 2025-07-20\n",
    "group": "signatories:\n  group: friends\n  joined: {Egypt: 2025-07-02}\n  as: Ministers\n",
}
FRIENDS = (
    "format: 1\nname: {en: Friends}\nattested:\n"
    "  - {on: 2020-01-02, source: {document: A/1}, as: members, states: [Belarus, Egypt]}\n"
)
NAMES = {
    "EGY": "Egypt",
    "BOL": "Bolivia",
    "LAO": "Lao People's Democratic Republic",
    "GMB": "the Gambia",
    "VAT": "Holy See",
}
ANY = st.lists(
    st.tuples(st.sampled_from(["plus", "without", "joined", "declined", "pending"]), st.sampled_from(sorted(NAMES))),
    max_size=8,
)


def expected(model: dict[str, str], kind: str, id: str) -> bool:
    """Make a change in a plain model of who takes part; False where it must be refused."""
    if (kind == "plus") == (id in model):
        return False
    if kind == "without":
        del model[id]
    else:
        model[id] = "pending" if kind == "plus" else kind
    return True


def test_a_draft_that_is_a_link_stays_one(tmp_path: Path) -> None:
    drafts(tmp_path, draft=text("{states: [Belarus]}"))
    draft, shared = tmp_path / "drafts/draft/draft.yaml", tmp_path / "shared.yaml"
    draft.rename(shared)
    try:
        draft.symlink_to(shared)
    except OSError:
        pytest.skip("links need rights here")
    assert typed(tmp_path, "signatories", "draft", "--plus", "Qatar").exit_code == 0
    assert draft.is_symlink()
    assert "states: [Belarus, Qatar]" in shared.read_text(encoding="utf-8")


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.sampled_from(sorted(STYLES)), ANY, st.booleans())
def test_any_changes_give_the_list_that_was_asked_for_and_leave_the_rest(
    tmp_path_factory: pytest.TempPathFactory, style: str, changes: list[tuple[Kind, str]], windows: bool
) -> None:
    root, end = tmp_path_factory.mktemp("w"), "\r\n" if windows else "\n"
    before = f"{HEAD}chair: Belarus\n{STYLES[style]}# after\n{TAIL}".replace("\n", end)
    world = workspace(root, {"drafts/draft/draft.yaml": before, "clause_library/groups/friends.yaml": FRIENDS})
    model = {"BLR": "joined", "EGY": "joined"}
    for kind, id in changes:
        possible = expected(model, kind, id)
        _, problems = consent.change(world, "draft", Wanted((Change(kind, NAMES[id], date(2025, 7, 3)),)))
        assert bool(problems) == (not possible), (kind, id, problems)
    drafted, problems = pipeline.draft(world, "draft")
    assert drafted, problems
    parties = drafted.assembled.parties
    assert {party.state: party.play for party in (*parties.parties, *parties.declined)} == model
    text = (root / "drafts/draft/draft.yaml").read_bytes().decode()
    assert text.startswith(f"{HEAD}chair: Belarus\nsignatories:".replace("\n", end))
    assert text.endswith(f"# after\n{TAIL}".replace("\n", end))
    assert ("\r\n" in text) == windows and text.count("\n") == text.count(end)
