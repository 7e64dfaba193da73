"""The orders of the names of States: the keys that are checked in, and the whole list of Members in each order."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from zerodraft.registers import compact, states
from zerodraft.registers.order import ORDERS, language_of, ordered_by, read_keys, sorted_words
from zerodraft.registers.store import DATA

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
EVERY = [order for orders in ORDERS.values() for order in orders]
MEMBERS = [id for id in states.ids(TODAY) if states.status(id, TODAY) == "member"]

ENDS = {
    "en": ("AFG ALB DZA AND AGO ATG ARG ARM AUS AUT", "UZB VUT VEN VNM YEM ZMB ZWE"),
    "fr": ("AFG ZAF ALB DZA DEU AND AGO ATG SAU ARG", "UKR URY VUT VEN VNM YEM ZMB ZWE"),
    "es": ("AFG ALB DEU AND AGO ATG SAU DZA ARG ARM", "UZB VUT VEN VNM YEM ZMB ZWE"),
    "ru": ("AUS AUT AZE ALB DZA AGO AND ATG ARG ARM", "EST ETH ZAF SSD JAM JPN"),
    "zh": ("ALB DZA AFG ARG ARE SYR OMN AZE EGY ETH", "ZMB TCD CHL CAF CHN"),
    "zh-stroke": ("GIN GNB YEM TUR TKM GBR KOR MDV MLT MYS", "LBN MEX AUS ZMB"),
    "ar": ("ISL RUS ETH AZE ARG JOR ARM ERI ESP AUS", "JPN YEM GRC"),
}


def ordered(order: str, on: date = TODAY) -> list[str]:
    return sorted(MEMBERS, key=lambda id: states.sort_key(id, on, order))


def test_every_name_of_every_day_has_a_key_in_every_order() -> None:
    keys = read_keys(DATA / "sort_keys.tsv")
    wanted = set(sorted_words(compact.read(DATA / "states.yaml")))
    assert {(order, words) for order, known in keys.items() for words in known} == wanted, "run tools/sort_keys.py"
    assert all(re.fullmatch("([0-9a-f]{2})+", key) for known in keys.values() for key in known.values())


@pytest.mark.parametrize("order", EVERY)
def test_no_two_members_share_a_place(order: str) -> None:
    keys = [states.sort_key(id, TODAY, order) for id in MEMBERS]
    assert all(keys)
    assert len(set(keys)) == len(MEMBERS) == 193


@pytest.mark.parametrize("order", EVERY)
def test_the_whole_list_begins_and_ends_as_it_must(order: str) -> None:
    head, tail = (part.split() for part in ENDS[order])
    made = ordered(order)
    assert made[: len(head)] == head
    assert made[-len(tail) :] == tail


def test_the_whole_english_list_is_in_the_order_of_its_letters() -> None:
    names = {id: states.name(id, "un-short", TODAY) for id in MEMBERS}
    plain = {id: re.sub(r" \(.*", "", name.label) for id, name in names.items() if name}
    letters = str.maketrans("éôüçãí", "eoucai")
    assert ordered("en") == sorted(MEMBERS, key=lambda id: plain[id].translate(letters).replace("-", " ").lower())


@pytest.mark.parametrize(
    ("order", "line"),
    [
        ("en", "COG CRI CIV HRV CUB"),
        ("en", "TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB"),
        ("en", "MCO MNG MNE"),
        ("en", "NPL NLD NZL"),
        ("en", "CZE PRK COD DNK"),
        ("en", "POL PRT QAT KOR MDA ROU RUS RWA"),
        ("en", "SUR SWE CHE SYR"),
        ("fr", "EGY SLV ARE ECU ERI"),
        ("fr", "EST SWZ USA ETH"),
        ("fr", "IND IDN IRN IRQ IRL ISL ISR ITA"),
        ("fr", "HUN MHL SLB IND"),
        ("es", "EGY SLV ARE SVK SVN ESP USA EST SWZ ETH"),
        ("es", "NER NGA NOR NZL OMN"),
        ("es", "CHL CHN CYP COL"),
        ("ru", "BGD BHR BLR BOL VEN EGY IND KAZ QAT KGZ PHL ECU"),
        ("ar", "JOR ARE BHR TUN DZA"),
        ("ar", "TUN ZAF VCT NER"),
        ("ar", "CAF TZA DOM SYR KOR PRK COD LAO MDA ZAF"),
    ],
)
def test_neighbours_stand_in_their_order(order: str, line: str) -> None:
    keys = [states.sort_key(id, TODAY, order) for id in line.split()]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("on", "line"),
    [
        ("2015-01-01", "SYR TJK THA MKD TLS TGO"),
        ("1985-01-01", "GAB GMB DDR DEU GHA"),
        ("1985-01-01", "CUB CYP CSK KHM YMD DNK"),
        ("1985-01-01", "ITA CIV JAM"),
        ("1980-01-01", "UGA UKR RUS ARE GBR CMR TZA USA BFA URY"),
        ("1985-01-01", "BGR BFA MMR BDI BLR CMR"),
        ("1996-09-17", "YEM YUG COD ZMB ZWE"),
        ("2012-01-01", "CAN CPV CAF"),
        ("2010-01-01", "LBR LBY LIE"),
        ("2010-01-01", "SUR SWZ SWE"),
    ],
)
def test_names_of_another_day_have_the_places_of_that_day(on: str, line: str) -> None:
    keys = [states.sort_key(id, date.fromisoformat(on)) for id in line.split()]
    assert all(keys)
    assert keys == sorted(keys)


def test_arabic_counts_no_article_and_brackets_count_nowhere() -> None:
    assert ordered_by({"short": "الجزائر"}, "ar") == "جزائر"
    assert ordered_by({"short": "جمهورية الكونغو الديمقراطية"}, "ar") == "جمهورية كونغو ديمقراطية"
    assert ordered_by({"short": "Venezuela (Bolivarian Republic of)"}, "en") == "Venezuela"
    assert ordered_by({"short": "Germany, Federal Republic of", "sort": "Germany"}, "en") == "Germany"
    assert language_of("zh-stroke") == "zh"


def test_an_order_that_is_not_known_and_a_day_without_a_name_have_no_place() -> None:
    assert states.sort_key("BLR", TODAY, "de") == ""
    assert states.sort_key("SSD", date(1996, 1, 1)) == ""
    assert states.sort_key("CSK", TODAY) == ""
