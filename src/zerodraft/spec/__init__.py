"""Drafts and templates read from their files, strictly: everything that does not fit is a problem with its place."""
