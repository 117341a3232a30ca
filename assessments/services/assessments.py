"""Assessments with their findings; the daily appraisal of a quarter."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessments.choices import DailyWord
from assessments.models import Assessment, DailyAppraisal, Dimension, Finding
from assessments.queries import kept_cadres
from assessments.services.writing import plain, put, refuse_future, refuse_other_cadre
from audit.services import record, record_all
from cadres.models import Cadre
from cadres.services import save_valid
from common.clock import today


@transaction.atomic
def add_assessment(cadre: Cadre, *, findings: Iterable[dict], by: User, **fields: Any) -> Assessment:
    """An assessment with at least one finding: {dimension, level, evidence, result} each."""
    refuse_other_cadre(cadre, by)
    row = Assessment(cadre=cadre, recorded_by=by, **plain(fields))
    refuse_future(held_on=row.held_on)
    if row.node and row.node.project_id != row.project_id:
        raise ValidationError({"node": _("This node is of another project.")})
    put(row, "assessment.added", by=by, kind=row.kind)
    found = [_finding(row, **one) for one in findings]
    if not found:
        raise ValidationError({"summary": _("An assessment has a finding under at least one dimension.")})
    return row


def _finding(assessment: Assessment, dimension: Dimension, level: str, **fields: Any) -> Finding:
    if level not in {key for key, _words in dimension.scale.choices}:
        words = _("“%(level)s” is no level of this dimension.") % {"level": level}
        raise ValidationError({f"level_{dimension.pk}": words})
    row = Finding(assessment=assessment, dimension=dimension, level=level, **plain(fields))
    if not row.evidence:
        raise ValidationError({f"evidence_{dimension.pk}": _("Say what this rests on.")})
    if row.result and row.result.cadre_id != assessment.cadre_id:
        raise ValidationError({f"evidence_{dimension.pk}": _("This result is another person's.")})
    save_valid(row)
    return row


@transaction.atomic
def set_daily(words: Mapping[UUID, str], *, year: int, quarter: int, by: User) -> int:
    """The words of a quarter for these cadres ({id: word}); returns how many were new or corrected."""
    if (year, quarter) > ((day := today()).year, (day.month + 2) // 3):
        raise ValidationError({"quarter": _("This quarter is still to come.")})
    people = {cadre.pk: cadre for cadre in kept_cadres(by).filter(pk__in=words)}
    before = {
        row.cadre_id: row
        for row in DailyAppraisal.objects.filter(cadre__in=people, year=year, quarter=quarter)
    }
    acts = [
        _word(cadre, before.get(pk), DailyWord(words[pk]), year, quarter)
        for pk, cadre in people.items()
        if pk not in before or before[pk].word != words[pk]
    ]
    record_all(acts, by=by)
    record("daily.set", by=by, detail={"year": year, "quarter": quarter, "people": len(acts)})
    return len(acts)


def _word(
    cadre: Cadre, before: DailyAppraisal | None, word: DailyWord, year: int, quarter: int
) -> tuple[str, Cadre, dict]:
    """Save one; the act that tells of it."""
    row = before or DailyAppraisal(cadre=cadre, year=year, quarter=quarter)
    told = {"year": year, "quarter": quarter, "before": row.word, "after": word.value}
    row.word, row.decided_on = word, today()
    save_valid(row)
    return "daily.word", cadre, told
