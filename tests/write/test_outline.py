"""The outline of a document: a line per block, a line per run, nothing of the tree left out."""

from __future__ import annotations

from sample import document
from zerodraft.model.document import Paragraph, Run, Section, Source, Table
from zerodraft.model.problem import Place
from zerodraft.write.outline import outline

PLACE, ELSEWHERE = Place("drafts/x/draft.yaml", 3, 1), Place("templates/x/body.en.md.j2", 7, 2)
SOURCE = Source("A/68/500", "annex/2", "the 22 States listed", "joint statement", "global-plan-of-action", "2013", True)


def test_every_kind_of_block_and_run_is_shown() -> None:
    note = Paragraph("annex/plan/note", "footnote-text", (Run("Resolution 64/293."),), PLACE)
    runs = (
        Run("Reaffirm the ", source=SOURCE),
        Run("[date]", "gap", "bold", ELSEWHERE, None, "date"),
        Run("Plan\nof “Action”", note=(note,)),
    )
    plan = Paragraph("annex/plan", "operative-part", runs, PLACE, SOURCE, 1, "2.")
    cell = Paragraph("masthead/symbol", "masthead-symbol", (Run("A/68/500", "value"),), PLACE)
    table = Table("masthead/table", "masthead", (62, 38), (((), (cell,)),), PLACE)
    title = Paragraph("title", "document-title", (), ELSEWHERE, heading=1)
    shown = outline(document(table, title, Section("annex", "annex", (plan,), PLACE)))
    assert shown.splitlines() == [
        "sample  cover_letter  DOC  en  2013-09-26",
        "masthead/table (masthead)  table 62% 38%  drafts/x/draft.yaml:3:1",
        "  row 1 cell 1",
        "  row 1 cell 2",
        "    masthead/symbol (masthead-symbol)  drafts/x/draft.yaml:3:1",
        '      value: "A/68/500"',
        "title (document-title)  heading 1  templates/x/body.en.md.j2:7:2",
        "annex (annex)  drafts/x/draft.yaml:3:1",
        "  annex/plan (operative-part)  2. (level 1)  drafts/x/draft.yaml:3:1  [A/68/500 annex/2, clause "
        "global-plan-of-action@2013, amended; agreed by the 22 States listed (joint statement)]",
        '    text: "Reaffirm the "',
        '    gap bold: "[date]"  about date  templates/x/body.en.md.j2:7:2',
        '    text: "Plan\\nof “Action”"',
        "      note",
        "      annex/plan/note (footnote-text)  drafts/x/draft.yaml:3:1",
        '        text: "Resolution 64/293."',
    ]
