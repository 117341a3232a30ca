"""Posts and successors a user may see or work on: no post that the user or kin hold or are to follow on."""

from collections.abc import Iterable

from django.db.models import CharField, Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import unit_ids_for
from cadres.models import Appointment, Cadre
from cadres.queries import in_force, near_to
from common.clock import today
from readiness.choices import Status
from readiness.models import Result
from succession.models import Post, Successor
from talent_pools.queries import eligible_cadres, readable_cadres


def visible_posts(user: User) -> QuerySet[Post]:
    """Kept posts of the units whose pools the user may see; none that the user or kin hold or are named for."""
    return _posts(user, Permission.VIEW_POOLS)


def own_posts(user: User) -> QuerySet[Post]:
    """Those whose lists the user keeps."""
    return _posts(user, Permission.EDIT_POOLS)


def _posts(user: User, permission: Permission) -> QuerySet[Post]:
    near = Appointment.objects.filter(
        near_to(user, "cadre"), in_force(today()), unit=OuterRef("unit"), title=OuterRef("title")
    )
    named = Successor.objects.filter(near_to(user, "cadre"), post=OuterRef("pk"), removed_on=None)
    units = unit_ids_for(user, permission)
    found = Post.objects.filter(~Exists(near), ~Exists(named), unit__in=units, closed_on=None)
    return found.select_related("unit", "confirmed_by")


def visible_successors(user: User) -> QuerySet[Successor]:
    """Who stands on the lists of these posts today, of the cadres whose pools the user may see."""
    found = Successor.objects.filter(
        removed_on=None, cadre__in=readable_cadres(user), post__in=visible_posts(user)
    )
    return found.select_related("cadre__home_unit", "post__unit", "named_by", "membership__pool")


def numbered_successors(user: User) -> QuerySet[Successor]:
    """Each with `number`, its place among those of its list that the user sees: a gap would tell of the others."""
    before = visible_successors(user).filter(post=OuterRef("post"), place__lt=OuterRef("place")).order_by()
    counted = before.values("post").annotate(n=Count("pk")).values("n")
    return visible_successors(user).annotate(
        number=Coalesce(Subquery(counted, output_field=IntegerField()), 0) + 1
    )


def own_successors(user: User) -> QuerySet[Successor]:
    """Those the user may move and take off."""
    return visible_successors(user).filter(cadre__in=eligible_cadres(user), post__in=own_posts(user))


def nameable_cadres(user: User) -> QuerySet[Cadre]:
    """Whom the user may name as a successor."""
    return eligible_cadres(user)


def with_cover(user: User, posts: QuerySet[Post]) -> QuerySet[Post]:
    """Posts with `named`, how many stand on the list, and `covered`, whether one of them is ready and nothing has changed."""
    rows = Successor.objects.filter(post=OuterRef("pk"), removed_on=None, cadre__in=readable_cadres(user))
    return posts.annotate(
        named=Coalesce(
            Subquery(
                rows.order_by().values("post").annotate(n=Count("pk")).values("n"),
                output_field=IntegerField(),
            ),
            0,
        ),
        covered=Exists(ready_on(rows)),
        to_look_at=Exists(rows.exclude(changes=[])),
    )


def ready_on(rows: QuerySet[Successor]) -> QuerySet[Successor]:
    """Of these successors, within a query of their posts, who hold the qualification and about whom nothing has changed."""
    held = Result.objects.filter(cadre=OuterRef("cadre"), step=step_of_post(), status=Status.HELD)
    return rows.filter(changes=[]).filter(Exists(held) | Exists(there()))


def step_of_post() -> Concat:
    """Within a query of successors, the step to the level of their post."""
    return Concat(Value("lead-"), Cast(OuterRef("post__level"), CharField()))


def there() -> QuerySet[Appointment]:
    """Within a query of successors, their main posts of today on the level of the post or above."""
    held = Appointment.objects.filter(in_force(today()), is_main=True, cadre=OuterRef("cadre"))
    return held.filter(
        Q(person_level__gte=OuterRef("post__level"))
        | Q(person_level=None, level__gte=OuterRef("post__level"))
    )


def holders_of(posts: Iterable[Post]) -> QuerySet[Appointment]:
    """Who holds these posts today."""
    keys = [(post.unit_id, post.title) for post in posts]
    units, titles = {unit for unit, _ in keys}, {title for _, title in keys}
    return Appointment.objects.filter(in_force(today()), unit__in=units, title__in=titles, is_leadership=True)
