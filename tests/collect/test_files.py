"""The files that collecting writes read back as what they were written from, whatever stands in the texts."""

from __future__ import annotations

from datetime import date

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from zerodraft.characters import FORBIDDEN, INVISIBLE
from zerodraft.collect.files import block, clause_yaml, source_yaml, with_wording
from zerodraft.collect.propose import Proposal
from zerodraft.model.library import Clause, Removed, Repair, SourceText
from zerodraft.yamlfile import parse, shape

texts = st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=60).filter(
    lambda text: not FORBIDDEN.search(text) and not INVISIBLE.search(text) and "\r" not in text and "\x85" not in text
)
words = st.lists(
    st.sampled_from(["We", "note:", "# it", "- that", "1.", "“Minsk”", "l’eau", "'a'", "{x}", "озёра", "\u00a0"])
)
paragraphs = texts | words.map(" ".join)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(paragraphs)
def test_any_text_reads_back_as_the_same_text(text: str) -> None:
    written = f"a:\n  b: {block(text, 4)}\nc: d\n"
    assert yaml.safe_load(written) == {"a": {"b": text}, "c": "d"}


def source(text: str, id: str = "text/1") -> SourceText:
    return SourceText(
        format=1,
        document="A/1/2: x, 3 May 2019",
        title=text or "-",
        kind="other",
        date=date(2019, 5, 3),
        language="en",
        agreed_by="the 3 States",
        how="adopted",
        paragraphs={id: text, "text/2": "We meet."},
        voices={"text": "we"},
        repairs=(Repair(id, text, text, "why: so", 3, 4),),
        received="a.received.txt",
        removed=(Removed(1, 2, text, "page mark"),),
        symbol="A/1/2",
        session="68",
        items=("108", "20 (b)"),
        parties=("Lao People's Democratic Republic",),
    )


@settings(derandomize=True, deadline=None, max_examples=100)
@given(paragraphs.filter(str.strip))
def test_a_source_reads_back_as_itself(text: str) -> None:
    root, problems = parse(source_yaml(source(text)), "")
    assert root, problems
    shaped, problems = shape.read(root, SourceText)
    assert shaped, problems
    assert shaped.value == source(text)


def test_a_wording_is_put_behind_the_others_and_nothing_else_changes() -> None:
    proposal = Proposal(
        "text/1", "2", "clause", "lakes", "2030", "We welcome lakes.", about="Lakes", topics=("UNESCO", "a: b")
    )
    first = clause_yaml(proposal, source("We welcome lakes."), '{{ verb("welcome") }} lakes', "agreed")
    noted = first.replace("wordings:", "wordings:  # oldest first").replace("\n", "\r\n") + "# end\r\n"
    both, problems = with_wording(
        noted, proposal, source("x"), '{{ verb("note") }} lakes ' + "and rivers " * 20, "proposed"
    )
    assert both, problems
    assert both.replace("\r\n", "").count("\n") == 0
    assert both.startswith(noted.removesuffix("# end\r\n"))
    root, problems = parse(both, "")
    assert root, problems
    shaped, problems = shape.read(root, Clause)
    assert shaped, problems
    assert [wording.status for wording in shaped.value.wordings] == ["agreed", "proposed"]
    assert shaped.value.topics == ("UNESCO", "a: b")
