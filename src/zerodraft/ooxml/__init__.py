"""Word files: knows Word and not diplomacy; the only place with docx and lxml."""
