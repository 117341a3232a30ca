"""How pages, sheets and the API word a team: one row for each effect, with the rule or document it rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cadres.choices import Level
from readiness.choices import Status
from teams.choices import Origin, Standing, State
from teams.effects import Loss, Side
from teams.figures import Figures, Held, Met
from teams.models import Seat
from teams.ready import Asked, Readiness
from teams.reference import Rule, rules
from training.models import Speciality

STATE_LOOKS = {State.OPEN: "judge", State.CLOSED: "na"}
STANDING_LOOKS = {Standing.NO: "ok", Standing.YES: "fail", Standing.JUDGE: "judge", Standing.UNKNOWN: "miss"}
STATUS_LOOKS = {
    Status.HELD: "ok",
    Status.NOT_YET: "fail",
    Status.INCOMPLETE: "miss",
    Status.JUDGEMENT: "judge",
    Status.NA: "na",
}
NONE = "—"


@dataclass(frozen=True, slots=True)
class Row:
    """One effect: what is told, before the moves and after, how it looks after them ("" for a mere number), the source."""

    key: str
    label: str
    before: str
    after: str
    look: str = ""
    source: str = ""

    @property
    def differs(self) -> bool:
        """Whether the moves change it."""
        return self.before != self.after


def rows_of(before: Side, after: Side) -> list[Row]:
    """Every effect on the team, in the order of the page."""
    named = names_of([before.figures, after.figures])
    told = [(row.key, row.label, row.after) for row in figure_rows(before.figures, before.figures, named)]
    shown = {key: value for key, _label, value in told}
    rows = [
        Row(row.key, row.label, shown.get(row.key, "0"), row.after)
        for row in figure_rows(after.figures, before.figures, named)
    ]
    return [*rows, *wish_rows(before.wishes, after.wishes, named), *quota_rows(before.quotas, after.quotas),
            *rule_rows(before, after)]  # fmt: skip


def names_of(teams: Iterable[Figures]) -> dict[UUID, str]:
    """The specialities of these teams, and those anybody asks for, by id."""
    return {one.pk: str(one) for one in Speciality.objects.all()} if teams else {}


def figure_rows(team: Figures, beside: Figures, named: Mapping[UUID, str]) -> Iterator[Row]:
    """The plain numbers of a team; `beside`: another one whose levels and specialities get their rows as well."""

    def row(key: str, label: str, value: str) -> Row:
        return Row(key, label, "", value)

    yield row("people", _("People in the team"), str(team.people))
    yield row("mean_age", _("Mean age"), NONE if team.mean_age is None else f"{team.mean_age}")
    yield row("spread", _("Youngest – oldest, and between them"), spread_words(team))
    for age, number in team.under.items():
        yield row(f"under_{age}", _("Aged %(age)d or younger") % {"age": age}, part(team, number))
    if team.people > team.aged:
        yield row("age_unknown", _("No month of birth on file"), str(team.people - team.aged))
    yield row("women", _("Women in the team"), part(team, team.women))
    yield row("non_party", _("Outside the Communist Party"), part(team, team.non_party))
    for level in sorted({*team.levels, *beside.levels}, reverse=True):
        yield row(f"level_{level}", str(Level(level).label), str(team.levels.get(level, 0)))
    for key in {**team.specialities, **beside.specialities}:
        label = pgettext("team", "Speciality: %(name)s") % {"name": named.get(key, NONE)}
        yield row(f"speciality_{key}", label, str(team.specialities.get(key, 0)))


def part(team: Figures, number: int) -> str:
    """A number with its share."""
    share = team.share(number)
    return (
        str(number)
        if share is None
        else _("%(number)d (%(share)s%%)") % {"number": number, "share": f"{share:g}"}
    )


def spread_words(team: Figures) -> str:
    """34–56, 22 years."""
    if team.youngest is None:
        return NONE
    told = {"youngest": team.youngest, "oldest": team.oldest, "years": team.spread}
    return _("%(youngest)d–%(oldest)d, %(years)d years") % told


def wish_rows(before: Sequence[Met], after: Sequence[Met], named: Mapping[UUID, str]) -> Iterator[Row]:
    """What documents want of the team."""
    for one, two in zip(before, after, strict=True):
        look = "ok" if two.is_met else "miss" if two.may_be_met else "fail"
        yield Row(
            f"wish_{two.wanted.key}",
            wish_words(two, named),
            str(one.have),
            str(two.have),
            look,
            two.wanted.source,
        )


def wish_words(met: Met, named: Mapping[UUID, str]) -> str:
    """What is wanted, with how many that takes now."""
    one = met.wanted
    what = {
        "under_age": _("aged %(age)s or younger") % {"age": one.age},
        "women": pgettext("team", "women"),
        "non_party": _("people outside the Communist Party"),
        "speciality": named.get(one.speciality, NONE),
    }[one.measure]
    if one.share is None:
        return _("Wanted: %(what)s, %(need)d at least") % {"what": what, "need": met.need}
    told = {"what": what, "share": one.share, "need": met.need}
    return _("Wanted: %(what)s, %(share)d%% at least (%(need)d)") % told


def quota_rows(before: Sequence[Held], after: Sequence[Held]) -> Iterator[Row]:
    """Posts approved against those held."""
    for one, two in zip(before, after, strict=True):
        levels = _(", ").join(str(Level(level).label) for level in sorted(two.quota.levels, reverse=True))
        label = _("Posts approved, %(levels)s: %(number)d") % {"levels": levels, "number": two.quota.approved}
        look = "fail" if two.over else "ok"
        yield Row(f"quota_{two.quota.key}", label, held_words(one), held_words(two), look, two.quota.source)


def held_words(one: Held) -> str:
    """Held, and how many are free or too many."""
    if one.over:
        return _("%(held)d held, %(over)d too many") % {"held": one.held, "over": one.over}
    return _("%(held)d held, %(vacant)d free") % {"held": one.held, "vacant": one.vacant}


def rule_rows(before: Side, after: Side) -> Iterator[Row]:
    """How the rules on avoidance stand; who with whom is told by none of them."""
    for kind, label in (
        ("kin", _("Relatives in the team")),
        ("kin_organ", _("Relatives who serve in the unit or below")),
        ("home", _("Principal leader from the place itself")),
    ):
        one, two = getattr(before, kind), getattr(after, kind)
        source = sourced(rules()[kind])
        yield Row(kind, label, str(one.label), str(two.label), STANDING_LOOKS[two], source)


def sourced(rule: Rule) -> str:
    """A rule with where it stands."""
    return _("%(rule)s. %(source)s") % {"rule": rule, "source": rule.source}


def loss_rows(before: Loss, after: Loss) -> list[Row]:
    """What a unit that gives people loses: the numbers of its own team, and who serves in it."""
    named = names_of([before.figures])
    shown = {row.key: row.after for row in figure_rows(before.figures, before.figures, named)}
    rows = [
        Row(row.key, row.label, shown.get(row.key, "0"), row.after)
        for row in figure_rows(after.figures, before.figures, named)
    ]
    staff = Row("staff", _("People who serve in the unit itself"), str(before.staff), str(after.staff))
    return [staff, *rows, *quota_rows(before.quotas, after.quotas)]


def seat_words(seat: Seat) -> str:
    """A post with its level."""
    return post_words(seat.title, seat.level)


def post_words(title: str, level: int | None) -> str:
    """A title with its level, where there is one."""
    return _("%(title)s (%(level)s)") % {"title": title, "level": Level(level).label} if level else title


def from_words(seat: Seat) -> str:
    """Where somebody comes from."""
    unit = str(seat.from_unit) if seat.from_unit else ""
    return " ".join(part for part in (unit, seat.from_title) if part) or NONE


def move_words(seat: Seat) -> str:
    """What has to be entered by hand."""
    if seat.origin == Origin.INCOMING:
        return _("moves in")
    return _("moves out") if seat.leaves else _("changes the post")


def readiness_words(told: Readiness) -> dict[str, str]:
    """The mark of readiness for a post: outcome, label, and the earliest day where there is one."""
    if told.asked == Asked.STEP:
        label = str(Status(told.status).label)
        day = f"{told.earliest_on:%Y.%m.%d}" if told.earliest_on else ""
        return {"outcome": STATUS_LOOKS[told.status], "label": label, "day": day}
    look, label = {
        Asked.SAME: ("ok", _("no step up, no qualification asked")),
        Asked.FAR: ("judge", _("not the next step: to be judged")),
        Asked.NO_LEVEL: ("na", _("the post has no level")),
        Asked.NOT_TOLD: ("na", _("readiness is not told to you")),
    }[told.asked]
    return {"outcome": look, "label": label, "day": ""}


def hidden_words(number: int) -> str:
    """The people out of the reader's sight; empty for none."""
    told = ngettext("%(n)d person not shown to you", "%(n)d persons not shown to you", number)
    return told % {"n": number} if number else ""


def dotted(day: date | None) -> str:
    """2026.11.27, or nothing."""
    return f"{day:%Y.%m.%d}" if day else ""
