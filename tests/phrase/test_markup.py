"""Markup and values become paragraphs: every construct with what it gives, one line a block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workspaces import lines, outline
from zerodraft.language import Language, load
from zerodraft.model.document import Block, Paragraph, Run, Source
from zerodraft.model.gap import Gap
from zerodraft.model.problem import Place, Problem
from zerodraft.phrase.fill import fill, runs_of
from zerodraft.phrase.functions import FUNCTIONS
from zerodraft.phrase.read import read
from zerodraft.phrase.scope import Scope
from zerodraft.phrase.tree import Phrase
from zerodraft.phrase.value import Blocks, Runs, Value

NONE: Mapping[str, str] = MappingProxyType({})
VALUES = {
    "theme": Value("*End* the {{ x }}", Place("draft", 4, 8), "theme"),
    "day": Value(date(2013, 9, 26), Place("draft", 5, 8), "day"),
    "count": Value(22, None, "count"),
    "open": Value(Gap("place"), Place("draft", 6, 8), "place"),
    "left_out": Value(None, None, "left_out"),
    "empty": Value(""),
    "true": Value(True),
    "no": Value(False),
    "three": Value(None, None, "", (Value("a"), Value("b", None, "b"), Value("c"))),
    "body": Value(Blocks((Paragraph("one", "letter", (Run("One"),), Place("draft", 9, 1)),))),
    "list": Value(Runs((Run("Belarus", "value"), Run(", ", "value"), Run("[Egypt]", "pending")))),
    "title": Value(Runs((Run("Letter dated "), Run("today", "value")))),
}


def english() -> Language:
    found = load("en")
    assert found
    return found


def parsed(source: str, structured: bool) -> tuple[Phrase, tuple[Problem, ...]]:
    starts = [0, *(at + 1 for at, sign in enumerate(source) if sign == "\n")]

    def locate(offset: int) -> Place:
        line = bisect_right(starts, offset)
        return Place("x", line, offset - starts[line - 1] + 1)

    return read(source, locate, structured)


def made(source: str, structured: bool = True, voice: str = "we", parts: Mapping[str, str] = NONE) -> list[Block]:
    phrase, problems = parsed(source, structured)
    assert problems == (), lines(problems)
    included = {name: parsed(text, True)[0] for name, text in parts.items()}
    scope = Scope(english(), voice, VALUES, FUNCTIONS, included)
    blocks, problems = fill(phrase, scope)
    assert problems == (), lines(problems)
    return list(blocks)


def shown(source: str, parts: Mapping[str, str] = NONE) -> list[str]:
    return [line.replace(" | - | ", " | ") for line in outline(tuple(made(source, parts=parts)))]


TEMPLATES = {
    "a paragraph": ("We met.", [" | normal | We met."]),
    "lines run on": ("We\nmet.", [" | normal | We met."]),
    "a line break": ("We\\\nmet.", [" | normal | We\\nmet."]),
    "an id and a role": ("{place-and-date .dateline} Vienna", ["place-and-date | dateline | Vienna"]),
    "an id alone": ("{transmit} I have", ["transmit | normal | I have"]),
    "a role alone": ("{.dateline} Vienna", [" | dateline | Vienna"]),
    "a heading": ("# {title .text-title} Declaration", ["title | text-title h1 | Declaration"]),
    "a lower heading": ("### Results", [" | heading-3 h3 | Results"]),
    "a section": ("::: letter\n{a} One\n\nTwo\n:::", ["letter (letter)", "  letter/a | letter | One", "  letter | letter | Two"]),
    "a section with its id": ("::: annex {second}\nOne\n:::", ["second (annex)", "  second | annex | One"]),
    "sections in sections": (
        "::: letter\n::: signature\n{name} One\n:::\n:::",
        ["letter (letter)", "  letter/signature (signature)", "    letter/signature/name | signature | One"],
    ),
    "a table": (
        "::: table {.masthead} 62 38\n::: row\n::: cell\n{left} A\n:::\n::: cell\nB\n:::\n:::\n:::",
        [" (masthead)", "  row", "    cell", "      left | masthead | A", "    cell", "       | masthead | B"],
    ),
    "a table with a row for each": (
        "::: table {t .masthead} 100\n{% for x in three %}\n::: row\n::: cell\n{{ x }}\n:::\n:::\n{% endfor %}\n:::",
        ["t (masthead)", *["  row", "    cell", "      t | masthead | <a>"], *["  row", "    cell", "      t | masthead | <b>"],
         *["  row", "    cell", "      t | masthead | <c>"]],
    ),
    "a table without rows is no table": ("::: table 100\n{% if no %}\n::: row\n::: cell\na\n:::\n:::\n{% endif %}\n:::", []),
    "sections and tables in a cell are paragraphs": (
        "::: table {.masthead} 100\n::: row\n::: cell\n::: table 100\n::: row\n::: cell\n::: letter\nOne\n:::\n:::\n:::\n:::\n"
        ":::\n:::\n:::",
        [" (masthead)", "  row", "    cell", "      letter | letter | One"],
    ),
    "a value keeps its signs": ("{{ theme }}", [" | normal | <*End* the {{ x }}>"]),
    "a date": ("on {{ day }}", [" | normal | on <26 September 2013>"]),
    "a gap": ("in {{ open }}", [" | normal | in ?[place]?"]),
    "a function of a gap is that gap": ("in {{ upper_first(open) }}", [" | normal | in ?[place]?"]),
    "a value left out is a gap": ("in {{ left_out }}", [" | normal | in ?[left out]?"]),
    "nothing to print is no paragraph": ("{{ empty }}", []),
    "a list of States": ("by {{ list }}", [" | normal | by <Belarus><, >~[Egypt]~"]),
    "whole paragraphs": ("::: letter\n\n{{ body }}\n\n:::", ["letter (letter)", "  one | letter | One"]),
    "if": ("{% if true %}a{% endif %}{% if no %}b{% endif %}", [" | normal | a"]),
    "else": ("{% if no %}a{% else %}b{% endif %}", [" | normal | b"]),
    "elif": ("{% if no %}a{% elif true %}b{% else %}c{% endif %}", [" | normal | b"]),
    "not, and, or": ("{% if not no and (no or true) %}a{% endif %}", [" | normal | a"]),
    "equal": ('{% if count == 22 %}a{% endif %}{% if count != 22 %}b{% endif %}', [" | normal | a"]),
    "a gap is there": ("{% if open %}a{% endif %}", [" | normal | a"]),
    "what is left out is not there": ("{% if left_out %}a{% endif %}b", [" | normal | b"]),
    "an if around paragraphs": ("{% if true %}\n{a} One\n\n{b} Two\n{% endif %}", ["a | normal | One", "b | normal | Two"]),
    "an else around sections": (
        "{% if no %}\n::: letter\nOne\n:::\n{% else %}\n::: note\nTwo\n:::\n{% endif %}",
        ["note (note)", "  note | note | Two"],
    ),
    "an if in an if": ("{% if true %}{% if no %}a{% else %}b{% endif %}c{% else %}d{% endif %}", [" | normal | bc"]),
    "a loop in a line": ("{% for x in three %}{{ x }}-{% endfor %}", [" | normal | <a>-<b>-<c>-"]),
    "a loop over paragraphs": (
        "{% for x in three %}\n{.line} {{ x }}\n{% endfor %}",
        [" | line | <a>", " | line | <b>", " | line | <c>"],
    ),
    "italic and bold": ("*(Signed)* Andrei **Dapkiunas**", [" | normal | (Signed) Andrei Dapkiunas"]),
    "a value in bold": ("**{{ theme }}**", [" | normal | <*End* the {{ x }}>"]),
    "a footnote": ("Plan^[Resolution *64/293*.] of 2010", [" | normal | Plan of 2010", "  ^ footnote-text | Resolution 64/293."]),
    "a footnote alone": ("^[Resolution 64/293.]", [" | normal | ", "  ^ footnote-text | Resolution 64/293."]),
    "a comment is not printed": ("One{# nobody sees this #} two", [" | normal | One two"]),
    "an ordinal": ("the {{ ordinal(68) }} session", [" | normal | the <sixty-eighth> session"]),
    "a number": ("{{ number(3) }} of {{ number(count) }}", [" | normal | <three> of <22>"]),
    "a capital": ("{{ upper_first(ordinal(68)) }}", [" | normal | <Sixty-eighth>"]),
    "a small letter": ("the {{ lower_first(title) }}", [" | normal | the letter dated <today>"]),
    "typographic signs stay": ("“States’ – 5”", [" | normal | “States’ – 5”"]),
}  # fmt: skip


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_gives(name: str) -> None:
    source, expected = TEMPLATES[name]
    assert shown(source) == expected


def test_an_include_stands_for_the_part_in_a_line_and_on_a_line_of_its_own() -> None:
    parts = {"close": "done in {{ open }}", "blocks": "{a} One\n\n{b} Two"}
    assert shown('We were {% include "close" %}.', parts) == [" | normal | We were done in ?[place]?."]
    expected = ["letter (letter)", "  letter/a | letter | One", "  letter/b | letter | Two"]
    assert shown('::: letter\n{% include "blocks" %}\n:::', parts) == expected


WORDINGS = {
    "headings are words": ("# Heading", ["# Heading"]),
    "sections are words": ("::: letter", ["::: letter"]),
    "ids are words": ("{id .role} Text", ["{id .role} Text"]),
    "lists are words": ("1. One", ["1. One"]),
    "a year opens a sentence": ("2013. It was a year", ["2013. It was a year"]),
    "dashes are words": ("- One", ["- One"]),
    "quotations are words": ("> One", ["> One"]),
    "tags are words": ("a <b>c</b> &amp; d", ["a <b>c</b> &amp; d"]),
    "links are words": ("[a](b) <http://c>", ["[a](b) <http://c>"]),
    "code is words": ("`a`", ["`a`"]),
    "indented words are words": ("    one", ["one"]),
    "lines under words are words": ("One\n===", ["One ==="]),
    "rules are words": ("---", ["---"]),
    "tables are words": ("| a | b |", ["| a | b |"]),
    "a star can be written": ("5 \\* 3 and a_b_c", ["5 * 3 and a_b_c"]),
    "two paragraphs": ("One\n\nTwo", ["One", "Two"]),
    "sub-paragraphs": (
        "States:\n(a) One;\n(b) Two:\n(i) three;\n(ii) four.",
        ["States:", "One;", "Two:", "three;", "four."],
    ),
    "brackets inside a line are words": ("see (a) and (b)", ["see (a) and (b)"]),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_in_a_wording(name: str) -> None:
    source, expected = WORDINGS[name]
    assert [block.text for block in made(source, structured=False) if isinstance(block, Paragraph)] == expected


def test_sub_paragraphs_have_their_levels() -> None:
    source = "States:\n(a) One;\n(b) Two:\n(i) three;\n(ii) four;\n(c) Five."
    blocks = [block for block in made(source, structured=False) if isinstance(block, Paragraph)]
    assert [(block.level, block.number) for block in blocks] == [
        (0, ""), (2, "a"), (2, "b"), (3, "i"), (3, "ii"), (2, "c"),
    ]  # fmt: skip


def test_the_ninth_letter_is_no_roman_one() -> None:
    source = "States:\n" + "\n".join(f"({letter}) Point;" for letter in "abcdefghij")
    assert [block.level for block in made(source, structured=False) if isinstance(block, Paragraph)][1:] == [2] * 10


VOICES = {
    "we": "We reaffirm our aims, also support them and, guided by ours, we recognise it. We welcome it",
    "bare": "Reaffirm our aims, also support them and, guided by ours, recognise it. Welcome it",
    "third": "Reaffirms its aims, also supports them and, guided by its, recognises it. Welcomes it",
    "participle": "Reaffirming their aims, also supporting them and, guided by theirs, recognising it. Welcoming it",
}
SLOTS = (
    '{{ verb("reaffirm") }} {{ possessive("our") }} aims, also {{ verb("support") }} them and, guided by '
    '{{ possessive("ours") }}, {{ verb("recognise", subject=true) }} it. {{ verb("welcome") }} it'
)


@pytest.mark.parametrize("voice", VOICES)
def test_slots_are_printed_as_the_place_demands(voice: str) -> None:
    (block,) = made(SLOTS, structured=False, voice=voice)
    assert isinstance(block, Paragraph)
    assert block.text == VOICES[voice]


def test_runs_carry_place_source_kind_and_what_they_stand_for() -> None:
    source = Source("A/68/500", "annex/2", "22 States", "joint statement", "plan", "2013")
    phrase, _ = parsed("the *{{ theme }}* of\nit in {{ open }}", structured=False)
    runs, _ = runs_of(phrase, Scope(english(), "we", VALUES, FUNCTIONS, {}, source))
    assert runs == (
        Run("the ", "text", "", Place("x", 1, 1), source),
        Run("*End* the {{ x }}", "value", "italic", Place("draft", 4, 8), None, "theme"),
        Run(" of", "text", "", Place("x", 1, 18), source),
        Run(" ", "text", "", Place("x", 1, 21), source),
        Run("it in ", "text", "", Place("x", 2, 1), source),
        Run("[place]", "gap", "", Place("draft", 6, 8), None, "place"),
    )


def test_a_verb_in_its_form_is_language_of_the_source() -> None:
    source = Source("A/68/500", "annex/2", "22 States", "joint statement", "plan", "2013")
    phrase, _ = parsed('{{ verb("reaffirm") }} {{ possessive("our") }} {{ theme }}', structured=False)
    runs, _ = runs_of(phrase, Scope(english(), "third", VALUES, FUNCTIONS, {}, source))
    assert [(run.text, run.source) for run in runs if run.text.strip()] == [
        ("Reaffirms", source), ("its", source), ("*End* the {{ x }}", None),
    ]  # fmt: skip


@given(st.text(st.characters(blacklist_categories=("Cs", "Co", "Cc")), max_size=40))
def test_any_text_can_be_read_or_is_refused_with_a_place(source: str) -> None:
    for structured in (False, True):
        phrase, problems = parsed(source, structured)
        assert all(problem.place and problem.mend for problem in problems)
        if not problems:
            fill(phrase, Scope(english(), "we", VALUES, FUNCTIONS, {}))


PLAIN = st.text("abc ABC 12 ().,;:-–’“”é日", max_size=30).map(lambda text: " ".join(text.split()))


@given(PLAIN.filter(lambda text: text and not text.startswith("(")))
def test_plain_words_come_out_as_they_went_in(words: str) -> None:
    (block,) = made(words, structured=False)
    assert isinstance(block, Paragraph)
    assert block.text == words


@given(st.text(max_size=30).filter(lambda text: text.strip() == text != ""))
def test_a_value_never_passes_through_markup(words: str) -> None:
    phrase, _ = parsed("a {{ v }} b", structured=False)
    runs, _ = runs_of(phrase, Scope(english(), "we", {"v": Value(words)}, FUNCTIONS, {}))
    assert [run.text for run in runs] == ["a ", words, " b"]


DEEP = {
    "brackets": "{{ " + "(" * 5000 + "a" + ")" * 5000 + " }}",
    "calls": "{{ " + "day(" * 3000 + "a" + ")" * 3000 + " }}",
    "ifs": "{% if a %}" * 500 + "{% endif %}" * 500,
    "nots": "{% if " + "not " * 5000 + "a %}x{% endif %}",
    "sections": "::: a\n" * 3000 + ":::\n" * 3000,
    "stars": "*" * 20000,
    "holes": "{{ a }}" * 70000,
    "notes": "^[" * 2000 + "]" * 2000,
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_or_repeated_without_end_is_refused_or_read_never_a_crash(name: str) -> None:
    phrase, problems = parsed(DEEP[name], structured=True)
    assert all(problem.code in ("ZD012", "ZD013") and problem.place for problem in problems)
    if not problems:
        fill(phrase, Scope(english(), "we", {"a": Value("a")}, FUNCTIONS, {}))
