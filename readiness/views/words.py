"""What a check found and what it needed, in words, one function for each check kind; and what a status is called."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cadres.choices import Grade
from readiness.checks.months import months_held
from readiness.choices import Status

Found = Mapping[str, Any]
Words = Callable[[Found, date], str]

STATUS_LOOKS = {
    Status.HELD: "ok",
    Status.JUDGEMENT: "judge",
    Status.INCOMPLETE: "miss",
    Status.NOT_YET: "later",
    Status.NA: "na",
    "": "na",  # the step does not apply
}
EDUCATION = {
    1: gettext_lazy("primary or junior secondary school"),
    2: gettext_lazy("senior secondary school"),
    3: gettext_lazy("junior college"),
    4: gettext_lazy("bachelor's programme"),
    5: gettext_lazy("postgraduate"),
}
NOTES = {
    "never_held": gettext_lazy("No post or rank that counts is recorded."),
    "grade_stops": gettext_lazy(
        "An incompetent grade lies in the period: the post or rank must be lowered first."
    ),
    "grades_missing": gettext_lazy("Grades of closed years are missing."),
    "month_unknown": gettext_lazy("Only the year or month is known, and it decides."),
    "conflict": gettext_lazy("The recorded and the verified date contradict each other."),
    "began_later": gettext_lazy("Work began after that year."),
    "assumed": gettext_lazy("Assumed: competent."),
    "not_asked": gettext_lazy("Not asked yet; that is no missing datum."),
    "identity_unknown": gettext_lazy("The identity is not recorded."),
    "identity_without_rules": gettext_lazy("No rule set for this identity."),
    "post_beside_grades": gettext_lazy(
        "A professional or skilled worker's post: no management staff grades."
    ),
    "position_unknown": gettext_lazy("Neither post nor rank is recorded."),
    "no_further_step": gettext_lazy("No further step from the present post and rank."),
}


def dotted(text: str | date | None) -> str:
    """A day as tables print it, from a date or its ISO text."""
    if text is None:
        return ""
    day = date.fromisoformat(text) if isinstance(text, str) else text
    return f"{day:%Y.%m.%d}"


def dotted_month(text: str | None) -> str:
    """The month of an ISO text."""
    return text[:7].replace("-", ".") if text else ""


def months_words(count: int) -> str:
    """A number of months."""
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}


def found_spans(found: Found, as_of: date) -> str:
    """Months held so far, since when, and what the grades did to it."""
    spans = found["spans"]
    if not spans:
        return _("nothing recorded that counts")
    since = _("since %(month)s") % {"month": dotted_month(spans[0][0])}
    words = [months_words(months_held(spans, as_of)), since]
    if years := found.get("missing"):
        words.append(_("no grade for %(years)s") % {"years": _(", ").join(map(str, years))})
    return _(", ").join(words)


def found_dates(found: Found, _as_of: date) -> str:
    """A date, or the interval it may lie in."""
    low, high = found["earliest"], found["latest"]
    if low[:7] == high[:7]:
        return dotted_month(low)
    return _("between %(low)s and %(high)s") % {"low": dotted_month(low), "high": dotted_month(high)}


def found_grade(found: Found, _as_of: date) -> str:
    """The year and its grade."""
    grade = str(Grade(found["grade"]).label) if found.get("grade") else _("none recorded")
    return _("%(year)d: %(grade)s") % {"year": found["year"], "grade": grade}


def matter_words(line: Mapping[str, Any]) -> str:
    """Whether a matter is open; never which, and the date only while the line still has it (see masking)."""
    until = (line.get("found") or {}).get("until")
    if line.get("note") == "investigation":
        return _("under investigation")
    if line["outcome"] == "FAIL":
        return _("open matter until %(day)s") % {"day": dotted(until)} if until else _("open matter")
    return _("a matter is not closed yet") if line["outcome"] == "REVIEW" else _("no open matter")


def amount_words(found: Found) -> str:
    """Hours, and days where days alone would do as well."""
    hours = _("%(hours)s training hours") % {"hours": f"{found['sum']:g}"}
    if not found.get("days"):
        return hours
    return _("%(hours)s, %(days)s days") % {"hours": hours, "days": f"{found['days']:g}"}


def found_answer(found: Found, _as_of: date) -> str:
    """What was declared."""
    return {"yes": _("declared to exist"), "no": _("declared not to exist")}.get(
        found["answer"], _("not asked")
    )


FOUND: dict[str, Words] = {
    "tenure": found_spans,
    "duration_sum": found_spans,
    "windowed_sum": lambda found, _day: amount_words(found),
    "last_year_sum": lambda found, _day: (
        _("%(year)d: %(amount)s") % {"year": found["year"], "amount": amount_words(found)}
    ),
    "distinct_count": lambda found, _day: (
        ngettext("%(count)d post", "%(count)d posts", found["count"]) % found
    ),
    "elapsed": found_dates,
    "age_window": found_dates,
    "born_since": found_dates,
    "last_grade": found_grade,
    "level_at_least": lambda found, _day: str(EDUCATION.get(found["level"], found["level"])),
    "vacancy": lambda found, _day: _("vacant") if found["vacant"] else _("full"),
    "declaration": found_answer,
    "preference": lambda found, _day: _("; ").join(found["documents"]),
}


def needed_age(needed: Found, _as_of: date) -> str:
    """A window of ages."""
    parts = [
        _("at least %(at_least)s years old") % needed if "at_least" in needed else "",
        _("under %(under)s") % needed if "under" in needed else "",
    ]
    return _(", ").join(part for part in parts if part)


def needed_amount(needed: Found) -> str:
    """A sum of hours, or of days."""
    words = _("at least %(sum)s") % needed
    return _("%(words)s, or %(days)d days") % {"words": words, **needed} if "days" in needed else words


def needed_grade(needed: Found, _as_of: date) -> str:
    """The grades that are not wanted."""
    names = _(", ").join(str(Grade(grade).label) for grade in needed["not_in"] if grade in Grade.values)
    return _("none of: %(grades)s") % {"grades": names}


NEEDED: dict[str, Words] = {
    "tenure": lambda needed, _day: months_words(needed["months"]),
    "duration_sum": lambda needed, _day: months_words(needed["months"]),
    "windowed_sum": lambda needed, _day: needed_amount(needed),
    "last_year_sum": lambda needed, _day: needed_amount(needed),
    "distinct_count": lambda needed, _day: (
        ngettext("%(count)d post", "%(count)d posts", needed["count"]) % needed
    ),
    "elapsed": lambda needed, _day: ngettext("%(years)d year", "%(years)d years", needed["years"]) % needed,
    "age_window": needed_age,
    "born_since": lambda needed, _day: _("born %(since)s or later") % {"since": dotted(needed["since"])},
    "last_grade": needed_grade,
    "level_at_least": lambda needed, _day: str(EDUCATION.get(needed["level"], needed["level"])),
    "no_open_period": lambda _needed, _day: _("none open"),
    "vacancy": lambda _needed, _day: _("at least one vacancy"),
    "declaration": lambda _needed, _day: _("declared not to exist"),
}


def found_words(kind: str, line: Mapping[str, Any], as_of: date) -> str:
    """What was found, and the note that explains it; nothing found is said so."""
    if kind == "no_open_period":
        return matter_words(line)
    found = line.get("found") or {}
    words = FOUND[kind](found, as_of) if found else _("not recorded")
    note = NOTES.get(line.get("note") or "")
    return _("%(words)s. %(note)s") % {"words": words, "note": note} if note else words


def needed_words(kind: str, line: Mapping[str, Any], as_of: date) -> str:
    """What was needed; empty when the check did not come so far."""
    needed = line.get("needed") or {}
    return (
        NEEDED[kind](needed, as_of) if needed or kind in {"no_open_period", "vacancy", "declaration"} else ""
    )


def status_word(status: str) -> str:
    """A status in words; empty when the step no longer applied."""
    return str(Status(status).label) if status else _("step no longer applies")
