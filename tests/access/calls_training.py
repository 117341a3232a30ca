"""How the addresses of training are called."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cadres.services import add_cadre
from common.clock import today
from common.sheets import SheetOut, write_workbook
from tests.access.calls import Call, Case, Nowhere, api, to
from tests.access.calls_growth import GROWTH_CALLS
from tests.access.relations import BY
from training.models import Enrolment
from training.services.importing import HEADINGS

EVENT = {"name": "another", "kind": "course", "mode": "gathered"}
OUTSIDE = {
    "kind": "other", "mode": "gathered", "name": "another", "school": "x", "began_on": "2026-01-05",
    "ended_on": "2026-01-06", "hours": "8.0",
}  # fmt: skip


def named_unit(case: Case, data: dict) -> dict:
    """A form that names a unit."""
    return data | {"unit": case.target("unit").pk}


def unit_of(case: Case, kind: str) -> object:
    """The unit of an object; an unknown one where there is none."""
    return getattr(case.target(kind), "unit_id", Nowhere().pk)


def session_data(_case: Case) -> dict:
    """A session of today."""
    return {"on": today(), "begin": "07:00", "finish": "08:00", "hours": "1.0", "required": "on"}


def somebody_new(case: Case) -> dict:
    """Somebody of the event's unit who is not enrolled."""
    event = case.target("training_event")
    unit = getattr(event, "unit", None) or case.world.house.here
    return {"people": [add_cadre("新来", home_unit=unit, by=BY).pk]}


def one_there(case: Case) -> dict:
    """The hours of one person of the session's event."""
    event = getattr(case.target("session"), "event_id", None)
    rows = Enrolment.objects.filter(event=event, cadre__name__regex="^Canary-(own|below|other)-")
    return {f"hours-{row.cadre_id}": "1.5" for row in rows}


def attendance_sheet(case: Case) -> Call:
    """A sheet of one person at the second session."""
    event = case.target("training_event")
    row = Enrolment.objects.filter(event=event.pk, cadre__name__regex="^Canary-(own|below|other)-").first()
    content = io.BytesIO()
    lines = [[row.number if row else "1", "", "", 2, 1.5]]
    write_workbook(content, [SheetOut("a", HEADINGS, lines)])
    file = SimpleUploadedFile("a.xlsx", content.getvalue())
    return Call(reverse("training:import", args=[event.pk]), {"file": file})


def new_by_api(route: str, data: dict) -> object:
    """Something of a unit, over REST."""
    return lambda case: api(reverse(route), data | {"unit_id": str(case.target("unit").pk)})


def hours_by_api(case: Case) -> Call:
    """The hours of one person, over REST."""
    rows = [{"cadre_id": key.removeprefix("hours-"), "hours": "1.5"} for key in one_there(case)]
    address = reverse("api-session-attendances", args=[case.target("session").pk])
    return api(address, {"attendances": rows or [{"cadre_id": str(Nowhere().pk), "hours": "1.5"}]})


def enrol_by_api(case: Case) -> Call:
    """Somebody new, over REST."""
    [pk] = somebody_new(case)["people"]
    return api(
        reverse("api-event-enrolments", args=[case.target("training_event").pk]), {"cadre_ids": [str(pk)]}
    )


def deed_by_api(route: str, kind: str, data: dict | None = None) -> object:
    """A deed on an object, over REST."""
    return lambda case: api(reverse(route, args=[case.target(kind).pk]), data or {})


TIMES = {"starts_at": "2026-01-05T09:00:00+08:00", "ends_at": "2026-01-05T10:00:00+08:00", "hours": "1.0"}
TRAINING_CALLS = {
    ("training:check_in", ""): lambda case: Call(
        reverse("training:check_in", args=[Nowhere().pk, "AAAAAAAA"]), {}
    ),
    ("training:pass", ""): lambda case: Call(reverse("training:pass", args=["nothing"]), {}),
    ("training:import", "POST"): attendance_sheet,
    ("api-programme-list", "POST"): new_by_api("api-programme-list", {"code": "x", "name": "another"}),
    ("api-event-list", "POST"): new_by_api("api-event-list", {"name": "another", "kind": "course"}),
    ("api-event-sessions", "POST"): deed_by_api("api-event-sessions", "training_event", TIMES),
    ("api-event-open", "POST"): deed_by_api("api-event-open", "training_draft"),
    ("api-event-close", "POST"): deed_by_api("api-event-close", "training_event"),
    ("api-event-enrolments", "POST"): enrol_by_api,
    ("api-session-attendances", "POST"): hours_by_api,
    ("training:new_event", "POST"): lambda case: Call(reverse("training:new_event"), named_unit(case, EVENT)),
    ("training:change_event", "POST"): to(
        "training:change_event",
        "training_event",
        lambda case: EVENT | {"unit": unit_of(case, "training_event")},
    ),
    ("training:new_programme", "POST"): lambda case: Call(
        reverse("training:new_programme"), named_unit(case, {"name": "another", "code": "x"})
    ),
    ("training:change_programme", "POST"): to(
        "training:change_programme",
        "programme",
        lambda case: {"name": "another", "code": "x", "unit": unit_of(case, "programme")},
    ),
    ("training:new_room", "POST"): lambda case: Call(
        reverse("training:new_room"), named_unit(case, {"name": "another"})
    ),
    ("training:new_partner", "POST"): lambda case: Call(reverse("training:new_partner"), {"name": "another"}),
    ("training:new_session", "POST"): to("training:new_session", "training_event", session_data),
    ("training:change_session", "POST"): to("training:change_session", "session", session_data),
    ("training:remove_session", "POST"): to("training:remove_session", "session", {}),
    ("training:enrol", "POST"): to("training:enrol", "training_event", somebody_new),
    ("training:people", "GET"): lambda case: Call(
        reverse("training:people", args=[case.target("training_event").pk]) + "?q=Canary"
    ),
    ("training:attendance", "POST"): to("training:attendance", "session", one_there),
    ("training:withdraw", "POST"): to("training:withdraw", "enrolment", {"reason": "called away"}),
    ("training:new_outside", "POST"): to("training:new_outside", "cadre", OUTSIDE),
    ("training:change_outside", "POST"): to("training:change_outside", "outside", OUTSIDE),
    ("training:remove_outside", "POST"): to("training:remove_outside", "outside", {}),
    **GROWTH_CALLS,
}
