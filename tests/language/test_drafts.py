"""A draft in each official language: built where template and clauses have it, told what is missing where not."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from workspaces import lines, workspace
from zerodraft import pipeline

TEMPLATE = """\
format: 1
about: A declaration
needs: [title, adopted, signatories, body]
repeats:
  body: {voice: bare, role: operative-part, numbered: true, closing: ";", last: "."}
styles: {signed: un}
checks: {signed: ANX}
"""
DRAFT = """\
format: 1
template: short
language: LANGUAGE
title: TITLE
adopted: {on: 2013-09-26, at: New York}
signatories: {states: [Ecuador, Indonesia, Belarus], joined: all}
body:
  - text: "{{ verb('VERB') }} X"
  - text: |
      {{ verb('VERB') }}:

      (a) Y;

      (b) Z
"""
BODY = """\
::: declaration
# {title .text-title} {{ title }}

{chapeau .chapeau} {{ names("un-short") }} – {{ ordinal(68) }} – {{ day(adopted_on) }}

::: operative-part
{{ body }}
:::
:::
"""
# The list, the session and the day of the chapeau; the first paragraph; a sub-paragraph.
PRINTED = {
    "fr": (
        "réaffirmer",
        "le Bélarus, l'Équateur et l'Indonésie – soixante-huitième – 26 septembre 2013",
        "1. Réaffirmons X;",
        "a) Y;",
    ),
    "es": ("reafirmar", "– sexagésimo octavo – 26 de septiembre de 2013", "1. Reafirmamos X;", "a) Y;"),
    "ru": ("вновь подтверждать", "– шестьдесят восьмая – 26 сентября 2013 года", "1. Вновь подтверждаем X;", "a) Y;"),
    "zh": ("重申", "– 第六十八 – 2013年9月26日", "1. 重申 X;", "(a) Y;"),
    "ar": ("أكد", "– الثامنة والستون – 26 أيلول/سبتمبر 2013", "1 - نؤكد X;", "(أ) Y;"),
}


def files(code: str, verb: str) -> dict[str, str]:
    return {
        "templates/short/template.yaml": TEMPLATE,
        f"templates/short/body.{code}.md.j2": BODY,
        f"templates/short/title.{code}.md.j2": "{{ own_title }}\n",
        "drafts/one/draft.yaml": DRAFT.replace("LANGUAGE", code).replace("TITLE", "T").replace("VERB", verb),
    }


@pytest.mark.parametrize("code", PRINTED)
def test_a_draft_is_printed_in_its_language(tmp_path: Path, code: str) -> None:
    verb, *printed = PRINTED[code]
    world = workspace(tmp_path, files(code, verb))
    drafted, problems = pipeline.draft(world, "one")
    assert drafted, lines(problems)
    assert [(each.code, each.severity) for each in problems] == [("ZD027", "note")]
    assert (drafted.document.language, drafted.document.direction) == (code, "rtl" if code == "ar" else "ltr")
    text, _ = pipeline.written(world, drafted.document, "text", drafted.look)
    assert text
    for part in printed:
        assert part in text.decode("utf-8")
    assert {each.code for each in pipeline.check(world, "one").problems} == {"ZD027"}
    for kind in ("docx", "html"):
        made, found = pipeline.written(world, drafted.document, kind, drafted.look)
        assert made and found == ()


# Format and text of the levels that Word counts otherwise than in the reference document.
COUNTED = {
    "fr": [("lowerLetter", "%2)"), ("lowerRoman", "%3)")],
    "es": [("lowerLetter", "%2)"), ("lowerRoman", "%3)")],
    "ru": [("lowerLetter", "%2)"), ("lowerRoman", "%3)")],
    "zh": [],
    "ar": [("decimal", "%1 -"), ("arabicAbjad", "(%2)"), ("decimal", "&apos;%3&apos;")],
}


@pytest.mark.parametrize("code", COUNTED)
def test_word_counts_paragraphs_as_the_language_does(tmp_path: Path, code: str) -> None:
    world = workspace(tmp_path, files(code, PRINTED[code][0]))
    drafted, _ = pipeline.draft(world, "one")
    assert drafted
    made, _ = pipeline.written(world, drafted.document, "docx", drafted.look)
    assert made
    numbering = zipfile.ZipFile(io.BytesIO(made)).read("word/numbering.xml").decode("utf-8")
    own = re.findall(
        r'<w:startOverride w:val="\d"/><w:lvl .*?<w:numFmt w:val="(.*?)"/>.*?<w:lvlText w:val="(.*?)"/>', numbering
    )
    assert own == COUNTED[code]
    assert "pStyle" not in numbering[numbering.index("<w:lvlOverride") :]


@pytest.mark.parametrize("code", PRINTED)
def test_a_template_or_clause_that_lacks_the_language_says_so(tmp_path: Path, code: str) -> None:
    text = f"""\
format: 1
template: joint_statement
language: {code}
date: 2025-07-30
place: Vienna
occasion: {{observance: world-day-against-trafficking-in-persons}}
signatories: {{states: [Belarus], joined: all}}
body:
  - clause: joint-efforts@2025
"""
    drafted, problems = pipeline.draft(workspace(tmp_path, {"drafts/one/draft.yaml": text}), "one")
    assert drafted is None
    assert lines(tuple(each for each in problems if each.code != "ZD027")) == [
        f'drafts/one/draft.yaml:3:11 error ZD010 the template "joint_statement" has no text in the language "{code}"'
        f" / it has: en; or add templates/joint_statement/body.{code}.md.j2",
        f'drafts/one/draft.yaml:9:13 error ZD010 the wording "joint-efforts@2025" has no text in "{code}"'
        " / add it to clause_library/clauses/joint-efforts.yaml with its own source",
    ]
