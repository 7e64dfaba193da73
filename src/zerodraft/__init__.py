"""zerodraft: joint statements and United Nations cover letters out of agreed language."""
