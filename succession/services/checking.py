"""The look of the night: which leadership posts there are, and what has changed about those who are to follow on them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection, transaction
from django.urls import reverse

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holders
from audit.services import record
from cadres.models import Appointment, Cadre
from cadres.queries import in_force, near_to
from common.clock import today
from readiness.masking import Sight, sights_of
from succession.choices import OF_MATTERS, PostChange
from succession.models import Post, Successor
from succession.notices import MOVED
from succession.standing import changes_of, standings_of
from work.services import notify

CHUNK = 500
BY = "timetable"
FOUND = """
    INSERT INTO succession_post AS known (id, unit_id, title, level, principal, in_team, holders, change, closed_because)
    SELECT gen_random_uuid(), a.unit_id, a.title, max(a.level), bool_or(COALESCE(a.is_principal, false)), bool_or(a.in_team),
           array_agg(DISTINCT a.cadre_id), '', ''
    FROM cadres_appointment a
    JOIN cadres_cadre c ON c.id = a.cadre_id AND c.management_state = 'serving'
    JOIN units_unit u ON u.id = a.unit_id AND u.closed_on IS NULL
    WHERE a.is_leadership AND a.level IS NOT NULL AND a.kind <> 'secondment' AND a.valid @> %(day)s::date
    GROUP BY a.unit_id, a.title
    ON CONFLICT (unit_id, title) WHERE closed_on IS NULL DO UPDATE
    SET level = excluded.level, principal = excluded.principal, in_team = excluded.in_team
    WHERE (known.level, known.principal, known.in_team) <> (excluded.level, excluded.principal, excluded.in_team)"""


@dataclass(frozen=True, slots=True)
class Looked:
    """Posts that are kept, and on how many of them something has newly changed."""

    posts: int
    told: int


@transaction.atomic
def find_posts(day: date) -> int:
    """Keep every leadership post of the files that is not kept yet; level and place in the team are those of the files."""
    with connection.cursor() as cursor:
        cursor.execute(FOUND, {"day": day})
        return cursor.rowcount


def look() -> Looked:
    """Find the posts, then look at every list, some hundreds at a time; who keeps a list is told where something has changed."""
    find_posts(today())
    ids = list(Post.objects.filter(closed_on=None).order_by("pk").values_list("pk", flat=True))
    told = sum(look_at(ids[start : start + CHUNK]) for start in range(0, len(ids), CHUNK))
    return Looked(len(ids), told)


@transaction.atomic
def look_at(ids: Sequence[UUID]) -> int:
    """Look at these posts; on how many something has changed that was not known the night before."""
    day = today()
    posts = list(Post.objects.filter(pk__in=ids).select_related("unit").order_by("pk"))
    rows = list(Successor.objects.filter(post__in=ids, removed_on=None).select_related("post", "cadre"))
    plain, of_matters = {one.pk for one in changed_posts(posts, day)}, defaultdict(set)
    for one, keys in changed_successors(rows, day):
        if keys - set(OF_MATTERS):
            plain.add(one.post_id)
        else:
            of_matters[one.post_id].add(one.cadre.home_unit_id)
    moved = plain | of_matters.keys()
    Post.objects.filter(pk__in=ids).update(checked_on=day)
    listed = defaultdict(list)
    for one in rows:
        listed[one.post_id].append(one.cadre_id)
    for post in posts:
        if post.pk in moved and (listed[post.pk] or post.confirmed_on):
            dated_in = set() if post.pk in plain else of_matters[post.pk]
            tell(post, {*listed[post.pk], *post.holders}, dated_in)
    return len(moved)


def changed_successors(rows: Sequence[Successor], day: date) -> list[tuple[Successor, set[str]]]:
    """Keep what has changed about each; those about whom something is new, with what is."""
    now, new = standings_of(rows, day), []
    written = []
    for one in rows:
        found = changes_of(one, one.post.level, now[one.cadre_id])
        if found != one.changes:
            keys = set(found) - set(one.changes)
            new += [(one, keys)] if keys else []
            one.changes = found
            written.append(one)
    Successor.objects.bulk_update(written, ["changes"])
    return new


def changed_posts(posts: Sequence[Post], day: date) -> list[Post]:
    """Keep what has changed about the posts themselves; those about which something is new."""
    held, new = holders_now(posts, day), []
    for post in posts:
        here = held.get(post.pk, [])
        found = change_of(post, here)
        if found != post.change or set(here) != set(post.holders):
            new += [post] if found else []
            post.change, post.holders = found, here
            post.save(update_fields=["change", "holders"])
    return new


def change_of(post: Post, here: Sequence[UUID]) -> str:
    """What is to be said of the post today; what was found before stands until a person confirms the list."""
    if post.unit.closed_on and post.unit.closed_on <= today():
        return PostChange.ABOLISHED
    if not here:
        return PostChange.VACANT
    moved = set(here) != set(post.holders)
    return PostChange.HOLDER if moved or post.change else ""


def holders_now(posts: Iterable[Post], day: date) -> dict[UUID, list[UUID]]:
    """{post: who holds it}, in one query."""
    by_key = {(post.unit_id, post.title): post.pk for post in posts}
    rows = Appointment.objects.filter(
        in_force(day), unit__in={unit for unit, _ in by_key}, is_leadership=True, level__isnull=False,
        cadre__management_state="serving",
    ).exclude(kind="secondment")  # fmt: skip
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for unit, title, cadre in rows.order_by("cadre").values_list("unit", "title", "cadre").distinct():
        if (unit, title) in by_key:
            found[by_key[unit, title]].append(cadre)
    return dict(found)


def tell(post: Post, people: set[UUID], dated_in: set[UUID]) -> None:
    """Tell who keeps the list that it is to be looked at, and nobody who is on it, holds the post, or is kin to these.

    `dated_in`: the units of those about whom only a matter can have changed something; the night on which it did is for
    who may date matters there.
    """
    keepers = [user for user in holders(Permission.EDIT_POOLS, post.unit) if not is_near(user, people)]
    recipients = [user for user in keepers if may_date(user, dated_in)]
    notify(recipients, MOVED, href=reverse("succession:post", args=[post.pk]))
    record("succession.changed", post, by=BY, detail={"post": str(post)})


def may_date(user: User, units: set[UUID]) -> bool:
    """Whether the user may date matters in all of these units."""
    return not units or all(sights_of(user).of(unit) != Sight.EXISTENCE for unit in units)


def is_near(user: User, people: set[UUID]) -> bool:
    """Whether one of these is the user or kin."""
    return Cadre.objects.filter(near_to(user), pk__in=people).exists()
