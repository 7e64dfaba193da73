"""What a language is made of, as data: months, ordinals, list joining, verb forms and labels."""

from __future__ import annotations

from .language import Language, codes, load

__all__ = ["Language", "codes", "load"]
