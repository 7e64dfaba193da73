"""Letters and notes verbales: what a draft says, and beside it the title, masthead, sentences and signatures."""

from __future__ import annotations

from pathlib import Path

import pytest

from workspaces import STATEMENT, drafts, lines
from zerodraft import pipeline
from zerodraft.pipeline import Drafted

GIVEN = {
    "template": "cover_letter",
    "profile": "issued",
    "date": "2006-07-17",
    "sender": "{state: Lebanon, name: Caroline Ziade}",
    "agenda": "{session: 60, items: [{number: '14', title: The situation in the Middle East}]}",
    "annex": "{draft: statement}",
}
OTHER = STATEMENT.replace("2025-07-30", "2024-07-30")


def drafted(root: Path, keys: str) -> Drafted:
    """A letter of GIVEN with some keys given otherwise, one a line; an empty one is left out."""
    given = dict(line.split(": ", 1) for line in keys.splitlines() if line.strip())
    text = "format: 1\n" + "".join(f"{key}: {value}\n" for key, value in {**GIVEN, **given}.items() if value != "-")
    made, problems = pipeline.draft(drafts(root, letter=text, statement=STATEMENT, other=OTHER, third=OTHER), "letter")
    assert made, lines(problems)
    return made


def said(made: Drafted, *parts: str) -> list[str]:
    """The words of the paragraphs whose ids begin with one of the parts."""
    return [each.text for each in made.document.paragraphs() if each.id.startswith(parts)]


TITLES = {
    "R58": ("", "Letter dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations addressed to"
            " the Secretary-General"),
    "R61: the article of a name": (
        "sender: {state: Niger}",
        "Letter dated 17 July 2006 from the Permanent Representative of the Niger to the United Nations addressed to the"
        " Secretary-General",
    ),
    "R62, R63: several, in English order": (
        "date: 2020-08-18\nsender: [{state: Tunisia}, {state: South Africa}, {state: Niger}, {state: Saint Vincent and the Grenadines}]"
        "\nagenda: -\norgans: [security_council]\naddressee: president_security_council",
        "Letter dated 18 August 2020 from the Permanent Representatives of the Niger, Saint Vincent and the Grenadines,"
        " South Africa and Tunisia to the United Nations addressed to the President of the Security Council",
    ),
    "R65: a Chargé d'affaires": (
        "sender: {state: Lebanon, office: charge_daffaires}",
        "Letter dated 17 July 2006 from the Chargé d'affaires a.i. of the Permanent Mission of Lebanon to the United Nations"
        " addressed to the Secretary-General",
    ),
    "several Chargés d'affaires": (
        "sender: [{state: Lebanon, office: charge_daffaires}, {state: Egypt, office: charge_daffaires}]",
        "Letter dated 17 July 2006 from the Chargés d'affaires a.i. of the Permanent Missions of Egypt and Lebanon to the"
        " United Nations addressed to the Secretary-General",
    ),
    "a Chargé among Permanent Representatives": (
        "sender: [{state: Egypt}, {state: Jordan, office: charge_daffaires}, {state: Lebanon}, {state: Qatar}]",
        "Letter dated 17 July 2006 from the Permanent Representative of Egypt, the Chargé d'affaires a.i. of the Permanent"
        " Mission of Jordan and the Permanent Representatives of Lebanon and Qatar to the United Nations addressed to the"
        " Secretary-General",
    ),
    "R69: a Permanent Observer": (
        "date: 2020-08-18\nsender: {state: Holy See, office: permanent_observer}",
        "Letter dated 18 August 2020 from the Permanent Observer of the Holy See to the United Nations addressed to the"
        " Secretary-General",
    ),
    "a Chargé of an observer": (
        "date: 2020-08-18\nsender: {state: State of Palestine, office: charge_daffaires}",
        "Letter dated 18 August 2020 from the Chargé d'affaires a.i. of the Permanent Observer Mission of the State of"
        " Palestine to the United Nations addressed to the Secretary-General",
    ),
    "R66: identical letters, in the order of R3": (
        "addressee: [president_security_council, secretary_general]",
        "Identical letters dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations addressed to"
        " the Secretary-General and the President of the Security Council",
    ),
    "one letter to two addressees": (
        "addressee: [secretary_general, president_security_council]\nidentical: false",
        "Letter dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations addressed to the"
        " Secretary-General and the President of the Security Council",
    ),
    "an Acting Permanent Representative": (
        "date: 1982-09-24\nsender: {state: United States of America, office: acting_permanent_representative}",
        "Letter dated 24 September 1982 from the Acting Permanent Representative of the United States of America to the"
        " United Nations addressed to the Secretary-General",
    ),
    "Palestine before it was an observer State": (
        "date: 2006-08-18\nsender: {state: Palestine}",
        "Letter dated 18 August 2006 from the Permanent Observer of Palestine to the United Nations addressed to the"
        " Secretary-General",
    ),
    "three addressees": (
        "addressee: [president_security_council, president_general_assembly, secretary_general]",
        "Identical letters dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations addressed to"
        " the Secretary-General, the President of the General Assembly and the President of the Security Council",
    ),
    "R68: Vienna": (
        "sender: {state: Lebanon, mission: vienna}",
        "Letter dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations (Vienna) addressed to"
        " the Secretary-General",
    ),
    "R68: Geneva": (
        "sender: {state: Lebanon, mission: geneva}\naddressee: president_human_rights_council",
        "Letter dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations Office at Geneva"
        " addressed to the President of the Human Rights Council",
    ),
    "R67: a note verbale": (
        "template: note_verbale",
        "Note verbale dated 17 July 2006 from the Permanent Mission of Lebanon to the United Nations addressed to the"
        " Secretary-General",
    ),
    "identical notes verbales of two missions": (
        "template: note_verbale\nsender: [{state: Lebanon}, {state: Egypt}]\naddressee: [secretary_general, president_security_council]",
        "Identical notes verbales dated 17 July 2006 from the Permanent Missions of Egypt and Lebanon to the United Nations"
        " addressed to the Secretary-General and the President of the Security Council",
    ),
    "a note verbale of an observer": (
        "template: note_verbale\ndate: 2020-08-18\nsender: {state: State of Palestine}",
        "Note verbale dated 18 August 2020 from the Permanent Observer Mission of the State of Palestine to the United"
        " Nations addressed to the Secretary-General",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TITLES)
def test_the_title_of(name: str, tmp_path: Path) -> None:
    keys, title = TITLES[name]
    made = drafted(tmp_path, keys)
    assert made.document.title == title
    assert said(made, "letter/title", "note/title") == [title]
    assert said(made, "annex/heading") == [f"Annex to the {title[0].lower()}{title[1:]}"]


MASTHEADS = {
    "the General Assembly": (
        "masthead: {symbol: A/60/900, submitted: 2006-07-18}",
        ["United Nations", "A/60/900", "General Assembly", "Distr.: General", "18 July 2006", "Original: English",
         "Sixtieth session", "Agenda item 14", "The situation in the Middle East"],
    ),
    "R44: a translation, R57: issued anew": (
        "masthead: {symbol: A/60/900*, submitted: 2006-07-18, original: ar, reissued: 2006-08-01}",
        ["United Nations", "A/60/900*", "General Assembly", "Distr.: General", "18 July 2006", "English", "Original: Arabic",
         "Sixtieth session", "Agenda item 14", "The situation in the Middle East",
         "* Reissued for technical reasons on 1 August 2006."],
    ),
    "R7: the Security Council alone": (
        "organs: [security_council]\nagenda: -\nmasthead: {symbol: S/2006/540}",
        ["United Nations", "S/2006/540", "Security Council", "Distr.: General", "[date to be assigned]", "Original: English"],
    ),
    "R47: both": (
        "organs: [general_assembly, security_council]\nmasthead: {symbol: [A/60/941, S/2006/529]}",
        ["United Nations", "A/60/941–S/2006/529", "General Assembly", "Security Council", "Distr.: General",
         "[date to be assigned]", "Original: English", "General Assembly", "Sixtieth session", "Agenda item 14",
         "The situation in the Middle East", "Security Council", "Sixty-first year"],
    ),
    "R48, R49: several items, their titles each on a line": (
        "agenda: {session: 60, items: [{number: '7', title: One item}, {number: '133', title: Another item}]}",
        ["United Nations", "[symbol]", "General Assembly", "Distr.: General", "[date to be assigned]", "Original: English",
         "Sixtieth session", "Agenda items 7 and 133", "One item", "Another item"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MASTHEADS)
def test_the_masthead_of(name: str, tmp_path: Path) -> None:
    keys, expected = MASTHEADS[name]
    assert said(drafted(tmp_path, keys), "masthead/") == expected


STATES = "Belarus, Egypt and the Lao People's Democratic Republic"
DAY = "the World Day against Trafficking in Persons"
TWO = "annex: [{draft: statement}, {draft: other}]"
SENTENCES = {
    "one signer": ("", [
        f"I have the honour to transmit herewith, on behalf of three United Nations Member States, namely {STATES}, the joint"
        f" statement on the occasion of {DAY}, which was issued in Vienna on 30 July 2025 (see annex).",
        "It would be appreciated if you could have the present letter and the annex thereto circulated as a document of the"
        " General Assembly, under agenda item 14.",
    ]),
    "several signers, who are those that made the text": (
        "sender: [{state: Egypt}, {state: Belarus}, {state: Lao People's Democratic Republic}]", [
        f"We have the honour to transmit herewith the joint statement on the occasion of {DAY}, which was issued in Vienna"
        " on 30 July 2025 (see annex).",
        "It would be appreciated if you could have the present letter and the annex thereto circulated as a document of the"
        " General Assembly, under agenda item 14.",
    ]),
    "R78: a capacity, R82: both organs, R79: two annexes": (
        "sender: {state: Egypt, capacity: Chair of the Group of Arab States}\n"
        f"organs: [general_assembly, security_council]\n{TWO}", [
        f"In my capacity as Chair of the Group of Arab States, I have the honour to transmit herewith, on behalf of three United"
        f" Nations Member States, namely {STATES}, the joint statement on the occasion of {DAY}, which was issued in Vienna on"
        f" 30 July 2025, and the joint statement on the occasion of {DAY}, which was issued in Vienna on 30 July 2024 (see"
        " annexes I and II).",
        "It would be appreciated if you could have the present letter and the annexes thereto circulated as a document of the"
        " General Assembly, under agenda item 14, and of the Security Council.",
    ]),
    "a capacity of two, R7: the Security Council alone": (
        "sender: [{state: Egypt, capacity: Co-Chairs of the Group}, {state: Belarus, capacity: Co-Chairs of the Group}]\n"
        "organs: [security_council]\nagenda: -", [
        f"In our capacity as Co-Chairs of the Group, we have the honour to transmit herewith, on behalf of three United Nations"
        f" Member States, namely {STATES}, the joint statement on the occasion of {DAY}, which was issued in Vienna on 30 July"
        " 2025 (see annex).",
        "It would be appreciated if you could have the present letter and the annex thereto circulated as a document of the"
        " Security Council.",
    ]),
    "R33, R67: a note verbale": ("template: note_verbale", [
        "The Permanent Mission of the Lebanese Republic to the United Nations presents its compliments to the"
        " Secretary-General of the United Nations and has the honour to transmit herewith, on behalf of three United Nations"
        f" Member States, namely {STATES}, the joint statement on the occasion of {DAY}, which was issued in Vienna on 30 July"
        " 2025 (see annex).",
        "The Permanent Mission would appreciate it if the present note verbale and the annex thereto could be circulated as a"
        " document of the General Assembly, under agenda item 14.",
    ]),
    "R34: a note verbale of two missions, as it is sent": (
        "template: note_verbale\nprofile: signed\nplace: New York\nreference: 5/06\nannex: {draft: other}\n"
        "sender: [{state: Egypt, capacity: Co-Chairs of the Group}, {state: Belarus}]", [
        "Ref.: 5/06",
        "The Permanent Missions of the Republic of Belarus and the Arab Republic of Egypt to the United Nations present their"
        " compliments to the Secretary-General of the United Nations and, in their capacity as Co-Chairs of the Group, have"
        f" the honour to transmit herewith, on behalf of three United Nations Member States, namely {STATES}, the joint statement"
        f" on the occasion of {DAY}, which was issued in Vienna on 30 July 2024 (see annex).",
        "The Permanent Missions would appreciate it if the present note verbale and the annex thereto could be circulated as a"
        " document of the General Assembly, under agenda item 14.",
        "The Permanent Missions avail themselves of this opportunity to renew to the Secretary-General the assurances of their"
        " highest consideration.",
        "New York, 17 July 2006",
        "Secretary-General of the United Nations\nNew York",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", SENTENCES)
def test_the_sentences_of(name: str, tmp_path: Path) -> None:
    keys, expected = SENTENCES[name]
    texts = said(drafted(tmp_path, keys), "letter/", "note/")
    assert [text for text in texts if not text.startswith(("Letter", "Note", "(Signed)", "Permanent"))] == expected


def test_a_signed_letter_of_several_missions_speaks_of_them_all(tmp_path: Path) -> None:
    keys = (
        "profile: signed\nplace: New York\nreference: 5/06\nletterhead: {address: [New York]}\n"
        "sender: [{state: Lebanon, name: Nawaf Salam, title: Ambassador}, {state: Egypt, office: charge_daffaires, name: Ihab"
        " Awad}]\naddressee: [president_security_council, secretary_general]\naddressee_name: [H.E. Mr. Jean-Marc de La Sablière,"
        " H.E. Mr. Kofi Annan]\nmasthead: -"
    )
    made = drafted(tmp_path, keys)
    assert said(made, "letterhead/name") == [
        "Permanent Missions of the Arab Republic of Egypt and the Lebanese Republic to the United Nations"
    ]
    assert said(made, "letter/address") == [
        "H.E. Mr. Kofi Annan\nSecretary-General of the United Nations\nNew York",
        "H.E. Mr. Jean-Marc de La Sablière\nPresident of the Security Council\nNew York",
    ]
    assert said(made, "letter/close") == ["Please accept, Excellency, the assurances of our highest consideration."]
    assert [each.id for each in made.document.paragraphs() if each.id.startswith("letter/signature")] == [
        "letter/signature/EGY/name",
        "letter/signature/EGY/office",
        "letter/signature/LBN/name",
        "letter/signature/LBN/title",
        "letter/signature/LBN/office",
    ]
    assert said(made, "letter/signature") == [
        "Ihab Awad",
        "Chargé d'affaires a.i. of the Permanent Mission of the Arab Republic of Egypt to the United Nations",
        "Nawaf Salam",
        "Ambassador",
        "Permanent Representative of the Lebanese Republic to the United Nations",
    ]


ROLES = ("annex-heading", "annex-original", "enclosure-heading")


def test_several_annexes_are_numbered_and_so_are_several_enclosures(tmp_path: Path) -> None:
    keys = "annex: {draft: statement, original: ar, enclosures: [{draft: other, label: appendix}]}"
    one = drafted(tmp_path / "one", keys)
    headings = [each.text for each in one.document.paragraphs() if each.role in ROLES]
    title = (
        "etter dated 17 July 2006 from the Permanent Representative of Lebanon to the United Nations addressed to the"
    )
    assert headings == [f"Annex to the l{title} Secretary-General", "[Original: Arabic]", "Appendix"]
    assert [each.id for each in one.document.paragraphs() if each.id.endswith("severe-challenge")] == [
        "annex/severe-challenge",
        "annex/enclosure/severe-challenge",
    ]
    two = drafted(tmp_path / "two", "annex: [{draft: statement}, {draft: other, enclosures: [{draft: third}]}]")
    headings = [each.text for each in two.document.paragraphs() if each.role in ROLES]
    assert headings == [
        f"Annex I to the l{title} Secretary-General",
        f"Annex II to the l{title} Secretary-General",
        "Enclosure",
    ]
    ids = [each.id for each in two.document.paragraphs()]
    assert ids.index("annex/heading") < ids.index("annex/severe-challenge") < ids.index("annex-2/heading")
    assert ids.index("annex-2/severe-challenge") < ids.index("annex-2/enclosure/severe-challenge")
    assert len(ids) == len(set(ids))


MISTAKES = {
    "two sign for one State": (
        "sender: [{state: Egypt}, {state: Arab Republic of Egypt}]",
        ["5:34 error ZD011 two persons sign for Arab Republic of Egypt / take one out: one signs for a mission (R32)"],
    ),
    "missions in different cities": (
        "sender: [{state: Egypt}, {state: Qatar, mission: vienna}]",
        ["5:50 error ZD007 the missions of those who sign are in different cities / send a letter from each city"],
    ),
    "a name of nobody": (
        'sender: {state: Egypt, name: " "}',
        ['5:30 error ZD007 the name of the person is empty / write it, or "name: TODO"'],
    ),
    "a city that is not said": (
        "sender: [{state: Egypt, mission: vienna}, {state: Qatar}]",
        ["5:43 error ZD007 the missions of those who sign are in different cities / send a letter from each city"],
    ),
    "an observer of a Member State": (
        "sender: {state: Egypt, office: permanent_observer}",
        ["5:32 error ZD007 Egypt is a Member State, which has no permanent observer / write office: permanent_representative"],
    ),
    "a representative of an observer State": (
        "sender: {state: Holy See, office: permanent_representative}",
        ["5:35 error ZD007 Holy See is an observer State, which has no permanent representative / write office: permanent_observer"],
    ),
    "nobody signs": ("sender: []", ["2:11 error ZD006 a draft for the template \"cover_letter\" needs the key \"sender\" / add \"sender: …\", or \"sender: TODO\""]),
    "a State that is not known": (
        "sender: [{state: Egypt}, {state: Atlantis}]",
        ['5:34 error ZD011 there is no State called "Atlantis" / write its United Nations name: zerodraft lookup state WORDS'],
    ),
    "an addressee that is not known": (
        "addressee: [secretary_general, president_security_counci]",
        ['8:32 error ZD023 there is no office called "president_security_counci" / write "president_security_council"'],
    ),
    "an addressee twice": (
        "addressee: [secretary_general, secretary_general]",
        ["8:32 error ZD007 the letter goes to the Secretary-General twice / take one of them out"],
    ),
    "nobody is addressed": (
        "addressee: []", ["8:12 error ZD007 the letter goes to nobody / name the office: secretary_general"],
    ),
    "no symbol in the list": (
        "masthead: {symbol: []}", ["8:20 error ZD007 the list of symbols is empty / write the symbol: A/68/500"],
    ),
    "two symbols for one organ": (
        "masthead: {symbol: [A/60/1, S/2006/1]}",
        ['8:20 error ZD007 the document has 2 symbols and 1 organ / add "organs: [general_assembly, security_council]", or'
         " write one symbol"],
    ),
    "a letter that annexes itself by its enclosure": (
        "annex: {draft: other, enclosures: [{draft: letter}]}",
        ["7:44 error ZD015 these texts annex each other: letter → letter / take one annex out"],
    ),
    "names for other addressees": (
        "addressee: [secretary_general, president_security_council]\naddressee_name: Kofi Annan",
        ["9:17 error ZD007 there are not as many names as addressees (1 and 2) / write one name for each addressee, in the same order"],
    ),
    "an agenda for the Security Council alone": (
        "organs: [security_council]",
        ['6:1 error ZD005 for the Security Council alone no item of an agenda is named (R7) / take "agenda:" out, or write'
         " organs: [general_assembly, security_council]"],
    ),
    "no agenda for the General Assembly": (
        "organs: [general_assembly, security_council]\nagenda: -",
        ['7:9 error ZD006 a General Assembly document is asked for under an item of its agenda (R6) / add "agenda: {items:'
         ' [108]}", or "agenda: TODO"'],
    ),
    "no organ": ("organs: []", ["8:9 error ZD007 no organ is named / write [general_assembly], [security_council] or both"]),
    "an organ twice": (
        "organs: [general_assembly, general_assembly]", ["8:9 error ZD007 an organ is named twice / take one of them out"],
    ),
    "an organ that is not known": (
        "organs: [trusteeship_council]",
        ['8:10 error ZD007 "organs/0" cannot be "trusteeship_council" / write "security_council"'],
    ),
    "one symbol for two organs": (
        "organs: [general_assembly, security_council]\nmasthead: {symbol: A/60/1}",
        ["9:20 error ZD007 the document has 1 symbol and 2 organs / write symbol: [A/…, S/…], the one of the General Assembly first"],
    ),
    "a text twice": (
        "annex: [{draft: statement}, {draft: other, enclosures: [{draft: statement}]}]",
        ['7:57 error ZD007 the text "statement" is attached twice / take one of them out'],
    ),
    "an enclosure that is not there": (
        "annex: {draft: other, enclosures: [{draft: statemnt}]}",
        ['7:44 error ZD010 there is no draft called "statemnt" / write "statement"'],
    ),
    "neither draft nor released": (
        "annex: [{draft: statement}, {original: ar}]",
        ['7:29 error ZD007 the annex is a draft or a released text / write "{draft: NAME}" or "{released: NAME}"'],
    ),
    "a language of no United Nations document": (
        "annex: {draft: statement, original: de}",
        ['7:37 error ZD010 there is no official language "de" / write ar, en, es, fr, ru or zh'],
    ),
    "a key that an enclosure has not": (
        "annex: {draft: other, enclosures: [{draft: statement, lable: appendix}]}",
        ['7:55 error ZD005 there is no key "lable" here / write "label"'],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place(name: str, tmp_path: Path) -> None:
    keys, expected = MISTAKES[name]
    given = dict(line.split(": ", 1) for line in keys.splitlines())
    text = "format: 1\n" + "".join(f"{key}: {value}\n" for key, value in {**GIVEN, **given}.items() if value != "-")
    made, problems = pipeline.draft(drafts(tmp_path, letter=text, statement=STATEMENT, other=OTHER), "letter")
    assert made is None
    assert lines(problems) == [f"drafts/letter/draft.yaml:{each}" for each in expected]


def test_a_mistake_in_a_text_that_two_letters_annex_is_named_once(tmp_path: Path) -> None:
    text = "format: 1\n" + "".join(f"{key}: {value}\n" for key, value in GIVEN.items())
    outer = text.replace("annex: {draft: statement}", "annex: [{draft: letter}, {draft: statement}]")
    broken = STATEMENT.replace("Egypt, ", "Egipt, ")
    made, problems = pipeline.draft(drafts(tmp_path, letter=text, outer=outer, statement=broken), "outer")
    assert made is None
    assert [each.message for each in problems] == ['there is no State called "Egipt"']


def test_annexed_texts_of_other_states_need_a_word_on_whose_behalf_the_letter_is_sent(tmp_path: Path) -> None:
    other = OTHER.replace("Egypt, ", "")
    text = "format: 1\n" + "".join(f"{key}: {value}\n" for key, value in GIVEN.items()).replace(
        "annex: {draft: statement}", TWO
    )
    made, problems = pipeline.draft(drafts(tmp_path, letter=text, statement=STATEMENT, other=other), "letter")
    assert made is None
    assert lines(problems) == [
        "drafts/letter/draft.yaml:7:29 error ZD007 the annexed texts are not those of the same States / say for whom it is"
        ' sent: "on_behalf_of: {states: […]}"'
    ]
    text += "on_behalf_of: {states: [Qatar, Egypt]}\n"
    made, problems = pipeline.draft(drafts(tmp_path, letter=text, statement=STATEMENT, other=other), "letter")
    assert made, lines(problems)
    assert "on behalf of Egypt and Qatar, the joint statement" in said(made, "letter/transmit")[0]
