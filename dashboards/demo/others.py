"""Careers outside the civil service: institutions, staff on contract, the new town's companies."""

from dataclasses import replace
from datetime import date
from random import Random

from common.dates import add_months
from dashboards.demo.civil import Career
from dashboards.demo.names import HOUSES
from dashboards.demo.records import CONTRACT, ENTERPRISE, Post, Seat, StaffStint, Unit
from dashboards.demo.timeline import autumn, document

PROFESSIONS = (
    ("助理工程师", "工程师", "高级工程师"),
    ("助理经济师", "经济师", "高级经济师"),
    ("助理会计师", "会计师", "高级会计师"),
    ("助理编辑", "编辑", "主任编辑"),
)
POSTS = {
    CONTRACT: ("专员", "高级专员", "主管", "招商专员", "执法辅助人员", "窗口服务专员"),
    ENTERPRISE: ("部门员工", "项目经理", "部门副经理", "部门经理", "主管"),
}
CONTRACT_TERM = 36  # months


def institution_career(
    rng: Random, today: date, unit: Unit, seat: Seat | None
) -> tuple[Career, list[StaffStint], str]:
    """Staff grades (管理岗) or a professional title; leaders of a centre hold at least grade 8."""
    if seat is None and rng.random() < 0.25:
        return _professional(rng, today, unit)
    lowest = 9 if seat is None else 8
    top = rng.choices((9, 8, 7), (62, 28, 10))[0] if seat is None else (7 if seat.principal else 8)
    stints = _staff_stints(rng, today, min(top, lowest))
    hired = autumn(add_months(stints[0].start, -12))
    graded = add_months(hired, 12)
    stints[0] = replace(stints[0], start=graded)
    begun = stints[-1].start
    title = seat.title if seat else f"管理岗{'七八九'[stints[-1].grade - 7]}级职员"
    posts = [Post("见习", hired, graded, unit.key, change="hired")]
    if len(stints) > 1:
        posts.append(Post("职员", graded, begun, unit.key, document=document(rng, "澄新人社", graded)))
    proof = document(rng, "澄新人社", begun)
    now = Post(title, begun, None, unit.key, team=seat is not None, document=proof, category="management")
    return Career(hired, [*posts, now]), stints, ""


def _staff_stints(rng: Random, today: date, top: int) -> list[StaffStint]:
    end, stints = None, []
    for grade in range(top, 10):
        start = add_months(end or today, -rng.randint(4 if end is None else 60, 110)).replace(
            day=rng.randint(1, 28)
        )
        stints.insert(0, StaffStint(grade, start, end, document(rng, "澄新人社", start)))
        end = start
    return stints


def _professional(rng: Random, today: date, unit: Unit) -> tuple[Career, list[StaffStint], str]:
    years = rng.randint(1, 31)
    line = rng.choice(PROFESSIONS)
    title = line[0 if years < 5 else 1 if years < 13 or rng.random() < 0.6 else 2]
    hired = autumn(add_months(today, -12 * years - 3))
    proof = document(rng, "澄新人社", hired)
    kept = Post(title, hired, None, unit.key, change="hired", document=proof, category="professional")
    return Career(hired, [kept]), [], title


def employed_career(rng: Random, today: date, unit: Unit, identity: str, seat: Seat | None) -> Career:
    """Staff on contract and of companies: an earlier employer, then one or two posts here."""
    months = rng.randint(3, 150) if seat is None else rng.randint(8, 70)
    begun = add_months(today, -months).replace(day=1)
    before = add_months(begun, -rng.choice((0, 24, 48, 84, 132, 180) if seat is None else (96, 120, 150)))
    posts = [Post("职员", before, begun, place=rng.choice(HOUSES))] if before < begun else []
    title = seat.title if seat else rng.choice(POSTS[identity])
    now = Post(
        title,
        begun,
        None,
        unit.key,
        principal=bool(seat and seat.principal),
        team=seat is not None,
        change="hired",
    )
    return Career(before, [*posts, now])
