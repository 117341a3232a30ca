"""Two shared queries and a working list of the demonstration."""

from datetime import timedelta

from accounts.models import User
from common.clock import today
from dashboards.demo.units import ZONE
from selection.choices import Item, Said
from selection.compiling import found
from selection.models import CheckAnswer, SavedQuery, WorkingList
from selection.services import make_list, record_check, save_query
from selection.tree import cleaned
from units.models import Unit

IN_VIEW = 6
YOUNG = {"all": [
    {"is": "age", "max": 35}, {"is": "full_education", "least": "4"}, {"is": "grassroots", "min": 2},
    {"is": "never_below", "years": 3, "yes": True},
]}  # fmt: skip
OUTSIDE = {"all": [
    {"is": "outside_party", "yes": True}, {"is": "identity", "among": ["civil_servant", "ref_managed"]},
    {"any": [{"is": "excellent", "years": 3, "min": 1}, {"is": "degree", "least": "2"}]},
]}  # fmt: skip
DEPUTY = {"all": [
    {"is": "rank", "among": ["5", "6"]}, {"is": "rank_years", "min": 2}, {"is": "age", "max": 42},
    {"is": "running", "years": 3, "yes": True},
]}  # fmt: skip


def select_people(units: dict[str, Unit]) -> None:
    """What an officer has asked and begun."""
    officer, unit, day = User.objects.get(username="officer"), units[ZONE], today()
    for name, tree in (("35岁以下年轻干部", YOUNG), ("党外优秀公务员", OUTSIDE)):
        kept = SavedQuery(name=name, tree=cleaned(tree, by=officer, day=day), unit=unit, shared=True)
        save_query(kept, by=officer)
    tree = cleaned(DEPUTY, by=officer, day=day)
    ids = list(
        found(tree, "yes", by=officer, day=day)
        .order_by("home_unit__path", "home_order")
        .values_list("pk", flat=True)
    )
    made = {
        "name": "经济发展局副局长人选",
        "purpose": "经济发展局副局长（拟任）",
        "unit": unit,
        "cut_off": day,
        "tree": tree,
    }
    if ids:
        answer_some(make_list(WorkingList(**made), ids[:IN_VIEW], by=officer), officer)


def answer_some(working_list: WorkingList, officer: User) -> None:
    """The archive of all was reviewed; of the first one, discipline inspection was asked as well."""
    day = today() - timedelta(days=1)
    for number, candidate in enumerate(working_list.candidates.all()):
        said = {"candidate": candidate, "said_on": day, "said": Said.CLEAR}
        record_check(CheckAnswer(item=Item.ARCHIVE, office="党群工作部干部科", **said), by=officer)
        if not number:
            paper = {"office": "纪检监察工委", "document_no": "澄纪函〔2026〕18号"}
            record_check(CheckAnswer(item=Item.DISCIPLINE, **paper, **said), by=officer)
