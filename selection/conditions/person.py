"""Conditions on who somebody is: birth, politics, identity, place."""

from django.utils.translation import gettext_lazy as _

from cadres.choices import Identity, ManagementState, Sex
from cadres.facts.partial import earliest, latest
from cadres.reference.codelists import code_lists
from common.dates import PartialDate, month_index
from selection.conditions.condition import Condition
from selection.conditions.extras import Units
from selection.conditions.kinds import NOT_SO, Choice, Dates, Days, Flag, Plain, Range, Span, Text, Texts
from selection.conditions.months import first_month, last_month
from selection.conditions.people import Person
from selection.conditions.statement import Asked, Statement

HAN, OTHERS = "01", ("91", "92", "98", "99")  # of GB3304: neither Han nor one of the minorities
MEMBER, PROBATIONARY = "01", "02"  # of GB4762
YEAR = 12
LONG_AGO = 12_000  # months: more than anybody is born after a cut-off date
KINDS = ("birth", "work_started", "party_joined")


def codes(key: str) -> list[tuple[str, str]]:
    """A national list as choices."""
    return [(code.code, code.name) for code in code_lists()[key].codes]


def verified(to: Statement, kind: str) -> str:
    """The date of a kind that was verified by the day."""
    return to.source(
        f"SELECT cadre_id, value FROM cadres_dateverification WHERE kind = '{kind}' AND verified_on <= {to.on} AND {to.mine}"
    )


def date_of(to: Statement, kind: str) -> str:
    """The verified value where there is one, else the recorded one."""
    return f"COALESCE({verified(to, kind)}.value, p.{kind})"


def months_since(person: Person, day: PartialDate | None) -> Span | None:
    """Calendar months from a partial date."""
    if day is None:
        return None
    return Span(person.month - month_index(day.latest), person.month - month_index(day.earliest))


def days_of(day: PartialDate | None) -> Days | None:
    """The days a partial date may mean."""
    return None if day is None else Days(day.earliest, day.latest)


def written(text: str) -> Texts | None:
    """What one box of the file says; an empty one says nothing."""
    return Texts((text,), True) if text else None


# Age in full years, by month ------------------------------------------------------


def _age_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    birth = date_of(to, "birth")
    return years_of(f"{to.month} - {last_month(birth)}"), years_of(f"{to.month} - {first_month(birth)}")


def years_of(months: str) -> str:
    """Full years, rounded down also before birth; a division of whole numbers, which costs a tenth of a decimal one."""
    return f"(({months} + {LONG_AGO}) / {YEAR} - {LONG_AGO // YEAR})"


def _age(person: Person, asked: Asked) -> Span | None:
    lived = months_since(person, person.date_of("birth", person.cadre.birth))
    return lived and Span(lived.low // YEAR, lived.high // YEAR)


# Dates ----------------------------------------------------------------------------


def _days_sql(kind: str, is_verified: bool = True):
    def sql(to: Statement, asked: Asked) -> tuple[str, str]:
        day = date_of(to, kind) if is_verified else f"p.{kind}"
        return earliest(day), latest(day)

    return sql


def _days(kind: str):
    return lambda person, asked: days_of(person.date_of(kind, getattr(person.cadre, kind)))


def _work_sql(to: Statement, asked: Asked) -> tuple[str, str]:
    work = date_of(to, "work_started")
    return f"({to.month} - {last_month(work)})", f"({to.month} - {first_month(work)})"


def _work(person: Person, asked: Asked) -> Span | None:
    return months_since(person, person.date_of("work_started", person.cadre.work_started))


# The Party ------------------------------------------------------------------------


def _party_sql(to: Statement, asked: Asked) -> tuple[str, str, str]:
    full, none = "p.party_full_on", f"p.party_full_on IS NULL AND p.political_status NOT IN ('', '{MEMBER}')"
    return f"({to.month} - {last_month(full)})", f"({to.month} - {first_month(full)})", none


def _party(person: Person, asked: Asked) -> Span | str | None:
    if person.cadre.party_full_on is None and person.cadre.political_status not in ("", MEMBER):
        return NOT_SO
    return months_since(person, person.cadre.party_full_on)


def _outside_sql(to: Statement, asked: Asked) -> str:
    return f"NULLIF(p.political_status, '') NOT IN ('{MEMBER}', '{PROBATIONARY}')"


def _outside(person: Person, asked: Asked) -> bool | None:
    status = person.cadre.political_status
    return status not in (MEMBER, PROBATIONARY) if status else None


# Ethnic group ---------------------------------------------------------------------


def _minority_sql(to: Statement, asked: Asked) -> str:
    return f"CASE WHEN p.ethnic_group IN {OTHERS} THEN NULL ELSE NULLIF(p.ethnic_group, '') <> '{HAN}' END"


def _minority(person: Person, asked: Asked) -> bool | None:
    group = person.cadre.ethnic_group
    return None if not group or group in OTHERS else group != HAN


# Unit -----------------------------------------------------------------------------


def below(to: Statement, ids: list[str]) -> str:
    """The ids of these units and all below them."""
    return (
        "SELECT u.id FROM units_unit AS u JOIN units_unit AS top ON starts_with(u.path, top.path)"
        f" WHERE top.id = ANY({to.ids(ids)})"
    )


def is_below(person: Person, unit_id: object, ids: list[str]) -> bool:
    """Whether a unit is one of these or below one."""
    tops = [path for key, path in person.paths.items() if str(key) in ids]
    return any(person.paths[unit_id].startswith(top) for top in tops)


def _unit_sql(to: Statement, asked: Asked) -> str:
    return f"p.home_unit_id IN ({below(to, asked['units'])})"


def _unit(person: Person, asked: Asked) -> bool:
    return is_below(person, person.cadre.home_unit_id, asked["units"])


# Codes and boxes of the file ------------------------------------------------------


def _box_sql(name: str):
    return lambda to, asked: f"NULLIF(p.{name}, '')"


def _text_sql(name: str):
    return lambda to, asked: f"p.{name}"


def _box(name: str):
    return lambda person, asked: getattr(person.cadre, name) or None


def _text(name: str):
    return lambda person, asked: written(getattr(person.cadre, name))


def _verified_sql(to: Statement, asked: Asked) -> str:
    birth, work, joined = (f"{verified(to, kind)}.value IS NOT NULL" for kind in KINDS)
    return f"({birth} AND {work} AND (p.party_joined IS NULL OR {joined}))"


def _verified(person: Person, asked: Asked) -> bool:
    needed = {"birth", "work_started"} | ({"party_joined"} if person.cadre.party_joined else set())
    return needed <= person.verified.keys()


def _boxes(*boxes: tuple[str, object]) -> list[Condition]:
    return [Condition(name, "person", label, Text(), _text_sql(name), _text(name)) for name, label in boxes]


CONDITIONS = (
    Condition("age", "person", _("Age"), Range(), _age_sql, _age, unit=_("years of age"),
              help=_("In full years at the cut-off date, counted by month; the verified birth where there is one.")),
    Condition("birth", "person", _("Born"), Dates(), _days_sql("birth"), _days("birth")),
    Condition("sex", "person", _("Sex"), Choice(lambda: Sex.choices), _box_sql("sex"), _box("sex")),
    Condition("ethnic_group", "person", _("Ethnic group"), Choice(lambda: codes("GB3304")),
              _box_sql("ethnic_group"), _box("ethnic_group")),
    Condition("minority", "person", _("Ethnic minority"), Flag(), _minority_sql, _minority),
    Condition("political_status", "person", _("Political status"), Choice(lambda: codes("GB4762")),
              _box_sql("political_status"), _box("political_status")),
    Condition("outside_party", "person", _("Not a member of the Party"), Flag(), _outside_sql, _outside,
              help=_("Probationary members count as members.")),
    Condition("party_years", "person", _("Party membership"), Range(YEAR, half=True), _party_sql, _party,
              unit=_("years"), help=_("Counted from full membership. Where only the joining is known, it is unknown.")),
    Condition("party_joined", "person", _("Joined the Party"), Dates(), _days_sql("party_joined"), _days("party_joined")),
    Condition("work_years", "person", _("Work age"), Range(YEAR, half=True), _work_sql, _work, unit=_("years")),
    Condition("work_started", "person", _("Started work"), Dates(), _days_sql("work_started"), _days("work_started")),
    Condition("registered_on", "person", _("Registered as civil servant"), Dates(),
              _days_sql("registered_on", is_verified=False), _days("registered_on")),
    Condition("identity", "person", _("Identity"), Choice(lambda: Identity.choices), _box_sql("identity"), _box("identity")),
    Condition("management_state", "person", _("Management state"), Choice(lambda: ManagementState.choices),
              _box_sql("management_state"), _box("management_state"),
              help=_("Without this condition, people in service are asked about.")),
    Condition("unit", "person", _("Unit"), Plain(), _unit_sql, _unit, (Units(),), help=_("With all units below it.")),
    Condition("dates_verified", "person", _("Three dates verified"), Flag(), _verified_sql, _verified,
              help=_("Birth, start of work and, of Party members, joining.")),
    *_boxes(
        ("name", _("Name")), ("native_place", _("Native place")), ("birth_place", _("Place of birth")),
        ("speciality", _("Speciality")), ("professional_title", _("Professional title")),
        ("resume_text", _("Résumé")),
    ),
)  # fmt: skip
