"""Pools of the demonstration: members of every horizon, a nomination under way, a decision beside the rules, one who left."""

from collections.abc import Iterable
from datetime import date, timedelta

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from readiness.services import compute
from talent_pools.choices import Item
from talent_pools.models import Ballot, CheckFinding, Membership, Plan, Pool, Proposal
from talent_pools.services.asking import refresh
from talent_pools.services.deciding import decide
from talent_pools.services.nominating import nominate, propose
from talent_pools.services.recording import record_ballot, record_check, set_plan

OFFICES = {
    Item.ARCHIVE: ("干部科", "干部人事档案任前审核表"),
    Item.PERSONAL: ("干部监督科", "个人有关事项报告查核结果"),
    Item.DISCIPLINE: ("纪检监察工委", "澄纪函〔2026〕27号"),
    Item.LETTERS: ("信访办公室", "信访举报查核情况说明"),
}
PANEL = (("方守正", "德才表现突出，群众公认度高"), ("程长河", "经过基层和急难险重任务锻炼"))
GROUNDS = (
    "重大项目推进中表现突出，综合素质好",
    "长期在基层一线，处理复杂问题能力强",
    "年度考核连续优秀，发展潜力大",
)
PER_POOL, EXPERTS = 6, 4


def fill_pools() -> None:
    """The story of the pools; as the officer nominates and the chief decides."""
    officer, chief = (User.objects.get(username=name) for name in ("officer", "chief"))
    day = today()
    young = people("young", born_since=date(1995, 1, 1))
    backbone = people("backbone", level=2)
    for number, (key, cadre) in enumerate([*young, *backbone, *experts()]):
        found = bring(key, cadre, number, officer)
        if number % 5 != 4:
            take_in(found, officer, chief, day)
    settle_some(officer, chief)


def people(key: str, *, born_since: date | None = None, level: int = 1) -> list[tuple[str, Cadre]]:
    """Leaders of the level in service whose file says enough, in the order of the institution."""
    rows = Cadre.objects.filter(
        management_state="serving", appointments__valid__contains=today(), appointments__level__gte=level,
        identity="civil_servant",
    ).distinct()  # fmt: skip
    if born_since:
        rows = rows.filter(birth__gte=born_since.isoformat()[:7])
    chosen = list(rows.order_by("home_unit__path", "home_order", "pk")[:PER_POOL])
    compute([cadre.pk for cadre in chosen])
    return [(key, cadre) for cadre in chosen]


def experts() -> list[tuple[str, Cadre]]:
    """Staff of institutions without rank."""
    rows = Cadre.objects.filter(management_state="serving", identity="institution", ranks=None)
    return [("scarce", cadre) for cadre in rows.order_by("home_unit__path", "pk")[:EXPERTS]]


def bring(key: str, cadre: Cadre, number: int, officer: User) -> Membership:
    """A nomination with material; experts with what shows it."""
    horizon = ("near", "mid", "long")[number % 3]
    shown = {"field": "集成电路", "title": "高级工程师", "programme": ""} if key == "scarce" else {}
    made = Membership(
        cadre=cadre, pool=Pool.objects.get(key=key), horizon=horizon, source=("department", "task_force", "race")[number % 3],
        grounds=GROUNDS[number % len(GROUNDS)], document_no=f"干部工作专班会议纪要第{number + 1}号", **shown,
    )  # fmt: skip
    return nominate(made, by=officer)


def take_in(found: Membership, officer: User, chief: User, day: date) -> None:
    """Checked, voted on, decided and with a plan; who may not enter by the rules stays nominated."""
    for item, (office, evidence) in OFFICES.items():
        said = {
            "item": item,
            "said": "clear",
            "said_on": day - timedelta(days=3),
            "office": office,
            "evidence": evidence,
        }
        record_check(CheckFinding(membership=found, **said), by=officer)
    for voter, reason in PANEL:
        vote = Ballot(
            membership=found, held_on=day - timedelta(days=1), voter=voter, vote="for", reason=reason
        )
        record_ballot(vote, by=officer)
    if not may_enter(found):
        return
    decide(found.proposals.get(), approve=True, note="结合班子建设需要，同意。", by=chief)
    found.refresh_from_db()
    plan = {"direction": "乡镇（街道）班子", "mentor": "程长河", "mentor_post": "党工委", "since": day}
    set_plan(Plan(membership=found, measures="到街道挂职一年，参加中青班", **plan), by=officer)


def may_enter(found: Membership) -> bool:
    """Whether nothing that nobody waives stands in the way."""
    return found.suggested not in ("incomplete", "not_met")


def settle_some(officer: User, chief: User) -> None:
    """One leaves for the post in view, one is proposed for another horizon."""
    members: Iterable[Membership] = Membership.objects.filter(state="member", pool__key="backbone").order_by(
        "pk"
    )
    for one, about in zip(
        members, ({"kind": "exit", "because": "appointed", "reason": "已任街道党工委副书记"},
                  {"kind": "move", "horizon": "mid", "reason": "先安排到招商一线历练"}), strict=False,
    ):  # fmt: skip
        asked = propose(Proposal(membership=one, **about), by=officer)
        if asked.kind == "exit":
            decide(asked, approve=True, note="同意出库。", by=chief)
    refresh(Membership.objects.filter(state="member").select_related("pool"))
