"""Appointment forms in the demonstration: a set that is issued, and a draft."""

from accounts.models import User
from cadres.choices import ExportPurpose
from cadres.models import Cadre
from common.clock import today
from reports.appointment_forms.editions import edition_on
from reports.appointment_forms.sets import Terms, issue, prepare_set
from reports.models import FormSet

ISSUED = {
    "沈砚秋": ("二级主任科员", "三级主任科员"),
    "顾临川": ("一级主任科员", "二级主任科员"),
    "陆文澜": ("一级主任科员", "二级主任科员"),
}
DRAFT = {"韩知远": ("三级主任科员", "四级主任科员")}


def issue_forms() -> None:
    """For the meeting of this month, by the officer."""
    officer = User.objects.get(username="officer")
    issue(_prepared("职级晋升（第一批）", ISSUED, officer), by=officer)
    _prepared("职级晋升（第二批）", DRAFT, officer)


def _prepared(title: str, people: dict[str, tuple[str, str]], officer: User) -> FormSet:
    group = FormSet(
        title=f"{today().year}年度{title}", edition=edition_on(today()).key, age_at=today(), filled_on=today(),
        reporting_unit="澄湖生态科技新城党工委组织部", filled_by=officer.name, purpose=ExportPurpose.MEETING,
    )  # fmt: skip
    found = {cadre.name: cadre for cadre in Cadre.objects.filter(name__in=people).select_related("home_unit")}
    terms = [Terms(found[name], *proposed) for name, proposed in people.items() if name in found]
    return prepare_set(group, terms, by=officer)
