"""The story of comparing: three leaders for a post with names, two blind, and the sealed papers of a meeting."""

from collections import Counter
from datetime import timedelta

from accounts.models import User
from cadres.models import Cadre
from common.clock import today
from readiness.choices import Ladder, Status
from readiness.models import Result
from readiness.services import compute
from slates.models import Pack, Slate
from slates.queries import not_put_forward
from slates.services.comparing import pass_over, start_slate
from slates.services.packs import seal_pack
from talent_pools.models import Pool
from teams.models import Scenario
from units.models import Unit

REASONS = (
    "长期在基层一线，熟悉群众工作，处理复杂矛盾能力强",
    "牵头重大项目落地，抓落实力度大，群众公认",
    "综合协调能力突出，年度考核连续优秀",
)
AFTER = timedelta(days=3)
LEADERS = 20


def compare_people(root: Unit) -> None:
    """As the officer who compares; nobody where too few have been computed."""
    officer, pool = User.objects.get(username="officer"), Pool.objects.get(key="backbone")
    step, people = before_one_step(root)
    if len(people) < len(REASONS):
        return
    about = {"unit": root, "step": step, "held_on": today()}
    named = Slate(post="街道党工委副书记", **about)
    start_slate(named, list(zip(people, REASONS, strict=False)), by=officer)
    for cadre in not_put_forward(officer, named)[:1]:
        pass_over(named, cadre, "任现岗位不满一年，宜继续历练", by=officer)
    blind = Slate(post="园区办公室副主任", blind=True, **about)
    start_slate(blind, list(zip(people[1:3], REASONS, strict=False)), by=officer)
    meeting = {"unit": root, "title": "党工委干部工作会议", "held_on": today() + AFTER, "pool": pool}
    meeting["scenario"] = Scenario.objects.filter(unit__path__startswith=root.path).order_by("pk").first()
    seal_pack(Pack(**meeting), [named], by=officer)


def before_one_step(root: Unit) -> tuple[str, list[Cadre]]:
    """The leadership step that most of some leaders stand before, and who they are, the qualified first."""
    leaders = Cadre.objects.filter(
        management_state="serving", identity="civil_servant", home_unit__path__startswith=root.path,
        appointments__valid__contains=today(), appointments__level__gte=1,
    ).distinct()  # fmt: skip
    chosen = list(leaders.order_by("home_unit__path", "home_order", "pk")[:LEADERS])
    compute([one.pk for one in chosen])
    results = Result.objects.filter(cadre__in=chosen, ladder=Ladder.LEADERSHIP).select_related(
        "cadre__home_unit"
    )
    found = sorted(
        results.order_by("cadre__home_unit__path", "cadre__home_order", "pk"),
        key=lambda one: one.status != Status.HELD,
    )
    steps = Counter(one.step for one in found).most_common(1)
    step = steps[0][0] if steps else ""
    return step, [one.cadre for one in found if one.step == step]
