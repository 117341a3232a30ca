"""Keeping queries, making working lists, recording what was found."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.choices import Permission
from accounts.models import User
from accounts.queries import holds_at
from audit.masking import masked
from audit.services import record
from cadres.models import Cadre
from readiness.queries import visible_results
from selection.models import Candidate, CheckAnswer, SavedQuery, WorkingList
from selection.queries import eligible_cadres
from selection.tree import Tree, words
from units.models import Unit

MOST_QUERIES, MOST_CANDIDATES = 100, 300


@transaction.atomic
def save_query(query: SavedQuery, *, by: User) -> SavedQuery:
    """Keep conditions under a name; a query of the same name of one's own is replaced. `tree` is checked before."""
    require_unit(query.unit, by)
    same = SavedQuery.objects.filter(owner=by, name=query.name).first()
    if same is None and SavedQuery.objects.filter(owner=by).count() >= MOST_QUERIES:
        raise ValidationError(_("%(most)d queries are the most: delete one first.") % {"most": MOST_QUERIES})
    if masked(query.name) != query.name:
        raise ValidationError({"name": _("A name holds no number of a person.")})
    query.pk, query.owner = same.pk if same else query.pk, by
    query._state.adding = same is None
    query.full_clean()
    query.save()
    record("query.saved", query, by=by, detail={"name": query.name, "shared": query.shared})
    return query


@transaction.atomic
def delete_query(query: SavedQuery, *, by: User) -> None:
    """Forget one's own query."""
    if query.owner_id != by.pk:
        raise ValidationError(_("Only who keeps a query deletes it."))
    record("query.deleted", query, by=by, detail={"name": query.name})
    query.delete()


@transaction.atomic
def make_list(working_list: WorkingList, ids: Sequence[UUID], *, by: User) -> WorkingList:
    """A working list with these people, of whom only those of the own units, never oneself or kin, are taken."""
    require_unit(working_list.unit, by)
    people = list(eligible_cadres(by).filter(pk__in=ids)[: MOST_CANDIDATES + 1])
    if not people:
        raise ValidationError(_("There is nobody here who can be put on a working list of yours."))
    if len(people) > MOST_CANDIDATES:
        raise ValidationError(_("A working list holds %(most)d people at most.") % {"most": MOST_CANDIDATES})
    working_list.made_by = by
    working_list.words_zh, working_list.words_en = (
        in_words(working_list.tree, code) for code in ("zh-hans", "en")
    )
    working_list.full_clean()
    working_list.save()
    standing = standing_of(people, by)
    for cadre in people:
        Candidate.objects.create(working_list=working_list, cadre=cadre, standing=standing[cadre.pk])
    detail = {"name": working_list.name, "people": len(people), "purpose": working_list.purpose}
    record("list.made", working_list, by=by, detail=detail)
    return working_list


def in_words(tree: Tree, language: str) -> str:
    """The query in one language, as it stands now."""
    with override(language):
        return words(tree)


def standing_of(people: Sequence[Cadre], by: User) -> Mapping[UUID, dict]:
    """Unit, management state and stored comparisons of each, to see later what has changed."""
    found = {c.pk: {"unit": str(c.home_unit_id), "state": c.management_state, "results": {}} for c in people}
    results = visible_results(by).filter(cadre__in=found).values_list("cadre_id", "step", "status")
    for cadre, step, status in results:
        found[cadre]["results"][step] = status
    return found


@transaction.atomic
def change_candidate(candidate: Candidate, *, state: str, note: str, by: User) -> Candidate:
    """Say what has become of somebody on a list."""
    require_eligible(candidate, by)
    candidate.state, candidate.note = state, masked(note)
    candidate.full_clean()
    candidate.save()
    record("candidate.changed", candidate, by=by, detail={"state": state})
    return candidate


@transaction.atomic
def record_check(answer: CheckAnswer, *, by: User) -> CheckAnswer:
    """Record what was found on an item; an earlier answer is replaced and stays in the history."""
    require_eligible(answer.candidate, by)
    earlier = CheckAnswer.objects.filter(candidate=answer.candidate, item=answer.item).first()
    if earlier:
        answer.pk, answer._state.adding = earlier.pk, False
    answer.recorded_by, answer.note = by, masked(answer.note)
    answer.full_clean()
    answer.save()
    record("check.recorded", answer, by=by, detail={"item": answer.item})
    return answer


def require_unit(unit: Unit, by: User) -> None:
    """Only for a unit for which the user selects."""
    if not holds_at(by, Permission.SELECT_CADRES, unit):
        raise ValidationError({"unit": _("You do not select for this unit.")})


def require_eligible(candidate: Candidate, by: User) -> None:
    """Nobody acts on themself, kin, or people of other units."""
    if not eligible_cadres(by).filter(pk=candidate.cadre_id).exists():
        raise ValidationError(_("This person is not yours to decide on."))
