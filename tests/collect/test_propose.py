"""What each paragraph is proposed to become: the clause it is already, a new wording, a new clause with its slots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from workspaces import REPOSITORY, opened
from zerodraft.collect.propose import HOLE, Known, Library, Proposal, proposals
from zerodraft.collect.slots import worded
from zerodraft.language import load as load_language
from zerodraft.library import load
from zerodraft.library.stands import clauses, printed, stands

ENGLISH = load_language("en")
assert ENGLISH
CLAUSES: dict[str, Any] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((REPOSITORY / "clause_library" / "clauses").glob("*.yaml"))
}
SOURCES = {
    source["document"]: source
    for path in sorted((REPOSITORY / "clause_library" / "sources").glob("*.yaml"))
    if (source := yaml.safe_load(path.read_text(encoding="utf-8")))
}


def library(tmp_path: Path) -> Library:
    assert ENGLISH
    (tmp_path / "zerodraft.yaml").write_text("format: 1\n", encoding="utf-8")
    world = opened(tmp_path)
    held = list(clauses(world))
    known = [Known(each.id, *row) for each in held for row in printed(world, each, "en", HOLE)]
    taken = {each.id: [wording.id for wording in each.clause.wordings] for each in held}
    return Library(known, dict.fromkeys(topic for each in held for topic in each.clause.topics), taken)


def proposed(tmp_path: Path, *texts: str, voice: str = "we") -> list[Proposal]:
    assert ENGLISH
    paragraphs = {f"text/{number}": (text, voice) for number, text in enumerate(texts, 1)}
    return list(proposals(paragraphs, ENGLISH, library(tmp_path), "2030"))


@pytest.mark.parametrize("document", list(SOURCES))
def test_the_slots_proposed_for_a_source_are_those_that_its_wordings_have(document: str) -> None:
    assert ENGLISH
    source = SOURCES[document]
    part, voice = next(iter(source["voices"].items()))
    paragraphs = {
        id: (text, voice)
        for id, text in source["paragraphs"].items()
        if id.startswith(f"{part}/") and id.partition("/")[2].isdigit()
    }
    found = {
        each.paragraph: each.ways[0]
        for each in proposals(paragraphs, ENGLISH, Library((), (), {}), "2030")
        if each.sentences == "all"
    }
    compared = 0
    for clause in CLAUSES.values():
        for wording in clause["wordings"]:
            cited = wording["source"]
            if cited["document"] == document and cited["sentences"] == "all" and not wording["parameters"]:
                assert found[cited["paragraph"]] == wording["en"]
                compared += 1
    assert compared > 3


def test_every_wording_of_the_library_is_found_again(tmp_path: Path) -> None:
    assert ENGLISH
    held = library(tmp_path)
    for each in held.known:
        found = held.nearest(each.text, ENGLISH)
        assert found is not None
        assert found[1] == 1.0
        assert (found[0].clause, found[0].wording) == (each.clause, each.wording)


def test_another_form_of_the_verb_and_other_values_are_the_same_clause(tmp_path: Path) -> None:
    (found,) = proposed(
        tmp_path,
        "Reaffirms the previous Declarations of the Group of Friends United against Human Trafficking, adopted at the "
        "ministerial meetings in 2019 and 2020;",
        voice="third",
    )
    assert (found.kind, found.clause, found.wording) == ("same", "previous-declarations", "2013")


def test_a_paragraph_of_several_clauses_is_taken_apart_by_its_sentences(tmp_path: Path) -> None:
    found = proposed(
        tmp_path,
        "The Protocol remains the cornerstone of the international legal framework to combat trafficking in persons. We "
        "welcome the restoration of our lakes.",
    )
    assert [(each.sentences, each.kind, each.clause) for each in found] == [
        ("1", "same", "palermo-protocol"),
        ("2", "clause", "restoration-lakes"),
    ]


def test_ids_and_wordings_that_are_taken_get_a_number(tmp_path: Path) -> None:
    found = proposed(
        tmp_path,
        "We welcome the victims of trust fund rivers.",
        "We urge the victims trust fund of rivers.",
        "We encourage UNODC and other ICAT Members to ensure early implementation of the Global Plan of Action.",
        "We encourage UNODC and other ICAT Members to ensure rapid implementation of the Global Plan of Action.",
    )
    assert [each.clause for each in found] == [
        "victims-trust-fund-2",
        "victims-trust-fund-3",
        "icat-members",
        "icat-members",
    ]
    assert [each.wording for each in found] == ["2030", "2030", "2030", "2030-2"]
    assert set(found[2].topics) == {"UNODC", "ICAT", "global plan of action", "ICAT Members"}


@pytest.mark.parametrize(
    ("text", "voice", "way"),
    [
        ("Reaffirms its commitment to its members;", "third",
         '{{ verb("reaffirm") }} {{ possessive("our") }} commitment to its members'),
        ("Taking note with appreciation of the report,", "participle",
         '{{ verb("take note with appreciation of") }} the report'),
        ("We also strongly condemn such acts, and call upon States to help us.", "we",
         '{{ verb("also strongly condemn") }} such acts, and {{ verb("call") }} upon States to help {{ pronoun("us") }}'),
        ("Encourages States to meet, and to invite us;", "third", '{{ verb("encourage") }} States to meet, and to invite us'),
        ("On this day we recall, with *joy*, the Charter.", "we",
         r'On this day {{ verb("recall", subject=true) }}, with \*joy\*, the Charter'),
        ("Support for victims is needed.", "we", "Support for victims is needed"),
        ("Expresses its thanks, and invites it to meet;", "third",
         '{{ verb("express") }} {{ possessive("our") }} thanks, and {{ verb("invite") }} it to meet'),
        ("Our lakes are ours.", "we", '{{ possessive("Our") }} lakes are {{ pronoun("ours") }}'),
    ],
)  # fmt: skip
def test_verbs_and_pronouns_of_the_signatories_become_slots(text: str, voice: str, way: str) -> None:
    assert ENGLISH
    assert worded(text, voice, ENGLISH, frozenset({"call", "invite"}))[0] == way


def test_words_that_are_a_slot_already_are_no_wording() -> None:
    assert ENGLISH
    assert worded("We welcome {{ this }}.", "we", ENGLISH, frozenset()) == ()


def test_only_what_gives_the_source_word_for_word_stands_in_it(tmp_path: Path) -> None:
    (tmp_path / "zerodraft.yaml").write_text("format: 1\n", encoding="utf-8")
    loaded = load.source(opened(tmp_path), "a-68-500").value
    assert loaded
    right = '{{ verb("welcome") }} the'
    text = loaded.source.paragraphs["annex/3"].replace("Welcome the", right).rstrip(";")
    assert stands(text, loaded.source, "annex/3", "all")
    assert not stands(text.replace("strong", "weak"), loaded.source, "annex/3", "all")
    assert not stands("{{ verb(", loaded.source, "annex/3", "all")
