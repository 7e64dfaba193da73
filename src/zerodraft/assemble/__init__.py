"""A draft, its template and the library's language become one Document."""
