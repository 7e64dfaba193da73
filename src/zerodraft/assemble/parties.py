"""The list of States of a text: said once, counted, put in order, printed in every form, pending ones in brackets."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ..language import Language
from ..model.document import Run
from ..model.problem import Place
from ..model.record import dataclass, replace
from ..phrase.value import Runs
from ..registers import states
from ..registers.articles import without_article
from ..registers.states import Form

Play = Literal["joined", "pending", "declined"]
Order = Literal["", "alphabetical", "as-listed", "en", "fr", "es", "ru", "zh", "zh-stroke", "ar"]
Observers = Literal["", "alphabetical", "last"]
Lead = Literal["member", "chaired_by", "on_behalf_of"]

LAST = "~"
"""What is ordered after every key."""


@dataclass(frozen=True, slots=True)
class Party:
    """One State by its id, or an organization by its name, with its state of play.

    `place` is where the draft or the group names it, `day` that of its answer. `form` is the form of this name alone,
    whatever is asked of the list; `signer` the name and title of the person who signs.
    """

    state: str
    play: Play
    place: Place | None
    day: date | None = None
    form: Literal["", "un-short", "un-formal", "popular"] = ""
    signer: str = ""

    @property
    def name(self) -> str:
        """What a block that stands for it is called in ids: "BLR", "the-European-Union"."""
        return self.state.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Face:
    """What a place asks of the list it prints; what the draft says of form and order goes before it."""

    form: Form = "un-short"
    article: bool = True
    order: Order = ""
    observers: Observers = ""


PLAIN = Face()


@dataclass(frozen=True, slots=True)
class Parties:
    """All who make a text; `on` is the day whose names are printed.

    `parties` are the States that joined or are asked, as the draft lists them; `organizations` stand after them and are
    counted as no State (R144). `lead` is the State that is named outside the list, and `led_by` says how (R141).
    `constitutes` is true only when every attested member of the group has joined and nobody else.
    """

    parties: tuple[Party, ...]
    on: date
    constitutes: bool = False
    organizations: tuple[Party, ...] = ()
    declined: tuple[Party, ...] = ()
    lead: Party | None = None
    led_by: Lead = "member"
    form: Literal["", "un-short", "un-formal", "popular"] = ""
    order: Order = ""
    observers_stand: Observers = ""

    @property
    def pending(self) -> tuple[Party, ...]:
        """Those that have not joined yet."""
        return tuple(party for party in (*self.parties, *self.organizations) if party.play == "pending")

    @property
    def all_states(self) -> tuple[str, ...]:
        """The ids of all States that take part, the one that leads from outside the list first."""
        return tuple(party.state for party in ((self.lead,) if self.lead else ()) + self.parties)

    @property
    def members(self) -> tuple[Party, ...]:
        """Those that are Member States of the United Nations on the day (R126)."""
        return tuple(party for party in self.parties if states.status(party.state, self.on) == "member")

    @property
    def observers(self) -> tuple[Party, ...]:
        """Those that are observer States on the day, which are no Member States (R126)."""
        return tuple(party for party in self.parties if states.status(party.state, self.on) == "observer")

    def in_another_text(self) -> Parties:
        """The same list for a text that takes it over: what form its names have is for that text to say."""
        return replace(self, form="", parties=tuple(replace(party, form="") for party in self.parties))

    def arranged(self, language: str, face: Face = PLAIN) -> tuple[Party, ...]:
        """The States in the order of a text in `language` (R132, R145), or the one that the draft or the face asks."""
        order = self.order or face.order
        made = self.parties
        if order != "as-listed":
            code = self.order_of(language, order)
            made = tuple(sorted(made, key=lambda party: self._sort_key(party.state, code)))
        if "last" in (self.observers_stand, face.observers) and self.observers_stand != "alphabetical":
            made = tuple(sorted(made, key=lambda party: states.status(party.state, self.on) != "member"))
        return made

    def order_of(self, language: str, order: Order = "") -> str:
        """The order in which a text of a language lists them, "fr"; "as-listed" is one too."""
        wanted = order or self.order
        return language if wanted in ("", "alphabetical") else wanted

    def _sort_key(self, state: str, order: str) -> tuple[str, str]:
        """The key of a name, and that of the English one where two have the same; a name without one comes last."""
        return states.sort_key(state, self.on, order) or LAST, states.sort_key(state, self.on) or LAST

    def names(self, language: Language, face: Face) -> Runs:
        """The States and organizations as running text (R115, R138); those pending stand in square brackets.

        An order that is asked for and departs from the alphabetical one is declared, as a single form of name is.
        """
        arranged = self.arranged(language.code, face)
        declared = arranged != replace(self, order="").arranged(language.code, replace(face, order=""))
        listed = (*arranged, *self.organizations)
        texts = [self.printed(party, language, face) for party in listed]
        separators = [*language.join(texts), ""]
        runs: list[Run] = []
        for party, text, separator in zip(listed, texts, separators, strict=False):
            runs.append(self.run(party, text, declared or bool(party.form)))
            if separator:
                runs.append(Run(separator, "value", "", party.place))
        return Runs(tuple(runs))

    def printed(self, party: Party, language: Language, face: Face) -> str:
        """The name of one of them, without brackets; the short name where no name of the form is known."""
        if party in self.organizations:
            return organization(party.state, language, face.article)
        form: Form = party.form or self.form or face.form
        name = states.name(party.state, form, self.on, language.code) or states.name(
            party.state, "un-short", self.on, language.code
        )
        if name is None:
            return party.state
        # "The former Yugoslav Republic of Macedonia" keeps its article, which is in capitals where it stands alone
        return name.text if face.article or name.label.startswith("The ") else name.label

    def run(self, party: Party, text: str, declared: bool = False) -> Run:
        """Words that stand for one of them, in brackets while it is pending; `declared`: they depart from a rule."""
        about = f"{'organizations' if party in self.organizations else 'signatories'}/{party.state}"
        if party.play == "pending":
            return Run(f"[{text}]", "pending", "", party.place, None, about)
        return Run(text, "as_issued" if declared else "value", "", party.place, None, about)


def organization(name: str, language: Language, article: bool = True) -> str:
    """An organization as the language prints it; a name that the language does not know stands as it was written."""
    known = language.data["organizations"].get(name)
    if known is None:
        return name if article else without_article(name)
    return str(known["text"] if article else known["label"])
