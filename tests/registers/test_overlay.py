"""A mission's own entries over the registers: replaced whole, added, hidden; every register function sees them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path
from string import ascii_uppercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workspaces import TODAY, lines, workspace
from zerodraft.library.own_registers import own
from zerodraft.registers import agenda, bodies, instruments, observances, offices, order, sessions, states, store

READ = "source: a note, date: 2026-06-01"
STATES = f"""\
format: 1
states:
  - id: ZED
    {READ.replace(", ", chr(10) + "    ")}
    names:
      en:
        - {{short: Zed Islands, article: the, formal: the Republic of the Zed Islands, from: 2020-01-01}}
        - {{short: Zedland}}
      fr: [{{short: Îles Zed, article: les}}]
    status: [{{is: observer, from: 2010-01-01, until: 2014-12-31}}, {{is: member, from: 2020-01-01}}]
    since: 2010-01-01
    capital: {{en: Zed Town}}
    popular: {{en: {{short: Zeds, article: the}}}}
    aliases: {{en: [Zedonia]}}
    sorts_after: {{en: BLR, fr: GAB}}
  - {{id: ZEE, {READ}, names: {{en: [{{short: Zee}}]}}, sorts_after: {{en: ZED}}}}
  - {{id: TUR, {READ}, names: {{en: [{{short: Türkiye, formal: the Republic of Tuerkiye}}]}}}}
  - {{id: VAT, hide: true, {READ}}}
"""


@contextmanager
def laid(folder: Path, **files: str) -> Iterator[None]:
    """While this lasts, the registers have these files of a mission over them."""
    own_files = {f"clause_library/registers/{name}.yaml": text for name, text in files.items()}
    found, problems = own(workspace(folder, own_files))
    assert problems == (), lines(problems)
    with store.overlaid(found):
        yield


def text(id: str, form: states.Form, on: date = TODAY, language: str = "en") -> str:
    name = states.name(id, form, on, language)
    return name.text if name else ""


def test_a_new_state_is_found_named_ordered_and_read_in_texts(tmp_path: Path) -> None:
    with laid(tmp_path, states=STATES):
        assert [states.find(words, TODAY).id for words in ("zed islands", "The Zeds", "Zedonia", "ZED")] == ["ZED"] * 4
        assert states.find("Zedland", TODAY).valid is False
        assert text("ZED", "un-short") == "the Zed Islands"
        assert text("ZED", "un-short", date(2015, 1, 1)) == "Zedland"
        assert text("ZED", "un-formal", TODAY, "fr") == ""
        assert text("ZED", "popular") == "the Zeds"
        assert [found.id for found in states.scan("Zee and the Zed Islands agreed with Türkiye")] == [
            "ZEE",
            "ZED",
            "TUR",
        ]


def test_a_new_state_stands_behind_the_one_it_sorts_after_in_each_order(tmp_path: Path) -> None:
    with laid(tmp_path, states=STATES):
        for order, neighbours in (("en", ["BLR", "ZED", "ZEE", "BEL"]), ("fr", ["GAB", "ZED", "GMB"])):
            ordered = sorted((id for id in states.ids()), key=lambda id: states.sort_key(id, TODAY, order))
            at = ordered.index(neighbours[0])
            assert ordered[at : at + len(neighbours)] == neighbours
        assert states.sort_key("ZED", TODAY, "ru") == ""


def test_any_number_of_states_may_follow_one_another(tmp_path: Path) -> None:
    row = ["BLR", *(f"X{one}{two}" for one in "ABCDEFGHIJKLMNOPQRST" for two in ascii_uppercase)]
    written = (
        f"  - {{id: {id}, {READ}, names: {{en: [{{short: New {id}}}]}}, sorts_after: {{en: {before}}}}}\n"
        for before, id in reversed(list(pairwise(row)))
    )
    with laid(tmp_path, states=f"format: 1\nstates:\n{''.join(written)}"):
        keys = [states.sort_key(id, TODAY) for id in row]
        assert keys == sorted(keys) and "" not in keys


def test_a_state_that_is_replaced_keeps_its_place_and_nothing_else(tmp_path: Path) -> None:
    before = {order: states.sort_key("TUR", TODAY, order) for order in order.ALL}
    with laid(tmp_path, states=STATES):
        assert states.sort_key("TUR", TODAY) == before["en"]
        assert text("TUR", "un-formal") == "the Republic of Tuerkiye"
        assert text("TUR", "un-short", date(2013, 9, 26)) == "Türkiye"
        assert states.find("Turkey", None).ids == ()
        assert states.name("TUR", "un-short", TODAY, "fr") is None
        assert states.status("TUR", TODAY) is None


def test_what_is_hidden_is_not_there(tmp_path: Path) -> None:
    assert states.find("Holy See", TODAY).id == "VAT"
    with laid(tmp_path, states=STATES):
        assert states.find("Holy See", TODAY).ids == ()
        assert states.find("VAT", TODAY).ids == ()
        assert "VAT" not in states.ids()
        assert states.scan("the Holy See") == ()


@pytest.mark.parametrize(
    ("on", "status"),
    [("2009-12-31", None), ("2010-01-01", "observer"), ("2014-12-31", "observer"), ("2015-01-01", None),
     ("2019-12-31", None), ("2020-01-01", "member")],
)  # fmt: skip
def test_a_membership_ends_with_its_last_day(on: str, status: str | None, tmp_path: Path) -> None:
    with laid(tmp_path, states=STATES):
        assert states.status("ZED", date.fromisoformat(on)) == status


def test_a_name_says_that_the_mission_read_it_and_where(tmp_path: Path) -> None:
    with laid(tmp_path, states=STATES):
        name = states.name("ZED", "un-short", TODAY)
        assert name
        assert (name.verified, name.source) == (
            True,
            "a note, read on 2026-06-01, in clause_library/registers/states.yaml",
        )


def test_what_nobody_read_in_a_source_is_not_verified(tmp_path: Path) -> None:
    with laid(tmp_path, states=STATES.replace("a note", "recalled")):
        name = states.name("ZED", "un-short", TODAY)
        assert name
        assert (name.verified, name.source) == (
            False,
            "general knowledge, not read in a source, in clause_library/registers/states.yaml",
        )


AGENDA = f"""\
format: 1
agenda:
  - session: "68"
    {READ.replace(", ", chr(10) + "    ")}
    items: {{"108": {{hide: true}}, "109": Something else, "999 (a)": {{title: A new one, committees: [Third Committee]}}}}
  - {{session: "99", {READ}, complete: true, items: {{"1": Opening of the session}}}}
"""


def test_items_are_replaced_added_and_hidden_one_by_one(tmp_path: Path) -> None:
    others = {item.number for item in agenda.items(68)} - {"108", "109"}
    with laid(tmp_path, agenda=AGENDA):
        assert agenda.item(68, "108") is None
        titles = [item.title for number in ("109", "999 (a)") if (item := agenda.item(68, number))]
        assert titles == ["Something else", "A new one"]
        assert others < {item.number for item in agenda.items(68)}
        assert agenda.find("something else")[0].number == "109"
        assert 99 in agenda.sessions()


def test_a_complete_agenda_takes_the_place_of_the_register_s(tmp_path: Path) -> None:
    whole = AGENDA.replace('"68"', '"68"\n    complete: true')
    with laid(tmp_path, agenda=whole):
        assert {item.number for item in agenda.items(68)} == {"109", "999 (a)"}
        assert agenda.complete(68)


def test_sessions_are_replaced_and_added_and_the_rule_follows_them(tmp_path: Path) -> None:
    late = f"format: 1\nsessions:\n  - {{id: '82', opening: 2027-09-21, {READ}}}\n"
    special = f"  - {{id: S-33, opening: 2027-06-02, title: Water, {READ}}}\n  - {{id: S-1, hide: true, {READ}}}\n"
    with laid(tmp_path, sessions=late + special):
        running = sessions.session_on(date(2027, 9, 20))
        assert running
        assert running.number == 81
        assert sessions.verified(82)
        assert [session.title for id in ("S-33", "S-1") if (session := sessions.get(id))] == ["Water", ""]
    running = sessions.session_on(date(2027, 9, 20))
    assert running
    assert running.number == 82


@pytest.mark.parametrize("own_register", ["instruments", "bodies", "observances"])
def test_entries_of_a_register_are_replaced_added_and_hidden(own_register: str, tmp_path: Path) -> None:
    known = {"instruments": instruments, "bodies": bodies, "observances": observances}[own_register].ids()[:2]
    named = "name: {}, month: 2, day: 29" if own_register == "observances" else "title: {}"
    replaced = f"  - {{id: {known[0]}, {named.format('Another')}, {READ}}}\n"
    added = f"  - {{id: zed-day, {named.format('Day of Zed')}, {READ}}}\n"
    hidden = f"  - {{id: {known[1]}, hide: true, {READ}}}\n"
    with laid(tmp_path, **{own_register: f"format: 1\n{own_register}:\n{replaced}{added}{hidden}"}):
        register = {"instruments": instruments, "bodies": bodies, "observances": observances}[own_register]
        assert register.get(known[1]) is None
        assert register.find("day of zed")[0].id == "zed-day"
        first = register.get(known[0])
        assert first
        assert getattr(first, "title", "") or getattr(first, "name", "") == "Another"
        assert register.ids()[0] == known[0]


def test_an_office_is_added_with_its_holders(tmp_path: Path) -> None:
    office = (
        f"format: 1\noffices:\n  - {{id: chair, title: {{en: Chair}}, {READ}, "
        "holders: [{name: A B, since: 2020-01-01, until: 2020-12-31}, {name: C D, since: 2021-01-01}]}\n"
    )
    with laid(tmp_path, offices=office):
        named = [holder.name for day in ("2020-12-31", "2026-01-01") if (holder := on(day))]
        assert named == ["A B", "C D"]


def on(day: str) -> offices.Holder | None:
    return offices.holder("chair", date.fromisoformat(day))


def test_the_registers_are_as_they_were_afterwards(tmp_path: Path) -> None:
    before = {name: store.built_in(name) for name in ("states", "states.en", "agenda", "sessions", "offices")}
    copies = {name: str(table) for name, table in before.items()}
    with laid(tmp_path, states=STATES, agenda=AGENDA):
        for name in before:
            store.table(name)
    assert {name: str(store.table(name)) for name in before} == copies


@settings(derandomize=True, deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(states.ids()), unique=True, min_size=1, max_size=8))
def test_every_state_but_those_hidden_is_as_before(tmp_path_factory: pytest.TempPathFactory, gone: list[str]) -> None:
    hidden = "".join(f"  - {{id: {id}, hide: true, {READ}}}\n" for id in gone)
    before = {id: (text(id, "un-short"), states.sort_key(id, TODAY)) for id in states.ids()}
    with laid(tmp_path_factory.mktemp("hidden"), states=f"format: 1\nstates:\n{hidden}"):
        after = {id: (text(id, "un-short"), states.sort_key(id, TODAY)) for id in states.ids()}
    assert after == {id: named for id, named in before.items() if id not in gone}
