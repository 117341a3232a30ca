"""Talks a user may see, whose words a user may read, and plans."""

from uuid import UUID

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import reaches_everybody, unit_ids_for, units_for
from cadres.models import Cadre
from cadres.queries import entrusted_cadres, near_to
from interviews.choices import TELLING_OF_MATTERS, Level, PromiseState, TalkState
from interviews.models import Attachment, Covered, Occasion, Plan, Promise, Reader, Talk
from units.models import Unit

SIGNED = Q(state=TalkState.SIGNED)


def visible_talks(user: User) -> QuerySet[Talk]:
    """One's own, those one is named to read, and signed ones of the units whose coverage one sees; never of oneself and kin."""
    units = unit_ids_for(user, Permission.VIEW_TALK_COVERAGE)
    mine = Q(interviewer=user) | Q(recorded_by=user)
    of_units = Q(cadre__home_unit__in=units) & (
        ~Q(kinds__overlap=list(TELLING_OF_MATTERS)) | Q(cadre__home_unit__in=_dated(user))
    )
    found = Talk.objects.filter(mine | SIGNED & (of_units | _named(user)))
    return found.filter(~near_to(user, "cadre")).select_related("cadre__home_unit", "interviewer", "team")


def may_read(user: User) -> Q:
    """The condition that what was said in a visible talk is this user's to read."""
    units = unit_ids_for(user, Permission.READ_TALKS)
    by_role = SIGNED & Q(level__lt=Level.CONFIDENTIAL, cadre__home_unit__in=units)
    return Q(interviewer=user) | Q(recorded_by=user) | SIGNED & _named(user) | by_role


def readable_talks(user: User) -> QuerySet[Talk]:
    """Visible talks whose words the user may read."""
    return visible_talks(user).filter(may_read(user))


def with_sight(talks: QuerySet[Talk], user: User) -> QuerySet[Talk]:
    """Each with `may_read`, and `shows_topics`: whether this user sees what it was about."""
    words, topics = may_read(user), may_read(user) | Q(level=Level.ORDINARY)
    return talks.annotate(may_read=_whether(words), shows_topics=_whether(topics))


def on_topics(talks: QuerySet[Talk], topics: list[str], user: User) -> QuerySet[Talk]:
    """Those on one of these topics, of those whose topics the user sees."""
    return talks.filter(may_read(user) | Q(level=Level.ORDINARY), topics__overlap=topics)


def own_drafts(user: User) -> QuerySet[Talk]:
    """Unsigned talks the user holds or writes down."""
    mine = Q(interviewer=user) | Q(recorded_by=user)
    return visible_talks(user).filter(mine, state=TalkState.DRAFT, cadre__in=recordable_cadres(user))


def recordable_cadres(user: User) -> QuerySet[Cadre]:
    """People whose talks the user may record: of the user's units, never oneself or kin."""
    return entrusted_cadres(user, Permission.RECORD_TALKS)


def counted_cadres(user: User) -> QuerySet[Cadre]:
    """People of whom the user sees whether they were talked with."""
    return entrusted_cadres(user, Permission.VIEW_TALK_COVERAGE)


def visible_covered(user: User) -> QuerySet[Covered]:
    """Whom talks cover, of the people in sight; without what tells of a matter, where the user may not date it.

    Where the user counts everybody, nobody's unit is looked up; row-level security stays on and says the same.
    """
    rows = _told_of(user)
    if reaches_everybody(user, Permission.VIEW_TALK_COVERAGE):
        return rows.filter(~near_to(user, "cadre"))
    return rows.filter(cadre__in=counted_cadres(user))


def _told_of(user: User) -> QuerySet[Covered]:
    """Without any row of a talk that tells of a matter, where the user may not date it: its other kinds have the same day."""
    if reaches_everybody(user, Permission.VIEW_OPEN_MATTER_DATE):
        return Covered.objects.all()
    plain = ~Q(talk__kinds__overlap=list(TELLING_OF_MATTERS))
    return Covered.objects.filter(plain | Q(cadre__home_unit__in=_dated(user)))


def visible_promises(user: User) -> QuerySet[Promise]:
    """Promises the user sees to, and those of talks the user reads."""
    read = Talk.objects.filter(may_read(user), pk=OuterRef("talk"))
    found = Promise.objects.filter(Q(owner=user) | Exists(read), talk__state=TalkState.SIGNED)
    return found.filter(~near_to(user, "cadre")).select_related("talk", "cadre__home_unit", "owner")


def open_promises(user: User) -> QuerySet[Promise]:
    """Those of them that wait."""
    return visible_promises(user).filter(state=PromiseState.OPEN)


def visible_plans(user: User) -> QuerySet[Plan]:
    """Plans of the units whose coverage the user sees."""
    units = unit_ids_for(user, Permission.VIEW_TALK_COVERAGE)
    return Plan.objects.filter(unit__in=units).select_related("unit", "interviewer")


def editable_plans(user: User) -> QuerySet[Plan]:
    """Plans of the units for which the user plans."""
    return visible_plans(user).filter(unit__in=unit_ids_for(user, Permission.PLAN_TALKS))


def planned_units(user: User) -> QuerySet[Unit]:
    """Units for which the user plans."""
    return units_for(user, Permission.PLAN_TALKS)


def visible_attachments(user: User) -> QuerySet[Attachment]:
    """Attachments of talks whose words the user may read."""
    return Attachment.objects.filter(talk__in=readable_talks(user)).select_related("talk")


def own_draft_attachments(user: User) -> QuerySet[Attachment]:
    """Those of one's own drafts."""
    return Attachment.objects.filter(talk__in=own_drafts(user)).select_related("talk")


def visible_occasions(user: User) -> QuerySet[Occasion]:
    """Reasons to talk with people the user records or counts; `talked_on`: when somebody has since, as far as told."""
    since = {"cadre": OuterRef("cadre"), "held_on__gte": OuterRef("noted_on")}
    talked = _told_of(user).filter(**since).order_by("held_on")
    of_people = Q(cadre__in=counted_cadres(user)) | Q(cadre__in=recordable_cadres(user))
    found = Occasion.objects.filter(of_people)
    found = found.annotate(talked_on=Subquery(talked.values("held_on")[:1]))
    return found.select_related("cadre__home_unit", "interviewer")


def open_occasions(user: User) -> QuerySet[Occasion]:
    """Those for which nobody has talked with the person yet."""
    return visible_occasions(user).filter(dropped_on=None, talked_on=None)


def editable_occasions(user: User) -> QuerySet[Occasion]:
    """Open ones of people whose talks the user records."""
    return open_occasions(user).filter(cadre__in=recordable_cadres(user))


def _dated(user: User) -> list[UUID]:
    """Units in which the user may know when a matter began or ends."""
    return [
        *unit_ids_for(user, Permission.VIEW_OPEN_MATTER_DATE),
        *unit_ids_for(user, Permission.VIEW_SUPERVISION),
    ]


def _named(user: User) -> Q:
    return Q(Exists(Reader.objects.filter(talk=OuterRef("pk"), user=user)))


def _whether(condition: Q) -> Case:
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())
