"""Whom to talk with until when: by plan, after an event, and what a talk leaves to be done. One fact makes one to-do."""

from collections.abc import Callable
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import Permission
from cadres.facts import retirement
from common.expiries import Lead, Told, expiry
from common.facts import registry as facts
from interviews.choices import ADMONITION_MONTHS, Reason, TalkKind

SEEN_BY, DONE_BY = (Permission.VIEW_TALK_COVERAGE,), (Permission.RECORD_TALKS,)
DATED = (Permission.VIEW_OPEN_MATTER_DATE, Permission.VIEW_SUPERVISION)
SUPERVISED = (Permission.VIEW_SUPERVISION,)
SOON, LATER = 10, 30  # days after an event
SHOWN_AFTER = 90  # days for which what nobody did stays to be done
NOW = "%(as_of)s::date"
COVERED = "interviews_covered"


def to_record(kind: str = "") -> Callable[[str, str], str]:
    """The form of a talk with somebody, of a kind."""

    def address(cadre: str, _record: str) -> str:
        asked = {"cadre": cadre} | ({"kind": kind} if kind else {})
        return f"{reverse('interviews:new')}?{urlencode(asked)}"

    return address


def no_talk(cadre: str, since: str, *kinds: str) -> str:
    """Nobody has talked with a cadre since a day, in one of these kinds (any, when none is named)."""
    among = f" AND v.kind IN ({', '.join(repr(str(kind)) for kind in kinds)})" if kinds else ""
    return (
        f"NOT EXISTS (SELECT 1 FROM {COVERED} v WHERE v.cadre_id = {cadre} AND v.held_on >= {since}"
        f" AND v.held_on <= {NOW}{among})"
    )


def plan_words(told: Told, _due: date) -> str:
    """The plan, and the kind it asks for."""
    return f"{told['plan']} · {TalkKind(told['kind']).label}"


@expiry(
    "talk_plan",
    name=gettext_lazy("Talk by plan"),
    actions=(gettext_lazy("Talk with the person"),),
    lead=Lead((60,)),
    tables=[COVERED, ("cadres_cadre", "id"), "cadres_appointment"],
    says=plan_words,
    address=to_record(),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_plan() -> str:
    """Everybody of a plan's group who is not covered in the present stretch of it: due at the end of the stretch.

    The unit is that of today: after a transfer the plans of the new unit ask, and those of the old one no more.
    """
    months = (
        "(extract(year FROM age(v.last, p.begins_on)) * 12 + extract(month FROM age(v.last, p.begins_on)))"
    )
    return f"""
        SELECT d.cadre_id, d.record, d.due_on, d.told FROM (
            SELECT c.id AS cadre_id, p.id::text AS record, p.ends_on,
                   (p.begins_on + make_interval(months => p.every_months * s.stretch))::date AS begins_on,
                   LEAST((p.begins_on + make_interval(months => p.every_months * (s.stretch + 1)))::date - 1,
                         p.ends_on) AS due_on,
                   jsonb_build_object('plan', p.name, 'kind', p.kind) AS told
            FROM interviews_plan p
            JOIN units_unit top ON top.id = p.unit_id
            JOIN units_unit u ON starts_with(u.path, top.path)
            JOIN cadres_cadre c ON c.home_unit_id = u.id AND c.id = ANY(%(ids)s::uuid[])
            CROSS JOIN LATERAL (
                SELECT max(held_on) AS last FROM {COVERED}
                WHERE cadre_id = c.id AND kind = p.kind AND held_on BETWEEN p.begins_on AND {NOW}
            ) AS v
            CROSS JOIN LATERAL (
                SELECT COALESCE(floor({months} / p.every_months)::integer + 1, 0) AS stretch
            ) AS s
            WHERE p.begins_on <= {NOW} AND p.ends_on >= {NOW} - {SHOWN_AFTER}
              AND (p.group = 'everybody' OR EXISTS (
                  SELECT 1 FROM cadres_appointment a
                  WHERE a.cadre_id = c.id AND a.valid @> {NOW}
                    AND CASE p.group WHEN 'principals' THEN a.is_principal ELSE a.is_leadership END))
        ) AS d WHERE d.begins_on <= d.ends_on"""


def day_words(told: Told, _due: date) -> str:
    """What happened, and when."""
    return " · ".join(word for word in (told.get("post"), str(told["day"]).replace("-", ".")) if word)


@expiry(
    "talk_new_post",
    name=gettext_lazy("Talk on taking a post"),
    actions=(gettext_lazy("Hold the appointment talk"),),
    lead=Lead((SOON,)),
    tables=[COVERED, "cadres_appointment"],
    says=day_words,
    address=to_record(TalkKind.APPOINTMENT),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_new_post() -> str:
    """A leadership post taken within the last months: ten days after its first day, unless they talked a month before."""
    return f"""
        SELECT a.cadre_id, a.id::text AS record, lower(a.valid) + {SOON} AS due_on,
               jsonb_build_object('post', a.title, 'day', lower(a.valid)) AS told
        FROM cadres_appointment a
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.is_main AND a.is_leadership AND a.kind <> 'secondment'
          AND lower(a.valid) BETWEEN {NOW} - {SHOWN_AFTER} AND {NOW}
          AND {no_talk("a.cadre_id", "lower(a.valid) - 30", TalkKind.APPOINTMENT)}"""


@expiry(
    "talk_grade",
    name=gettext_lazy("Talk on a grade"),
    actions=(gettext_lazy("Talk about the grade"),),
    lead=Lead((LATER,)),
    tables=[COVERED, "cadres_appraisal"],
    says=day_words,
    address=to_record(TalkKind.REMINDER),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_grade() -> str:
    """A grade of basically competent or below: thirty days after it was decided."""
    kinds = (TalkKind.REMINDER, TalkKind.HEART, TalkKind.ADMONITION)
    return f"""
        SELECT g.cadre_id, g.id::text AS record, g.decided_on + {LATER} AS due_on,
               jsonb_build_object('day', g.decided_on) AS told
        FROM cadres_appraisal g
        WHERE g.cadre_id = ANY(%(ids)s::uuid[]) AND g.grade IN ('basic', 'basically_competent', 'incompetent')
          AND g.decided_on BETWEEN {NOW} - {LATER + SHOWN_AFTER} AND {NOW}
          AND {no_talk("g.cadre_id", "g.decided_on", *kinds)}"""


@expiry(
    "talk_long_in_post",
    name=gettext_lazy("Talk after five years in one post"),
    actions=(gettext_lazy("Talk about what comes next"),),
    lead=Lead((LATER,)),
    tables=[COVERED, "cadres_appointment"],
    says=day_words,
    address=to_record(TalkKind.HEART),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_long_in_post() -> str:
    """A leadership post held for five years, on that day; of one begun on 29 February on the 28th."""
    full = "(lower(a.valid) + interval '5 years')::date"
    return f"""
        SELECT a.cadre_id, a.id::text AS record, {full} AS due_on,
               jsonb_build_object('post', a.title, 'day', lower(a.valid)) AS told
        FROM cadres_appointment a
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.is_main AND a.is_leadership AND a.kind <> 'secondment'
          AND a.valid @> {NOW} AND {full} >= {NOW} - {SHOWN_AFTER} AND {full} <= {NOW} + {SHOWN_AFTER}
          AND {no_talk("a.cadre_id", f"{full} - {SHOWN_AFTER}", TalkKind.HEART)}"""


@expiry(
    "talk_retiring",
    name=gettext_lazy("Talk before retirement"),
    actions=(gettext_lazy("Hold the retirement talk"),),
    lead=Lead((LATER,)),
    tables=[COVERED, ("cadres_cadre", "id"), "cadres_dateverification", "cadres_appointment", "cadres_rankperiod"],
    says=day_words,
    address=to_record(TalkKind.RETIREMENT),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)  # fmt: skip
def talk_retiring() -> str:
    """Six months before the statutory month, for who has not been talked with about it."""
    return f"""
        SELECT r.cadre_id, 'retirement' AS record, (r.month - interval '6 months')::date AS due_on,
               jsonb_build_object('day', to_char(r.month, 'YYYY-MM')) AS told
        FROM ({retirement()}) AS r
        WHERE r.month >= {NOW} AND r.month <= {NOW} + interval '9 months'
          AND {no_talk("r.cadre_id", "(r.month - interval '18 months')::date", TalkKind.RETIREMENT)}"""


def reason_words(told: Told, _due: date) -> str:
    """Why, and who talks."""
    return " · ".join(str(word) for word in (Reason(told["why"]).label, told.get("who")) if word)


@expiry(
    "talk_occasion",
    name=gettext_lazy("Talk for a noted reason"),
    actions=(gettext_lazy("Talk with the person"),),
    lead=Lead((60,)),
    tables=[COVERED, "interviews_occasion"],
    says=reason_words,
    address=to_record(),
    icon="message-circle",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_occasion() -> str:
    """What somebody noted, on the day until which they want it done, unless anybody has talked with the person since."""
    return f"""
        SELECT o.cadre_id, o.id::text AS record, o.due_on,
               jsonb_build_object('why', o.why, 'who', u.name) AS told
        FROM interviews_occasion o LEFT JOIN accounts_user u ON u.id = o.interviewer_id
        WHERE o.cadre_id = ANY(%(ids)s::uuid[]) AND o.dropped_on IS NULL AND o.noted_on <= {NOW}
          AND o.due_on >= {NOW} - {SHOWN_AFTER} AND {no_talk("o.cadre_id", "o.noted_on")}"""


@expiry(
    "talk_effect_began",
    name=gettext_lazy("Talk on a sanction"),
    actions=(gettext_lazy("Talk with the person"),),
    lead=Lead((SOON,)),
    tables=[COVERED],
    says=lambda _told, _due: _("A matter was opened"),
    address=to_record(TalkKind.HEART),
    icon="message-circle",
    seen_by=SUPERVISED,
    done_by=SUPERVISED,
)
def talk_effect_began() -> str:
    """Ten days after a sanction: whoever may know its first day sees it."""
    return _after_effect("began")


@expiry(
    "talk_effect_ended",
    name=gettext_lazy("Talk at the end of an effect period"),
    actions=(gettext_lazy("Talk with the person"),),
    lead=Lead((SOON,)),
    tables=[COVERED],
    says=lambda _told, _due: _("An effect period has ended"),
    address=to_record(TalkKind.HEART),
    icon="message-circle",
    seen_by=DATED,
    done_by=(*DONE_BY, *SUPERVISED),
)
def talk_effect_ended() -> str:
    """Ten days after the last day of an effect period."""
    return _after_effect("ended")


def _after_effect(day: str) -> str:
    told = facts["effect_days"].sql()
    return f"""
        SELECT e.cadre_id, e.{day}::text AS record, e.{day} + {SOON} AS due_on, '{{}}'::jsonb AS told
        FROM ({told}) AS e
        WHERE e.{day} BETWEEN {NOW} - {SHOWN_AFTER} AND {NOW} AND {no_talk("e.cadre_id", f"e.{day}")}"""


@expiry(
    "talk_reply",
    name=gettext_lazy("Reply to an inquiry"),
    actions=(gettext_lazy("Ask for the reply"),),
    lead=Lead((5,)),
    tables=["interviews_talk"],
    says=lambda _told, _due: _("A written reply is awaited"),
    address=lambda _cadre, record: reverse("interviews:talk", args=[record]),
    icon="mail",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_reply() -> str:
    """The fifteenth working day after an inquiry that nobody has answered."""
    return f"""
        SELECT t.cadre_id, t.id::text AS record, t.reply_due_on AS due_on, '{{}}'::jsonb AS told
        FROM interviews_talk t
        WHERE t.cadre_id = ANY(%(ids)s::uuid[]) AND t.state = 'signed' AND t.reply_due_on IS NOT NULL
          AND t.held_on <= {NOW} AND COALESCE(t.replied_on > {NOW}, true)"""


@expiry(
    "talk_admonished",
    name=gettext_lazy("Follow-up of an admonition"),
    actions=(gettext_lazy("Talk about what has changed"),),
    lead=Lead((LATER,)),
    tables=[COVERED],
    says=lambda _told, _due: _("Six months after an admonition talk"),
    address=to_record(TalkKind.HEART),
    icon="message-circle",
    seen_by=DATED,
    done_by=(*DONE_BY, *SUPERVISED),
)
def talk_admonished() -> str:
    """Six months after an admonition talk, unless they talked again in the month before that day."""
    due = f"(a.held_on + interval '{ADMONITION_MONTHS} months')::date"
    return f"""
        SELECT a.cadre_id, a.talk_id::text AS record, {due} AS due_on, '{{}}'::jsonb AS told
        FROM {COVERED} a
        WHERE a.cadre_id = ANY(%(ids)s::uuid[]) AND a.kind = 'admonition' AND a.held_on <= {NOW}
          AND {due} >= {NOW} - {SHOWN_AFTER} AND {no_talk("a.cadre_id", f"{due} - {LATER}")}"""


@expiry(
    "talk_promise",
    name=gettext_lazy("Promise of a talk"),
    actions=(gettext_lazy("See to what was promised"),),
    lead=Lead((7,)),
    tables=["interviews_promise"],
    says=lambda told, _due: _("%(who)s sees to it") % told,
    address=lambda _cadre, record: reverse("interviews:settle", args=[record]),
    icon="checklist",
    seen_by=SEEN_BY,
    done_by=DONE_BY,
)
def talk_promise() -> str:
    """What was promised in a talk and waits; what it is stays sealed."""
    return """
        SELECT p.cadre_id, p.id::text AS record, p.due_on, jsonb_build_object('who', o.name) AS told
        FROM interviews_promise p JOIN accounts_user o ON o.id = p.owner_id
        WHERE p.cadre_id = ANY(%(ids)s::uuid[]) AND p.state = 'open'"""
