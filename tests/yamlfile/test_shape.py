"""A file's keys and values against the records they are read into: one problem per mistake, all in one run."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest

from zerodraft.model.gap import Gap, Open
from zerodraft.model.problem import Place
from zerodraft.model.record import dataclass, field
from zerodraft.yamlfile import Node, Scalar, parse
from zerodraft.yamlfile.shape import Shaped, read

SHOWN = "drafts/x/draft.yaml"


@dataclass(frozen=True, slots=True)
class Sender:
    state: str
    office: Literal["permanent_representative", "charge_daffaires"] = "permanent_representative"
    name: Open[str] | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    clause: str
    with_: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    raw: Node | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    observance: str = field(metadata={"example": "world-day"})


@dataclass(frozen=True, slots=True)
class Draft:
    format: int
    template: str
    day: Open[date] = field(default=Gap("day"), metadata={"example": "2013-09-26"})
    sender: Sender | None = None
    signatories: tuple[str, ...] = ()
    session: int | None = None
    final: bool = False
    body: tuple[Clause | Text | tuple[Clause, ...], ...] = ()
    joined: Literal["all"] | dict[str, date] = "all"
    agenda: tuple[int | str, ...] = ()
    occasions: tuple[Occasion, ...] = ()


def problems(text: str) -> list[str]:
    root, broken = parse(text, SHOWN)
    assert root is not None
    found = broken + read(root, Draft).problems
    return [f"{p.place} {p.severity} {p.code} {p.message} / {p.mend}".removeprefix(f"{SHOWN}:") for p in found]


def shaped(text: str) -> Shaped[Draft]:
    root, broken = parse(text, SHOWN)
    assert root is not None
    assert broken == ()
    value, wrong = read(root, Draft)
    assert wrong == ()
    assert value is not None
    return value


def test_a_whole_draft_is_read_into_records() -> None:
    draft = shaped(
        "format: 1\n"
        "template: cover_letter\n"
        "day: 2013-09-26\n"
        "sender: {state: Belarus, name: TODO}\n"
        "signatories: [Bahrain, 'Bangladesh']\n"
        "session: 68\n"
        "final: true\n"
        "body:\n"
        "- clause: a@2013\n"
        "  with: {years: [2010, TODO], deep: {a: b}}\n"
        "- text: |\n"
        "    Two\n"
        "    lines\n"
        "- [clause: b, clause: c]\n"
        "joined: {Belarus: 2013-09-26}\n"
        "agenda: [108, Crime prevention]\n"
    ).value
    assert draft == Draft(
        1,
        "cover_letter",
        date(2013, 9, 26),
        Sender("Belarus", name=Gap("sender/name")),
        ("Bahrain", "Bangladesh"),
        68,
        True,
        (
            Clause("a@2013", {"years": ("2010", Gap("body/0/with/years/1")), "deep": {"a": "b"}}),
            Text("Two\nlines\n"),
            (Clause("b"), Clause("c")),
        ),
        {"Belarus": date(2013, 9, 26)},
        (108, "Crime prevention"),
    )


def test_places_of_values_and_keys_are_known_by_path() -> None:
    places = shaped("format: 1\ntemplate: x\nbody:\n- clause: a\n  with: {years: [2010]}\n").places
    assert places["body/0/with/years/0"] == Place(SHOWN, 5, 18)
    assert places["key:body/0/with"] == Place(SHOWN, 5, 3)
    assert places["body/0"] == Place(SHOWN, 4, 3)
    assert places[""] == Place(SHOWN, 1, 1)


@pytest.mark.parametrize("text", ["NO", "on", "12:30", "1_000", "2013-02-30", "null", "~", "1e3", "0o17", "true"])
def test_traps_of_yaml_stay_text_where_text_is_meant(text: str) -> None:
    assert shaped(f"format: 1\ntemplate: {text}\n").value.template == text


def test_a_raw_node_is_kept_as_it_is() -> None:
    (item,) = shaped("format: 1\ntemplate: x\nbody: [{text: a, raw: 1_000}]\n").value.body
    assert isinstance(item, Text)
    assert isinstance(item.raw, Scalar)
    assert item.raw.text == "1_000"


MISTAKES = {
    "signatorys: [a]": '3:1 error ZD005 there is no key "signatorys" here / write "signatories"',
    "wholly_else: 1": (
        '3:1 error ZD005 there is no key "wholly_else" here / the keys here are: format, template, day, sender,'
        " signatories, session, final, body, joined, agenda, occasions"
    ),
    "day: 2013-02-30": '3:6 error ZD007 "2013-02-30" is no day of the calendar / look at the month and the day',
    "day: 26 September 2013": (
        '3:6 error ZD007 a day is meant for "day", and "26 September 2013" stands here'
        " / write the day as year-month-day, for example 2013-09-26"
    ),
    "session: 1_000": ('3:10 error ZD007 a whole number is meant for "session", and "1_000" stands here / write 1000'),
    "session: 12:30": (
        '3:10 error ZD007 a whole number is meant for "session", and "12:30" stands here / write it in figures'
    ),
    "session: " + "9" * 5000: (
        f'3:10 error ZD007 a whole number is meant for "session", and "{"9" * 59}…" stands here / write it in figures'
    ),
    "final: on": '3:8 error ZD007 "final" must be true or false, and "on" stands here / write true',
    "final: NO": '3:8 error ZD007 "final" must be true or false, and "NO" stands here / write false',
    "final: 2": '3:8 error ZD007 "final" must be true or false, and "2" stands here / write true or false',
    "sender: {state: Belarus, office: charge}": (
        '3:34 error ZD007 "sender/office" cannot be "charge" / write "charge_daffaires"'
    ),
    "sender: {office: charge_daffaires}": ('3:9 error ZD006 the key "state" is missing in "sender" / write "state: …"'),
    "sender: {stat: Belarus}": '3:10 error ZD005 there is no key "stat" here / write "state"',
    "sender: Belarus": (
        '3:9 error ZD007 a group of keys is meant for "sender", and "Belarus" is a text'
        " / write keys and values; the keys are: state, office, name"
    ),
    "sender: [Belarus]": (
        '3:9 error ZD007 a group of keys is meant for "sender", and a list of 1 stands here'
        " / write keys and values; the keys are: state, office, name"
    ),
    "sender: {state: TODO}": ('3:17 error ZD007 "sender/state" cannot be left open / write a value instead of TODO'),
    "sender: {state: [a]}": (
        '3:17 error ZD007 a text is meant for "sender/state", and a list of 1 stands here / write a text'
    ),
    "sender: {state: {a: b}}": (
        '3:17 error ZD007 a text is meant for "sender/state", and the key "a" stands here / write a text'
    ),
    "signatories: Belarus": (
        '3:14 error ZD007 a list is meant for "signatories", and "Belarus" is a text'
        ' / begin each item with "- ", or write [one, another]'
    ),
    "signatories: {a: b, c: d}": (
        '3:14 error ZD007 a list is meant for "signatories", and the keys "a", "c" stand here'
        ' / begin each item with "- ", or write [one, another]'
    ),
    "signatories:": (
        '3:13 error ZD007 there is nothing for "signatories"'
        ' / write its items below, each beginning with "- ", or delete the key'
    ),
    "signatories: [a, [b]]": (
        '3:18 error ZD007 a text is meant for "signatories/1", and a list of 1 stands here / write a text'
    ),
    "day:": '3:5 error ZD007 there is nothing for "day" / write TODO to leave it open',
    "session:": ('3:9 error ZD007 there is nothing for "session" / write a value after the colon, or delete the key'),
    "signatories:\n- a\n-": (
        '5:2 error ZD007 there is nothing after the "-" of "signatories/1"'
        ' / write the item after "- ", or delete the line'
    ),
    "body: [{claus: a}]": '3:9 error ZD005 there is no key "claus" here / write "clause"',
    "body: [{clause: a, wiht: {}}]": '3:20 error ZD005 there is no key "wiht" here / write "with"',
    "body: [[{clause: a, wiht: {}}]]": '3:21 error ZD005 there is no key "wiht" here / write "with"',
    "joined: al": '3:9 error ZD007 "joined" cannot be "al" / write "all"',
    "joined: {Belarus: 2013-02-29}": (
        '3:19 error ZD007 "2013-02-29" is no day of the calendar / look at the month and the day'
    ),
}


@pytest.mark.parametrize(("line", "expected"), MISTAKES.items(), ids=[line[:40] for line in MISTAKES])
def test_one_mistake_is_one_problem_with_place_and_mend(line: str, expected: str) -> None:
    assert problems(f"format: 1\ntemplate: x\n{line}\n") == [expected]


def test_a_paragraph_without_its_key_is_shown_with_one() -> None:
    (problem,) = problems("format: 1\ntemplate: x\noccasions: [We commit]\n")
    mend = 'write keys and values, for example "- observance: world-day"; the keys are: observance'
    said = 'a group of keys is meant for "occasions/0", and "We commit" is a text'
    assert problem == f"3:13 error ZD007 {said} / {mend}"


def test_days_of_names_are_shown_as_they_are_written() -> None:
    (problem,) = problems("format: 1\ntemplate: x\njoined: [Belarus]\n")
    said = 'one of all or a group of keys is meant for "joined", and a list of 1 stands here'
    assert problem == f"3:9 error ZD007 {said} / write {{one: 2013-09-26, another: 2013-09-26}} or all"


def test_an_odd_space_before_a_key_is_named() -> None:
    (problem,) = problems("format: 1\ntemplate: x\n\xa0\xa0joined: {}\n")
    said = 'before or after "joined" stands a non-breaking or other odd space / delete it and type ordinary spaces'
    assert problem == f"3:1 error ZD005 {said}"


def test_a_missing_key_is_named_with_an_example() -> None:
    assert problems("format: 1\n") == ['1:1 error ZD006 the key "template" is missing / write "template: …"']


def test_a_root_that_is_no_mapping_is_said_to_be_so() -> None:
    keys = "format, template, day, sender, signatories, session, final, body, joined, agenda, occasions"
    mend = f"write keys and values; the keys are: {keys}"
    assert problems("- a\n- b\n") == [
        f"1:1 error ZD007 a group of keys is meant for the file, and a list of 2 stands here / {mend}"
    ]
    assert problems("hello\n") == [
        f'1:1 error ZD007 a group of keys is meant for the file, and "hello" is a text / {mend}'
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "template: x\n",
            ['1:1 error ZD008 the file does not say its format / write "format: 1" as its first line'],
        ),
        (
            "nonsense: x\nformat: 2\n",
            [
                "2:9 error ZD008 the file has format 2, and this zerodraft reads formats up to 1"
                " / install a newer zerodraft"
            ],
        ),
        (
            "format: one\ntemplate: x\nfinal: on\n",
            [
                '1:9 error ZD008 the format must be a number / write "format: 1"',
                '3:8 error ZD007 "final" must be true or false, and "on" stands here / write true',
            ],
        ),
        ("format: 0\ntemplate: x\n", ['1:9 error ZD008 there is no format 0 / write "format: 1"']),
        ("format: [1]\ntemplate: x\n", ['1:9 error ZD008 the format must be a number / write "format: 1"']),
    ],
)
def test_the_format_is_looked_at_first(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_all_mistakes_come_in_one_run() -> None:
    text = "templat: x\nday: 2013-02-30\nsender: {stat: a}\nsession: x\nsignatories: a\n"
    codes = [line.split()[2] for line in problems(text)]
    assert codes == ["ZD008", "ZD005", "ZD007", "ZD005", "ZD007", "ZD007"]


def test_one_mistake_made_again_and_again_is_not_listed_without_end() -> None:
    said = problems("".join(f"key{at}: x\n" for at in range(100_000)))
    assert len(said) == 201
    assert said[-1].endswith("ZD005 more mistakes follow from here on / mend those above, and run the command again")
