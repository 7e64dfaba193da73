"""Where each paragraph of a text comes from: compared with the library as a whole, then sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from ...language import Language
from ...language import load as load_language
from ...model.document import Source
from ...model.record import dataclass, replace
from ...text.align import Stretch, compare
from ...text.normal import sentences, without_closing
from ...text.words import count
from ...world import World
from ..index import Entry
from ..lineage import move
from .claimed import contradictions
from .compared import Text, values
from .library import Library, origin
from .traced import KINDS, THRESHOLDS, Change, Kind, Origin, Piece, Traced

_RANK = {kind: at for at, kind in enumerate(KINDS)}
_KIND_OF_ENTRY = ("wording", "paragraph", "sentence")
PROVED: tuple[Kind, ...] = ("agreed", "agreed-other-form", "values-changed")
Claims = Mapping[str, tuple[Source, ...]]
Said = Callable[[int, int], None]


def trace(
    world: World,
    paragraphs: Sequence[tuple[str, str]],
    language: str,
    claims: Claims | None = None,
    on: date | None = None,
    said: Said = lambda done, total: None,
) -> tuple[Traced, ...]:
    """Each paragraph, given as (id, text), with its class and its sources; those of too few words are left out.

    claims: the sources that a draft names for a paragraph: compared too, and contradicted where they are not proved.
    on: the day of the text; language agreed later does not supersede what it quotes. said: hears how far it is.
    """
    tracer = _Tracer(Library(world, language, on), load_language(language))
    wanted = [(id, text) for id, text in paragraphs if count(text) >= THRESHOLDS["shortest"][0]]
    traced = []
    for at, (id, text) in enumerate(wanted):
        said(at, len(wanted))
        traced.append(tracer.paragraph(id, text, (claims or {}).get(id, ())))
    return tuple(traced)


@dataclass(frozen=True, slots=True)
class _Match:
    kind: Kind
    likeness: float
    entry: Entry
    values: tuple[Change, ...] = ()
    held: float = 0.0

    @property
    def near(self) -> float:
        """How near the text is: alike, or a part of the source."""
        return max(self.likeness, self.held)


class _Tracer:
    """One text while it is traced."""

    def __init__(self, library: Library, language: Language | None) -> None:
        self._library = library
        self._language = language
        self._text = lru_cache(maxsize=2000)(lambda text: Text(text, language))
        self._piece = lru_cache(maxsize=2000)(self._traced_piece)

    def paragraph(self, id: str, text: str, claims: tuple[Source, ...]) -> Traced:
        """One paragraph: whole, and where that does not prove it, sentence by sentence."""
        claimed = tuple((source.document, source.paragraph) for source in claims)
        whole = self._piece(text, claimed, "changed")
        every = sentences(text)
        pieces: tuple[Piece, ...] = ()
        if whole.kind not in PROVED and len(every) > 1:
            pieces = tuple(self._piece(sentence, claimed, "sentence") for sentence in every)
            whole, pieces = self._together(text, whole, pieces)
        traced = Traced(id, whole, pieces, claims)
        return Traced(id, whole, pieces, claims, contradictions(traced))

    def _together(self, text: str, whole: Piece, pieces: tuple[Piece, ...]) -> tuple[Piece, tuple[Piece, ...]]:
        """The class of a paragraph from its sentences; () for these where they say no more than the whole."""
        origins = [piece.origin for piece in pieces if piece.origin]
        places = {(each.document, each.paragraph) for each in origins}
        known = sum(piece.words for piece in pieces if piece.origin) / max(whole.words, 1)
        if not origins:
            return whole, ()
        if len(places) == 1 and len(origins) == len(pieces) and all(piece.kind in PROVED for piece in pieces):
            worst = max((piece.kind for piece in pieces), key=lambda kind: _RANK[kind])
            return self._joined(text, worst, pieces), pieces
        if len(places) > 1 and known >= THRESHOLDS["stitched"][0] and known > whole.likeness:
            return Piece(text, "stitched", whole.words, None, known), pieces
        proved = any(piece.kind in PROVED for piece in pieces)
        if whole.kind == "new" and len(places) == 1 and proved and known >= THRESHOLDS["changed"][0]:
            return self._joined(text, "changed", pieces), pieces
        return whole, ()

    def _joined(self, text: str, kind: Kind, pieces: tuple[Piece, ...]) -> Piece:
        """A paragraph whose sentences stand in one paragraph of a source."""
        found = [piece.origin for piece in pieces if piece.origin]
        first = found[0]
        numbers = ",".join(dict.fromkeys(each.sentences for each in found))
        joined = " ".join(dict.fromkeys(each.text.strip() for each in found))
        where = Origin(
            first.document, first.paragraph, numbers, first.date, first.agreed_by, first.how, joined, first.clause
        )
        changes = self._changes(joined, text) if kind == "changed" else ()
        changed = tuple(change for piece in pieces for change in piece.values)
        later = tuple(dict.fromkeys(said for piece in pieces for said in piece.superseded))
        likeness = self._text(text).alike(self._text(joined))
        return Piece(text, kind, count(text), where, likeness, changes, changed, "", later)

    def _traced_piece(self, text: str, claimed: tuple[tuple[str, str], ...], threshold: str) -> Piece:
        """A text beside the agreed one most like it."""
        near = (*self._library.near(without_closing(text)), *self._library.of(claimed))
        found = tuple(self._matches(text, near, threshold))
        if not found:  # rare words that were put in may have hidden it: each half is looked for by itself
            near = tuple(entry for half in _halves(text) for entry in self._library.near(half))
            found = tuple(self._matches(text, near, threshold))
        matches = sorted(found, key=lambda each: self._order(each, claimed))
        words = count(text)
        if not matches:
            return Piece(text, "new", words)
        best = matches[0]
        where = origin(best.entry)
        changes = self._changes(where.text, text) if best.kind in ("changed", "values-changed") else ()
        moved = ""
        if best.kind == "changed" and self._language:
            moved = move(where.text, text, self._language)
        also = [
            f"{each.entry.document}, {each.entry.paragraph}"
            for each in matches[1:]
            if each.kind in PROVED[:2] and each.entry.document != where.document
        ]
        later = self._library.superseded(where)
        also_in = tuple(dict.fromkeys(also))
        return Piece(text, best.kind, words, where, best.likeness, changes, best.values, moved, later, also_in)

    def _changes(self, old: str, new: str) -> tuple[Stretch, ...]:
        """Word by word what is said otherwise; another form of the same words, and closing punctuation, is not."""
        made = compare(without_closing(old), without_closing(new))
        return tuple(
            replace(each, kind="same")
            if each.kind == "replaced" and self._text(each.old).same_form(self._text(each.new))
            else each
            for each in made
        )

    def _order(self, match: _Match, claimed: tuple[tuple[str, str], ...]) -> tuple[object, ...]:
        """Best proved first, then most alike, then what the draft names, then newest, then wordings of clauses."""
        entry = match.entry
        named = (entry.document, entry.paragraph) in claimed
        newest = -int(entry.date.replace("-", "") or 0)
        return _RANK[match.kind], -match.near, not named, newest, _KIND_OF_ENTRY.index(entry.kind)

    def _matches(self, text: str, near: tuple[Entry, ...], threshold: str) -> Iterator[_Match]:
        ours = self._text(text)
        least, cut = THRESHOLDS[threshold][0], THRESHOLDS["shortened"][0]
        may_be_cut = len(ours.plain) >= THRESHOLDS["cut"][0]
        entries = {entry: self._text(entry.text) for entry in dict.fromkeys(near)}
        for entry in sorted(entries, key=lambda entry: ours.at_most(entries[entry]), reverse=True):
            theirs = entries[entry]
            if ours.normal == theirs.normal:
                yield _Match("agreed", 1.0, entry)
            elif ours.same_form(theirs):
                yield _Match("agreed-other-form", 1.0, entry)
            elif (changed := self._values(ours, entry)) is not None:
                yield _Match("values-changed", ours.alike(theirs), entry, changed)
            else:
                most_alike, most_held = ours.at_most(theirs)
                if most_alike < least and (not may_be_cut or most_held < cut):
                    continue
                alike = ours.alike(theirs)
                held = ours.held(theirs, alike) if may_be_cut else 0.0
                if alike >= least or held >= cut:
                    least = max(least, alike)
                    yield _Match("changed", alike, entry, (), held if held >= cut else 0.0)

    def _values(self, text: Text, entry: Entry) -> tuple[Change, ...] | None:
        loaded = self._library.clause(entry.clause) if entry.clause and self._language else None
        if loaded is None or self._language is None:
            return None
        return values(text, loaded, entry.wording, self._language) or None


def _halves(text: str) -> tuple[str, ...]:
    """The two halves of a text of some length; () for a short one."""
    words = text.split()
    middle = len(words) // 2
    return (" ".join(words[:middle]), " ".join(words[middle:])) if middle >= THRESHOLDS["cut"][0] else ()
