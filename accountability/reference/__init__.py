"""Kinds of sanction and the lists of tolerance as shipped data; sources as the documents give them, marked by confidence."""

import json
from pathlib import Path

HERE = Path(__file__).parent
THREE_DISTINCTIONS = {
    "source": "习近平总书记2016年1月18日讲话“三个区分开来”；中办《关于进一步激励广大干部新时代新担当新作为的意见》(2018)",
    "listed_from": "2016-01-18",
    "verified": "seen",
}


def sanction_kinds() -> list[dict]:
    """One dict for each kind, ready for `SanctionKind(**row)`."""
    return json.loads((HERE / "sanction_kinds.json").read_text(encoding="utf-8"))


def kind_terms() -> list[dict]:
    """One dict for each kind under an earlier text, ready for `KindTerm(**row)`; the periods were the same then."""
    earlier = json.loads((HERE / "kind_terms.json").read_text(encoding="utf-8"))
    return [
        {"kind_id": kind, "months": months} | text
        for text, kinds in ((one["text"], one["kinds"]) for one in earlier)
        for kind, months in kinds.items()
    ]


NATIONAL = {
    "source": "《推进领导干部能上能下规定》(2022)第五条",
    "listed_from": "2022-08-19",
    "verified": "seen",
}
OF_THE_ZONE = {
    "source": "《推进干部“能下”工作实施方案（试行）》",
    "listed_from": "2022-08-19",
    "verified": "seen",
}


def situations() -> list[dict]:
    """One dict for each situation of step-down, ready for `Situation(**row)`."""
    rows = json.loads((HERE / "situations.json").read_text(encoding="utf-8"))
    return [(OF_THE_ZONE if row.get("is_local") else NATIONAL) | row for row in rows]


def tolerance_clauses() -> list[dict]:
    """One dict for each item of the lists, ready for `ToleranceClause(**row)`."""
    rows = json.loads((HERE / "tolerance_clauses.json").read_text(encoding="utf-8"))
    return [THREE_DISTINCTIONS | row for row in rows]
