"""The article of a web page, without the site around it: menus, footers, notices and what links to other articles."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from ..model.reading import Piece, PieceKind, Reading
from ..model.record import dataclass, field

_SILENT = set(
    "script style noscript template svg iframe button select option form head nav aside footer dialog".split()
)
_SINGLE = set("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = set(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header "
    "html li main ol p pre section table tbody td tfoot th thead tr ul".split()
)
_CLOSES = {
    "p": {"p"},
    "li": {"li", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "tr": {"tr", "td", "th", "p"},
}
_AROUND = re.compile(
    r"(?:^|[\s_-])(nav|navbar|navigation|menu|submenu|footer|foot|sidebar|side|breadcrumbs?|share|sharing|social|cookies?|"
    r"consent|banner|related|comments?|advert|ads|promo|subscribe|newsletter|pager|pagination|search|login|skip|toolbar|"
    r"widget|popup|modal|print|copyright|language|languages|lang|tags)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alert"}
_DEEPEST = 200


@dataclass(slots=True)
class Element:
    """An element that is open or was; `silent`: nothing in it belongs to the article. score: words of prose in it."""

    tag: str
    path: tuple[int, ...]
    silent: bool = False
    score: float = 0.0
    counted: int = 0


@dataclass(slots=True)
class Block:
    """A stretch of text between block tags: its words, how many letters of it are links, and where it stands."""

    tag: str
    path: tuple[int, ...]
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    number: str = ""

    @property
    def text(self) -> str:
        """The words, each line with single spaces."""
        lines = (re.sub(r"[ \t\r\n\f]+", " ", line).strip() for line in "".join(self.parts).split("\v"))
        return "\n".join(line for line in lines if line)


def read(page: str) -> Reading:
    """The paragraphs and headings of the article in a page; entities are plain characters, and nothing is fetched."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    parser.end_block()
    text, pieces = list[str](), list[Piece]()
    length = 0
    for block in parser.article():
        words = f"{block.number} {block.text}" if block.number else block.text
        kind, level = _kind(block.tag)
        pieces.append(Piece(length, length + len(words), kind, level, block.number))
        text.append(f"{words}\n\n")
        length += len(words) + 2
    return Reading("html", "".join(text), tuple(pieces))


def _kind(tag: str) -> tuple[PieceKind, int]:
    if re.fullmatch("h[1-6]", tag):
        return "heading", int(tag[1])
    return ("cell", 0) if tag in ("td", "th") else ("paragraph", 1 if tag == "li" else 0)


class _Page(HTMLParser):
    """Cuts a page into blocks, each with the way of elements that leads to it; whatever is broken is taken as it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.known: dict[int, Element] = {}
        self._open: list[Element] = [Element("", ())]
        self._counted = 0
        self._links = 0
        self._block: Block | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element begins; a block ends what was before it."""
        if tag == "br" and self._block is not None:
            self._block.parts.append("\v")
        if tag in _SINGLE:
            return
        if tag in _BLOCKS:
            self.end_block()
        while self._open[-1].tag in _CLOSES.get(tag, ()):
            self._open.pop()
        self._links += tag == "a"
        above = self._open[-1]
        self._counted += 1
        element = Element(tag, (*above.path, self._counted)[:_DEEPEST], above.silent or _silent(tag, attributes))
        if tag == "ol":
            element.counted = int(next((v for k, v in attributes if k == "start" and v and v.isdecimal()), "1")) - 1
        self.known[self._counted] = element
        self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and what was left open in it."""
        if tag in _BLOCKS:
            self.end_block()
        self._links = max(self._links - (tag == "a"), 0)
        if any(each.tag == tag for each in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Words of the page."""
        inside = self._open[-1]
        if inside.silent or (self._block is None and not data.strip()):
            return
        if self._block is None:
            self._block = self._begun()
        self._block.parts.append(data)
        self._block.linked += len(data.strip()) if self._links else 0

    def _begun(self) -> Block:
        around = next((each for each in reversed(self._open) if each.tag in _BLOCKS), self._open[-1])
        block = Block(around.tag, around.path)
        if any(each.tag == "li" for each in self._open):
            item = next(at for at in range(len(self._open) - 1, -1, -1) if self._open[at].tag == "li")
            outer = self._open[item - 1]
            if outer.tag == "ol" and not self._open[item].counted:
                outer.counted += 1
                block.number = f"{outer.counted}."
                self._open[item].counted = 1
        return block

    def end_block(self) -> None:
        """The block that was open is one of the page, if there is anything in it."""
        if self._block is not None and self._block.text:
            self.blocks.append(self._block)
        self._block = None

    def article(self) -> list[Block]:
        """The blocks under the element with most prose in it, and the headings right above them."""
        for block in self.blocks:
            prose = len(block.text) - 2 * block.linked
            for distance, number in enumerate(reversed(block.path)):
                self.known[number].score += max(prose, 0) * (1.0 if distance < 2 else 0.9 if distance < 3 else 0)
        marked = [each for each in self.known.values() if each.tag in ("article", "main")]
        whole = {each.path: self._prose(each.path) for each in marked}
        if marked and max(whole.values()) >= self._prose(()) / 3:
            best = max(whole, key=lambda path: (whole[path], len(path)))
        else:
            scored = [each for each in self.known.values() if each.tag in _BLOCKS and each.score]
            best = max(scored, key=lambda each: each.score).path if scored else ()
        inside = [at for at, block in enumerate(self.blocks) if block.path[: len(best)] == best]
        first = inside[0] if inside else 0
        while first and self.blocks[first - 1].tag in ("h1", "h2"):
            first -= 1
            inside.insert(0, first)
        return [block for block in (self.blocks[at] for at in inside) if not _menu(block)]

    def _prose(self, path: tuple[int, ...]) -> int:
        inside = (block for block in self.blocks if block.path[: len(path)] == path)
        return sum(max(len(block.text) - 2 * block.linked, 0) for block in inside)


def _silent(tag: str, attributes: list[tuple[str, str | None]]) -> bool:
    given = {name: value or "" for name, value in attributes}
    if tag in _SILENT or given.get("role") in _ROLES or "hidden" in given or given.get("aria-hidden") == "true":
        return True
    if re.search(r"display:\s*none|visibility:\s*hidden", given.get("style", "")):
        return True
    named = f"{given.get('class', '')} {given.get('id', '')}"
    return tag not in ("html", "body", "main", "article") and _AROUND.search(named) is not None


def _menu(block: Block) -> bool:
    return len(block.text) < 200 and block.linked > len(block.text) / 2 and not re.fullmatch("h[1-6]", block.tag)
