"""How the addresses of rulemaking are called."""

from datetime import timedelta

from django.urls import reverse

from common.clock import today
from rulemaking.models import Draft, Simulation
from tests.access.calls import Call, Case, api, to
from tests.access.world_rules import NAME

SET = "rank-ladder"
START = {"reason": "x", "from_day": (today() + timedelta(days=9)).isoformat()}
PAPER = {"document": "办法", "number": "1号", "rules": ["RK-21"]}
WORDS = {"title_zh": "甲", "title_en": "A"}
RULE = WORDS | {"effect": "BLOCK", "steps": ["rank-2", "rank-3"], "doc": "x", "verified": "seen"}
HEAD = WORDS | {
    "from_day": START["from_day"],
    "identity": ["civil_servant", "ref_managed"],
    "steps": [f"rank-{n}" for n in range(2, 13)],
}


def of_set(route: str, data: dict | None = None):
    """The page of a set."""
    return lambda case: Call(reverse(route, args=[SET]), data)


def longer(case: Case) -> str:
    """The text of the draft, a little changed."""
    return Draft.objects.get(reason=NAME).text.replace("months: 24", "months: 25")


def flips(case: Case) -> Call:
    """Those of the shared simulation."""
    pk = Simulation.objects.get(shared_at__isnull=False).pk
    return Call(reverse("api-rule-simulation-flips", args=[pk]) + "?page_size=500")


RULES_CALLS = {
    ("rulemaking:set", "GET"): of_set("rulemaking:set"),
    ("rulemaking:start", "GET"): of_set("rulemaking:start"),
    ("rulemaking:start", "POST"): of_set("rulemaking:start", START),
    ("rulemaking:overlay", "GET"): of_set("rulemaking:overlay"),
    ("rulemaking:overlay", "POST"): of_set("rulemaking:overlay", START | PAPER),
    ("rulemaking:text", "POST"): to("rulemaking:text", "rule_draft", lambda case: {"text": longer(case)}),
    ("rulemaking:head", "POST"): to("rulemaking:head", "rule_draft", HEAD),
    ("rulemaking:rule", ""): to("rulemaking:rule", "rule_draft", RULE, "RK-21"),
    ("rulemaking:enact", "POST"): to("rulemaking:enact", "rule_draft", {"agreed": "on", "rules": ["RK-21"]}),
    ("api-rule-draft-enact", "POST"): lambda case: api(
        reverse("api-rule-draft-enact", args=[case.target("rule_draft").pk]), {"confirmed": []}
    ),
    ("rulemaking:simulation", "GET"): lambda case: Call(
        reverse("rulemaking:simulation", args=[Simulation.objects.get(shared_at__isnull=False).pk])
    ),
    ("api-rule-set-list", "GET"): lambda case: Call(reverse("api-rule-set-list")),
    ("api-rule-set-detail", "GET"): of_set("api-rule-set-detail"),
    ("api-rule-draft-list", "POST"): lambda case: api(reverse("api-rule-draft-list"), START | {"key": SET}),
    ("api-rule-draft-text", "PUT"): lambda case: api(
        reverse("api-rule-draft-text", args=[case.target("rule_draft").pk]), {"text": longer(case)}
    ),
    ("api-rule-draft-simulate", "POST"): lambda case: api(
        reverse("api-rule-draft-simulate", args=[case.target("rule_draft").pk]), {}
    ),
    ("api-rule-simulation-flips", "GET"): flips,
}
