"""The part of docs/files.md on markup, functions and values; each example shows what the program makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from zerodraft.assemble.faces import list_functions, list_values
from zerodraft.assemble.parameters import values as parameter_values
from zerodraft.assemble.parties import Parties, Party
from zerodraft.language import Language, load
from zerodraft.model.document import Paragraph
from zerodraft.model.library import Parameter, ParameterType, Wording
from zerodraft.model.problem import Place
from zerodraft.model.spec import Given
from zerodraft.phrase.fill import fill
from zerodraft.phrase.functions import FUNCTIONS
from zerodraft.phrase.read import read
from zerodraft.phrase.scope import Function, Scope
from zerodraft.phrase.value import Value
from zerodraft.phrase.wording import ReadWording

MARKUP, VALUES = (Path(__file__).with_name(f"{name}.md") for name in ("markup", "values"))
NOWHERE = Place("")
SPOKEN = {
    "verb": (
        '{{ verb("reaffirm") }} the Plan',
        'and also {{ verb("reaffirm") }} it',
        'Guided by it, {{ verb("recognize", subject=true) }} that',
    ),
    "possessive": ('{{ possessive("our") }} adherence to it',),
    "pronoun": ('to commit {{ pronoun("ourselves") }}', 'entrusted to {{ pronoun("us") }}'),
}
PRINTED = {
    "ordinal": ("the {{ ordinal(68) }} session",),
    "number": ("{{ number(9) }} States", "{{ number(22) }} States", "{{ number(22, words=true) }} States"),
    "day": ("on {{ day(date) }}",),
    "lower_first": ("the {{ lower_first(title) }}",),
    "upper_first": ("{{ upper_first(ordinal(68)) }} session",),
    "names": ('{{ names("un-short") }}', '{{ names("un-formal") }}', '{{ names("un-short", article=false) }}'),
    "name": ('{% for signatory in signatories %}{{ name(signatory, "un-formal") }}; {% endfor %}',),
    "signer": ("{% for signatory in signatories %}{{ signer(signatory) }}; {% endfor %}",),
}
GIVEN: dict[ParameterType, tuple[Given, str]] = {
    "text": ("some words", "some words"),
    "number": ("22", "22"),
    "ordinal": ("5", "5"),
    "anniversary": ("25", "25"),
    "session": ("68", "68"),
    "year": ("2016", "2016"),
    "years": (("2010", "2011", "2012"), "[2010, 2011, 2012]"),
    "day": ("2013-09-26", "2013-09-26"),
    "days": ({"from": "2013-05-13", "to": "2013-05-15"}, "{from: 2013-05-13, to: 2013-05-15}"),
    "observance": ("World Day against Trafficking in Persons", "World Day against Trafficking in Persons"),
    "theme": ("End the Exploitation", "End the Exploitation"),
    "place": ("Vienna", "Vienna"),
}
DAY = date(2013, 9, 26)
STATES = Parties(
    (
        Party("BLR", "joined", None, signer="Vladimir Makei, Minister for Foreign Affairs"),
        Party("GMB", "joined", None),
        Party("PHL", "pending", None),
    ),
    DAY,
)


def section() -> str:
    """Everything from "## Markup" on."""
    parts = [MARKUP.read_text(encoding="utf-8").strip(), "## Functions", *functions()]
    parts += [VALUES.read_text(encoding="utf-8").strip(), "## Parameters", *parameters()]
    return "\n\n".join(parts)


def functions() -> Iterator[str]:
    """A paragraph and the examples of each function."""
    language = load("en")
    assert language
    known = {**FUNCTIONS, **list_functions(STATES, None)}
    voices = language.voices
    for name, function in sorted(known.items()):
        yield f"### {name}"
        yield " ".join((function.__doc__ or "").split())
        if name in SPOKEN:
            head = [f"| you write | {' | '.join(voices)} |", "|---" * (len(voices) + 1) + "|"]
            rows = [[printed(text, known, language, voice) for voice in voices] for text in SPOKEN[name]]
        else:
            head = ["| you write | it prints |", "|---|---|"]
            rows = [[printed(text, known, language, "we")] for text in PRINTED[name]]
        yield "\n".join(
            [*head, *(f"| `{text}` | {' | '.join(row)} |" for text, row in zip(_texts(name), rows, strict=True))]
        )


def parameters() -> Iterator[str]:
    """The table of types that a wording's parameters may have."""
    language = load("en")
    assert language
    yield (
        "What `with:` gives to a wording. Left out, an `anniversary` is counted from the instrument in `of:` to the "
        "date of the draft, and `observance`, `theme` and `place` are those of the draft; anything else is a gap."
    )
    rows = ["| type | you write | it prints |", "|---|---|---|"]
    for kind, (given, written) in GIVEN.items():
        wording = Wording("2013", "agreed", None, {"it": Parameter(kind, of="untoc")})
        read = ReadWording("clause", wording, (), None, NOWHERE)
        made, problems = parameter_values(read, {"it": given}, {}, "", language, DAY, {})
        assert not problems, problems
        rows.append(f"| `{kind}` | `{written}` | {made['it'].content} |")
    yield "\n".join(rows)


def printed(text: str, known: Mapping[str, Function], language: Language, voice: str) -> str:
    """What a text gives in a voice."""
    phrase, problems = read(text, lambda _: NOWHERE, structured="{%" in text)
    given = {"date": Value(DAY), "title": Value("Declaration of Minsk"), **list_values(STATES, language, None)}
    blocks, more = fill(phrase, Scope(language, voice, given, known, {}))
    assert not problems + more, problems + more
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


def _texts(name: str) -> tuple[str, ...]:
    return SPOKEN.get(name) or PRINTED[name]
