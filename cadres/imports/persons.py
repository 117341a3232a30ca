"""Values by column key as fields of a Cadre, and back for comparison."""

from collections.abc import Iterable, Mapping

from cadres.choices import Identity, Sex
from cadres.imports.cells import Problem
from cadres.imports.changes import Changes
from cadres.imports.columns import BY_KEY
from cadres.models import Cadre
from cadres.reference.codelists import code_lists, find_code
from cadres.services import open_value, seal_value
from common import pinyin

PLAIN = {
    "name": "name", "birth": "birth", "native_place": "native_place", "birth_place": "birth_place",
    "work_start": "work_started", "title": "professional_title", "speciality": "speciality",
    "resume": "resume_text", "awards": "awards_text", "grades": "appraisals_text", "note": "remarks",
    "order": "home_order", "post": "post_text",
}  # fmt: skip
SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
IDENTITIES = {
    "公务员": Identity.CIVIL_SERVANT, "参公": Identity.REF_MANAGED, "事业": Identity.INSTITUTION,
    "聘用": Identity.CONTRACT, "国企": Identity.ENTERPRISE,
}  # fmt: skip
SEALED = ("id_number", "health")
PARTY = "中共党员"
PARTY_MEMBERS = {PARTY, "预备党员"}
_LENGTHS = {key: Cadre._meta.get_field(name).max_length for key, name in PLAIN.items()}
RECORD_LENGTHS = {
    "document": 80, "full_education": 60, "part_education": 60, "full_degree": 60, "part_degree": 60,
    "full_school": 120, "part_school": 120,
}  # fmt: skip


def fields_of(values: Mapping[str, object]) -> dict[str, object]:
    """Cadre fields by name of the values that are there; sealed ones are not among them."""
    found = {name: values[key] for key, name in PLAIN.items() if key in values}
    if "sex" in values:
        found["sex"] = SEXES[values["sex"]]
    if "identity" in values:
        found["identity"] = IDENTITIES[values["identity"]]
    if "ethnic_group" in values:
        found["ethnic_group"] = find_code("GB3304", values["ethnic_group"]).code
    return found | _party(values)


def _party(values: Mapping[str, object]) -> dict[str, object]:
    """入党时间 may be a date, a party, or both; the form has no other word on political status."""
    said = values.get("party_on")
    joined, party = said if isinstance(said, tuple) else (said, "")
    word = values.get("politics") or party or (PARTY if joined else "")
    found: dict[str, object] = {}
    if word:
        found["political_status"] = find_code("GB4762", str(word)).code
    if joined and (word in PARTY_MEMBERS or party):
        found["party_joined"] = joined
    if party:
        found["party_text"] = party
    return found


def too_long(values: Mapping[str, object]) -> Iterable[Problem]:
    """Faults of values that the file has no room for."""
    limits = {**_LENGTHS, **RECORD_LENGTHS}
    for key, value in values.items():
        limit = limits.get(key)
        if isinstance(value, str) and limit and len(value) > limit:
            yield Problem("too_long", {"column": BY_KEY[key].heading, "limit": limit})


def seal_values(cadre: Cadre, values: Mapping[str, object]) -> None:
    """Put ID number and health into the cadre, sealed, where they differ from what it holds."""
    for key in SEALED:
        if key in values and (cadre._state.adding or open_value(cadre, key) != values[key]):
            seal_value(cadre, key, str(values[key]))


def values_of(cadre: Cadre) -> dict[str, object]:
    """A cadre's file as values by column key, for the difference and the form; the ID number is not opened."""
    found = {key: getattr(cadre, name) for key, name in PLAIN.items() if key != "order"}
    found["sex"] = next((word for word, sex in SEXES.items() if sex == cadre.sex), None)
    found["identity"] = next((word for word, kind in IDENTITIES.items() if kind == cadre.identity), None)
    found["ethnic_group"] = name_of_code("GB3304", cadre.ethnic_group)
    found["politics"] = name_of_code("GB4762", cadre.political_status)
    party = cadre.party_joined
    found["party_on"] = (party, cadre.party_text) if cadre.party_text else party
    return {key: value for key, value in found.items() if value not in (None, "")}


def name_of_code(key: str, code: str) -> str:
    """The word of a code; '' for none."""
    return next((entry.name for entry in code_lists()[key].codes if entry.code == code), "")


def apply_fields(changes: Changes, cadre: Cadre, fields: dict, values: dict) -> None:
    """Set what differs on a cadre of the file, and mark it changed if anything does."""
    sealed = bytes(cadre.id_number_sealed or b""), bytes(cadre.health_sealed or b"")
    different = {name: value for name, value in fields.items() if getattr(cadre, name) != value}
    for name, value in different.items():
        setattr(cadre, name, value)
    seal_values(cadre, values)
    after = bytes(cadre.id_number_sealed or b""), bytes(cadre.health_sealed or b"")
    if different or sealed != after:
        cadre.name_search = pinyin.search_text(cadre.name)
        cadre.version += 1
        changes.change(cadre)
