"""Values by column key as fields of a Cadre, and back for comparison."""

from collections.abc import Iterable, Mapping

from cadres.choices import Identity, Sex
from cadres.imports.cells import Problem
from cadres.imports.changes import SEALED, Changes, sealed_of
from cadres.imports.columns import BY_KEY
from cadres.imports.differences import difference, value_differences
from cadres.imports.party import party_of
from cadres.imports.report import MASK
from cadres.models import Cadre
from cadres.reference.codelists import find_code, name_of
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
_LENGTHS = {key: Cadre._meta.get_field(name).max_length for key, name in PLAIN.items()}
RECORD_LENGTHS = {
    "document": 80, "full_education": 60, "part_education": 60, "full_degree": 60, "part_degree": 60,
    "full_school": 120, "part_school": 120,
}  # fmt: skip


def fields_of(values: Mapping[str, object]) -> dict[str, object]:
    """Cadre fields by name of the values that are there; sealed ones and those of `party_of` are not among them."""
    found = {name: values[key] for key, name in PLAIN.items() if key in values}
    if "sex" in values:
        found["sex"] = SEXES[values["sex"]]
    if "identity" in values:
        found["identity"] = IDENTITIES[values["identity"]]
    if "ethnic_group" in values:
        found["ethnic_group"] = find_code("GB3304", values["ethnic_group"]).code
    return found


def take_party(
    changes: Changes, values: Mapping[str, object], cadre: Cadre | None, problems: list
) -> dict[str, object]:
    """Cadre fields of 入党时间 and 政治面貌; what is unclear is a problem, what is assumed a note."""
    party = party_of(values, cadre.political_status if cadre else "", changes.today)
    changes.noted["party_assumed"] += party.assumed
    problems += [party.problem] if party.problem else []
    return party.fields


def too_long(values: Mapping[str, object]) -> Iterable[Problem]:
    """Faults of values that the file has no room for."""
    limits = {**_LENGTHS, **RECORD_LENGTHS}
    for key, value in values.items():
        limit = limits.get(key)
        if isinstance(value, str) and limit and len(value) > limit:
            yield Problem("too_long", {"column": BY_KEY[key].heading, "limit": limit})


def seal_values(cadre: Cadre, values: Mapping[str, object]) -> None:
    """Put ID number and health into a cadre of the file, sealed, where they differ from what it holds."""
    for key, value in sealed_of(values).items():
        if open_value(cadre, key) != value:
            seal_value(cadre, key, value)


def values_of(cadre: Cadre) -> dict[str, object]:
    """A cadre's file as values by column key, for the difference and the form; the ID number is not opened."""
    found = {key: getattr(cadre, name) for key, name in PLAIN.items() if key != "order"}
    found["sex"] = next((word for word, sex in SEXES.items() if sex == cadre.sex), None)
    found["identity"] = next((word for word, kind in IDENTITIES.items() if kind == cadre.identity), None)
    found["ethnic_group"] = name_of("GB3304", cadre.ethnic_group)
    found["politics"] = name_of("GB4762", cadre.political_status)
    party = cadre.party_joined
    found["party_on"] = (party, cadre.party_text) if cadre.party_text else party
    return {key: value for key, value in found.items() if value not in (None, "")}


def apply_fields(changes: Changes, cadre: Cadre, fields: dict, values: dict) -> None:
    """Set what differs on a cadre of the file, tell it, and mark the cadre changed if anything does."""
    before, sealed = values_of(cadre), sealed_values(cadre)
    different = {name: value for name, value in fields.items() if getattr(cadre, name) != value}
    for name, value in different.items():
        setattr(cadre, name, value)
    seal_values(cadre, values)
    found = value_differences(before, values_of(cadre))
    found += [
        difference(BY_KEY[key].heading, "", MASK if sealed.get(key) else "", MASK)
        for key, value in sealed_values(cadre).items()
        if value != sealed.get(key)
    ]
    changes.tell(cadre.pk, found)
    if different or found:
        cadre.name_search = pinyin.search_text(cadre.name)
        cadre.version += 1
        changes.change(cadre)


def sealed_values(cadre: Cadre) -> dict[str, str]:
    """ID number and health in clear, where there are any. The caller records the look."""
    found = {key: open_value(cadre, key) for key in SEALED}
    return {key: value for key, value in found.items() if value}
