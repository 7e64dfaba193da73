"""The index of the clause library: every paragraph, sentence and wording, found by words.

The YAML files stay the truth. One SQLite file in build/.cache is made and kept fresh by itself. All in here is reached
by `opened` and the methods of `Index` alone, so that another store can stand behind them.
"""

from .entry import BESIDE, Entry
from .filters import Filters
from .hits import Hit
from .index import Found, Index, State, opened

__all__ = ["BESIDE", "Entry", "Filters", "Found", "Hit", "Index", "State", "opened"]
