"""Store the invented organization: a few inserts for each table, whatever the number of people."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from django.db import models
from psycopg2.extras import DateRange

from accountability.models import Sanction
from cadres.choices import AppointmentKind, ChangeKind, DateKind, Identity, MatterKind, Scale, Sex, StudyMode
from cadres.choices import Grade as GradeWord
from cadres.models import (
    Appointment,
    Appraisal,
    Award,
    Cadre,
    DateVerification,
    Education,
    FamilyMember,
    Matter,
    RankPeriod,
    ResumeLine,
)
from cadres.reference.codelists import name_of
from cadres.services import prepare, seal_family
from common.dates import add_months
from dashboards.demo import records, texts
from dashboards.demo.units import ZONE
from units.models import GrassrootsDefault, Quota, Unit, UnitKind
from units.services import STEP

FOUNDED = date(2009, 3, 1)
BATCH = 2000
ROOT_CODE = "DEMO"
IDENTITIES = {
    records.CIVIL: Identity.CIVIL_SERVANT,
    records.REFERRED: Identity.REF_MANAGED,
    records.INSTITUTION: Identity.INSTITUTION,
    records.CONTRACT: Identity.CONTRACT,
    records.ENTERPRISE: Identity.ENTERPRISE,
}
CHANGES = {
    "hired": ChangeKind.ENTRY,
    "promoted": ChangeKind.PROMOTION,
    "transfer": ChangeKind.LATERAL,
    "rank": ChangeKind.UNKNOWN,
}
SANCTIONS = {
    "warning_party": "party_warning",
    "warning_admin": "admin_warning",
    "demerit_admin": "admin_demerit",
    "admonition": "admonition",
}
SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
TRIAL = 12  # months

Rows = Iterable[models.Model]


def write_units(organization: records.Organization) -> dict[str, Unit]:
    """The tree with its grassroots defaults and quotas; returns the units by key."""
    units: dict[str, Unit] = {}
    last: Counter[str | None] = Counter()
    for unit in organization.units:
        parent = units[unit.parent] if unit.parent else None
        last[unit.parent] += 1
        units[unit.key] = Unit(
            parent=parent,
            name=unit.name,
            short_name=unit.short,
            code=f"{ROOT_CODE}-{unit.order:03}" if parent else ROOT_CODE,
            kind=UnitKind.DEPARTMENT if unit.kind in {"department", "office"} else UnitKind.BODY,
            path=f"{parent.path if parent else ''}{last[unit.parent]:0{STEP}d}.",
        )
    Unit.objects.bulk_create(units.values())
    since = DateRange(FOUNDED, None)
    local = [units[unit.key] for unit in organization.units if unit.grassroots]
    GrassrootsDefault.objects.bulk_create(GrassrootsDefault(unit=unit, valid=since) for unit in local)
    Quota.objects.bulk_create(_quotas(organization.quotas, units))
    return units


def _quotas(quotas: Iterable[records.Quota], units: dict[str, Unit]) -> list[Quota]:
    """Each with the number it is a part of, which comes before it."""
    found: dict[tuple, Quota] = {}
    for quota in quotas:
        row = _quota(quota, units)
        row.within = found.get((quota.unit, quota.kind, quota.within))
        found[quota.unit, quota.kind, quota.numbers] = row
    return list(found.values())


def _quota(quota: records.Quota, units: dict[str, Unit]) -> Quota:
    ladder = Quota.Ladder.LEADERSHIP if quota.kind == "leadership" else Quota.Ladder.RANK
    return Quota(
        unit=units[quota.unit],
        ladder=ladder,
        grades=list(quota.numbers),
        approved=quota.approved,
        document_no=quota.document,
        issued_on=date(2024, 1, 15),
        share=quota.share,
        valid=DateRange(date(2024, 1, 1), None),
    )


def write_people(people: Iterable[records.Person], units: dict[str, Unit], today: date) -> list[Cadre]:
    """Cadres with every record of theirs, in the order the rows depend on each other."""
    pairs = [(person, _cadre(person, units, place)) for place, person in enumerate(people, start=1)]
    cadres = [cadre for _, cadre in pairs]
    Cadre.objects.bulk_create(cadres, batch_size=BATCH)
    for model, rows in _tables(units, today):
        found = [row for person, cadre in pairs for row in rows(person, cadre)]
        model.objects.bulk_create(found, batch_size=BATCH)
    for person, cadre in pairs:
        write_matters(person, cadre)
    return cadres


def _tables(units: dict[str, Unit], today: date) -> list[tuple[type[models.Model], Callable[..., Rows]]]:
    return [
        (
            Appointment,
            lambda person, cadre: [
                *(_appointment(post, cadre, units, today) for post in person.posts),
                *(_secondment(post, cadre, units) for post in person.away),
            ],
        ),
        (RankPeriod, _ranks),
        (Education, _educations),
        (Appraisal, _appraisals),
        (Award, _awards),
        (FamilyMember, _family),
        (ResumeLine, _resume),
        (DateVerification, _verifications),
    ]


def _cadre(person: records.Person, units: dict[str, Unit], place: int) -> Cadre:
    cadre = Cadre(
        name=person.name,
        sex=SEXES[person.sex],
        birth=person.birth,
        ethnic_group=person.nation,
        native_place=person.native_place,
        birth_place=person.native_place,
        political_status=person.politics,
        party_joined=person.joined,
        party_full_on=person.full_member,
        work_started=person.work_start,
        identity=IDENTITIES[person.identity],
        home_unit=units[person.unit],
        home_order=place,
        professional_title=person.title,
        speciality="、".join(person.specialities),
        post_text=texts.present_post(person),
        resume_text=texts.resume_text(person),
        awards_text=texts.awards_text(person),
        appraisals_text=texts.appraisals_text(person),
        remarks="选调生" if person.graduate_selected else "",
    )
    if person.identity in {records.CIVIL, records.REFERRED}:
        cadre.registered_on = str(add_months(person.hired, TRIAL))[:7]
    prepare(cadre, {"id_number": person.id_number, "phone": person.phone, "health": "健康"})
    return cadre


def _appointment(post: records.Post, cadre: Cadre, units: dict[str, Unit], today: date) -> Appointment:
    trial = add_months(post.start, TRIAL) if post.change == "promoted" else None
    return Appointment(
        cadre=cadre,
        unit=units[post.unit] if post.unit else None,
        unit_text=post.place,
        title=post.title,
        category=post.category,
        level=post.level,
        is_leadership=post.level is not None,
        is_principal=post.principal if post.level else None,
        in_team=post.team,
        change=CHANGES[post.change],
        probation_until=trial - timedelta(days=1) if trial else None,
        confirmed_on=trial if trial and post.confirmed and trial <= (post.end or today) else None,
        grassroots=post.grassroots,
        grassroots_reason="" if post.grassroots is None else "按单位所在层级认定",
        document_no=post.document,
        valid=DateRange(post.start, post.end),
    )


def _secondment(post: records.Post, cadre: Cadre, units: dict[str, Unit]) -> Appointment:
    return Appointment(
        cadre=cadre,
        unit=units[post.unit] if post.unit else None,
        unit_text=post.place,
        title=post.title,
        kind=AppointmentKind.SECONDMENT,
        is_main=False,
        document_no=post.document,
        valid=DateRange(post.start, post.end),
    )


def _ranks(person: records.Person, cadre: Cadre) -> Rows:
    for stint in person.ranks:
        valid = DateRange(stint.start, stint.end)
        yield RankPeriod(
            cadre=cadre, scale=Scale.CIVIL, rank=stint.rank, document_no=stint.document, valid=valid
        )
    for grade in person.staff:
        valid = DateRange(grade.start, grade.end)
        yield RankPeriod(
            cadre=cadre, scale=Scale.STAFF, rank=11 - grade.grade, document_no=grade.document, valid=valid
        )


def _educations(person: records.Person, cadre: Cadre) -> Rows:
    for study in person.studies:
        code, words, degree, degree_words = texts.education(study)
        yield Education(
            cadre=cadre,
            mode=StudyMode.FULL_TIME if study.full_time else StudyMode.IN_SERVICE,
            education=code,
            education_text=words,
            degree=degree,
            degree_text=degree_words,
            school=study.school,
            major=study.major,
            started=study.start,
            graduated=study.end,
            verified=person.verified,
        )


def _appraisals(person: records.Person, cadre: Cadre) -> Rows:
    for grade in person.grades:
        yield Appraisal(
            cadre=cadre,
            year=grade.year,
            grade=GradeWord.PROBATION if grade.probation else grade.grade,
            word=texts.grade_word(person, grade.grade),
            decided_on=grade.decided,
            document_no=f"澄新考〔{grade.decided.year}〕2号",
        )


def _awards(person: records.Person, cadre: Cadre) -> Rows:
    for award in person.awards:
        yield Award(cadre=cadre, name=award.name, organ=award.organ, awarded_on=award.on)


def _family(person: records.Person, cadre: Cadre) -> Rows:
    for place, kin in enumerate(person.kin, start=1):
        member = FamilyMember(cadre=cadre, relation=texts.RELATIONS[kin.relation], order=place)
        told = {
            "name": kin.name,
            "birth": kin.birth,
            "politics": name_of("GB4762", kin.politics),
            "work": kin.work,
        }
        member.sealed = seal_family(member, told)
        yield member


def _resume(person: records.Person, cadre: Cadre) -> Rows:
    for place, (start, end, text) in enumerate(texts.resume_lines(person), start=1):
        yield ResumeLine(cadre=cadre, order=place, started=start, ended=end, text=text)


def _verifications(person: records.Person, cadre: Cadre) -> Rows:
    dates = {
        DateKind.BIRTH: person.birth,
        DateKind.WORK_STARTED: person.work_start,
        DateKind.PARTY_JOINED: person.joined,
    }
    for kind, value in dates.items():
        if person.verified and value:
            yield DateVerification(
                cadre=cadre,
                kind=kind,
                value=value,
                document_no="澄新干审〔2023〕5号",
                verified_on=date(2023, 11, 20),
                verified_by=f"{ZONE}党群工作部",
            )


def write_matters(person: records.Person, cadre: Cadre) -> None:
    """Matters and the sanctions that belong to them; only a handful of people have any."""
    matters = {}
    for matter in person.matters:
        exempted = matter.closed if matter.state == "exempted" else None
        matters[matter.key] = Matter.objects.create(
            cadre=cadre,
            kind=MatterKind.INVESTIGATION if matter.state == "open" else MatterKind.SANCTION,
            opened_on=matter.opened,
            closed_on=matter.closed,
            exempted_on=exempted,
            exemption_document_no=matter.document if exempted else "",
        )
    for measure in person.measures:
        Sanction.objects.create(
            cadre=cadre,
            matter=matters[measure.matter],
            kind_id=SANCTIONS[measure.kind],
            decided_on=measure.decided,
            organ=measure.organ,
            document_no=measure.document,
            effect_until=measure.until,
            closing_finding=measure.finding,
            closed_on=measure.until + timedelta(days=1) if measure.finding else None,
        )
