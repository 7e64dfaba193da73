"""The Word file: styles, native numbering, footnotes, tables, language, and the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tracemalloc
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from sample import edition, paragraph, section
from zerodraft.model.document import Block, Paragraph, Run, Table
from zerodraft.model.problem import Place
from zerodraft.model.record import replace
from zerodraft.model.stamp import Edition, Stamp
from zerodraft.write.docx import write

UN = sample.reference("un")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(made: Edition) -> dict[str, str]:
    """The parts of the file written for an edition, as text; there must be no problem."""
    data, problems = write(made, UN)
    assert problems == ()
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def body(*blocks: Block, language: str = "en") -> str:
    """The inside of w:body without the page set-up."""
    found = re.search(
        r"<w:body>(.*)<w:sectPr>", parts(edition(*blocks, language=language))["word/document.xml"], re.DOTALL
    )
    assert found
    return found[1]


def texts(xml: str) -> list[str]:
    """The words of each paragraph as Word shows them, line breaks as \\n and tabs as \\t."""
    shown = {f"{W}br": "\n", f"{W}tab": "\t"}
    return [
        "".join(
            (element.text or "") if element.tag == f"{W}t" else shown.get(element.tag, "") for element in each.iter()
        )
        for each in ElementTree.fromstring(xml).iter(f"{W}p")
    ]


def numbered(*numbers: str) -> tuple[Paragraph, ...]:
    """Numbered paragraphs; the level follows from the form of the number."""
    levels = {".": 1, ")": 2}
    roman = re.compile(r"\([ivx]+\)")
    return tuple(
        paragraph("operative-part", "Reaffirm", level=3 if roman.fullmatch(each) else levels[each[-1]], number=each)
        for each in numbers
    )


def shown_numbers(made: Edition) -> list[str]:
    """The numbers that Word counts for the paragraphs, worked out from w:num, starts and levels."""
    held = parts(made)
    starts = {
        num[1]: [int(start) for start in re.findall(r'<w:startOverride w:val="(\d+)"/>', num[2])]
        for num in re.finditer(r'<w:num w:numId="(\d+)">(.*?)</w:num>', held["word/numbering.xml"])
    }
    forms = (lambda n: f"{n}.", lambda n: f"({chr(96 + n)})", lambda n: f"({'i' * n if n < 4 else 'iv'})")
    counts: dict[str, list[int | None]] = {}
    shown = []
    for level, num in re.findall(r'<w:ilvl w:val="(\d)"/><w:numId w:val="(\d+)"/>', held["word/document.xml"]):
        depth = int(level)
        count = counts.setdefault(num, [None, None, None])
        current = count[depth]
        count[depth] = starts[num][depth] if current is None else current + 1
        count[depth + 1 :] = [None] * (2 - depth)
        shown.append(forms[depth](count[depth] or 0))
    return shown


def test_a_role_is_the_name_of_a_style() -> None:
    blocks = (paragraph("heading-1", "A", heading=1), paragraph("annex-heading", "B"), paragraph("letter", "C"))
    assert re.findall(r'w:pStyle w:val="(\w+)"', body(*blocks)) == ["Heading1", "AnnexHeading", "Letter"]


def test_a_level_below_the_first_has_a_style_of_its_own() -> None:
    made = body(section("operative-part", *numbered("1.", "(a)", "(i)")))
    assert re.findall(r'w:pStyle w:val="(\w+)"', made) == ["OperativePart", "OperativePart2", "OperativePart3"]


@pytest.mark.parametrize(
    "parts_of_document",
    [
        [["1.", "2.", "3."]],
        [["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)"]],
        [["1.", "2."], ["1.", "2.", "3."]],
        [["1.", "2."], ["3.", "4."]],
        [["7.", "8.", "10."]],
        [["(a)", "(b)"], ["(a)", "(i)", "(i)"]],
        [["(a)", "(b)", "(a)", "(b)"]],
        [["12."], ["(a)"], ["1.", "(a)"]],
    ],
)
def test_native_numbers_show_what_the_document_says(parts_of_document: list[list[str]]) -> None:
    made = edition(
        *(replace(section("operative-part", *numbered(*each)), id=f"p{n}") for n, each in enumerate(parts_of_document))
    )
    assert shown_numbers(made) == [number for each in parts_of_document for number in each]


def test_a_part_that_goes_on_after_a_part_inside_it_counts_on() -> None:
    inner = replace(section("operative-part", *numbered("2.", "3.")), id="inner")
    made = edition(section("operative-part", *numbered("1."), inner, *numbered("4.", "5.")))
    assert shown_numbers(made) == ["1.", "2.", "3.", "4.", "5."]


def test_numbers_are_not_painted_as_text() -> None:
    assert texts(f"<x xmlns:w='{W[1:-1]}'>{body(*numbered('1.'))}</x>") == ["Reaffirm"]


def test_an_unnumbered_paragraph_in_a_numbered_style_has_no_number() -> None:
    assert '<w:numPr><w:numId w:val="0"/></w:numPr>' in body(paragraph("operative-part", "Reaffirm"))


def test_a_missing_style_is_one_problem_at_the_first_place_that_needs_it() -> None:
    first = replace(paragraph("aide-memoire", "a"), place=Place("drafts/a/draft.yaml", 7, 3))
    data, problems = write(edition(first, paragraph("aide-memoire", "b"), paragraph("verbatim", "c")), UN)
    assert [(problem.code, problem.message, str(problem.place)) for problem in problems] == [
        (
            "ZD017",
            "the reference document templates/styles/un.docx lacks the paragraph style 'Aide Memoire'",
            "drafts/a/draft.yaml:7:3",
        ),
        (
            "ZD017",
            "the reference document templates/styles/un.docx lacks the paragraph style 'Verbatim'",
            "drafts/sample/draft.yaml:3:1",
        ),
    ]
    assert [bool(problem.mend) for problem in problems] == [True, True]
    assert ZipFile(BytesIO(data)).testzip() is None


def test_a_number_in_a_style_without_numbering_is_a_problem() -> None:
    _, problems = write(edition(*[paragraph("statement", "a", level=1, number="1.")] * 2), UN)
    assert [problem.message for problem in problems] == [
        "the reference document templates/styles/un.docx lacks the numbering of its style 'Statement'"
    ]


def test_a_missing_character_style_for_gaps_is_named() -> None:
    bare = replace(UN, style_ids={**UN.style_ids, "character": {}})
    _, problems = write(edition(paragraph("letter", Run("[date]", "gap"))), bare)
    assert [problem.message for problem in problems] == [
        "the reference document templates/styles/un.docx lacks the character style 'Gap'"
    ]


@pytest.mark.parametrize(
    ("run", "markup"),
    [
        (
            Run("[date]", "gap"),
            '<w:r><w:rPr><w:rStyle w:val="Gap"/></w:rPr><w:t xml:space="preserve">[date]</w:t></w:r>',
        ),
        (Run("[Mali]", "pending", "bold"), '<w:rPr><w:rStyle w:val="Pending"/><w:b/><w:bCs/></w:rPr>'),
        (Run("Laos", "as_issued"), '<w:r><w:t xml:space="preserve">Laos</w:t></w:r>'),
        (Run("(Signed)", face="italic"), "<w:rPr><w:i/><w:iCs/></w:rPr>"),
        (Run("both", face="bold-italic"), "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>"),
        (Run("a\nb"), '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t>'),
        (Run("a\tb"), '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'),
        (Run("a & b <i> ]]> \"'"), "a &amp; b &lt;i&gt; ]]&gt; &quot;&apos;"),
    ],
)
def test_a_run_keeps_its_face_and_its_mark(run: Run, markup: str) -> None:
    assert markup in body(paragraph("letter", run))


def test_neighbours_with_one_look_become_one_run() -> None:
    made = body(
        paragraph("letter", "on ", Run("1 May", "value"), " in ", Run("Minsk", "value", "bold"), Run(".", face="bold"))
    )
    assert re.findall(r">([^<>]+)</w:t>", made) == ["on 1\u00a0May in ", "Minsk."]


HOSTILE = [
    "<w:p/>", "&amp;", "]]>", "a  b", " edge ", "😀👩‍👩‍👧", "e\u0301 n\u0303", "العربية 2013 Belarus", "\u200f\u200e",
    "2013. was a year", "{{ x }}", "*not bold*", "\u00ad\u2011", "\ufeff", "\u2028", "\U0010fffd",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_it_was_written(text: str) -> None:
    made = edition(paragraph("letter", text), title=text)
    held = parts(made)
    assert texts(held["word/document.xml"]) == [text.replace("\u2028", "\n")]
    title = ElementTree.fromstring(held["docProps/core.xml"]).findtext("{http://purl.org/dc/elements/1.1/}title")
    assert title == text


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])), max_size=4))
def test_any_text_arrives_as_it_was_written(words: list[str]) -> None:
    kinds = ("text", "value", "gap", "pending")
    runs = [Run(text, kinds[place]) for place, text in enumerate(words)]  # type: ignore[arg-type]
    (read,) = texts(parts(edition(paragraph("letter", *runs)))["word/document.xml"])
    assert read.replace("\u00a0", " ") == re.sub("[\u2028\u2029]", "\n", "".join(words)).replace("\u00a0", " ")


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\ud800", "\uffff", "\x1b"])
def test_a_character_that_no_xml_can_hold_is_a_problem_and_no_file(sign: str) -> None:
    data, problems = write(edition(paragraph("letter", f"a{sign}b")), UN)
    assert data == b""
    assert [(problem.code, problem.message) for problem in problems] == [
        ("ZD009", f"the character U+{ord(sign):04X} cannot stand in a Word file")
    ]


def test_such_a_character_in_the_title_is_found_as_well() -> None:
    data, problems = write(edition(paragraph("letter", "a"), title="a\x01"), UN)
    assert (data, [problem.code for problem in problems]) == (b"", ["ZD009"])


def test_a_footnote_is_native_and_has_its_separators() -> None:
    note = paragraph("footnote-text", "See resolution 64/293.")
    held = parts(edition(paragraph("letter", Run("the Plan", note=(note,)), Run(" and more"))))
    assert '<w:footnoteReference w:id="1"/>' in held["word/document.xml"]
    assert texts(held["word/document.xml"]) == ["the Plan and more"]
    assert re.findall(r'<w:footnote (?:w:type="(\w+)" )?w:id="(-?\d)"', held["word/footnotes.xml"]) == [
        ("separator", "-1"), ("continuationSeparator", "0"), ("", "1"),
    ]  # fmt: skip
    assert texts(held["word/footnotes.xml"])[-1] == " See resolution\u00a064/293."
    assert "<w:footnotePr>" in held["word/settings.xml"]
    assert "footnotes.xml" in held["word/_rels/document.xml.rels"]


def test_a_note_in_a_note_follows_it() -> None:
    inner = paragraph("footnote-text", "inner")
    outer = paragraph("footnote-text", Run("outer", note=(inner,)))
    held = parts(edition(paragraph("letter", Run("text", note=(outer,)))))
    assert texts(held["word/footnotes.xml"])[2:] == [" outer", "inner"]


def test_without_footnotes_there_is_no_part_for_them() -> None:
    held = parts(edition(paragraph("letter", "a")))
    assert "word/footnotes.xml" not in held
    assert "footnote" not in held["word/settings.xml"] + held["[Content_Types].xml"]


def cell(*words: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph("masthead", each) for each in words)


def table(role: str, header: int = 0) -> Table:
    return Table(role, role, (62, 38), ((cell("a"), cell("b", "c")), (cell("d"), ())), sample.PLACE, header)


@pytest.mark.parametrize(
    ("role", "style"),
    [("masthead", "MastheadTable"), ("signatories", "SignatoriesTable"), ("table-grid", "TableGrid"), ("other", None)],
)
def test_a_table_takes_the_style_of_its_role_or_none(role: str, style: str | None) -> None:
    found = re.search(r'w:tblStyle w:val="(\w+)"', body(table(role)))
    assert (found[1] if found else None) == style


def test_a_table_has_its_widths_its_header_rows_and_a_paragraph_in_each_cell() -> None:
    made = body(table("other", header=1))
    assert re.findall(r'w:gridCol w:w="(\d+)"', made) == ["6107", "3743"]
    assert made.count("<w:tblHeader/>") == 1
    assert "</w:tcPr><w:p></w:p></w:tc>" in made


def test_tables_do_not_run_together_and_a_paragraph_ends_the_text() -> None:
    made = body(table("other"), table("other"))
    assert re.findall(r"</w:tbl>(.{5})", made) == ["<w:p>", "<w:p>"]


def test_the_running_head_repeats_the_symbol_and_the_job_number() -> None:
    held = parts(sample.issued())
    shown = [
        re.findall(r'<w:t(?: xml:space="preserve")?>([^<]*)<', text)
        for name, text in sorted(held.items())
        if "/header" in name
    ]
    assert shown == [["A/68/500"], ["A/68/500"], []]
    assert "13-49986" in held["word/footer1.xml"]
    assert "00-00000" not in "".join(held.values())


def test_the_first_page_has_headers_of_its_own() -> None:
    document = parts(sample.issued())["word/document.xml"]
    assert "<w:titlePg/>" in document
    assert sorted(re.findall(r'<w:(\w+)Reference w:type="(\w+)"', document)) == [
        ("footer", "default"), ("footer", "even"), ("footer", "first"),
        ("header", "default"), ("header", "even"), ("header", "first"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("en", 'w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"'),
        ("fr", 'w:val="fr-FR" w:eastAsia="zh-CN" w:bidi="ar-SA"'),
        ("ar", 'w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"'),
        ("be", 'w:val="be" w:eastAsia="zh-CN" w:bidi="ar-SA"'),
    ],
)
def test_the_language_is_set_once_for_all_text(language: str, attributes: str) -> None:
    held = parts(edition(paragraph("letter", "a"), language=language))
    assert held["word/styles.xml"].count("<w:lang ") == 1
    assert f"<w:lang {attributes}/>" in held["word/styles.xml"]
    assert f"<w:themeFontLang {attributes}/>" in held["word/settings.xml"]
    assert f"<dc:language>{'en-GB' if language == 'en' else ''}" in held["docProps/core.xml"]


def test_a_text_from_right_to_left_is_set_so_throughout() -> None:
    made = edition(paragraph("letter", "ألف في Belarus 2013"), table("masthead"), language="ar")
    document = parts(made)["word/document.xml"]
    assert document.count("<w:bidi/>") == len(re.findall(r"<w:p>(?!</w:p>)", document)) + 1
    assert "<w:bidiVisual/>" in document
    assert re.findall(r"(<w:rtl/>)?(?:</w:rPr>)?<w:t [^>]*>([^<]*)", document)[:3] == [
        ("<w:rtl/>", "ألف في "), ("", "Belarus"), ("<w:rtl/>", " 2013"),
    ]  # fmt: skip


def test_arabic_words_in_an_english_text_are_runs_from_right_to_left() -> None:
    made = body(paragraph("letter", "the word (جمعية عامة) here"))
    assert re.findall(r"(<w:rtl/>)?(?:</w:rPr>)?<w:t [^>]*>([^<]*)", made) == [
        ("", "the word ("), ("<w:rtl/>", "جمعية عامة"), ("", ") here"),
    ]  # fmt: skip


def test_the_properties_come_from_the_stamp_and_name_no_program() -> None:
    held = parts(sample.issued())
    core = held["docProps/core.xml"]
    assert "<dc:creator>Permanent Mission of Belarus</dc:creator>" in core
    assert re.findall(r"<dcterms:(\w+)[^>]*>([^<]*)", core) == [
        ("created", "2013-09-26T00:00:00Z"), ("modified", "2013-09-26T00:00:00Z"),
    ]  # fmt: skip
    assert f"<dc:title>{sample.TITLE}</dc:title>" in core
    whole = "".join(held.values()).lower()
    assert [word for word in ("python", "zerodraft", "rsid", "libreoffice") if word in whole] == []


def test_an_empty_stamp_leaves_no_author_and_no_date() -> None:
    core = parts(Edition(sample.document(paragraph("letter", "a")), Stamp("", "")))["docProps/core.xml"]
    assert [name for name in ("creator", "lastModifiedBy", "created", "modified") if name in core] == []


def test_every_part_is_declared_and_every_relationship_leads_to_a_part() -> None:
    held = parts(sample.issued())
    for name, text in held.items():
        ElementTree.fromstring(text)
        extension = name.rpartition(".")[2]
        assert extension in ("rels", "xml")
        assert extension == "rels" or f'"/{name}"' in held["[Content_Types].xml"] or name.startswith("[")
    targets = re.findall(r'Target="([^"]+)"', held["word/_rels/document.xml.rels"])
    assert [target for target in targets if f"word/{target}" not in held] == []
    assert set(re.findall(r'r:id="(\w+)"', held["word/document.xml"])) <= set(
        re.findall(r'Id="(\w+)"', held["word/_rels/document.xml.rels"])
    )


def test_the_same_bytes_come_out_in_any_time_zone_locale_and_hash_seed() -> None:
    code = (
        "import sample, sys; from zerodraft.write.docx import write; "
        "sys.stdout.buffer.write(write(sample.issued(), sample.reference()).value)"
    )
    made = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Asia/Tokyo", "C.UTF-8"),
        ("7", "America/New_York", "tr_TR.UTF-8"),
    ):
        path = os.pathsep.join([str(sample.STYLES.parents[1] / "tests"), *sys.path])
        setting = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": path}
        made.add(subprocess.run([sys.executable, "-c", code], env=setting, capture_output=True, check=True).stdout)
    assert made == {write(sample.issued(), UN).value}


def test_ten_thousand_paragraphs_need_little_memory() -> None:
    words = " ".join(sample.OPERATIVE.split())[:280]
    many = [paragraph("operative-part", f"{words} {place}", level=1, number=f"{place + 1}.") for place in range(10_000)]
    made = edition(section("operative-part", *many))
    tracemalloc.start()
    data, problems = write(made, UN)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert problems == ()
    assert texts(ZipFile(BytesIO(data)).read("word/document.xml").decode())[-1].endswith(" 9999")
    assert peak < 40 << 20


def test_a_letter_without_a_reference_document_is_a_bug_of_ours() -> None:
    with pytest.raises(TypeError):
        write(sample.issued(), None)
