"""Articles of the names of States: "the", "la", "l'", which stand in running text and never count in the order."""

from __future__ import annotations

ARTICLES = ("the ", "les ", "le ", "la ", "l'", "los ", "las ", "el ")


def without_article(text: str) -> str:
    """The name without a leading article; letter case does not count, and El Salvador and La Paz keep their own."""
    lower = text.replace("’", "'").casefold()
    for article in ARTICLES:
        if lower.startswith(article) and not lower.startswith("el salvador"):
            return text[len(article) :].lstrip()
    return text
