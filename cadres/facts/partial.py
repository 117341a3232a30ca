"""Days of a partial date kept as canonical text ('1996', '1996-03', '1996-03-15'), as SQL."""

PARTIAL_TAIL = "-01-01"


def earliest(column: str) -> str:
    """First day it may mean."""
    return f"({column} || substr('{PARTIAL_TAIL}', length({column}) - 3))::date"


def latest(column: str) -> str:
    """Last day it may mean."""
    span = f"CASE length({column}) WHEN 4 THEN interval '1 year' WHEN 7 THEN interval '1 month' ELSE interval '1 day' END"
    return f"({earliest(column)} + {span} - interval '1 day')::date"
