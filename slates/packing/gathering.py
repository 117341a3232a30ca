"""Everything the papers of a meeting rest on, read once with the rights of who seals them, in both languages."""

import secrets
from collections.abc import Callable, Sequence
from datetime import date

from django.utils.translation import override

from accounts.models import User
from readiness.views.book import step_name
from slates.choices import RESOURCES
from slates.comparison import Compared, compare
from slates.evidence import Cell
from slates.models import Pack, Slate
from slates.queries import candidates_of, fit, last_lists, not_put_forward, standing_reasons
from slates.shares import shares
from talent_pools.choices import Decision, Item, Kind, Said, State, Suggested
from talent_pools.models import Membership, Proposal
from talent_pools.queries import latest_findings, visible_memberships, visible_proposals
from talent_pools.words import proposal_words
from teams.effects import effects_of
from teams.models import Scenario
from teams.words import Row as Effect
from teams.words import rows_of as effects_in

LANGUAGES = (("zh", "zh-hans"), ("en", "en"))
Both = dict[str, str]


def both(make: Callable[[], object]) -> dict[str, object]:
    """The same in Chinese and in English."""
    found = {}
    for key, language in LANGUAGES:
        with override(language):
            found[key] = make()
    return found


def words(make: Callable[[], object]) -> Both:
    """A sentence in both languages."""
    return both(lambda: str(make()))


def gathered(pack: Pack, slates: Sequence[Slate], user: User, on: date) -> dict:
    """The inputs of a pack: its slates, and the proposals of its pool that await a decision."""
    proposals = visible_proposals(user).filter(
        decision=Decision.OPEN, membership__pool=pack.pool_id,
        membership__cadre__home_unit__path__startswith=pack.unit.path,
    ).order_by("pk") if pack.pool_id else []  # fmt: skip
    return {
        "format": 1,
        "salt": secrets.token_hex(32),
        "on": on.isoformat(),
        "slates": [slate_of(one, user, on) for one in slates],
        "team": team_of(pack.scenario, user) if pack.scenario else None,
        "papers": [paper_of(one, user) for one in proposals],
    }


def slate_of(slate: Slate, user: User, on: date) -> dict:
    """A slate with the evidence, with names only where they may be seen by everybody."""
    blind = slate.blind and slate.is_open
    compared = both(lambda: compare(slate, user, on, blind=blind))
    reasons = standing_reasons(slate)
    passed = [] if blind else list(not_put_forward(user, slate))
    counts = [
        [one.key, one.on_slate, one.slate_known, one.others, one.others_known]
        for one in shares(user, slate, on)
    ]
    return {
        "post": slate.post, "unit": str(slate.unit), "step": words(lambda: step_name(slate.step)), "blind": blind,
        "outcome": slate.outcome, "people": people_of(slate, user, compared["zh"], compared["en"]), "counts": counts,
        "lists": [[str(one) for one in people] for people in last_lists(user, slate, for_all=True)],
        "fit": fit(user, slate).count(),
        "passed": [
            {"cadre": str(one.pk), "name": one.name, "unit": str(one.home_unit),
             "reason": reasons[one.pk].reason if one.pk in reasons else ""}
            for one in passed
        ],
    }  # fmt: skip


def people_of(slate: Slate, user: User, zh: Compared, en: Compared) -> list[dict]:
    """Each person with the rows; blind without names and reasons, in the order of the lot."""
    found = sorted(candidates_of(user, slate), key=lambda one: one.mark if zh.blind else one.place)
    return [
        {
            "cadre": str(one.cadre_id),
            "label": zh.columns[number].label,
            "about": {"zh": "，".join(zh.columns[number].about), "en": ", ".join(en.columns[number].about)},
            "reason": "" if zh.blind else one.reason,
            "chosen": one.chosen and not zh.blind,
            "rows": rows_of(zh, en, number),
        }
        for number, one in enumerate(found)
    ]


def rows_of(zh: Compared, en: Compared, number: int) -> list[dict]:
    """The rows of one person in both languages; a row that is not the sealer's is left out."""
    rows = zip(zh.rows, en.rows, strict=True)
    return [
        {
            "key": line.key, "needs": str(line.permission), "resource": RESOURCES[line.row],
            "title": {"zh": line.title, "en": other.title}, "source": {"zh": line.source, "en": other.source},
            "items": items_of(cells[number], others[number]),
        }
        for (line, cells), (other, others) in rows
        if cells[number] is not None
    ]  # fmt: skip


def items_of(zh: Cell, en: Cell) -> list[dict]:
    """Sentences of a cell."""
    return [
        {"zh": one.text, "en": other.text, "needs": str(one.needs)}
        for one, other in zip(zh.items, en.items, strict=True)
    ]


def team_of(scenario: Scenario, user: User) -> dict:
    """A team before and after its moves, counted over everybody in it."""
    effects = effects_of(user, scenario)
    rows = both(lambda: effects_in(effects.before, effects.after))
    return {
        "name": scenario.name, "unit": str(scenario.unit), "turnover_on": scenario.turnover_on.isoformat(),
        "people": [str(one.cadre_id) for one in effects.seats],
        "rows": [
            {"label": {"zh": labelled(zh), "en": labelled(en)}, "before": {"zh": zh.before, "en": en.before},
             "after": {"zh": zh.after, "en": en.after}}
            for zh, en in zip(rows["zh"], rows["en"], strict=True)
        ],
    }  # fmt: skip


def labelled(row: Effect) -> str:
    """What an effect is, with the rule or document it rests on."""
    return f"{row.label} ({row.source})" if row.source else row.label


def paper_of(proposal: Proposal, user: User) -> dict:
    """What is proposed about a member of a pool, the checks, the ballots, and what the rules suggest."""
    stay = visible_memberships(user).get(pk=proposal.membership_id)
    return {
        "cadre": str(stay.cadre_id), "name": stay.cadre.name, "unit": str(stay.cadre.home_unit),
        "pool": words(lambda: stay.pool), "proposal": words(lambda: proposal_words(proposal)),
        "kind": words(lambda: Kind(proposal.kind).label), "reason": proposal.reason, "grounds": stay.grounds,
        "state": words(lambda: State(stay.state).label), "differs": bool(stay.differs),
        "suggested": words(lambda: Suggested(stay.told).label) if stay.told else None,
        "checks": [check_of(stay, item) for item in Item],
        "ballots": [
            {"vote": one.vote, "said": words(one.get_vote_display), "who": one.voter, "reason": one.reason}
            for one in stay.ballots.all()
        ],
    }  # fmt: skip


def check_of(stay: Membership, item: Item) -> dict:
    """One of the four checks as it stands; open where something was found, is looked into, or is not recorded."""
    found = latest_findings(stay).get(item)
    clear = found is not None and found.said == Said.CLEAR
    said = words(found.get_said_display) if found else {"zh": "", "en": ""}
    return {
        "item": words(lambda: item.label),
        "said": said,
        "note": found.note if found else "",
        "open": not clear,
    }
