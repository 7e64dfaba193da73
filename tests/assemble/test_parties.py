"""The list of States: one truth in every form, order and count, whatever is added or dropped, on any day."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workspaces import LETTER, STATEMENT, drafts, lines, remembering, workspace
from zerodraft import pipeline
from zerodraft.assemble.parties import PLAIN, Face, Parties, Party
from zerodraft.assemble.signatories import Asked, of_signatories
from zerodraft.language import Language, load
from zerodraft.model.document import Document, Table
from zerodraft.model.spec import Signatories
from zerodraft.registers import states
from zerodraft.yamlfile.quoting import quote

_LOADED = load("en")
assert _LOADED
ENGLISH: Language = _LOADED
FORMS = ("un-short", "un-formal", "popular")
ORDERS = ("", "alphabetical", "as-listed", "en", "fr", "es", "ru", "zh", "zh-stroke", "ar")
DAYS = st.dates(date(1976, 1, 1), date(2026, 12, 31))
DECLARATION = """\
format: 1
template: declaration
title: Declaration
adopted: {{on: {day}, at: New York}}
signatories: {{states: {states}, joined: {joined}, order: {order}, form: {form}}}
signature: {signature}
body:
  - text: One
"""


def parties(given: str, on: date = date(2025, 7, 30), chair: str = "") -> Parties:
    """The parties that a line of a draft gives: "Belarus, Egypt; order=as-listed"."""
    names, *options = given.split("; ")
    spec = {key: value for key, _, value in (option.partition("=") for option in options)}
    organizations = tuple(filter(None, spec.pop("organizations", "").split(", ")))
    signatories = Signatories(states=tuple(names.split(", ")), joined="all", organizations=organizations, **spec)  # type: ignore[arg-type]
    made, problems = of_signatories(signatories, Asked(None, on, chair, {}, date(2026, 11, 22), ENGLISH))
    assert all(each.severity == "note" for each in problems), lines(problems)
    return made


def listed(given: str, language: str = "en", face: Face = PLAIN, chair: str = "") -> str:
    words = load(language)
    assert words
    return "".join(run.text for run in parties(given, chair=chair).names(words, face).runs)


MIXED = "Zimbabwe, Holy See, Gambia, Lao People's Democratic Republic, State of Palestine, Côte d'Ivoire"
LISTS = {
    "short names with their articles": (
        MIXED, Face(),
        "Côte d’Ivoire, the Gambia, the Holy See, the Lao People’s Democratic Republic, the State of Palestine and Zimbabwe",
    ),
    "sponsor lines without articles, observers last": (
        MIXED, Face(article=False, observers="last"),
        "Côte d’Ivoire, Gambia, Lao People’s Democratic Republic, Zimbabwe, Holy See and State of Palestine",
    ),
    "what a draft says of observers goes before what a place asks": (
        "Yemen, State of Palestine, Belarus; observers=alphabetical", Face(observers="last"),
        "Belarus, the State of Palestine and Yemen",
    ),
    "formal names in the order of the short ones": (
        "Kyrgyzstan, Bahrain, Egypt", Face("un-formal"),
        "the Kingdom of Bahrain, the Arab Republic of Egypt and the Kyrgyz Republic",
    ),
    "as the draft lists them": ("Egypt, Belarus, Bahrain; order=as-listed", Face(), "Egypt, Belarus and Bahrain"),
    "in the order of another language": (
        "Bahrain, Bangladesh, Belarus, Egypt, Ecuador; order=ru", Face(), "Bangladesh, Bahrain, Belarus, Egypt and Ecuador",
    ),
    "a draft's order goes before a place's": ("Egypt, Belarus; order=as-listed", Face(order="en"), "Egypt and Belarus"),
    "a place asks for an order": ("Egypt, Belarus", Face(order="as-listed"), "Egypt and Belarus"),
    "an organization last": ("Norway, Albania; organizations=the European Union", Face(), "Albania, Norway and the European Union"),
    "an organization alone": ("Norway; organizations=the European Union", Face(), "Norway and the European Union"),
    "an organization in a sponsor line": (
        "Norway; organizations=the European Union", Face(article=False), "Norway and European Union",
    ),
    "a form for the whole list": ("Qatar, Belarus; form=un-formal", Face(), "the Republic of Belarus and the State of Qatar"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_with(name: str) -> None:
    given_list, face, expected = LISTS[name]
    assert listed(given_list, face=face).replace("'", "’") == expected


def test_one_state_in_a_form_of_its_own() -> None:
    spec = Signatories(states=("Nicaragua", "Qatar"), joined="all", form="un-formal", forms={"Nicaragua": "un-short"})
    made, problems = of_signatories(spec, Asked(None, date(2013, 9, 26), "", {}, date(2026, 11, 22), ENGLISH))
    assert not problems
    assert "".join(run.text for run in made.names(ENGLISH, Face()).runs) == "Nicaragua and the State of Qatar"
    other = made.in_another_text()
    assert "".join(run.text for run in other.names(ENGLISH, Face()).runs) == "Nicaragua and Qatar"


def test_who_leads_from_outside_is_in_no_list_and_no_count(tmp_path: Path) -> None:
    made = parties("Egypt, Qatar, Belarus; led_by=on_behalf_of", chair="Belarus")
    assert [party.state for party in made.parties] == ["EGY", "QAT"]
    assert (made.lead and made.lead.state, made.all_states) == ("BLR", ("BLR", "EGY", "QAT"))
    spoken = {
        "member": "Joint Statement by Belarus, Egypt and Qatar on the occasion",
        "on_behalf_of": "Joint Statement by Belarus on behalf of Egypt and Qatar on the occasion",
        "chaired_by": "Joint Statement by Egypt and Qatar, chaired by Belarus, on the occasion",
    }
    for led_by, words in spoken.items():
        text = STATEMENT.replace("theme:", "chair: Belarus\ntheme:").replace(
            "states: [Belarus, Egypt, Lao People's Democratic Republic]",
            f"states: [Belarus, Egypt, Qatar]\n  led_by: {led_by}",
        )
        assert document(tmp_path / led_by, text).title.startswith(words)


def test_a_declaration_names_who_leads_in_the_form_of_its_list(tmp_path: Path) -> None:
    text = DECLARATION.format(
        day="2025-07-30", states="[Egypt, Qatar]", joined="all", order="''", form="''", signature="none"
    )
    spoken = {
        "on_behalf_of": "We, the Republic of Belarus on behalf of the Arab Republic of Egypt and the State of Qatar, having",
        "chaired_by": "We, the Arab Republic of Egypt and the State of Qatar, chaired by the Republic of Belarus, having",
    }
    for led_by, words in spoken.items():
        led = text.replace("signatories: {", f"chair: Belarus\nsignatories: {{led_by: {led_by}, ")
        found = document(tmp_path / led_by, led)
        assert next(each for each in found.paragraphs() if each.id == "declaration/chapeau").text.startswith(words)


def document(root: Path, text: str, **others: str) -> Document:
    drafted, problems = pipeline.draft(remembering(drafts(root, draft=text, **others)), "draft")
    assert drafted, lines(problems)
    return drafted.document


def transmit(root: Path, given: str) -> str:
    text = STATEMENT.replace("states: [Belarus, Egypt, Lao People's Democratic Republic]\n  joined: all", given)
    found = document(root, LETTER, statement=text)
    return next(each.text for each in found.paragraphs() if each.id == "letter/transmit")


def test_member_states_and_observers_are_counted_apart(tmp_path: Path) -> None:
    counted = {
        "states: [Qatar, Egypt, Peru, Holy See]\n  joined: all": "on behalf of three United Nations Member States and one observer State, namely Egypt, the Holy See, Peru and Qatar,",
        "states: [Qatar, Egypt, Peru, Holy See, State of Palestine]\n  joined: all": "on behalf of three United Nations Member States and two observer States, namely",
        "states: [Qatar, Egypt, Peru]\n  organizations: [the European Union]\n  joined: all": "on behalf of three United Nations Member States and the European Union, namely Egypt, Peru, Qatar and the European Union,",
        "states: [Qatar, Egypt, Peru]\n  joined: all": "on behalf of three United Nations Member States, namely Egypt, Peru and Qatar,",
        "states: [Qatar, Holy See]\n  joined: all": "on behalf of the Holy See and Qatar,",
        "states: [Qatar, Egypt, Peru, Holy See]\n  joined: {Qatar: 2025-07-01, Egypt: 2025-07-01, Peru: 2025-07-01}": "on behalf of three United Nations Member States and [one] observer State, namely Egypt, [the Holy See], Peru and Qatar,",
    }
    for at, (given_list, words) in enumerate(counted.items()):
        assert words in transmit(tmp_path / str(at), given_list)


def test_a_table_of_signatories_repeats_its_head_and_brackets_who_is_pending(tmp_path: Path) -> None:
    text = DECLARATION.format(
        day="2025-07-30",
        states="[Qatar, Egypt, Belarus]",
        joined="{Qatar: 2025-07-01}",
        order="''",
        form="''",
        signature="table",
    ).replace("joined:", "signers: {Egypt: 'Badr Abdelatty, Minister'}, joined:")
    table = only_table(document(tmp_path, text))
    assert table.header == 1
    assert [[" ".join(each.text for each in cell) for cell in row] for row in table.rows] == [
        ["State", "Name and title", "Signature", "Date"],
        ["[Belarus]", "", "", ""],
        ["[Egypt]", "Badr Abdelatty, Minister", "", ""],
        ["Qatar", "", "", ""],
    ]
    ids = [each.id for row in table.rows[1:] for cell in row for each in cell]
    assert ids == [f"declaration/signatories/{path}" for path in ("BLR/state", "EGY/state", "EGY/signer", "QAT/state")]


def only_table(found: Document) -> Table:
    (section,) = found.blocks
    (table,) = (block for block in section.blocks if isinstance(block, Table))  # type: ignore[union-attr]
    return table


def test_blocks_of_signatures_stand_in_the_order_of_the_list(tmp_path: Path) -> None:
    text = DECLARATION.format(
        day="2025-07-30", states="[Qatar, Egypt]", joined="all", order="as-listed", form="''", signature="blocks"
    )
    found = [each.text for each in document(tmp_path, text).paragraphs() if "/signatories/" in each.id]
    line = "……………………………"
    assert found == [line, "For the State of Qatar", line, "For the Arab Republic of Egypt"]


# ---- One truth

SOME = st.sets(st.sampled_from(states.ids()), min_size=1, max_size=12)


def known(ids: set[str], on: date) -> list[str]:
    """Those of the ids that are States of the United Nations on a day, with a name of that day that means them alone."""
    found = []
    for id in sorted(ids):
        name = states.name(id, "un-short", on)
        if states.status(id, on) and name and states.find(name.label, on).ids == (id,):
            found.append(id)
    return found


@settings(deadline=None, derandomize=True, max_examples=60)
@given(SOME, DAYS, st.sampled_from(FORMS), st.sampled_from(ORDERS), st.booleans())
def test_list_count_title_and_table_name_the_same_states(
    tmp_path_factory: pytest.TempPathFactory, ids: set[str], on: date, form: str, order: str, pending: bool
) -> None:
    chosen = known(ids, on)
    if not chosen:
        return
    labels = [name.label for id in chosen if (name := states.name(id, "un-short", on))]
    joined = "all" if not pending else f"{{{quote(labels[0])}: {on}}}"
    text = DECLARATION.format(
        day=on,
        states=f"[{', '.join(map(quote, labels))}]",
        joined=joined,
        order=order or "''",
        form=form,
        signature="table",
    )
    world = remembering(workspace(tmp_path_factory.mktemp("w"), {"drafts/draft/draft.yaml": text}))
    drafted, problems = pipeline.draft(world, "draft")
    assert drafted, lines(problems)
    made, found = drafted.assembled.parties, drafted.document
    order_in_table = [re.search(r"/signatories/(\w+)/", row[0][0].id)[1] for row in only_table(found).rows[1:]]  # type: ignore[index]
    chapeau = next(each for each in found.paragraphs() if each.id == "declaration/chapeau")
    in_list = [run.about.removeprefix("signatories/") for run in chapeau.runs if run.about.startswith("signatories/")]
    assert order_in_table == in_list == [party.state for party in made.arranged("en")]
    assert sorted(in_list) == chosen and len(made.parties) == len(chosen)
    assert len(made.members) + len(made.observers) == len(chosen)
    brackets = [run.about for run in chapeau.runs if run.kind == "pending"]
    assert len(brackets) == (len(chosen) - 1 if pending else 0)
    if order == "as-listed":
        assert in_list == chosen
    text_of_list = "".join(run.text for run in made.names(ENGLISH, Face()).runs)
    assert text_of_list in chapeau.text and text_of_list.count(" and ") >= (len(chosen) > 1)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.lists(st.sampled_from(states.ids()), min_size=2, max_size=20, unique=True), DAYS, st.data())
def test_one_more_or_one_less_changes_every_face_at_once(ids: list[str], on: date, data: st.DataObject) -> None:
    chosen = known(set(ids), on)
    if not chosen:
        return
    dropped = data.draw(st.sampled_from(chosen))
    all_of_them = Parties(tuple(Party(id, "joined", None) for id in chosen), on)
    one_less = Parties(tuple(Party(id, "joined", None) for id in chosen if id != dropped), on)
    assert len(all_of_them.parties) - len(one_less.parties) == 1
    for order in ORDERS:
        for form in FORMS:
            face = Face(form, order=order)  # type: ignore[arg-type]
            whole = [run.about for run in all_of_them.names(ENGLISH, face).runs if run.about]
            rest = [run.about for run in one_less.names(ENGLISH, face).runs if run.about]
            assert rest == [about for about in whole if about != f"signatories/{dropped}"]


# ---- Days of consent

DOUBTS = {
    "an answer before the question": (
        "asked: 2025-07-05, joined: {Egypt: 2025-07-01}",
        "Egypt joined on 2025-07-01, before the States were asked on 2025-07-05",
    ),
    "an answer after the deadline": (
        "until: 2025-07-05, declined: {Egypt: 2025-07-06}", "Egypt declined on 2025-07-06, after the deadline of 2025-07-05",
    ),
    "an answer on a day that has not come": (
        "joined: {Egypt: 2026-11-23}", "Egypt joined on 2026-11-23, a day that has not come",
    ),
    "nothing, when the leader joined before it asked": ("asked: 2025-07-05, joined: {Belarus: 2025-07-01}", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTS)
def test_doubt_about(name: str, tmp_path: Path) -> None:
    days, expected = DOUBTS[name]
    text = STATEMENT.replace("\n  joined: all", "").replace("theme:", "chair: Belarus\ntheme:")
    text = text.replace(
        "signatories:\n  states: [Belarus, Egypt, Lao People's Democratic Republic]",
        f"signatories: {{states: [Belarus, Egypt], {days}}}",
    )
    drafted, problems = pipeline.draft(drafts(tmp_path, draft=text), "draft")
    assert drafted, lines(problems)
    assert [each.message for each in problems] == ([expected] if expected else [])
    assert all(each.severity == "warning" and each.code == "ZD026" for each in problems)


def test_a_source_of_the_group_that_is_later_than_the_text(tmp_path: Path) -> None:
    text = STATEMENT.replace("2025-07-30", "2014-07-30").replace(
        "states: [Belarus, Egypt, Lao People's Democratic Republic]\n",
        "group: friends-united-against-human-trafficking\n  attested: 2025-07-30\n",
    )
    drafted, problems = pipeline.draft(drafts(tmp_path, draft=text), "draft")
    assert drafted and [(each.code, each.message) for each in problems if each.code == "ZD026"] == [
        ("ZD026", "the source of 2025-07-30 is later than the text, and says nothing about its day")
    ]


# ---- Consent


def test_nothing_is_released_while_a_state_is_pending_though_nobody_prints_it(tmp_path: Path) -> None:
    files = {
        "templates/note/template.yaml": "format: 1\nabout: A note\nneeds: [date, signatories]\nstyles: {signed: un}\nchecks: {signed: STM}\n",
        "templates/note/body.en.md.j2": "::: statement\nWe agree.\n:::\n",
        "templates/note/title.en.md.j2": "Note\n",
        "drafts/draft/draft.yaml": "format: 1\ntemplate: note\ndate: 2025-07-30\n"
        "signatories: {states: [Egypt, Qatar], organizations: [European Union], joined: {Egypt: 2025-07-01}}\n",
    }
    manifest, problems = pipeline.release(workspace(tmp_path, files), "draft")
    assert manifest is None
    assert lines(problems) == [
        "drafts/draft/draft.yaml:4:31 note ZD605 2 parties have not joined yet, and printed nowhere: Qatar, the European"
        ' Union / add each under "joined:" with the day it joined, or under "declined:"'
    ]


def test_who_declined_is_not_printed(tmp_path: Path) -> None:
    text = STATEMENT.replace("joined: all", "joined: all\n  declined: {Egypt: 2025-07-02}")
    found = document(tmp_path, text)
    assert not any("Egypt" in each.text for each in found.paragraphs())
    assert found.title.startswith("Joint Statement by Belarus and the Lao People's Democratic Republic on")


def test_an_order_that_is_said_explicitly_is_a_declared_departure(tmp_path: Path) -> None:
    text = STATEMENT.replace(
        "states: [Belarus, Egypt, Lao People's Democratic Republic]",
        "states: [Egypt, Belarus, Qatar, India]\n  order: ORDER",
    )
    world = drafts(tmp_path, listed=text.replace("ORDER", "as-listed"), sorted=text.replace("ORDER", "alphabetical"))
    found = {}
    for name in ("listed", "sorted"):
        drafted, problems = pipeline.draft(world, name)
        assert drafted, lines(problems)
        findings = pipeline.checked(world, drafted)
        found[name] = [each.code for each in findings.problems], [each.code for each in findings.declared]
    assert found == {"listed": ([], ["ZD104"]), "sorted": ([], [])}


# ---- Other languages


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "zh", "ar"])
def test_each_language_sorts_its_own_names_and_names_the_same_states(code: str) -> None:
    words = load(code)
    assert words
    on = date(2025, 7, 30)
    made = Parties(tuple(Party(id, "joined", None) for id in known(set(states.ids()), on)), on)
    arranged = [party.state for party in made.arranged(code)]
    assert len(arranged) == 195 and sorted(arranged) == sorted(party.state for party in made.parties)
    keys = [states.sort_key(id, on, code) for id in arranged]
    assert keys == sorted(keys) and len(set(keys)) == 195
    named = [run.about for run in made.names(words, Face()).runs if run.about]
    assert named == [f"signatories/{id}" for id in arranged]


def test_a_count_in_figures_and_in_words(tmp_path: Path) -> None:
    files = {
        "templates/note/template.yaml": "format: 1\nabout: A note\nneeds: [date, signatories]\nstyles: {signed: un}\nchecks: {signed: STM}\n",
        "templates/note/body.en.md.j2": '::: statement\n{text} {{ upper_first(number(count, words=true)) }} States, {{ names("un-short") }}; {{ number(count) }} in figures.\n:::\n',
        "templates/note/title.en.md.j2": "Note\n",
        "drafts/draft/draft.yaml": "format: 1\ntemplate: note\ndate: 2025-07-30\nsignatories: {states: ["
        + ", ".join(
            quote(name.label)
            for id in known(set(states.ids()), date(2025, 7, 30))[:12]
            if (name := states.name(id, "un-short", date(2025, 7, 30)))
        )
        + "], joined: all}\n",
    }
    drafted, problems = pipeline.draft(workspace(tmp_path, files), "draft")
    assert drafted, lines(problems)
    (paragraph,) = drafted.document.paragraphs()
    assert paragraph.text.startswith("Twelve States, Afghanistan") and paragraph.text.endswith("; 12 in figures.")


def test_a_name_that_nobody_read_in_a_source_is_said(tmp_path: Path) -> None:
    on = date(1980, 7, 30)
    names = [states.name(id, "un-short", on) for id in known(set(states.ids()), on)]
    unread = next(name.label for name in names if name and not name.verified)
    text = DECLARATION.format(
        day=on, states=f"[Egypt, {quote(unread)}]", joined="all", order="''", form="''", signature="none"
    )
    drafted, problems = pipeline.draft(drafts(tmp_path, draft=text), "draft")
    assert drafted, lines(problems)
    (said,) = (each.message for each in problems if each.code == "ZD028" and "called" in each.message)
    assert said.startswith("nobody read in a source what these were called on the day of the text: ")
    assert unread in said
