"""Reads what others hand in, whatever kind of file it is."""
