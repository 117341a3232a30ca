"""Parts of a cadre's file: what each tab shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.trail import said_of
from audit.models import Entry
from cadres import words
from cadres.choices import Grade
from cadres.models import Appointment, Cadre, Education, ResumeLine
from cadres.views.records import table
from cadres.views.timeline import Stretch, Timeline
from common.record_parts import RecordTab, tabs_for

MOST_LOOKS = 200
SPANS = {"3": 3, "10": 10, "all": None}
TONES = {Grade.EXCELLENT: "acc", Grade.BASIC: "miss", Grade.INCOMPETENT: "miss"}


@dataclass(frozen=True, slots=True)
class Tab:
    """One part: its name, its template and what it needs; `file` is views.record.File."""

    label: Promise
    template: str
    context: Callable[[HttpRequest, Any], dict]
    needs: str = ""  # name of what the file says of the user

    def is_open(self, cadre: Cadre) -> bool:
        """Whether this user may open this part of the file."""
        return not self.needs or getattr(cadre, self.needs)


def counts(cadre: Cadre, file: Any) -> dict[str, int]:
    """How many entries stand behind each tab."""
    return {
        "resume": len(file.resume),
        "service": len(file.appointments) + len(file.ranks),
        "appraisals": len(file.appraisals),
        "education": len(file.educations),
        "awards": cadre.award_count,
    }


def overview(request: HttpRequest, file: Any) -> dict:
    """The career on one line of time, and the latest grades."""
    chosen = request.GET.get("years", "10")
    years = SPANS.get(chosen, 10)
    labels = {"all": _("All"), "10": _("10 years"), "3": _("3 years")}
    return {
        "timeline": career(file, years).context,
        "timeline_words": service_words(file),
        "spans": [
            {"label": label, "url": f"{request.path}?years={key}", "current": key == chosen}
            for key, label in labels.items()
        ],
        "appraisals": appraisal_table(file, limit=5),
    }


def career(file: Any, years: int | None) -> Timeline:
    """Posts, secondments, ranks and grades on one scale."""
    starts = [row.valid.lower for row in [*file.appointments, *file.ranks]]
    starts += [row.started.earliest for row in file.resume if row.started and not file.appointments]
    line = Timeline.over(starts, file.on, years)
    main = [row for row in file.appointments if row.kind != "secondment"]
    line.add_bars(_("Posts"), [post_stretch(row) for row in reversed(main)])
    if not main:
        line.add_bars(_("Résumé"), [resume_stretch(row) for row in file.resume if row.started])
    line.add_bars(_("Ranks"), [rank_stretch(row) for row in reversed(file.ranks)])
    away = [post_stretch(row, "side") for row in file.appointments if row.kind == "secondment"]
    line.add_bars(_("Secondments"), away)
    marks = [
        (row.year, row.word or str(row.get_grade_display()), TONES.get(row.grade, ""))
        for row in file.appraisals
    ]
    line.add_years(_("Appraisals"), marks)
    return line


def post_stretch(row: Appointment, kind: str = "") -> Stretch:
    """A post as a bar."""
    name = f"{words.unit_of(row)} {row.title}".strip()
    level = words.level_of(row)
    title = f"{name} ({level})" if level else name
    return Stretch(
        name, f"{title} {words.span(row.valid, row.start_precision)}", row.valid.lower, row.valid.upper, kind
    )


def resume_stretch(row: ResumeLine) -> Stretch:
    """A line of the résumé as a bar, where no post is recorded."""
    end = row.ended.earliest if row.ended else None
    return Stretch(row.text, f"{resume_span(row)} {row.text}", row.started.earliest, end)


def rank_stretch(row: Any) -> Stretch:
    """A rank as a bar."""
    name = words.rank_word(row)
    return Stretch(
        name, f"{name} {words.span(row.valid, row.start_precision)}", row.valid.lower, row.valid.upper
    )


def service_words(file: Any) -> str:
    """Years of work, in one phrase."""
    began = file.cadre.work_started
    return _("%(length)s of work") % {"length": words.years_words(began.earliest, file.on)} if began else ""


def resume(_request: HttpRequest, file: Any) -> dict:
    """The résumé line by line; what was not understood stands as it was written."""
    return {"lines": [(resume_span(row), row) for row in file.resume], "text": file.cadre.resume_text}


def resume_span(row: ResumeLine) -> str:
    """From – to of a line; empty when it has no dates."""
    if row.started is None:
        return ""
    return f"{row.started.dotted}–{row.ended.dotted if row.ended else _('now')}"


def service(_request: HttpRequest, file: Any) -> dict:
    """Posts and ranks as tables."""
    return {"parts": [post_table(file), rank_table(file)]}


def post_table(file: Any) -> dict:
    """Every post, the latest first."""
    rows = [
        (row, [
            words.span(row.valid, row.start_precision), words.unit_of(row), row.title, words.level_of(row),
            row.get_change_display() if row.change else "", row.document_no,
        ])
        for row in file.appointments
    ]  # fmt: skip
    head = [_("From – to"), _("Unit"), _("Post"), _("Level"), _("Kind of change"), _("Document")]
    words_of = {"title": _("Posts"), "none": _("No appointment is recorded.")}
    return words_of | table(file, "posts", head, rows)


def rank_table(file: Any) -> dict:
    """Every rank, the latest first."""
    rows = [
        (row, [words.span(row.valid, row.start_precision), words.rank_word(row), row.document_no])
        for row in file.ranks
    ]
    head = [_("From – to"), _("Rank"), _("Document")]
    return {"title": _("Ranks"), "none": _("No rank is recorded.")} | table(file, "ranks", head, rows)


def appraisals(_request: HttpRequest, file: Any) -> dict:
    """Every yearly grade."""
    return {"parts": [appraisal_table(file)]}


def appraisal_table(file: Any, limit: int | None = None) -> dict:
    """Yearly grades, the latest first."""
    rows = [
        (row, [
            str(row.year), row.word or row.get_grade_display(), decided_text(row), row.document_no,
        ])
        for row in file.appraisals[:limit]
    ]  # fmt: skip
    head = [_("Year"), _("Grade"), _("Decided on"), _("Document")]
    words_of = {"title": _("Yearly appraisals"), "none": _("No grade is recorded.")}
    return words_of | table(file, "appraisals", head, rows)


def decided_text(row: Any) -> str:
    """The day a grade was decided; one that nobody told says so."""
    day = f"{row.decided_on:%Y.%m.%d}"
    return _("%(day)s (assumed)") % {"day": day} if row.decided_assumed else day


def education(_request: HttpRequest, file: Any) -> dict:
    """Education and degrees."""
    head = [_("Mode"), _("Education"), _("Degree"), _("School and field"), _("Graduated"), _("Archive")]
    rows = [(row, education_row(row)) for row in file.educations]
    words_of = {"title": _("Education and degrees"), "none": _("No education is recorded.")}
    return {"parts": [words_of | table(file, "education", head, rows)]}


def education_row(row: Education) -> list[str]:
    """One education."""
    return [
        str(row.get_mode_display()), row.education_text, row.degree_text, f"{row.school} {row.major}".strip(),
        row.graduated.dotted if row.graduated else "", _("verified") if row.verified else "",
    ]  # fmt: skip


def awards(_request: HttpRequest, file: Any) -> dict:
    """Awards; what is negative stands behind the supervision right, not here."""
    rows = [
        (row, [row.awarded_on.dotted if row.awarded_on else "", row.name, row.organ])
        for row in file.cadre.awards.all()
    ]
    head = [_("Granted on"), _("Award"), _("Granted by")]
    words_of = {"title": _("Awards"), "none": _("No award is recorded.")}
    return {"parts": [words_of | table(file, "awards", head, rows)]}


def verifications(_request: HttpRequest, file: Any) -> dict:
    """Recorded dates beside what was verified of them."""
    rows = [
        (
            row,
            [
                str(row.get_kind_display()), recorded(file.cadre, row.kind), row.value.dotted,
                row.document_no, f"{row.verified_on:%Y.%m.%d}", row.verified_by,
            ],
        )
        for row in file.cadre.verifications.all()
    ]  # fmt: skip
    head = [_("Date"), _("Recorded"), _("Verified value"), _("Document"), _("Verified on"), _("Verified by")]
    words_of = {
        "title": _("Verified dates"),
        "none": _("No date has been verified: the recorded ones count."),
    }
    return {"parts": [words_of | table(file, "verifications", head, rows)]}


def recorded(cadre: Cadre, kind: str) -> str:
    """A date as the file records it."""
    day = getattr(cadre, kind)
    return day.dotted if day else "—"


def readers(_request: HttpRequest, file: Any) -> dict:
    """The latest looks at the file and at its sensitive parts, by the trail."""
    looks = Entry.objects.filter(
        subject_type="cadres.cadre",
        subject_id=str(file.cadre.pk),
        action__in=["cadre.read", "cadre.revealed"],
    )
    return {"looks": said_of(looks.order_by("-pk")[:MOST_LOOKS])}


TABS = {
    "overview": Tab(gettext_lazy("Overview"), "cadres/_tab_overview.html", overview),
    "resume": Tab(gettext_lazy("Résumé"), "cadres/_tab_resume.html", resume),
    "service": Tab(gettext_lazy("Posts and ranks"), "cadres/_tab_tables.html", service),
    "appraisals": Tab(gettext_lazy("Appraisals"), "cadres/_tab_tables.html", appraisals),
    "education": Tab(gettext_lazy("Education"), "cadres/_tab_tables.html", education),
    "awards": Tab(gettext_lazy("Awards"), "cadres/_tab_tables.html", awards),
    "verifications": Tab(gettext_lazy("Verified dates"), "cadres/_tab_tables.html", verifications),
    "readers": Tab(gettext_lazy("Who looked"), "cadres/_tab_readers.html", readers, needs="may_see_readers"),
}
LAST = "readers"


def open_tabs(request: HttpRequest, cadre: Cadre) -> dict[str, Tab]:
    """The parts of the file this user may open: its own, then those of the apps above, then who looked."""
    own = {key: tab for key, tab in TABS.items() if tab.is_open(cadre)}
    above = {tab.key: from_above(tab) for tab in tabs_for(request)}
    return dict(sorted((own | above).items(), key=lambda item: item[0] == LAST))


def from_above(tab: RecordTab) -> Tab:
    """A part that an app above has declared."""
    return Tab(tab.label, tab.template, lambda request, file: tab.context(request, file.cadre.pk))
