"""How the addresses of portraits are called."""

from uuid import uuid4

from django.urls import reverse

from assessments.models import ProjectResult
from tests.access.calls import Call, Case, api, to


def deed_of(case: Case) -> str:
    """A record of the person."""
    found = ProjectResult.objects.filter(cadre=case.target("cadre").pk).order_by("pk").first()
    return str(found.pk if found else uuid4())


def give(case: Case) -> dict:
    """A label that rests on it."""
    return {"axis": "achieving", "tone": "strength", "text": "x", "records": [f"result:{deed_of(case)}"]}


def give_by_api(case: Case) -> Call:
    """The same over REST."""
    told = {"axis": "achieving", "tone": "strength", "text": "x"}
    records = [{"source": "result", "record_id": deed_of(case)}]
    return api(reverse("api-cadre-labels", args=[case.target("cadre").pk]), told | {"records": records})


WEIGHTS = {"load": "40", "delivery": "20", "duty": "25", "regard": "15", "reason": "x"}

PORTRAIT_CALLS = {
    ("portraits:propose", "POST"): lambda case: Call(reverse("portraits:propose"), WEIGHTS),
    ("portraits:judge", "POST"): to("portraits:judge", "prompt", {"outcome": "talk", "words": "x"}),
    ("portraits:give", "POST"): to("portraits:give", "cadre", give),
    ("portraits:take", "POST"): to("portraits:take", "cadre", {"occasion": "x"}),
    ("portraits:withdraw", "POST"): to("portraits:withdraw", "portrait_label", {"withdrawn_because": "x"}),
    ("api-cadre-labels", "POST"): give_by_api,
    ("api-cadre-portraits", "POST"): lambda case: api(
        reverse("api-cadre-portraits", args=[case.target("cadre").pk]), {"occasion": "x"}
    ),
}
