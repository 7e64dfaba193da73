"""The clause library: sources, clauses and groups from their files, every wording proved against its source."""
