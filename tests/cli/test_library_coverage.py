"""zerodraft library coverage: last year's text beside the new draft, sentence by sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from typed import typed
from workspaces import LETTER, REPOSITORY, STATEMENT, drafts

OLD = STATEMENT + "  - clause: information-exchange@2013\n  - clause: unodc-coordination@2013\n"
NEW = STATEMENT + "  - clause: unodc-coordination@2025\n  - text: We thank the city.\n"


def test_what_was_said_and_what_is_new_stands_on_the_terminal(tmp_path: Path) -> None:
    drafts(tmp_path, old=OLD, new=NEW)
    done = typed(tmp_path, "library", "coverage", "old", "new")
    assert done.exit_code == 0
    shown = done.output.splitlines()
    assert shown[:8] == [
        "old -> new",
        "of 4 sentences 2 said again, 1 said otherwise, 1 no longer said; 1 said for the first time",
        "",
        "no longer said (old)",
        "information-exchange",
        "    We recognize the importance of better international coordination and information exchanges on",
        "    good practices to address the problem of trafficking in persons.",
        "",
    ]
    assert shown[8:11] == [
        "said otherwise",
        "unodc-coordination -> unodc-coordination",
        "    We [-express-] support [-for the-] {+diverse and integrated+} activities of [-the United Nations",
    ]
    assert shown[-3:] == ["said for the first time (new)", "text", "    We thank the city."]


def test_a_source_is_named_by_its_symbol_or_left_out(tmp_path: Path) -> None:
    drafts(tmp_path, new=NEW)
    for words, old, counts in (
        (["A/68/500", "new"], "A/68/500", (0, 1, 9, 3)),
        (["new"], "Vienna joint statement, 30 July 2025", (3, 0, 13, 1)),
        (["new", "a-68-500"], "new", (0, 1, 3, 9)),
    ):
        found = json.loads(typed(tmp_path, "library", "coverage", *words, "--json").output)
        assert found["old"] == old
        assert tuple(len(found[key]) for key in ("again", "otherwise", "dropped", "added")) == counts


SAID = [
    (["nix", "new"], 'there is no draft and no source called "nix"'),
    (["letter"], 'the draft "letter" has no paragraphs of its own'),
    (["own"], 'no source stands behind "own"'),
    (["own", "french"], '"own" is in "en", "french" in "fr"'),
]


@pytest.mark.parametrize(("words", "message"), SAID)
def test_what_cannot_be_compared_is_said(words: list[str], message: str, tmp_path: Path) -> None:
    own = STATEMENT[: STATEMENT.index("body:")] + "body:\n  - text: Hello.\n"
    source = (REPOSITORY / "clause_library/sources/a-68-500.yaml").read_text(encoding="utf-8")
    drafts(tmp_path, new=NEW, letter=LETTER, own=own, statement=STATEMENT)
    french = tmp_path / "clause_library/sources/french.yaml"
    french.parent.mkdir(parents=True)
    french.write_text(source.replace("document: A/68/500", "document: french").replace("language: en", "language: fr"))
    done = typed(tmp_path, "library", "coverage", *words)
    assert done.exit_code == 1
    assert message in done.output
