"""Portraits and the index of the demonstration: 沈砚秋, who leads a project; the index of the leading cadres over half a year."""

from datetime import date, timedelta

from accounts.models import User
from assessments.models import Project, ProjectRole
from cadres.models import Appointment, Cadre
from common.dates import add_months
from dashboards.demo.talking import Held, invented_talk, write_talks
from portraits.evidence.reading import shown_to
from portraits.models import Label, Portrait
from portraits.portraying import portray
from portraits.queries import judged_prompts
from portraits.services.indexing import compute_index, judge_prompt
from portraits.services.labelling import give_label

WHO = "沈砚秋"
MONTHS_AGO, MONTHS = 3, 6
LABELS = (
    ("shouldering", "strength", "敢啃硬骨头", ("project_part", "node", "finding")),
    ("conduct", "gap", "遇事偏急", ("talk",)),
)


def draw_portraits(day: date) -> None:
    """As the officer gives labels; the portrait of three months ago is what was on record then."""
    officer = User.objects.get(username="officer")
    project = Project.objects.order_by("-investment", "pk").first()
    for cadre in Cadre.objects.filter(name=WHO, management_state="serving").order_by("pk")[:1]:
        told = {"part": "leads", "duty": "专班牵头人", "source": "项目专班分工表"}
        ProjectRole.objects.create(project=project, cadre=cadre, since=project.signed_on, **told)
        talk = invented_talk(cadre, officer, ["heart"], day, 1)
        talk.held_on = day - timedelta(days=20)
        write_talks([Held(talk, [])])
        keep_past(cadre, officer, add_months(day, -MONTHS_AGO))
        for axis, tone, text, sources in LABELS:
            keys = [one.key for one in portray(cadre, day).evidence if one.source in sources]
            give_label(
                Label(cadre=cadre, axis=axis, tone=tone, text=text),
                list(shown_to(officer, keys))[:3],
                by=officer,
            )


def compute_the_index(day: date) -> None:
    """As the nights of the last months would have; one prompt was studied."""
    leading = Appointment.objects.filter(is_leadership=True, valid__contains=day).values_list(
        "cadre", flat=True
    )
    ids = list(leading.distinct())
    for months in range(MONTHS, -1, -1):
        compute_index(ids, on=add_months(day, -months))
    officer = User.objects.get(username="officer")
    for prompt in judged_prompts(officer).order_by("raised_on", "pk")[:1]:
        judge_prompt(prompt, "data", "经核，参与项目的记录尚未录入，请单位补录。", by=officer)


def keep_past(cadre: Cadre, by: User, then: date) -> None:
    """A portrait as it would have been taken on an earlier day."""
    past = portray(cadre, then)
    Portrait.objects.create(
        cadre=cadre, taken_on=then, taken_by=by, occasion="一线考察初评", version=past.formula.version, content=past.content()
    )  # fmt: skip
