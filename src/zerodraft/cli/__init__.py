"""The terminal: one file per command, loaded when it is called."""

from .group import Commands, root

__all__ = ["Commands", "main"]

main = root
