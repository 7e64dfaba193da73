"""zerodraft library check and show: the order of the library, and what its keepers say of a clause."""

from __future__ import annotations

from pathlib import Path

from typed import typed
from workspaces import REPOSITORY, STATEMENT, workspace

CLAUSE = """\
format: 1
about: A plan
checked: 2026-01-31
sensitive: two delegations ask for its title
wordings:
  - {id: "1", status: retired, replaced_by: plan@2, en: A first plan}
  - {id: "2", status: proposed, checked: 2026-02-01, note: still open, sensitive: the word plan, en: Another one}
"""


def test_notes_are_counted_and_printed_when_asked(tmp_path: Path) -> None:
    workspace(
        tmp_path, {"clause_library/clauses/plan.yaml": CLAUSE.replace("retired, replaced_by: plan@2", "proposed")}
    )
    quiet, every = typed(tmp_path, "library", "check"), typed(tmp_path, "library", "check", "--all")
    assert (quiet.exit_code, quiet.output) == (0, "26 wordings proved, 1 note\n")
    assert every.output.startswith('clause_library/clauses/plan.yaml:2:8: note ZD613 no draft uses the clause "plan"\n')


def test_an_error_of_order_is_an_error_of_the_command(tmp_path: Path) -> None:
    workspace(tmp_path, {"clause_library/clauses/plan.yaml": CLAUSE.replace("plan@2,", "plan@3,")})
    done = typed(tmp_path, "library", "check")
    assert done.exit_code == 1 and 'error ZD610 there is no wording "plan@3"' in done.output


def test_the_repository_is_in_order() -> None:
    done = typed(REPOSITORY, "library", "check", "--all")
    assert (done.exit_code, done.output) == (0, "26 wordings proved\n")


def test_a_clause_is_shown_with_its_users_and_what_its_keepers_say(tmp_path: Path) -> None:
    draft = STATEMENT + "  - clause: plan@2\n  - {clause: plan@2, id: more}\n"
    workspace(tmp_path, {"clause_library/clauses/plan.yaml": CLAUSE, "drafts/statement/draft.yaml": draft})
    shown = typed(tmp_path, "library", "show", "plan").output.splitlines()
    assert shown == [
        "plan: A plan",
        "clause_library/clauses/plan.yaml, of this workspace",
        "last checked: 2026-01-31",
        "sensitive: two delegations ask for its title",
        "used by: statement (@2)",
        "",
        "plan@1  retired, replaced by plan@2",
        "    en: A first plan",
        "",
        "plan@2  proposed",
        "    last checked: 2026-02-01",
        "    sensitive: the word plan",
        "    note: still open",
        "    en: Another one",
    ]
