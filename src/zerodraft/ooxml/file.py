"""A whole Word file: the parts around the text, and their order in the container."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ..model.record import dataclass
from . import comments
from .container import Member, container, member
from .markup import DECLARATION, NAMESPACES, escape, paragraph
from .reference import Reference

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
# The order in which the schema wants the settings (ECMA-376, CT_Settings).
_SETTINGS = (
    "mirrorMargins gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "doNotHyphenateCaps evenAndOddHeaders characterSpacingControl footnotePr compat themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator"
).split()
# Word's language tags of the official languages of the United Nations; its English is British (R184).
_TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA", "zh": "zh-CN"}


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself; dates ISO (2013-09-26) or empty."""

    title: str
    author: str
    date: str


@dataclass(frozen=True, slots=True)
class Text:
    """The text in WordprocessingML: body blocks, footnotes, new w:num elements, and what headers repeat.

    comments: w:comment elements; mark: what stands above every header.
    """

    blocks: Sequence[str]
    notes: Sequence[str]
    numbers: Sequence[str]
    repeated: Mapping[str, str]
    language: str
    right_to_left: bool = False
    comments: Sequence[str] = ()
    mark: str = ""


def assembled(reference: Reference, text: Text, properties: Properties) -> bytes:
    """The bytes of the file; the same for the same input under one zlib."""
    members = [
        member("[Content_Types].xml", _content_types(reference, text)),
        _PACKAGE_RELATIONS,
        member("docProps/core.xml", _core(properties, text.language)),
        member("word/document.xml", _document(reference, text)),
        member("word/_rels/document.xml.rels", _relations(reference, text)),
        _styles(reference.styles, language_attributes(text.language)),
        member("word/settings.xml", _settings(reference, text)),
        member("word/numbering.xml", "".join((reference.numbering[0], *text.numbers, reference.numbering[1]))),
    ]
    if text.notes:
        members.append(
            member(
                "word/footnotes.xml",
                f"{DECLARATION}<w:footnotes {NAMESPACES}>{_rules(reference)}{''.join(text.notes)}</w:footnotes>",
            )
        )
    if text.comments:
        members.append(member(comments.COMMENTS, comments.part(text.comments)))
    members += _running(reference, text)
    members += [part.member for part in reference.parts]
    return container(members)


def _running(reference: Reference, text: Text) -> list[Member]:
    """Headers and footers; with a mark every header has it, and one is added where there is none."""
    made = [(running.name, running.xml(dict(text.repeated))) for running in reference.running]
    if text.mark:
        style = reference.style_ids["paragraph"].get("header", "")
        made = [(name, comments.marked(xml, text.mark, style)) for name, xml in made]
        if comments.without_header(reference):
            made.append((comments.HEADER, comments.header(text.mark, style)))
    return [member(name, xml) for name, xml in made]


def language_attributes(code: str) -> str:
    """The attributes of w:lang for a text in the language `code` ("en"), whatever script stands in it."""
    tag = _TAGS.get(code, code)
    latin = "en-GB" if code in ("ar", "zh") else tag
    east_asian, complex_script = (tag if code == "zh" else "zh-CN"), (tag if code == "ar" else "ar-SA")
    return f'w:val="{escape(latin)}" w:eastAsia="{east_asian}" w:bidi="{complex_script}"'


@lru_cache(maxsize=32)
def _styles(cut: tuple[str, str], language: str) -> Member:
    """The styles in one language, deflated once for all documents of a run."""
    return member("word/styles.xml", f"{cut[0]}<w:lang {language}/>{cut[1]}")


def _document(reference: Reference, text: Text) -> str:
    before, after = reference.section
    direction = "<w:bidi/>" if text.right_to_left else ""
    added = comments.without_header(reference) if text.mark else ()
    before = "".join(f'<w:headerReference w:type="{kind}" r:id="rId6"/>' for kind in added) + before
    head = f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
    return "".join((head, *text.blocks, f"<w:sectPr>{before}{direction}{after}</w:sectPr></w:body></w:document>"))


def _rules(reference: Reference) -> str:
    """The lines above footnotes, and above one that goes on from the page before, set in as far as the notes."""
    style = reference.style_ids["paragraph"].get("footnote text", "")
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{id}">{paragraph(style, f"<w:r><w:{kind}/></w:r>")}</w:footnote>'
        for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )


def _settings(reference: Reference, text: Text) -> str:
    own = {"themeFontLang": f"<w:themeFontLang {language_attributes(text.language)}/>"}
    if text.notes:
        own["footnotePr"] = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    kept = {**reference.settings, **own}
    inside = "".join(kept[name] for name in _SETTINGS if name in kept)
    return f"{DECLARATION}<w:settings {NAMESPACES}>{inside}</w:settings>"


def _core(properties: Properties, language: str) -> str:
    """Title, author, language and dates, and nothing else: no program, no clock."""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{properties.date}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
        if properties.date
    )
    author = escape(properties.author)
    people = f"<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>" if author else ""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title>{people}"
        f"<dc:language>{escape(_TAGS.get(language, language))}</dc:language>{dates}</cp:coreProperties>"
    )


def _relations(reference: Reference, text: Text) -> str:
    own = [("rId1", "styles"), ("rId2", "numbering"), ("rId3", "settings")]
    own += [("rId4", "footnotes")] if text.notes else []
    own += [("rId5", "comments")] if text.comments else []
    entries = [(id, f"{_OFFICE}relationships/{name}", f"{name}.xml") for id, name in own]
    if text.mark and comments.without_header(reference):
        entries.append(("rId6", f"{_OFFICE}relationships/header", comments.HEADER.removeprefix("word/")))
    return _relationships([*entries, *reference.relations])


def _relationships(entries: Sequence[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{id}" Type="{escape(kind)}" Target="{escape(target)}"/>' for id, kind, target in entries
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}relationships">{inside}</Relationships>'


_PACKAGE_RELATIONS = member(
    "_rels/.rels",
    _relationships(
        [
            ("rId1", f"{_OFFICE}relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
        ]
    ),
)


def _content_types(reference: Reference, text: Text) -> str:
    header = text.mark and comments.without_header(reference)
    defaults = {
        **reference.defaults,
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
    }
    own = {
        "word/document.xml": f"{_WORD}document.main+xml",
        "word/styles.xml": f"{_WORD}styles+xml",
        "word/settings.xml": f"{_WORD}settings+xml",
        "word/numbering.xml": f"{_WORD}numbering+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **({"word/footnotes.xml": f"{_WORD}footnotes+xml"} if text.notes else {}),
        **({comments.COMMENTS: f"{_WORD}comments+xml"} if text.comments else {}),
        **({comments.HEADER: f"{_WORD}header+xml"} if header else {}),
        **{running.name: running.content_type for running in reference.running},
        **{part.member.name: part.content_type for part in reference.parts if part.content_type},
    }
    inside = "".join(
        f'<Default Extension="{escape(end)}" ContentType="{escape(kind)}"/>' for end, kind in defaults.items()
    )
    inside += "".join(
        f'<Override PartName="/{escape(name)}" ContentType="{escape(kind)}"/>' for name, kind in own.items()
    )
    return f'{DECLARATION}<Types xmlns="{_PACKAGE}content-types">{inside}</Types>'
