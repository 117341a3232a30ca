"""Tolerance cases of the demonstration: one exempted, one refused, one that awaits its decision by another person."""

from datetime import date, timedelta

from accountability.choices import Decision
from accountability.models import GRID, Correction, ToleranceCase
from accountability.services import add_correction, decide, open_case, prepare
from accounts.models import User
from cadres.models import Cadre, Matter
from common.clock import today
from units.models import Unit

FOR_IT = dict.fromkeys(GRID, "for") | {"intent": "negligent", "interest": "public", "conduct": "trial"}
NOTES = {
    "motive_note": "为加快项目落地，主动担当",
    "procedure_note": "经集体研究，留有会议纪要",
    "remedy_note": "已补齐手续，未造成损失",
}
ORGAN, DISCIPLINE = "澄湖生态科技新城党工委", "澄湖生态科技新城纪检监察工委"


def tolerate(units: dict[str, Unit]) -> None:
    """Registered and prepared by one officer of supervision, decided by the other."""
    first, second = (User.objects.get(username=name) for name in ("supervision", "supervision2"))
    office, day = units["党群工作部"], today()
    exempted = Matter.objects.filter(cadre__name="孟星河").exclude(exempted_on=None).first()
    if exempted:
        keep_decided(exempted, office, first, second)
    apply = {"source": "unit", "owner_unit": office, "by": first}
    refused = opened("韩知远", "应急采购先行实施未按时补办手续", day - timedelta(days=70), **apply)
    if refused:
        weighed(refused, first, remedy_weight="neutral", ground_id="unintended")
        paper = {"no": f"澄新容〔{day.year}〕6号", "organ": ORGAN, "reasons": "已有明确规定，未按时限补办"}
        decide(refused, Decision.REFUSED, on=day - timedelta(days=40), by=second, **paper)
        told = {
            "task": "修订应急采购流程并组织学习",
            "responsible": "规划建设局",
            "due_on": day + timedelta(days=10),
        }
        add_correction(Correction(case=refused, **told), by=first)
    waiting = opened("陆文澜", "科技创新券先兑后审试点中的差错", day - timedelta(days=20), **apply)
    if waiting:
        weighed(waiting, first, ground_id="exploring")


def keep_decided(matter: Matter, office: Unit, first: User, second: User) -> None:
    """The case behind a matter that the files hold as exempted."""
    applied = matter.exempted_on - timedelta(days=25)
    ToleranceCase.objects.create(
        cadre=matter.cadre, matter=matter, subject="项目预审先行先试中的程序瑕疵",
        facts="为缩短落地时间，先行组织预审，后补齐手续。",
        source="unit", applicant_text="招商局", applied_on=applied, owner_unit=office, due_on=applied + timedelta(days=60),
        ground_id="pioneer", opinion="未发现谋取私利，损失已挽回", opinion_organ=DISCIPLINE,
        opinion_on=applied + timedelta(days=12),
        stage="decided", decision=Decision.EXEMPT, decision_no=matter.exemption_document_no, decision_organ=ORGAN,
        decided_on=matter.exempted_on, decided_by=second, prepared_by=first, registered_by=first,
        reasons="先行先试中的失误，主动纠正", **FOR_IT, **NOTES,
    )  # fmt: skip


def opened(name: str, subject: str, on: date, *, by: User, **told: object) -> ToleranceCase | None:
    """A case about an error three weeks before the application; None where a small demonstration lacks the person."""
    cadre = Cadre.objects.filter(name=name).select_related("home_unit").order_by("id").first()
    if cadre is None:
        return None
    case = ToleranceCase(
        cadre=cadre, subject=subject, facts=f"{subject}，由所在单位提出。", applied_on=on, applicant_text=str(cadre.home_unit),
        due_on=on + timedelta(days=60), **told,
    )  # fmt: skip
    return open_case(case, matter=None, happened_on=on - timedelta(days=21), by=by)


def weighed(case: ToleranceCase, by: User, **differs: str) -> None:
    """Prepared, ten days after the application."""
    opinion = {
        "opinion": "未发现谋取私利",
        "opinion_organ": DISCIPLINE,
        "opinion_on": case.applied_on + timedelta(days=10),
    }
    prepare(case, version=case.version, by=by, **FOR_IT | NOTES | opinion | differs)
