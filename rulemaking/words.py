"""Rule sets in the words of people: conditions with their numbers, sources with how sure they are, and what differs."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from cadres.choices import Grade, Identity, Level, Rank
from readiness.choices import Effect, Gate, Outcome
from readiness.rules import Rule, RuleSet, Source
from readiness.strict import MEASURES
from readiness.views.book import own, step_name
from readiness.views.words import EDUCATION, dotted

CHECKS = {
    "tenure": pgettext_lazy("kind of rule", "Time in posts and ranks"),
    "duration_sum": pgettext_lazy("kind of rule", "Time at the grassroots"),
    "windowed_sum": pgettext_lazy("kind of rule", "Training within years"),
    "last_year_sum": pgettext_lazy("kind of rule", "Training in the last full year"),
    "distinct_count": pgettext_lazy("kind of rule", "Number of different posts"),
    "level_at_least": pgettext_lazy("kind of rule", "Level reached"),
    "last_grade": pgettext_lazy("kind of rule", "Last annual grade"),
    "no_open_period": pgettext_lazy("kind of rule", "No open matter"),
    "elapsed": pgettext_lazy("kind of rule", "Years since a date"),
    "age_window": pgettext_lazy("kind of rule", "Age"),
    "born_since": pgettext_lazy("kind of rule", "Born since"),
    "vacancy": pgettext_lazy("kind of rule", "Vacancy in the approved number"),
    "declaration": pgettext_lazy("kind of rule", "Declaration"),
    "preference": pgettext_lazy("kind of rule", "Preferred when others are equal"),
}
PARAMS = {
    "sources": pgettext_lazy("rule", "counts"),
    "months": pgettext_lazy("rule", "time needed"),
    "grades": pgettext_lazy("rule", "annual grades"),
    "shorten": pgettext_lazy("rule", "grades that shorten"),
    "shorten_months": pgettext_lazy("rule", "shortened by, for each"),
    "not_counted": pgettext_lazy("rule", "grades that do not count"),
    "lengthen_months": pgettext_lazy("rule", "lengthened by, for each"),
    "stop": pgettext_lazy("rule", "grades that stop"),
    "years": pgettext_lazy("rule", "years"),
    "at_least": pgettext_lazy("rule", "at least"),
    "or_days": pgettext_lazy("rule", "or days"),
    "under": pgettext_lazy("rule", "under"),
    "levels": pgettext_lazy("rule", "levels that count"),
    "not_in": pgettext_lazy("rule", "not one of"),
    "date": pgettext_lazy("rule", "since"),
    "since": pgettext_lazy("rule", "born since"),
    "code": pgettext_lazy("rule", "number of"),
}
UNITS = {
    "months": pgettext_lazy("unit", "months"),
    "years": pgettext_lazy("unit", "years"),
    "hours": pgettext_lazy("unit", "hours"),
    "days": pgettext_lazy("unit", "days"),
    "posts": pgettext_lazy("unit", "posts"),
    "level by its number": "",
}
DATES = {
    "birth": pgettext_lazy("date of a file", "birth"),
    "work_start": pgettext_lazy("date of a file", "start of work"),
    "party_full": pgettext_lazy("date of a file", "full membership of the Party"),
}
VERIFIED = {
    "seen": pgettext_lazy("source", "seen in a published copy"),
    "older": pgettext_lazy("source", "seen in an earlier version"),
    "high": pgettext_lazy("source", "high confidence"),
    "medium": pgettext_lazy("source", "medium confidence"),
    "low": pgettext_lazy("source", "low confidence"),
    "": pgettext_lazy("source", "the organization's own documents"),
}
WAIVERS = {
    "exceptional": pgettext_lazy("waiver", "may be waived by exceptional promotion"),
    "special_post": pgettext_lazy("waiver", "may be waived for a special post"),
}
HEAD = {
    "title_zh": gettext_lazy("Chinese title"),
    "title_en": gettext_lazy("English title"),
    "in_force": gettext_lazy("in force"),
    "identity": gettext_lazy("for whom"),
    "steps": gettext_lazy("for which steps"),
    "order": gettext_lazy("order of reading"),
    "settings": gettext_lazy("how time is counted"),
    "overlay": gettext_lazy("local document"),
}


def identities(words: tuple[str, ...]) -> str:
    """Whom a set is for."""
    return _(", ").join(str(Identity(word).label) for word in words)


def source_words(source: Source) -> str:
    """Document and article as one cites them."""
    if not source.doc:
        return str(VERIFIED[""])
    named = _("%(document)s, %(article)s") % {"document": source.doc, "article": source.article}
    return named if source.article else source.doc


def speaks(one: RuleSet) -> str:
    """From when to when a set is in force."""
    if one.to_day:
        return _("in force %(start)s – %(end)s") % {"start": dotted(one.from_day), "end": dotted(one.to_day)}
    return _("in force from %(start)s") % {"start": dotted(one.from_day)}


def term(value: object) -> str:
    """One word of a rule: a post or rank, a grade, a level, a date of the file, or the text as it stands."""
    kind, _colon, number = str(value).partition(":")
    if number.isdigit() and kind in ("level", "rank"):
        return str((Level if kind == "level" else Rank)(int(number)).label)
    if value in Grade.values:
        return str(Grade(value).label)
    return str(DATES.get(str(value), dotted(str(value)) if str(value)[:2].isdigit() else value))


def param_words(check: str, name: str, value: Any) -> str:
    """A param with its unit."""
    if isinstance(value, list | tuple):
        shown = [Level(item).label if name == "levels" else term(item) for item in value]
        return _(", ").join(map(str, shown)) or "—"
    if check == "level_at_least" and name == "at_least":
        return str(EDUCATION.get(value, value))
    measure = MEASURES.get(check, {}).get(name)
    if measure is None or value is None:
        return "—" if value is None else term(value)
    return _("%(n)s %(unit)s") % {"n": value, "unit": UNITS[measure.unit]}


def conditions(rule: Rule) -> list[tuple[str, str]]:
    """Each param as name and value; where steps differ, the value with its step."""
    found: dict[str, dict[str, list[str]]] = {}
    for step, params in rule.params.items():
        for name, value in params.items():
            if name in PARAMS and value not in (None, [], "count") and name != "code":
                said = param_words(rule.check, name, value)
                found.setdefault(name, {}).setdefault(said, []).append(step_name(step))
    return [(str(PARAMS[name]), _spread(values)) for name, values in found.items()]


def _spread(values: Mapping[str, list[str]]) -> str:
    if len(values) == 1:
        return next(iter(values))
    parts = [
        _("%(steps)s: %(value)s") % {"steps": _(", ").join(steps), "value": value}
        for value, steps in values.items()
    ]
    return _("; ").join(parts)


def article(rule: Rule, number: int) -> dict[str, Any]:
    """A rule as an article of the text."""
    missing = rule.when_missing
    return {
        "number": number,
        "id": rule.id,
        "title": own(rule.title_zh, rule.title_en),
        "kind": CHECKS[rule.check],
        "source": source_words(rule.source),
        "quoted": rule.source.text,
        "verified": VERIFIED[rule.source.verified],
        "since": dotted(rule.source.from_day) if rule.source.from_day else "",
        "conditions": conditions(rule),
        "steps": _(", ").join(step_name(step) for step in rule.params),
        "effect": Effect(rule.effect).label,
        "gate": Gate(rule.gate).label if rule.gate != Gate.QUALIFICATION else "",
        "waiver": WAIVERS.get(rule.waiver or "", ""),
        "missing": Outcome(missing.outcome).label,
        "missing_why": own(missing.reason_zh, missing.reason_en),
        "tightens": rule.tightens,
        "confirmed": confirmation(rule),
    }


def confirmation(rule: Rule) -> str:
    """Who confirmed a rule, and when."""
    if not rule.confirmed_by:
        return ""
    return _("confirmed by %(who)s on %(day)s") % {"who": rule.confirmed_by, "day": dotted(rule.confirmed_on)}


def differences(old: RuleSet | None, new: RuleSet) -> Iterator[dict[str, str]]:
    """What the new text says otherwise: where, before, after. Nothing for equal ones."""
    if old is None:
        return
    for name in ("title_zh", "title_en", "identity", "steps", "overlay"):
        if getattr(old, name) != getattr(new, name):
            yield {"where": str(HEAD[name]), "before": _head(old, name), "after": _head(new, name)}
    if old.from_day != new.from_day:
        yield {"where": str(HEAD["in_force"]), "before": dotted(old.from_day), "after": dotted(new.from_day)}
    if old.settings != new.settings:
        yield {"where": str(HEAD["settings"]), "before": _counting(old), "after": _counting(new)}
    before, after = ({rule.id: rule for rule in one.rules} for one in (old, new))
    for key in [*before, *(key for key in after if key not in before)]:
        yield from _rule_differences(before.get(key), after.get(key))


def _head(one: RuleSet, name: str) -> str:
    value = getattr(one, name)
    if name == "identity":
        return identities(value)
    if name == "steps":
        return _(", ").join(step_name(step) for step in value)
    if name == "overlay":
        return f"{value.document}（{value.number}）" if value else "—"
    return str(value)


def _counting(one: RuleSet) -> str:
    month, day = one.settings.grades_due_on
    whole = (
        _("the year of appointment counts")
        if one.settings.count_year_of_appointment
        else _("the year of appointment does not count")
    )
    return _("grades close on %(month)d-%(day)d; %(whole)s") % {"month": month, "day": day, "whole": whole}


def _rule_differences(old: Rule | None, new: Rule | None) -> Iterator[dict[str, str]]:
    rule = new or old
    place = f"{rule.id} {own(rule.title_zh, rule.title_en)}"
    if old is None or new is None:
        none = "—"
        yield {
            "where": place,
            "before": _("is there") if old else none,
            "after": _("is there") if new else none,
        }
        return
    was, is_ = (dict(_told(one)) for one in (old, new))
    for name in [*was, *(name for name in is_ if name not in was)]:
        if was.get(name) != is_.get(name):
            where = _("%(rule)s: %(part)s") % {"rule": place, "part": name}
            yield {"where": where, "before": was.get(name) or "—", "after": is_.get(name) or "—"}


def _told(rule: Rule) -> Iterator[tuple[str, str]]:
    """Everything a rule says, as name and words."""
    one = article(rule, 0)
    yield str(HEAD["title_zh"]), rule.title_zh
    yield str(HEAD["title_en"]), rule.title_en
    yield _("kind of condition"), str(one["kind"])
    yield from one["conditions"]
    yield _("source of the rule"), one["source"]
    yield _("quoted text"), one["quoted"]
    yield _("how sure"), str(one["verified"])
    yield _("source in force since"), one["since"]
    yield _("steps it is asked for"), one["steps"]
    yield _("effect of the rule"), f"{one['effect']} {one['gate']}".strip()
    yield _("waiver of the rule"), str(one["waiver"])
    yield _("when nothing is known"), f"{one['missing']} {one['missing_why']}".strip()
    yield _("what to do"), own(rule.action_zh, rule.action_en)
