"""Reads a document as an editor would and says what is wrong, where, how to mend it and who says so."""
