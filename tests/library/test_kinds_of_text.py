"""One wording prints right in a joint statement, a declaration, a resolution and a preamble, closing marks included."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import STATEMENT, lines, workspace
from zerodraft import pipeline
from zerodraft.model.document import Paragraph
from zerodraft.using import paragraphs

RESOLUTION = {
    "templates/resolution/template.yaml": """\
format: 1
about: Resolution that an organ adopts, which speaks of itself in the third person
needs: [title, signatories, body]
takes: [date, preamble]
repeats:
  preamble: {voice: participle, role: preamble, closing: ","}
  body: {voice: third, role: operative-part, numbered: true, closing: ";", last: "."}
styles: {signed: un, issued: un}
checks: {signed: ANX, issued: ANX}
""",
    "templates/resolution/title.en.md.j2": "{{ own_title }}\n",
    "templates/resolution/body.en.md.j2": """\
::: resolution
# {title .text-title} {{ title }}

{chapeau .chapeau} The General Assembly,

::: preamble
{{ preamble }}
:::
::: operative-part
{{ body }}
:::
:::
""",
}
STATES = "signatories: {states: [Belarus, Egypt], joined: all}\n"
KINDS = {
    "joint statement": (STATEMENT[: STATEMENT.index("body:")], "body"),
    "declaration": (
        f"format: 1\ntemplate: declaration\ntitle: A declaration\n{STATES}"
        "adopted: {on: 2025-07-30, at: New York, as: Fifth Ministerial Meeting}\n", "body"),
    "resolution": (f"format: 1\ntemplate: resolution\ntitle: A resolution\ndate: 2025-07-30\n{STATES}", "body"),
    "preamble": (f"format: 1\ntemplate: resolution\ntitle: A resolution\ndate: 2025-07-30\n{STATES}", "preamble"),
}  # fmt: skip


def printed(root: Path, kind: str, *wordings: str) -> list[str]:
    """The paragraphs that clauses with these texts make in a kind of text, each one a clause of its own."""
    head, key = KINDS[kind]
    draft = head + f"{key}:\n" + "".join(f"  - clause: clause-{at}@1\n" for at in range(len(wordings)))
    draft += "" if key == "body" else "body:\n  - text: That is all\n"
    files = {**RESOLUTION, "drafts/text/draft.yaml": draft}
    for at, text in enumerate(wordings):
        files[f"clause_library/clauses/clause-{at}.yaml"] = (
            f"format: 1\nabout: A clause\nwordings:\n  - id: '1'\n    status: proposed\n    en: >-\n      {text}\n"
        )
    drafted, problems = pipeline.draft(workspace(root, files), "text")
    assert drafted, lines(problems)
    return [_line(each) for each in paragraphs(drafted)][: len(wordings)]


def _line(paragraph: Paragraph) -> str:
    return f"{paragraph.number} {paragraph.text}".strip()


PLAN = '{{ verb("reaffirm") }} the Plan, and also {{ verb("reaffirm") }} {{ possessive("our") }} adherence to it'
CASES: dict[str, tuple[str, tuple[str, str, str, str]]] = {
    "an inner verb and a possessive": (PLAN, (
        "We reaffirm the Plan, and also reaffirm our adherence to it.",
        "1. Reaffirm the Plan, and also reaffirm our adherence to it;",
        "1. Reaffirms the Plan, and also reaffirms its adherence to it;",
        "Reaffirming the Plan, and also reaffirming their adherence to it,")),
    "also behind the verb": ('{{ verb("reaffirm also") }} the Plan', (
        "We reaffirm also the Plan.",
        "1. Reaffirm also the Plan;",
        "1. Reaffirms also the Plan;",
        "Reaffirming also the Plan,")),
    "also before the verb": ('{{ verb("also strongly condemn") }} it', (
        "We also strongly condemn it.",
        "1. Also strongly condemn it;",
        "1. Also strongly condemns it;",
        "Also strongly condemning it,")),
    "a verb with its noun": ('{{ verb("express support for") }} the Office', (
        "We express support for the Office.",
        "1. Express support for the Office;",
        "1. Expresses support for the Office;",
        "Expressing support for the Office,")),
    "a verb with its noun and an intensifier": ('{{ verb("take note with appreciation of") }} the report', (
        "We take note with appreciation of the report.",
        "1. Take note with appreciation of the report;",
        "1. Takes note with appreciation of the report;",
        "Taking note with appreciation of the report,")),
    "a verb with its preposition, and pronouns": (
        '{{ verb("call upon") }} States to join {{ pronoun("us") }}, and {{ verb("commit") }} {{ pronoun("ourselves") }}', (
        "We call upon States to join us, and commit ourselves.",
        "1. Call upon States to join us, and commit ourselves;",
        "1. Calls upon States to join it, and commits itself;",
        "Calling upon States to join them, and committing themselves,")),
    "a verb that opens no text": ('Guided by the Charter, {{ verb("recognize", subject=true) }} {{ possessive("our") }} duty', (
        "Guided by the Charter, we recognize our duty.",
        "1. Guided by the Charter, recognize our duty;",
        "1. Guided by the Charter, recognizes its duty;",
        "Guided by the Charter, recognizing their duty,")),
    "an irregular verb": ('{{ verb("be") }} convinced of {{ possessive("our") }} strength, and {{ verb("have") }} hope', (
        "We are convinced of our strength, and have hope.",
        "1. Are convinced of our strength, and have hope;",
        "1. Is convinced of its strength, and has hope;",
        "Being convinced of their strength, and having hope,")),
    "a full stop that somebody left in the wording": ('{{ verb("welcome") }} the Plan.', (
        "We welcome the Plan.",
        "1. Welcome the Plan;",
        "1. Welcomes the Plan;",
        "Welcoming the Plan,")),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_clause_takes_the_form_of_its_place(name: str, tmp_path: Path) -> None:
    wording, expected = CASES[name]
    after = "The year is 2025"  # so that the clause is not the last, which closes with a full stop everywhere
    found = tuple(printed(tmp_path / str(at), kind, wording, after)[0] for at, kind in enumerate(KINDS))
    assert found == expected


def test_the_last_numbered_paragraph_ends_the_text(tmp_path: Path) -> None:
    for at, kind in enumerate(("declaration", "resolution")):
        assert printed(tmp_path / str(at), kind, PLAN, PLAN)[1].endswith(" adherence to it.")
