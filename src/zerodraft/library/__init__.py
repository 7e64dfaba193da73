"""The clause library: sources, clauses and groups read from their files, and every wording proved against its source."""
