"""The Word file of an edition, set in the styles and numbering of its reference document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language import load
from ..model.document import Block, Document, Paragraph, RunKind, Section, Table
from ..model.problem import Place, Problem, Result
from ..model.stamp import Edition
from ..ooxml import comments, file, markup
from ..ooxml.reference import Reference
from .spacing import kept_together

_MARKS: dict[RunKind, str] = {"gap": "gap", "pending": "pending"}
_FORMATS = {"{1}": "decimal", "{a}": "lowerLetter", "{i}": "lowerRoman"}
_NOTE_TEXT, _NOTE_MARK = "footnote text", "footnote reference"


def write(edition: Edition, reference: Reference | None) -> Result[bytes]:
    """The bytes of a .docx; the same for the same edition and reference document.

    A style that the reference document lacks, or one without the numbering that a numbered paragraph needs, is one
    problem ZD017 at the first paragraph that needs it; a character that no Word file can hold is ZD009.
    """
    if reference is None:
        raise TypeError("a Word file needs a reference document")
    document = edition.document
    body = _Body(edition, reference)
    blocks = body.blocks(document.blocks)
    for words in (document.title, edition.stamp.author, edition.mark):
        body.check(words, document.place, "")
    text = file.Text(
        blocks=blocks,
        notes=body.notes,
        numbers=body.numbers.instances,
        repeated=_repeated(document, reference),
        language=document.language,
        right_to_left=document.direction == "rtl",
        comments=body.comments,
        mark=edition.mark,
    )
    properties = file.Properties(document.title, edition.stamp.author, edition.stamp.date)
    problems = tuple(body.problems.values())
    # What XML cannot hold would break the file; the problem above says where it stands.
    data = b"" if any(problem.code == "ZD009" for problem in problems) else file.assembled(reference, text, properties)
    return Result(data, problems)


class _Body:
    """The text of one document on its way to WordprocessingML."""

    def __init__(self, edition: Edition, reference: Reference) -> None:
        document = edition.document
        self.language = document.language
        self.right_to_left = document.direction == "rtl"
        self.reference = reference
        self.numbers = _Numbers(reference, document.language)
        self.notes: list[str] = []
        self.comments: list[str] = []
        self._said = edition.comments
        self._comments = comments.look(reference, edition.stamp.author, edition.stamp.date)
        self.problems: dict[str, Problem] = {}
        self._styles: dict[tuple[str, int], str] = {}

    def blocks(self, blocks: Sequence[Block], part: str = "") -> list[str]:
        """Paragraphs and tables in order; a table never touches the next one, and a paragraph ends a part."""
        done: list[str] = []
        table_last = False
        for block in self._flat(blocks, part):
            if isinstance(block[0], Paragraph):
                done.append(self.paragraph(block[0], block[1]))
                table_last = False
                continue
            if table_last:
                done.append(markup.paragraph("", ""))
            done.append(self.table(block[0], block[1]))
            table_last = True
        if table_last:
            done.append(markup.paragraph("", ""))
        return done

    def _flat(self, blocks: Sequence[Block], part: str) -> Iterator[tuple[Paragraph | Table, str]]:
        for block in blocks:
            if isinstance(block, Section):
                yield from self._flat(block.blocks, block.id)
            else:
                yield block, part

    def paragraph(self, block: Paragraph, part: str) -> str:
        """One paragraph in the style of its role and level, with its number in the sequence of its part."""
        style = self._style(block)
        number = self._number(block, style, part)
        inside = self.commented(block, self.runs(block)) if block.id in self._said else self.runs(block)
        return markup.paragraph(style, inside, number, self.right_to_left, self.reference.frames.get(style, ""))

    def commented(self, block: Paragraph, inside: str) -> str:
        """The inside of a paragraph with the comment on it, which is set aside."""
        for words in self._said[block.id]:
            self.check(words, block.place, block.id)
        number = len(self.comments)
        self.comments.append(comments.comment(number, self._said[block.id], self._comments))
        return comments.commented(inside, number, self._comments)

    def _number(self, block: Paragraph, style: str, part: str) -> tuple[int, int] | None:
        scheme = self.reference.numbered.get(style)
        if scheme is None:
            if block.level and block.number and style:
                self._lacks(
                    "the numbering of its style", _style_name(block), block.place, "give the style a numbering in Word"
                )
            return None
        return self.numbers.next(block, scheme, part) if block.level and block.number else (0, 0)

    def table(self, block: Table, part: str) -> str:
        """A table in the style "<Role> Table" or "<Role>", else without rules; widths in per cent become twips."""
        names = self.reference.style_ids["table"]
        name = block.role.replace("-", " ")
        style = names.get(f"{name} table") or names.get(name, "")
        rows = [["".join(self.blocks(cell, part)) for cell in row] for row in block.rows]
        widths = [self.reference.text_width * width // 100 for width in block.widths]
        return markup.table(style, widths, rows, block.header, self.right_to_left)

    def runs(self, block: Paragraph, noted: bool = True) -> str:
        """The runs of a paragraph, neighbours with one look joined; notes are set at the end of their run."""
        runs = block.runs
        if not runs:
            return ""
        texts = kept_together(runs, self.language)
        pieces: list[str] = []
        pending, look = "", ("", "")
        for run, text in zip(runs, texts, strict=True):
            self.check(text, run.place or block.place, block.id)
            style = _MARKS.get(run.kind, "")
            if (style, run.face) != look and pending:
                pieces.append(markup.run(pending, self._mark(look[0], block), look[1], self.right_to_left))
                pending = ""
            look = (style, run.face)
            pending += text
            if run.note and noted:
                pieces.append(markup.run(pending, self._mark(style, block), run.face, self.right_to_left))
                pieces.append(self.note(run.note, block))
                pending = ""
        pieces.append(markup.run(pending, self._mark(look[0], block), look[1], self.right_to_left))
        return "".join(pieces)

    def note(self, paragraphs: Sequence[Paragraph], block: Paragraph) -> str:
        """Set a footnote and give its mark; Word knows no note in a note, so its paragraphs follow."""
        number = len(self.notes) + 1
        style, mark = self._named(_NOTE_TEXT, "paragraph", block), self._named(_NOTE_MARK, "character", block)
        content = [(style, self.runs(paragraph, noted=False)) for paragraph in _with_inner_notes(paragraphs)]
        self.notes.append(markup.note(number, mark, content, self.right_to_left))
        return markup.note_mark(mark, number)

    def _style(self, block: Paragraph) -> str:
        key = (block.role, block.level)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._named(_style_name(block), "paragraph", block)
        return style

    def _mark(self, name: str, block: Paragraph) -> str:
        return self._named(name, "character", block) if name else ""

    def _named(self, name: str, kind: str, block: Paragraph) -> str:
        """The id of a style; "" with one problem for each style when the reference document has none of that name."""
        id = self.reference.style_ids[kind].get(name)
        if id is None:
            self._lacks(
                f"the {kind} style",
                name,
                block.place,
                f"in Word add a {kind} style of that name, or use another in the text",
            )
        return id or ""

    def _lacks(self, what: str, name: str, place: Place, mend: str) -> None:
        shown = name.title()
        message = f"the reference document {self.reference.shown} lacks {what} {shown!r}"
        self.problems.setdefault(message, Problem("ZD017", "error", message, place, mend))

    def check(self, text: str, place: Place, block: str) -> None:
        """Note a character that no Word file can hold."""
        sign = markup.illegal(text)
        if sign:
            message = f"the character U+{ord(sign):04X} cannot stand in a Word file"
            self.problems.setdefault(message, Problem("ZD009", "error", message, place, "delete it", block=block))


class _Numbers:
    """Numbered paragraphs: a part counts on its own, and native numbers show what the document says."""

    def __init__(self, reference: Reference, language: str) -> None:
        self.instances: list[str] = []
        self._labels = _labels(language)
        self._numbering = "".join(reference.numbering) if self._labels else ""
        self._free = reference.next_num
        self._running: dict[tuple[str, int], _Count] = {}

    def next(self, block: Paragraph, scheme: tuple[int, int], part: str) -> tuple[int, int]:
        """The (numId, level) for a paragraph; a new w:num where the count begins anew or jumps."""
        abstract, level = scheme
        count = self._running.get((part, abstract))
        if count is None or not count.goes_on(block.number, level):
            first = _figure(block.number) if level == 0 else 1
            levels = {at: self._level(abstract, at) for at in self._labels}
            self.instances.append(markup.numbering_instance(self._free, abstract, (first, 1, 1), levels))
            count = self._running[part, abstract] = _Count(self._free)
            self._free += 1
        count.take(block.number, level)
        return count.num, level

    def _level(self, abstract: int, at: int) -> str:
        return markup.numbering_level(self._numbering, abstract, at, *self._labels[at])


class _Count:
    """How far one w:num has counted: the last figure of the first level, and how each deeper level began."""

    def __init__(self, num: int) -> None:
        self.num = num
        self.last = 0
        self.firsts: dict[int, str] = {}

    def goes_on(self, number: str, level: int) -> bool:
        """True when Word, counting on, would show `number`."""
        if level == 0:
            return _figure(number) == self.last + 1
        return self.firsts.get(level) != number

    def take(self, number: str, level: int) -> None:
        """Note that `number` is printed; deeper levels begin anew after it."""
        if level == 0:
            self.last = _figure(number)
        self.firsts = {deep: first for deep, first in self.firsts.items() if deep <= level}
        self.firsts.setdefault(level, number)


def _labels(code: str) -> dict[int, tuple[str, str]]:
    """Word's format and text of the numbers of each level that a language does not number as English does.

    The others look as the reference document has them: a designer changes them in Word.
    """
    language, english = load(code), load("en") if code != "en" else None
    if language is None or english is None:
        return {}
    labels: dict[int, tuple[str, str]] = {}
    for at, (pattern, usual) in enumerate(zip(language.data["numbering"], english.data["numbering"], strict=True)):
        sign = next(sign for sign in _FORMATS if sign in pattern)
        shape = "arabicAbjad" if sign == "{a}" and language.data["letters"][0] != "a" else _FORMATS[sign]
        if pattern != usual or shape != _FORMATS[sign]:
            labels[at] = (shape, pattern.replace(sign, f"%{at + 1}"))
    return labels


def _figure(number: str) -> int:
    """The figure in a printed number ("12." is 12); 1 when there is none."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    return int(digits) if digits else 1


def _style_name(block: Paragraph) -> str:
    name = block.role.replace("-", " ")
    return f"{name} {block.level}" if block.level > 1 else name


def _with_inner_notes(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        yield paragraph
        for run in paragraph.runs:
            yield from _with_inner_notes(run.note)


def _repeated(document: Document, reference: Reference) -> dict[str, str]:
    """For each style that a header or footer repeats, the text of the first paragraph in it, escaped."""
    wanted = {field.style for running in reference.running for field in running.fields}
    found: dict[str, str] = {}
    if not wanted:
        return found
    for paragraph in document.paragraphs():
        name = _style_name(paragraph)
        if name in wanted and name not in found:
            found[name] = markup.escape(paragraph.text.replace("\n", " "))
            if len(found) == len(wanted):
                break
    return found
