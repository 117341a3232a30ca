"""Many more cadres for measuring: copies of the invented careers under other names, made by the database.

The copies carry everything that readiness reads. What is sealed (identity number, phone, family) they do not
have: sealing is work for one value at a time and would measure the cipher, not the product.
"""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from cadres.models import Cadre
from common import crypto
from common.ids import uuid7
from common.pinyin import search_text
from common.scope import everything
from dashboards.demo.names import full_name
from dashboards.demo.organization import DEFAULT_CADRES
from dashboards.demo.people import dice

CHUNK = 5_000
NAMES = 3_000  # different names, drawn over and over
TABLES = (
    "cadres_appointment",
    "cadres_rankperiod",
    "cadres_education",
    "cadres_appraisal",
    "cadres_dateverification",
)
NOT_COPIED = {
    "id_number_sealed",
    "id_number_index",
    "phone_sealed",
    "address_sealed",
    "health_sealed",
    "photo_id",
    "form_file_id",
    "user_id",
    "host_units",
}


def multiply(missing: int) -> None:
    """Add so many copies, a transaction for each chunk. Who was imported since the house was made, is not copied."""
    with everything():
        first = Cadre.objects.order_by("id").values("pk")[:DEFAULT_CADRES]
        invented = Cadre.objects.filter(matters=None, pk__in=first).exclude(id_number_index=None)
        templates = list(invented.order_by("home_order", "id").values_list("pk", flat=True))
    named = [(name, search_text(name)) for name in invented_names()]
    for start in range(0, missing, CHUNK):
        with everything():
            _copy(templates, named, start, min(CHUNK, missing - start))


def invented_names() -> list[str]:
    """NAMES names, about three in five of men."""
    rng = dice("names of copies")
    return [full_name(rng, "male" if number % 5 < 3 else "female") for number in range(NAMES)]


def _copy(templates: list[UUID], named: list[tuple[str, str]], start: int, number: int) -> None:
    places = range(start, start + number)
    chosen = [named[place * 7 % len(named)] for place in places]
    copies = {
        "ids": _array(str(uuid7()) for _ in places),
        "templates": _array(str(templates[place % len(templates)]) for place in places),
        "names": _array(name for name, _ in chosen),
        "searches": _array(f'"{words}"' for _, words in chosen),
        "keys": _array(f'"\\\\x{crypto.new_data_key().hex()}"' for _ in places),
    }
    with connection.cursor() as cursor:
        cursor.execute(_insert_cadres(_columns("cadres_cadre")), copies)
        for table in TABLES:
            cursor.execute(_insert_records(table, _columns(table)), copies)


def _array(values: Iterable[str]) -> str:
    """An array literal in one string: adapting a hundred thousand values singly takes seconds."""
    return "{" + ",".join(values) + "}"


def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        return [column.name for column in connection.introspection.get_table_description(cursor, table)]


def _insert_cadres(columns: list[str]) -> str:
    own = {"id": "copy.id", "name": "copy.name", "name_search": "copy.search", "data_key": "copy.data_key"}
    taken = [column for column in columns if column not in NOT_COPIED]
    values = ", ".join(own.get(column, f'source."{column}"') for column in taken)
    host = ("host_units", "'{}'::uuid[]")
    names = ", ".join(f'"{column}"' for column in [*taken, host[0]])
    return (
        f"INSERT INTO cadres_cadre ({names}) SELECT {values}, {host[1]} FROM "  # noqa: S608
        "unnest(%(ids)s::uuid[], %(templates)s::uuid[], %(names)s::text[], %(searches)s::text[], %(keys)s::bytea[]) "
        "AS copy (id, template, name, search, data_key) JOIN cadres_cadre AS source ON source.id = copy.template"
    )


def _insert_records(table: str, columns: list[str]) -> str:
    own = {"id": "gen_random_uuid()", "cadre_id": "copy.id"}
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(own.get(column, f'source."{column}"') for column in columns)
    return (
        f"INSERT INTO {table} ({names}) SELECT {values} FROM "  # noqa: S608
        "unnest(%(ids)s::uuid[], %(templates)s::uuid[]) AS copy (id, template) "
        f"JOIN {table} AS source ON source.cadre_id = copy.template ORDER BY copy.id"
    )
