"""zerodraft lookup, library and explain: questions beside what is answered first."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from typed import typed
from workspaces import STATEMENT, drafts, workspace
from zerodraft.cli.days import day


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (
            "state laos",
            "Lao People's Democratic Republic | id: LAO | formal name: the Lao People's Democratic Republic",
        ),
        ("state the gambia", "Gambia | in running text: the Gambia"),
        ("state Turkey --date 2013-09-26", "Turkey | formal name: the Republic of Turkey"),
        (
            "state Turkey --date 2025-07-30",
            'Türkiye | note: "Turkey" was not the name of a State on 2025-07-30, only until 2022-05-31',
        ),
        ("state belarus --language fr", "Bélarus | in running text: le Bélarus"),
        ("session 68", "68 | opens: 2013-09-17"),
        ("session 26 September 2013", "68 | opens: 2013-09-17"),
        ("session 2013-09-17", "68 | note: the day of the opening"),
        ("session 68 --language fr", "68 | in words: soixante-huitième session | words: no native reader"),
        ("session S-27 --language es", "S-27 | in words: vigésimo séptimo período extraordinario de sesiones"),
        ("session ES-10 --language ar", "ES-10 | in words: الدورة الاستثنائية الطارئة العاشرة"),
        ("agenda 108 --session 68", "Crime prevention and criminal justice | number: 108"),
        ("agenda crime prevention --session 68", "Crime prevention and criminal justice | session: 68"),
        ("instrument palermo protocol", "Protocol to Prevent, Suppress | adopted: 2000-11-15"),
        ("instrument UNTOC --language fr", "Convention des Nations Unies contre la criminalité | translation: general"),
        ("instrument UNTOC --language fr", "Convention | in english: United Nations Convention against"),
        ("instrument rome statute --language fr", "Statut de Rome | in force: 2002-07-01 | verified: no"),
        ("instrument bbnj --language zh", "Agreement under | translation: none is known; this is English"),
        (
            "instrument ICAT",
            "Inter-Agency Coordination Group against Trafficking in Persons | kind: inter-agency group",
        ),
        ("body CCPCJ", "Commission on Crime Prevention and Criminal Justice | resolution: 1992/1 | seat: Vienna"),
        ("body human rights council --language ru", "Совет по правам человека | founded: 2006-03-15"),
        ("body human trafficking --language ar", "United Nations Global Initiative | translation: none is known"),
        ("body xyzzy", ""),
        ("anniversary palermo --from 2026-11-22", "thirtieth anniversary of the Protocol | on 15 November 2030"),
        ("anniversary palermo --from 2030-11-16 --every 1", "thirty-first anniversary of the Protocol | 2031-11-15"),
        (
            "anniversary palermo --from 2026-11-22 --language es",
            "trigésimo aniversario, el 15 de noviembre de 2030: Proto",
        ),
        (
            "anniversary uncac --from 2026-11-22 --language fr",
            "vingt-cinquième anniversaire, le 31 octobre 2028 : Conv",
        ),
        ("anniversary icat --from 2026-11-22 --language ru", "двадцать пятая годовщина, 27 июля 2031 года: Межучр"),
        ("anniversary uncac --from 2026-11-22 --language zh", "联合国反腐败公约:2028年10月31日,二十五周年"),
        ("anniversary 2030 agenda --from 2029-01-01", "fifteenth anniversary of Transforming our world | 2030-09-25"),
        ("anniversary --from 2027-07-27 --to 2027-07-28", "fifth anniversary of The human right | verified: yes"),
        ("anniversary --from 2027-07-30 --to 2027-07-30", ""),
        ("anniversary un.gift", ""),
        ("observance habitat --date 2027-10-04", "World Habitat Day | falls on: 4 October 2027 | rule: first Monday"),
        ("observance habitat --date 2027-10-05", ""),
        ("observance --date 2027-10-27 --language fr", "Semaine du désarmement | falls on: du 24 au 30 octobre 2027"),
        ("observance vesak", "Vesak, the Day of the Full Moon | rule: full moon of May"),
        ("observance human trafficking", ""),
        ("observance trafficking persons", "World Day against Trafficking in Persons | falls on: 30 July"),
        ("observance trafficking --date 2027-07-30", "World Day against Trafficking in Persons | falls on: 30 July"),
        ("group friends", "Group of Friends United against Human Trafficking | attested: 2013-09-26, 22 members"),
        (
            "group friends --language fr --form un-formal",
            "Group of Friends United against Human Trafficking | la République du Bélarus, l'État plurinational de Bolivie",
        ),
        (
            "group friends --form popular",
            "Group of Friends United against Human Trafficking | Kyrgyzstan, Laos, Libya,",
        ),
        ("office secretary-general --date 2013-09-26", "Secretary-General | holder: H.E. Mr. Ban Ki-moon"),
        ("office secretary_general --date 2027-01-01", "Secretary-General | not known: who holds it on 2027-01-01; "),
        ("office general assembly --date 2013-09-26", "President of the General Assembly | H.E. Mr. John W. Ashe"),
        ("office general assembly --date 2013-09-26", "President | national of: Antigua and Barbuda | Madam President"),
        ("office security council --language ar", "رئيس مجلس الأمن | salutation: صاحب السعادة | note: another"),
    ],
)
def test_what_is_looked_up(asked: str, answered: str, tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", *asked.split())
    assert done.exit_code == (0 if answered else 1)
    first, *parts = answered.split(" | ") if answered else [""]
    assert done.stdout.startswith(first)
    assert [part for part in parts if part not in done.stdout] == []


@pytest.mark.parametrize(
    ("asked", "count", "first", "last"),
    [
        ("--list members", 193, "Afghanistan", "Zimbabwe"),
        ("--list members --form un-formal", 193, "Islamic Republic of Afghanistan", "Republic of Zimbabwe"),
        ("--list observers", 2, "Holy See", "State of Palestine"),
        ("--list all --order fr --language fr", 195, "Afghanistan", "Zimbabwe"),
        ("--order ru --language ru", 193, "Австралия", "Япония"),
        ("--list members --date 1945-12-31", 51, "Argentina", "Yugoslavia"),
        ("--order zh-stroke --language zh", 193, "几内亚", None),
    ],
)
def test_the_states_of_a_day_are_listed_in_an_order(
    asked: str, count: int, first: str, last: str | None, tmp_path: Path
) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "state", *asked.split())
    listed = done.stdout.splitlines()
    assert (len(listed), listed[0], listed[-1]) == (count, first, last or listed[-1])


def test_a_list_of_states_takes_no_name(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "state", "laos", "--order", "ru")
    assert (done.exit_code, "and not both" in done.output) == (2, True)


OWN = """\
format: 1
states:
  - {id: ZED, source: a note, date: 2026-06-01, names: {en: [{short: Zed}]}, status: [{is: member, from: 2026-01-01}]}
  - {id: VAT, hide: true, source: recalled, date: 2026-06-01}
  - {id: TUR, source: a note, date: 2026-06-02, names: {en: [{short: Turkey}]}}
"""


def test_what_a_workspace_lays_over_the_registers_is_listed_with_place_source_and_day(tmp_path: Path) -> None:
    file = "clause_library/registers/states.yaml"
    workspace(tmp_path, {file: OWN})
    done = typed(tmp_path, "lookup", "--overlays", "--json")
    told = [(one["id"], one["is"], one["file"], one["verified"], one["read_on"]) for one in json.loads(done.stdout)]
    assert told == [
        ("ZED", "added", f"{file}:3:5", True, "2026-06-01"),
        ("VAT", "hidden", f"{file}:4:5", False, "2026-06-01"),
        ("TUR", "replaced", f"{file}:5:5", True, "2026-06-02"),
    ]
    assert typed(tmp_path, "lookup", "--overlays").stdout.startswith("Zed\n    id: ZED\n    register: states\n")


def test_a_workspace_without_registers_of_its_own_says_so(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "--overlays")
    assert (done.exit_code, done.output) == (
        0,
        "this workspace has no registers of its own in clause_library/registers\n",
    )
    assert json.loads(typed(tmp_path, "lookup", "--overlays", "--json").stdout) == []


def test_a_day_without_members_is_said(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "lookup", "state", "--list", "members", "--date", "1945-10-23")
    assert (done.exit_code, done.output) == (1, "there was none on 1945-10-23\n")


def test_a_state_of_the_workspace_says_where_it_comes_from_and_one_without_a_place_is_named(tmp_path: Path) -> None:
    workspace(tmp_path, {"clause_library/registers/states.yaml": OWN})
    (found,) = json.loads(typed(tmp_path, "lookup", "state", "zed", "--json").stdout)
    assert found["source"] == "a note, read on 2026-06-01, in clause_library/registers/states.yaml"
    listed = typed(tmp_path, "lookup", "state", "--list", "members")
    assert listed.stdout.splitlines()[-1] == "Zed"
    assert "no place in this order is known for ZED" in listed.stderr


def test_a_broken_register_stops_the_look_up_with_its_place(tmp_path: Path) -> None:
    workspace(tmp_path, {"clause_library/registers/states.yaml": OWN.replace("Zed", '" "')})
    done = typed(tmp_path, "lookup", "state", "laos")
    assert (done.exit_code, "states.yaml:3:70: error ZD007" in done.stderr) == (2, True)


def test_who_holds_an_office_is_not_guessed(tmp_path: Path) -> None:
    said = typed(tmp_path, "lookup", "office", "secretary_general", "--date", "2027-01-01").output
    assert "holder:" not in said
    assert "under holders: {office: secretary_general, name: …" in said


def test_every_candidate_of_a_shared_name_is_listed(tmp_path: Path) -> None:
    done = typed(tmp_path, "lookup", "state", "korea", "--json")
    assert {entry["id"] for entry in json.loads(done.stdout)} == {"PRK", "KOR"}


def test_nothing_found_is_an_empty_list_in_json(tmp_path: Path) -> None:
    done = typed(tmp_path, "lookup", "instrument", "xyzzy", "--json")
    assert (done.exit_code, json.loads(done.stdout)) == (1, [])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2027-07-30", "2027-07-30"),
        ("30 July 2027", "2027-07-30"),
        ("30 jul. 2027", "2027-07-30"),
        ("30th of July 2027", "2027-07-30"),
        ("July 30, 2027", "2027-07-30"),
        ("30.7.2027", "2027-07-30"),
        ("30/7/2027", "2027-07-30"),
        ("7/7/2027", "2027-07-07"),
        ("7/8/2027", '"7/8/2027" may be two days: '),
        ("31 June 2027", 'there is no day "31 June 2027": '),
        ("30 Jly 2027", 'there is no month "Jly": '),
        ("30 J 2027", 'there is no month "J": '),
        ("next week", '"next week" is no date: '),
        ("", '"" is no date: '),
    ],
)
def test_dates_as_people_write_them(text: str, meant: str) -> None:
    found = day(text)
    assert found.isoformat() == meant if isinstance(found, date) else found.startswith(meant)


def test_a_clause_says_who_agreed_and_how(tmp_path: Path) -> None:
    drafts(tmp_path)
    done = typed(tmp_path, "library", "show", "icat-members")
    assert done.exit_code == 0
    words = " ".join(done.stdout.split())
    for part in (
        "clause_library/clauses/icat-members.yaml, comes with zerodraft",
        "icat-members@2013 agreed source: A/68/500, annex/6, 2013-09-26 agreed by: the 22 States",
        "en: Encourage UNODC and other ICAT members to strengthen",
        "deadline (year): last year of the planned measures",
        "en: We encourage UNODC and other ICAT Members",
    ):
        assert part in words


def test_every_clause_is_listed(tmp_path: Path) -> None:
    world = drafts(tmp_path)
    listed = typed(tmp_path, "library", "show").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(world.workspace.names("clause_library/clauses", ".yaml"))


def test_a_wording_that_its_source_does_not_have_is_found(tmp_path: Path) -> None:
    clause = "clause_library/clauses/joint-efforts.yaml"
    shipped = drafts(tmp_path / "other").workspace.path(clause)
    assert shipped
    text = shipped.read_text(encoding="utf-8").replace("joint concerted efforts", "joint and concerted efforts")
    workspace(tmp_path, {clause: text})
    done = typed(tmp_path, "library", "check")
    assert done.exit_code == 1
    assert "error ZD024" in done.stdout
    assert "wordings proved, 1 error" in done.stdout.splitlines()[-1]


@pytest.mark.parametrize("word", ["ZD501", "zd501", "stale-anniversary"])
def test_a_code_is_explained_with_examples(word: str, tmp_path: Path) -> None:
    done = typed(tmp_path, "explain", word)
    assert done.exit_code == 0
    assert [part for part in ("ZD501 stale-anniversary", "Mend:", "Wrong:", "Right:") if part not in done.stdout] == []


def test_all_codes_are_listed(tmp_path: Path) -> None:
    listed = typed(tmp_path, "explain").stdout.splitlines()
    assert "ZD001  unreadable-file" in listed
    assert "ZD501  stale-anniversary" in listed


@pytest.mark.parametrize(
    "register",
    ["state", "session", "agenda", "instrument", "body", "observance", "anniversary", "group", "office"],
)
def test_signs_without_a_word_find_nothing(register: str, tmp_path: Path) -> None:
    drafts(tmp_path, statement=STATEMENT)
    done = typed(tmp_path, "lookup", register, "(((", "--json")
    assert (done.exit_code, json.loads(done.stdout)) == (1, [])


def test_days_in_the_wrong_order_are_told(tmp_path: Path) -> None:
    done = typed(tmp_path, "lookup", "anniversary", "--from", "2028-01-01", "--to", "2027-01-01")
    assert done.exit_code == 2
    assert "--to 2027-01-01 comes before --from 2028-01-01" in done.output


def test_anniversaries_as_json_come_in_the_order_of_their_days(tmp_path: Path) -> None:
    done = typed(tmp_path, "lookup", "anniversary", "--from", "2027-01-01", "--to", "2027-12-31", "--json")
    days = [entry["falls_on"] for entry in json.loads(done.stdout)]
    assert len(days) > 20
    assert days == sorted(days)
