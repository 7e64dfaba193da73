"""The values that docs/files.md tells of are those that templates get."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from workspaces import REPOSITORY, opened, uncached
from zerodraft import pipeline
from zerodraft.assemble import document
from zerodraft.assemble.maker import Facts
from zerodraft.assemble.values import values
from zerodraft.model.problem import Result
from zerodraft.phrase.value import Value

PAGE = (REPOSITORY / "docs" / "files.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(r"^\| `(\w+)` \|", PAGE.partition("## Values\n")[2].partition("\n## ")[0], re.MULTILINE)


@pytest.mark.parametrize("name", ["2013-a-68-500", "2013-declaration", "2027-world-day-statement", "2027-letter"])
def test_every_value_is_documented_and_no_other(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Mapping[str, Value]] = []

    def noted(facts: Facts) -> Result[dict[str, Value]]:
        found = values(facts)
        made.append(found.value)
        return found

    monkeypatch.setattr(document, "values", noted)
    drafted, problems = pipeline.draft(uncached(opened(REPOSITORY)), name)
    assert drafted, problems
    lists = set(drafted.template.spec.repeats)
    assert {*made[-1], "title", "preamble", "body"} == set(DOCUMENTED)
    assert lists <= {"preamble", "body"} and set(made[-1]) & lists == lists
