"""What expires in a file: probation, secondments, posts held too long, working life, and what the year asks for."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from accounts.choices import Permission
from cadres.choices import DateKind
from cadres.facts import retirement
from common.dates import PartialDate, flexible_range
from common.expiries import Lead, Told, expiry

SEEN_BY, DONE_BY = (Permission.VIEW_CADRES,), (Permission.EDIT_CADRES,)
SHOWN_AFTER = 90  # days for which a secondment that is over is still to be settled
GRADES_DUE = "04-30"
CLOSED_YEARS = 3
ASSESSED = "('civil_servant', 'ref_managed', 'institution')"
DATE_COLUMNS = {kind: str(kind) for kind in DateKind}


def post_words(told: Told, _due: date) -> str:
    """The post, with where it is."""
    return " ".join(word for word in (told.get("unit"), told.get("post")) if word)


def post_address(cadre: str, record: str) -> str:
    """Where a post is corrected or confirmed."""
    return reverse("cadres:change_record", args=[cadre, "posts", record])


@expiry(
    "probation",
    name=gettext_lazy("End of probation"),
    actions=(gettext_lazy("Confirm in post"),),
    lead=Lead((30,)),
    tables=["cadres_appointment"],
    says=post_words,
    address=post_address,
    icon="hourglass",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def probation() -> str:
    """The probation of a present post that nobody has confirmed."""
    return """
        SELECT cadre_id, id::text AS record, probation_until AS due_on, jsonb_build_object('post', title) AS told
        FROM cadres_appointment
        WHERE cadre_id = ANY(%(ids)s::uuid[]) AND probation_until IS NOT NULL AND confirmed_on IS NULL
          AND valid @> %(as_of)s::date"""


@expiry(
    "secondment",
    name=gettext_lazy("End of secondment"),
    actions=(gettext_lazy("Arrange what follows"),),
    lead=Lead((60,)),
    tables=["cadres_appointment"],
    says=post_words,
    address=post_address,
    icon="arrows-exchange",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def secondment() -> str:
    """The last day of a secondment that has begun and whose end is known; not where a document says that it is over."""
    return f"""
        SELECT a.cadre_id, a.id::text AS record, upper(a.valid) - 1 AS due_on,
               jsonb_build_object('post', a.title, 'unit', COALESCE(u.name, a.unit_text)) AS told
        FROM cadres_appointment a LEFT JOIN units_unit u ON u.id = a.unit_id
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.kind = 'secondment' AND lower(a.valid) <= %(as_of)s::date
          AND upper(a.valid) > %(as_of)s::date - {SHOWN_AFTER}
          AND (a.removal_document_no = '' OR a.valid @> %(as_of)s::date)"""


def since_words(told: Told, due: date) -> str:
    """The post, and since when."""
    since = _("since %(day)s") % {"day": told["since"].replace("-", ".")}
    return f"{post_words(told, due)} · {since}"


@expiry(
    "ten_years",
    name=gettext_lazy("Ten years in one post"),
    actions=(gettext_lazy("Propose a rotation"),),
    lead=Lead((180,)),
    tables=["cadres_appointment"],
    says=since_words,
    address=lambda cadre, _record: reverse("cadres:add_appointment", args=[cadre]),
    icon="refresh",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def ten_years() -> str:
    """The day a leadership post has been held for ten years without a break (党政领导干部交流工作规定)."""
    return """
        SELECT p.cadre_id, p.record, (lower(span) + interval '10 years')::date AS due_on,
               jsonb_build_object('post', p.title, 'unit', COALESCE(u.name, p.unit_text), 'since', lower(span)) AS told
        FROM (
            SELECT cadre_id, unit_id, unit_text, title, (array_agg(id::text ORDER BY valid))[1] AS record,
                   range_agg(valid) AS held
            FROM cadres_appointment
            WHERE cadre_id = ANY(%(ids)s::uuid[]) AND is_main AND is_leadership AND kind <> 'secondment'
              AND lower(valid) <= %(as_of)s::date
            GROUP BY cadre_id, unit_id, unit_text, title
        ) AS p
        CROSS JOIN LATERAL unnest(p.held) AS spans(span)
        LEFT JOIN units_unit u ON u.id = p.unit_id
        WHERE span @> %(as_of)s::date"""


def retirement_words(told: Told, due: date) -> str:
    """The months somebody may choose from."""
    found = flexible_range(PartialDate(due.year, due.month), told["delay"])
    return _("statutory %(month)s, flexible %(early)s–%(late)s") % {
        "month": found.statutory.dotted,
        "early": found.earliest.dotted,
        "late": found.latest.dotted,
    }


@expiry(
    "retirement",
    name=gettext_lazy("Retirement age"),
    actions=(gettext_lazy("Prepare the succession"), gettext_lazy("Arrange the retirement")),
    lead=Lead((12, 6), "month"),
    tables=[
        ("cadres_cadre", "id"),
        "cadres_dateverification",
        "cadres_appointment",
        "cadres_rankperiod",
    ],
    says=retirement_words,
    address=lambda cadre, _record: reverse("cadres:record", args=[cadre]),
    icon="calendar-due",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
    by_month=True,
)
def retirement_age() -> str:
    """The statutory month of who is still in service."""
    return f"""
        SELECT cadre_id, 'retirement' AS record, month AS due_on,
               jsonb_build_object('delay', delay_months, 'scheme', scheme) AS told
        FROM ({retirement()}) AS r"""


@expiry(
    "grade",
    name=gettext_lazy("Annual grade missing"),
    actions=(gettext_lazy("Record the grade"),),
    lead=Lead((0,)),
    tables=[("cadres_cadre", "id"), "cadres_appraisal", "cadres_appointment"],
    says=lambda told, _due: _("No grade for %(years)s") % {"years": told["year"]},
    address=lambda cadre, _record: reverse("cadres:add_appraisal", args=[cadre]),
    icon="clipboard-check",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def grade() -> str:
    """A grade of the last closed years that is not on file from the day on which grades are due."""
    closed = (
        "extract(year FROM %(as_of)s::date)::integer"
        f" - CASE WHEN to_char(%(as_of)s::date, 'MM-DD') >= '{GRADES_DUE}' THEN 1 ELSE 2 END"
    )
    return f"""
        SELECT p.id AS cadre_id, y.year::text AS record, ((y.year + 1) || '-{GRADES_DUE}')::date AS due_on,
               jsonb_build_object('year', y.year) AS told
        FROM (
            SELECT c.id, COALESCE(min(extract(year FROM lower(a.valid)))::integer, left(c.work_started, 4)::integer) AS began
            FROM cadres_cadre c LEFT JOIN cadres_appointment a ON a.cadre_id = c.id
            WHERE c.id = ANY(%(ids)s::uuid[]) AND c.identity IN {ASSESSED}
            GROUP BY c.id, c.work_started
        ) AS p
        CROSS JOIN generate_series({closed} - {CLOSED_YEARS - 1}, {closed}) AS y(year)
        LEFT JOIN cadres_appraisal g ON g.cadre_id = p.id AND g.year = y.year
        WHERE p.began < y.year AND g.id IS NULL"""


def dates_words(told: Told, _due: date) -> str:
    """Which dates nobody has verified."""
    return pgettext("between names", ", ").join(str(DateKind(kind).label) for kind in told["missing"])


@expiry(
    "verification",
    name=gettext_lazy("Dates not verified"),
    actions=(gettext_lazy("Verify the dates"),),
    lead=Lead((60,)),
    tables=[("cadres_cadre", "id"), "cadres_dateverification"],
    says=dates_words,
    address=lambda cadre, _record: reverse("cadres:part", args=[cadre, "verifications"]),
    icon="file-alert",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def verification() -> str:
    """Birth, start of work, joining the Party (三龄): recorded but not verified, to be done by the end of the year.

    It stays overdue for half a year, then the end of the next year counts.
    """
    written = " UNION ALL ".join(
        f"SELECT id, '{kind}' AS kind FROM cadres_cadre WHERE id = ANY(%(ids)s::uuid[]) AND {column} IS NOT NULL"
        f" AND identity IN {ASSESSED}"
        for kind, column in DATE_COLUMNS.items()
    )
    return f"""
        SELECT w.id AS cadre_id, 'dates' AS record,
               make_date(extract(year FROM %(as_of)s::date - interval '6 months')::integer, 12, 31) AS due_on,
               jsonb_build_object('missing', jsonb_agg(w.kind ORDER BY w.kind)) AS told
        FROM ({written}) AS w
        LEFT JOIN cadres_dateverification v
               ON v.cadre_id = w.id AND v.kind = w.kind AND v.verified_on <= %(as_of)s::date
        WHERE v.id IS NULL
        GROUP BY w.id"""
