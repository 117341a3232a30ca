"""Programmes, events and people of training that a user may see or work on."""

from django.db.models import DateTimeField, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import held, unit_ids_for, units_for
from cadres.models import Cadre
from cadres.queries import at_home_or_guests, entrusted_cadres
from common import scope
from training.choices import EventState
from training.models import (
    Attendance,
    Enrolment,
    Event,
    HoursEntry,
    OutsideTraining,
    Programme,
    Room,
    Session,
)
from units.models import Unit

SESSIONS = Session.objects.filter(event=OuterRef("pk")).order_by().values("event")
VIEW, EDIT = Permission.VIEW_TRAINING, Permission.EDIT_TRAINING


def visible_events(user: User) -> QuerySet[Event]:
    """Those of the user's units and of the units above them; drafts only where the user plans."""
    near = Event.objects.filter(within_reach(user))
    planned = ~Q(state=EventState.DRAFT) | Q(unit__in=unit_ids_for(user, EDIT))
    return near.filter(planned).select_related("unit", "programme")


def within_reach(user: User) -> Q:
    """Rows with a unit among the user's units and those above them."""
    return Q(unit__in=unit_ids_for(user, VIEW)) | Q(unit__in=units_above(user))


def units_above(user: User) -> QuerySet[Unit]:
    """The units above those of which the user sees the training: what they hold is for these as well."""
    paths = [grant.unit.path.split(".")[:-2] for grant in held(user) if VIEW in grant.role.permits]
    above = {".".join(steps[:n]) + "." for steps in paths for n in range(1, len(steps) + 1)}
    return Unit.objects.filter(path__in=above)


def editable_events(user: User) -> QuerySet[Event]:
    """Events of units for which the user plans training."""
    return visible_events(user).filter(unit__in=unit_ids_for(user, EDIT))


def with_span(events: QuerySet[Event]) -> QuerySet[Event]:
    """Each with `first_at`, `last_at` and `total_hours` of its sessions."""
    return events.annotate(
        first_at=Subquery(SESSIONS.annotate(at=Min("starts_at")).values("at"), output_field=DateTimeField()),
        last_at=Subquery(SESSIONS.annotate(at=Max("ends_at")).values("at"), output_field=DateTimeField()),
        total_hours=Subquery(SESSIONS.annotate(sum=Sum("hours")).values("sum")),
    )


def visible_programmes(user: User) -> QuerySet[Programme]:
    """Programmes of the user's units and of those above them."""
    return Programme.objects.filter(within_reach(user)).select_related("unit")


def editable_programmes(user: User) -> QuerySet[Programme]:
    """Those the user may change."""
    return Programme.objects.filter(unit__in=unit_ids_for(user, EDIT)).select_related("unit")


def usable_rooms(user: User) -> QuerySet[Room]:
    """Rooms of the user's units and of those above them."""
    return Room.objects.filter(within_reach(user)).select_related("unit")


def planned_units(user: User) -> QuerySet[Unit]:
    """Units for which the user plans training."""
    return units_for(user, EDIT)


def visible_sessions(user: User) -> QuerySet[Session]:
    """Sessions of visible events."""
    return Session.objects.filter(event__in=visible_events(user)).select_related("event__unit", "room")


def editable_sessions(user: User) -> QuerySet[Session]:
    """Sessions of events the user plans."""
    return Session.objects.filter(event__in=editable_events(user)).select_related("event__unit", "room")


def seen_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whose training the user may see: at home or as guests in the user's units."""
    return Cadre.objects.filter(at_home_or_guests(user, VIEW))


def trained_cadres(user: User) -> QuerySet[Cadre]:
    """Cadres whom the user enrols and whose attendance the user records: never oneself or kin."""
    return entrusted_cadres(user, EDIT)


def visible_enrolments(user: User) -> QuerySet[Enrolment]:
    """Enrolments of cadres in sight, in events in sight."""
    found = Enrolment.objects.filter(cadre__in=seen_cadres(user), event__in=visible_events(user))
    return found.select_related("cadre__home_unit", "event__unit")


def editable_enrolments(user: User) -> QuerySet[Enrolment]:
    """Enrolments the user may withdraw: of one's own people, in any event one sees."""
    return visible_enrolments(user).filter(cadre__in=trained_cadres(user))


def visible_attendances(user: User) -> QuerySet[Attendance]:
    """Attendances of cadres in sight."""
    found = Attendance.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("cadre__home_unit", "session__event")


def visible_outside(user: User) -> QuerySet[OutsideTraining]:
    """Outside training of cadres in sight."""
    return OutsideTraining.objects.filter(cadre__in=seen_cadres(user)).select_related("cadre")


def editable_outside(user: User) -> QuerySet[OutsideTraining]:
    """That of one's own people."""
    return OutsideTraining.objects.filter(cadre__in=trained_cadres(user)).select_related("cadre")


def visible_entries(user: User) -> QuerySet[HoursEntry]:
    """Lines of the ledger of cadres in sight, each with its source."""
    found = HoursEntry.objects.filter(cadre__in=seen_cadres(user))
    return found.select_related("attendance__session__event", "outside")


def attended_hours(event: Event) -> dict:
    """Hours attended in required sessions of an event, by cadre; in any session where none is required."""
    sessions = event.sessions.filter(required=True) or event.sessions.all()
    rows = Attendance.objects.filter(session__in=sessions).order_by().values("cadre")
    return dict(rows.annotate(sum=Sum("hours")).values_list("cadre", "sum"))


def seats_left(event: Event) -> int | None:
    """Free seats; None where there is no limit."""
    return None if event.capacity is None else max(event.capacity - event.seats_taken, 0)


def waiting_first(event: Event) -> QuerySet[Enrolment]:
    """The waiting list in its order."""
    return Enrolment.objects.filter(event=event, state="waiting").order_by(F("asked_at"), "id")


def waiting_in(event: Event) -> int:
    """How many wait, whoever sees them."""
    with scope.everything():
        return waiting_first(event).count()
