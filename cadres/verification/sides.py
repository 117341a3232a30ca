"""What the files say, made ready for the comparison with forms: a few queries for many people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model

from cadres.imports.family import written
from cadres.imports.persons import sealed_values, values_of
from cadres.imports.plan_others import PlannedForm
from cadres.imports.records import education_values
from cadres.models import Appointment, Appraisal, Award, Cadre, Education, FamilyMember, ResumeLine
from cadres.resume import format_stint
from cadres.verification.compare import FileSide
from common.clock import today


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on file and what the file says."""

    cadre: Cadre
    side: FileSide


def file_sides(
    ids: Iterable[UUID], open_to: set[UUID], forms: Mapping[UUID, PlannedForm]
) -> dict[UUID, Person]:
    """The people of these ids; sealed parts only of those in `open_to`. The caller records the look."""
    cadres = Cadre.objects.in_bulk(list(ids))
    posts = _by_cadre(
        Appointment.objects.filter(cadre__in=cadres, valid__contains=today()).select_related("unit")
    )
    rows = {
        model: _by_cadre(model.objects.filter(cadre__in=cadres)) for model in (Education, Appraisal, Award)
    }
    family = _by_cadre(FamilyMember.objects.filter(cadre__in=[pk for pk in cadres if pk in open_to]))
    lines = _by_cadre(
        ResumeLine.objects.filter(cadre__in=[pk for pk in cadres if not cadres[pk].resume_text])
    )
    found = {}
    for pk, cadre in cadres.items():
        said = forms[pk].content.values if pk in forms else {}
        side = FileSide(
            values={**values_of(cadre), **education_values(rows[Education][pk], said)},
            texts={"resume": cadre.resume_text or _resume_of(lines[pk])},
            appraisals=rows[Appraisal][pk],
            awards=rows[Award][pk],
            posts=[text for post in posts[pk] for text in _post_texts(post)],
            family=written(family[pk], cadre) if pk in open_to else None,
            sealed=sealed_values(cadre) if pk in open_to else None,
        )
        found[pk] = Person(cadre, side)
    return found


def _by_cadre(rows: Iterable[Model]) -> dict[UUID, list]:
    found: dict[UUID, list] = defaultdict(list)
    for row in rows:
        found[row.cadre_id].append(row)
    return found


def _post_texts(post: Appointment) -> tuple[str, ...]:
    """A post alone, and behind its unit."""
    unit = str(post.unit.name) if post.unit else post.unit_text
    return f"{unit}{post.title}", post.title


def _resume_of(rows: list[ResumeLine]) -> str:
    """The résumé as its lines tell it, where no text is kept."""
    return "\n".join(
        format_stint(row.started, row.ended, row.text) if row.started else row.text
        for row in sorted(rows, key=lambda row: row.order)
    )
