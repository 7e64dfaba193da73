"""Takes an earlier text into the library: read, understood, proposed and, once a person has said so, written."""

from .reading import DATE_MISSING, Collected, Said, clause_ids, named, read, wording_ids
from .writing import Written, write

__all__ = ["DATE_MISSING", "Collected", "Said", "Written", "clause_ids", "named", "read", "wording_ids", "write"]
