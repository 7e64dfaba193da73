"""The letter A/68/500 with its annex, as a finished document: what every writer's tests write."""

from __future__ import annotations

from pathlib import Path

from zerodraft.model.document import Block, Document, Paragraph, Run, Section, Table
from zerodraft.model.problem import Place
from zerodraft.model.stamp import Edition, Stamp
from zerodraft.ooxml.reference import Reference, read

STYLES = Path(__file__).parent.parent / "templates" / "styles"
PLACE = Place("drafts/sample/draft.yaml", 3, 1)
TITLE = (
    "Letter dated 26 September 2013 from the Permanent Representative of Belarus to the United Nations addressed to "
    "the Secretary-General"
)
STATES = (
    "Bahrain, Belarus, Bangladesh, Bolivia (Plurinational State of), Ecuador, Egypt, India, Kazakhstan, Kyrgyzstan, "
    "the Lao People's Democratic Republic, Libya, Nicaragua, Nigeria, the Philippines, Qatar, the Russian Federation, "
    "Singapore, Tajikistan, Turkmenistan, the United Arab Emirates, Uzbekistan and Venezuela (Bolivarian Republic of)"
)
TRANSMIT = (
    f"I have the honour to transmit herewith, on behalf of the 22 United Nations Member States {STATES}, "
    "the Declaration on the Global Efforts to Combat Trafficking in Persons, which was adopted at the Fourth "
    "Ministerial Meeting of the Group of Friends, convened on"
)
REQUEST = (
    "It would be appreciated if you could have the present letter and the annex thereto circulated as a document of "
    "the General Assembly, under agenda item"
)
# Level, number and text of each operative paragraph; the deeper levels are made up.
OPERATIVE = """
1 1. Reaffirm the previous Declarations of the Group of Friends, adopted at the meetings in 2010, 2011 and 2012;

1 2. Reaffirm the United Nations Global Plan of Action to Combat Trafficking in Persons, which, inter alia, committed to
promoting comprehensive, coordinated and consistent responses at the national, regional and international levels to
counter trafficking in persons, and also reaffirm our full adherence to its comprehensive implementation;

1 3. Welcome the outcome of the high-level meeting of the General Assembly held from 13 to 15 May 2013:

2 (a) On the progress achieved in the implementation of the Global Plan of Action, in particular as regards:

3 (i) Assistance to victims;

3 (ii) Prosecution of traffickers;

2 (b) On the steps that are to follow;

1 4. Invite the General Assembly to schedule the next appraisal for its seventy-first session;

1 5. Express support for the activities of the United Nations Office on Drugs and Crime (UNODC):

2 (a) As coordinator of the Inter-Agency Coordination Group against Trafficking in Persons (ICAT);

1 6. Encourage UNODC and other ICAT members to strengthen, in line with their existing mandates, the implementation of
the Global Plan of Action, and in this regard invite UNODC and other ICAT members, in cooperation with United Nations
Member States, to elaborate and present in an appropriate manner to the General Assembly at its sixty-ninth session the
list of concrete measures planned by ICAT until 2016 aimed at implementing the Global Plan of Action;

1 7. Recognize the importance of better international coordination and information exchanges on good practices to
address the problem of trafficking in persons;

1 8. Welcome the outcome of the workshop on law enforcement aspects of combating human trafficking that took place on
29 and 30 May 2013 in Minsk (Belarus), and express the hope that the practice of holding such events will continue, thus
contributing positively to the implementation of the Global Plan of Action;

1 9. Reaffirm the importance of humanitarian, legal and financial aid to victims of trafficking in persons, including
through the United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children,
and encourage United Nations Member States, the private sector, non-governmental organizations and individuals to
continue to provide financial support to the Trust Fund;

1 10. Decide to convene the fifth ministerial meeting of the Group of Friends United against Human Trafficking on the
margins of the seventieth session of the General Assembly.
"""


def paragraph(role: str, *runs: Run | str, level: int = 0, number: str = "", heading: int = 0) -> Paragraph:
    """A paragraph whose id is its role."""
    whole = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
    return Paragraph(role, role, whole, PLACE, level=level, number=number, heading=heading)


def section(role: str, *blocks: Block) -> Section:
    """A part whose id is its role."""
    return Section(role, role, blocks, PLACE)


def document(*blocks: Block, language: str = "en", title: str = "A title", styles: str = "un") -> Document:
    """A document of these blocks."""
    return Document(
        "sample",
        "cover_letter",
        "DOC",
        language,
        "rtl" if language == "ar" else "ltr",
        title,
        "2013-09-26",
        styles,
        tuple(blocks),
        PLACE,
    )


def edition(*blocks: Block, language: str = "en", title: str = "A title") -> Edition:
    """An edition of these blocks, stamped by nobody in particular."""
    return Edition(
        document(*blocks, language=language, title=title), Stamp("Permanent Mission of Belarus", "2013-09-26")
    )


def masthead() -> Section:
    """The masthead of A/68/500 with its job number."""
    right = ("Distr.: General", "3 October 2013", "Original: English")
    rows = (
        ((paragraph("masthead", "United Nations"),), (paragraph("masthead-symbol", Run("A/68/500", "value")),)),
        (
            (paragraph("masthead-organ", "General Assembly"),),
            tuple(paragraph("masthead-right", line) for line in right),
        ),
    )
    return section(
        "masthead",
        Table("masthead/table", "masthead", (62, 38), rows, PLACE),
        paragraph("masthead-session", "Sixty-eighth session"),
        paragraph("masthead-item", "Agenda item ", Run("108", "value")),
        paragraph("masthead-item-title", "Crime prevention and criminal justice"),
        paragraph("masthead-foot", "13-49986"),
    )


def annex() -> Section:
    """The annex: heading, title, chapeau, ten numbered paragraphs with two deeper levels, place and date."""
    note = paragraph("footnote-text", "General Assembly resolution 64/293, adopted on 30 July 2010.")
    numbered = []
    for words in (line.split() for line in OPERATIVE.strip().split("\n\n")):
        run = Run(" ".join(words[2:]), note=(note,) if words[1] == "2." else ())
        numbered.append(paragraph("operative-part", run, level=int(words[0]), number=words[1]))
    return section(
        "annex",
        paragraph("annex-heading", "Annex to the letter" + TITLE.removeprefix("Letter"), heading=1),
        paragraph("text-title", "Declaration on the Global Efforts to Combat Trafficking in Persons", heading=2),
        paragraph(
            "chapeau", f"We, the members of the Group of Friends United against Human Trafficking, {STATES}, ",
            Run("[Azerbaijan]", "pending"), " having met on ", Run("26 September 2013", "value"), " in New York,",
        ),
        section("operative-part", *numbered),
        paragraph("dateline", "New York, ", Run("26 September 2013", "value")),
    )  # fmt: skip


def issued() -> Edition:
    """The issued letter."""
    letter = section(
        "letter",
        paragraph("document-title", TITLE, heading=1),
        paragraph(
            "letter", TRANSMIT, " ", Run("26 September 2013", "value"),
            " on the margins of the sixty-eighth session of the General Assembly ",
            Run("[place of the meeting]", "gap"), " (see annex).",
        ),
        paragraph(
            "letter", REQUEST, " ", Run("108", "value"), ".",
        ),
        section(
            "signature",
            paragraph("signature-name", Run("(Signed)", face="italic"), " Andrei ", Run("Dapkiunas", face="bold")),
            paragraph("signature", "Ambassador"),
            paragraph("signature", "Permanent Representative of the\nRepublic of Belarus to the United Nations"),
        ),
    )  # fmt: skip
    return edition(masthead(), letter, annex(), title=TITLE)


def signed() -> Edition:
    """The same letter as the mission sends it."""
    letter = section(
        "letter",
        paragraph("reference", "Ref.: 02-14/1120"),
        paragraph("date-line", "New York, 26 September 2013"),
        paragraph("inside-address", "H.E. Mr. Ban Ki-moon\nSecretary-General of the United Nations\nNew York"),
        paragraph("salutation", "Excellency,"),
        paragraph(
            "letter", f"{TRANSMIT} 26 September 2013 (see annex).",
        ),
        paragraph(
            "letter", f"{REQUEST} 108.",
        ),
        paragraph("closing", "Please accept, Excellency, the assurances of my highest consideration."),
        section(
            "signature",
            paragraph("signature-name", "Andrei ", Run("Dapkiunas", face="bold")),
            paragraph("signature", "Ambassador"),
            paragraph("signature", "Permanent Representative of the Republic of Belarus to the United Nations"),
        ),
    )  # fmt: skip
    head = section(
        "letterhead",
        paragraph("letterhead-name", "Permanent Mission of the Republic of Belarus to the United Nations"),
        paragraph("letterhead", "136 East 67th Street, New York, NY 10065"),
        paragraph("letterhead", "Telephone: (212) 535-3420"),
    )
    return edition(head, letter, annex(), title=TITLE)


def reference(name: str = "un") -> Reference:
    """A starter reference document, read."""
    found = read((STYLES / f"{name}.docx").read_bytes(), f"templates/styles/{name}.docx")
    assert found.value is not None, found.problems
    return found.value
