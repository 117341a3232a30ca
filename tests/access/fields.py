"""Everything a role can read, and what of it must not be there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from accountability.models import Sanction
from cadres.models import Cadre
from readiness.models import StatusChange
from tests.access.calls import Call, Case, call_of
from tests.access.matrix import ask
from tests.access.policy import audience, permits, policy
from tests.access.relations import PERSONAL, SHARED
from tests.access.world import World, id_number, phone
from tests.access.world_interviews import said_in
from tests.access.world_pools import RULES_CANARY

OF_A_FILE = (
    "cadre",
    "sanction",
    "result",
    "change",
    "deadline",
    "batch_line",
    "form",
    "placement",
    "stretch",
    "enrolment",
    "holder",
    "cultivation",
    "follow_up",
    "outside",
    "talk",
    "observation",
    "assessment",
    "rating",
    "stay",
)
EVERY_RELATION = (*SHARED, *PERSONAL)
Part = tuple[str, str]  # its name, and whose it is
SHOWN_WHEN_ASKED = ("cadres:reveal",)  # by POST, with a purpose
VARIANTS = {
    "cadres:roster": ["", "?cols=name&cols=rank_since&cols=work_started&cols=party_joined&cols=readiness"],
    "cadres:export": ["?q=Canary&cols=rank&cols=readiness"],
    "cadres:part": [
        "overview", "service", "appraisals", "education", "awards", "deeds", "readers", "placements", "training", "supervision",
    ],
    "readiness:board": [f"?ladder={ladder}{view}" for ladder in ("rank", "leadership", "staff") for view in ("", "&view=list")],
    "deadlines:list": ["?kind=verification", "?kind=effect_period&cols=note", "?standing=overdue", "?standing=coming"],
    "api-deadline-list": ["?page_size=500"],
    "api-cadre-list": ["?page_size=500&expand=appointments,ranks,educations,appraisals,awards,resume_lines"],
    "api-cadre-detail": ["?expand=appointments,ranks,educations,appraisals,awards,resume_lines"],
    "api-result-list": ["?page_size=500&expand=lines"],
    "api-result-detail": ["?expand=lines"],
    "accountability:people": ["?q=Canary"],
    "accountability:sanctions": ["", "?cols=name&cols=organ&cols=document&cols=finding&cols=until"],
    "accountability:cases": ["", "?cols=name&cols=subject&cols=document"],
    "accountability:case_step": ["prepare", "decide", "correction", "revoke"],
    "accountability:stepdowns": ["", "?cols=name&cols=situation&cols=document"],
    "accountability:stepdown_step": ["verify", "propose", "rule", "talk", "place", "review", "appeal"],
    "api-stepdown-list": ["?page_size=500"],
    "api-tolerance-case-list": ["?page_size=500"],
    "api-sanction-list": ["?page_size=500&expand=matter"],
    "api-change-list": ["?page_size=500"],
    "placements:list": ["", "?cols=name&cols=landing&cols=outcome&cols=mentor&cols=season"],
    "placements:sheet": ["?cols=name&cols=host&cols=landing&cols=outcome"],
    "placements:people": ["?q=Canary"],
    "placements:deed": ["landing", "settle"],
    "api-placement-list": ["?page_size=500&expand=appraisals"],
    "api-stretch-list": ["?page_size=500"],
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """A page or answer somebody has read; about a file of this relation, or a list."""

    route: str
    relation: str
    text: str


def readings(world: World, role: str) -> Iterator[Reading]:
    """Everything the role may read, of every file it reaches."""
    for permit in permits():
        if (
            (permit.method != "GET" and permit.route not in SHOWN_WHEN_ASKED)
            or permit.is_public
            or permit.checks_door_only
            or not permit.may_use(role)
        ):
            continue
        reached = [one for one in world.relations(permit.of, role) if permit.reaches(role, one)]
        for relation in reached if permit.of else ("",):
            case = Case(world, permit, role, relation, permit.whole)
            for call in calls(case):
                answer = ask(case.client, permit.method, call)
                about = relation if permit.of in OF_A_FILE else ""
                yield Reading(permit.route, about, answer.text)


def calls(case: Case) -> Iterator[Call]:
    """What is asked in a case, in all its variants."""
    if case.permit.method != "GET":
        yield call_of(case)
        return
    path = call_of(case).path
    for variant in VARIANTS.get(case.permit.route, [""]):
        if case.permit.route == "placements:deed":
            yield Call(path.replace("/landing/", f"/{variant}/"))
        elif case.permit.route == "accountability:case_step":
            yield Call(path.replace("/decide/", f"/{variant}/"))
        elif case.permit.route == "accountability:stepdown_step":
            yield Call(path.replace("/verify/", f"/{variant}/"))
        elif case.permit.route == "cadres:part":
            yield Call(path.replace("/service/", f"/{variant}/"))
        else:
            yield Call(path.split("?")[0] + variant)


def sanction_of(cadre: Cadre) -> Sanction:
    """The only one."""
    return Sanction.objects.get(cadre=cadre)


def writings(day: date) -> list[str]:
    """A day as pages and answers write it."""
    return [day.isoformat(), f"{day:%Y.%m.%d}"]


def until_words(cadre: Cadre) -> list[str]:
    """The last day of effect and the first day after it."""
    day = sanction_of(cadre).effect_until
    return [*writings(day), *writings(day + timedelta(days=1))]


def matter_change(cadre: Cadre) -> list[str]:
    """The change a matter has caused."""
    return [
        str(pk)
        for pk in StatusChange.objects.filter(cadre=cadre, after="not_yet").values_list("pk", flat=True)
    ]


CANARIES: dict[str, Callable[[Cadre], list[str]]] = {
    "id_number": lambda cadre: [id_number(cadre.number)],
    "phone": lambda cadre: [phone(cadre.number)],
    "address": lambda cadre: [f"address-{cadre.number:03}-canary"],
    "health": lambda cadre: [f"health-{cadre.number:03}-canary"],
    "family": lambda cadre: [f"family-{cadre.number:03}-canary"],
    "awards_text": lambda cadre: [f"awards-{cadre.number:03}-canary"],
    "remarks": lambda cadre: [f"remarks-{cadre.number:03}-canary"],
    "declarations": lambda cadre: [f"declared-{cadre.number:03}-canary"],
    "matter_until": until_words,
    "matter_detail": lambda cadre: [f"organ-{cadre.number:03}-canary", f"paper-{cadre.number:03}-canary"],
    "matter_change": matter_change,
    "stepdown": lambda cadre: [
        f"{word}-{cadre.number:03}-canary" for word in ("prompt-heard", "moved-by", "appealed-for")
    ],
    "tolerance": lambda cadre: [
        f"{word}-{cadre.number:03}-canary" for word in ("prepared-case", "decided-case", "ruling", "mend")
    ],
    "landing_post": lambda cadre: [f"landing-{cadre.number:03}-canary"],
    "talk_words": said_in,
    "point_raiser": lambda cadre: [f"提出人 {cadre.name}"],
    "batch_note": lambda cadre: [f"note-{cadre.number:03}-canary"],
    "field_note_text": lambda cadre: [f"field-{cadre.number:03}-canary"],
    "observation_text": lambda cadre: [f"seen-{cadre.number:03}-canary"],
    "answer_text": lambda cadre: [f"answer-{cadre.number:03}-canary"],
    "plea_text": lambda cadre: [f"plea-{cadre.number:03}-canary"],
}
ON_THE_PAGE = {
    "id_number_masked": ["999****"],
    "pool_suggestion": [RULES_CANARY],
    "matter_source": ["第五十二条（立案）"],
    "matter_open": ["有未了事项", "open_matter", "open_period"],
}  # the same for everybody: judged only where an answer is about one file


def field_faults(world: World, role: str, read: Iterable[Reading]) -> list[str]:
    """Parts a role reads and must not, and parts it should find and does not."""
    seen, found, canaries = set(), [], canaries_of(world, role)
    for reading in read:
        for name, relation in shown_in(reading, canaries):
            seen.add((name, relation))
            if not may_stand(name, role, relation, reading.route):
                found.append(f"{name} of {relation} on {reading.route}")
    wanted = {
        (name, relation)
        for name, said in policy()["fields"].items()
        for relation in audience(said["open"]).get(role, ())
    }
    return [*found, *(f"{name} of {relation} is nowhere" for name, relation in sorted(wanted - seen))]


def canaries_of(world: World, role: str) -> dict[Part, list[str]]:
    """What tells that a part of somebody in a relation is shown."""
    return {
        (name, relation): words(world.cadre(relation, role))
        for name, words in CANARIES.items()
        for relation in EVERY_RELATION
    }


def shown_in(reading: Reading, canaries: dict[Part, list[str]]) -> Iterator[Part]:
    """The parts that stand in a reading, and of whom."""
    for part, words in canaries.items():
        if any(word in reading.text for word in words):
            yield part
    for name, words in ON_THE_PAGE.items():
        if reading.relation and any(word in reading.text for word in words):
            yield name, reading.relation


def may_stand(name: str, role: str, relation: str, route: str) -> bool:
    """Whether the policy shows the part there."""
    said = policy()["fields"][name]
    return relation in audience(said["open"]).get(role, ()) and route in said.get("only_on", [route])
