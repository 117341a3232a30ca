"""Records of the demonstration that were entered wrongly and put right: what changed by it, and receipts kept before.

One more fact is questioned and awaits a second person.

Each step is a transaction of its own, as it would be: the history tells them apart. In the end the files are as before.
"""

from accounts.models import User
from cadres.choices import Grade, Identity, ManagementState
from cadres.models import Appraisal, Cadre
from cadres.services import change_record
from common.clock import today
from common.scope import everything
from readiness.attribution import attribute
from readiness.contesting import Correction, contest, questionable
from readiness.models import Result
from readiness.replay import keep_receipt
from readiness.services import compute

PEOPLE = 5
PROOF = ("考核结果通知书.pdf", b"%PDF-1.4\n% invented\n", "application/pdf")
REASON = "年度考核等次登记有误，应为优秀，以考核结果通知书为准"


def correct_records() -> None:
    """A grade entered as incompetent, noticed, and put right by the officer."""
    with everything():
        officer = User.objects.get(username="officer")
        wrong = mistaken(today().year - 1)
    for row in wrong:
        with everything():
            enter_wrongly(row, by=officer)
        with everything():
            put_right(row, by=officer)
    with everything():
        if wrong:
            question(wrong[0].cadre, f"grade:{wrong[0].year}", by=officer)
        attribute()


def mistaken(year: int) -> list[Appraisal]:
    """Grades of that year, competent, of civil servants who hold a rank."""
    rows = Appraisal.objects.filter(
        year=year,
        grade=Grade.COMPETENT,
        cadre__identity=Identity.CIVIL_SERVANT,
        cadre__management_state=ManagementState.SERVING,
    )
    ranked = rows.filter(cadre__ranks__scale="civil", cadre__ranks__valid__endswith=None).distinct()
    placed = ranked.order_by("cadre__home_unit__path", "cadre__home_order", "cadre_id")
    return list(placed.select_related("cadre")[:PEOPLE])


def enter_wrongly(row: Appraisal, *, by: User) -> None:
    """Wrong, computed, and kept as a receipt."""
    change_record(row, by=by, grade=Grade.INCOMPETENT)
    compute([row.cadre_id])
    for result in Result.objects.filter(cadre=row.cadre_id).exclude(step="none"):
        keep_receipt(row.cadre, result.step, as_of=today(), by=by)


def put_right(row: Appraisal, *, by: User) -> None:
    """As it was before."""
    change_record(row, by=by, grade=row.grade, word=row.word)
    compute([row.cadre_id])


def question(cadre: Cadre, key: str, *, by: User) -> None:
    """The officer holds that the grade is a better one; whoever else keeps the file decides."""
    for result in Result.objects.filter(cadre=cadre):
        for line in result.lines:
            if any(fact.key == key for fact in questionable(cadre, result.step, line["rule"])):
                place = (result.step, line["rule"])
                contest(cadre, place, Correction(key, Grade.EXCELLENT, REASON, PROOF), by=by)
                return
