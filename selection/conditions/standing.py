"""Conditions that not everybody may ask: open matters, declarations, the stored comparison."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.choices import Permission
from cadres.choices import DeclarationKind
from common.facts import registry
from readiness.choices import Status
from readiness.loading import shipped
from selection.conditions.condition import Condition
from selection.conditions.extras import Pick
from selection.conditions.kinds import Choice, Flag
from selection.conditions.people import Person
from selection.conditions.statement import Asked, Statement


def matters(to: Statement) -> str:
    """The published fact, of everybody with a matter: they are few."""
    sql = registry["effect_periods"].sql().replace("= ANY(%(ids)s::uuid[])", "IS NOT NULL")
    return to.source(sql.replace("%(as_of)s::date", to.on))


def _open_sql(to: Statement, asked: Asked) -> str:
    found = matters(to)
    return f"COALESCE({found}.open OR {found}.investigation, false)"


def _open(person: Person, asked: Asked) -> bool:
    known = person.facts["effect_periods"]
    return bool(known["open"] or known["investigation"])


def _investigation_sql(to: Statement, asked: Asked) -> str:
    return f"COALESCE({matters(to)}.investigation, false)"


def _investigation(person: Person, asked: Asked) -> bool:
    return bool(person.facts["effect_periods"]["investigation"])


def _ended_sql(to: Statement, asked: Asked) -> str:
    return f"COALESCE({matters(to)}.ended_unclosed, false)"


def _ended(person: Person, asked: Asked) -> bool:
    return bool(person.facts["effect_periods"]["ended_unclosed"])


def _declared_sql(to: Statement, asked: Asked) -> str:
    found = to.source(
        "SELECT DISTINCT ON (cadre_id) cadre_id, NOT present AS none FROM cadres_declaration"
        f" WHERE kind = {to.bind(asked['kind'])} AND declared_on <= {to.on} AND {to.mine} ORDER BY cadre_id, declared_on DESC"
    )
    return f"{found}.none"


def _declared(person: Person, asked: Asked) -> bool | None:
    present = person.declared.get(asked["kind"])
    return None if present is None else not present


def steps() -> list[tuple[str, str]]:
    """The steps as choices."""
    chinese = (get_language() or "").startswith("zh")
    return [(step.key, step.name_zh if chinese else step.name_en) for step in shipped().steps]


def _result_sql(to: Statement, asked: Asked) -> str:
    found = to.source(
        f"SELECT cadre_id, status FROM readiness_result WHERE step = {to.bind(asked['step'])} AND {to.mine}"
    )
    computed = to.source(
        f"SELECT DISTINCT cadre_id, 'none'::text AS status FROM readiness_result WHERE {to.mine}"
    )
    return f"COALESCE({found}.status, {computed}.status)"


def _result(person: Person, asked: Asked) -> str | None:
    return person.results.get(asked["step"], "none" if person.results else None)


def statuses() -> list[tuple[str, object]]:
    """What the comparison may say; `none`: the step is not asked of the person."""
    return [*Status.choices, ("none", _("step not open to the person"))]


CONDITIONS = (
    Condition("open_matter", "standing", _("Effect period running, or under investigation"), Flag(), _open_sql, _open,
              needs=Permission.VIEW_OPEN_MATTER_DATE, help=_("As of the cut-off date. Unknown of guests, kin and oneself.")),
    Condition("investigation", "standing", _("Under investigation"), Flag(), _investigation_sql, _investigation,
              needs=Permission.VIEW_SUPERVISION),
    Condition("ended_unclosed", "standing", _("Effect period over, finding still due"), Flag(), _ended_sql, _ended,
              needs=Permission.VIEW_SUPERVISION),
    Condition("declared_none", "standing", _("Declared: no such case"), Flag(), _declared_sql, _declared,
              (Pick("kind", _("Of what"), lambda: DeclarationKind.choices),), needs=Permission.REVEAL_SENSITIVE,
              help=_("The latest declaration by the cut-off date; unknown without one.")),
    Condition("readiness", "standing", _("Comparison of qualifications"), Choice(statuses), _result_sql, _result,
              (Pick("step", _("Step"), steps),), needs=Permission.VIEW_READINESS, today_only=True,
              help=_("As it is stored today; another cut-off date cannot be asked about.")),
)  # fmt: skip
