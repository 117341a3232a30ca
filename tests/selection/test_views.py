"""The pages of queries and working lists."""

import json
from datetime import date
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from accounts.choices import Role
from accounts.models import RoleDefinition
from accounts.services import add_user, grant_role
from audit.models import Entry
from cadres.services import change_cadre
from common.clock import today
from common.sheets import read_workbook
from selection.choices import Item
from selection.models import CheckAnswer, SavedQuery, WorkingList
from selection.tree import cleaned
from selection.views.lists import changes_of
from tests.cadres.people import add_person, client_of, make_zone, signed
from tests.counting import statements_of

pytestmark = pytest.mark.django_db
TREE = {"all": [{"is": "age", "max": 40}, {"not": {"is": "speciality", "words": ["桥"]}}]}


@pytest.fixture
def zone():
    return make_zone()


@pytest.fixture
def officer(zone):
    return client_of(zone.officer)


def address(tree=TREE, name="selection:query", **more):
    return f"{reverse(name)}?{urlencode({'tree': json.dumps(tree)} | more)}"


def change(cadre, **fields):
    return change_cadre(cadre, by="test", version=cadre.version, **fields)


def because(answer):
    listing = answer.context["listing"]
    return dict(zip(listing.shown, listing.page.rows[0]["cells"], strict=True))["because"]


def names(answer):
    return [row["name"] for row in answer.context["listing"].page.rows]


def test_the_three_parts_stand_apart_and_unknown_says_why(zone, officer):
    known, other = add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳")
    change(known, speciality="财务")
    change(other, speciality="桥梁")
    assert names(officer.get(address())) == ["许若溪"]
    assert names(officer.get(address(segment="no"))) == ["马晓琳"]
    unknown = officer.get(address(segment="unknown"))
    assert names(unknown) == ["陆承远"]
    assert because(unknown) == "Speciality “桥”"
    figures = officer.get(address(name="selection:figures")).context["segments"]
    assert {one["key"]: one["count"] for one in figures} == {"yes": 1, "no": 1, "unknown": 1}


def test_people_of_other_units_are_in_no_part(zone):
    stranger = client_of(zone.stranger)
    counts = [one["count"] for one in stranger.get(address(name="selection:figures")).context["segments"]]
    assert counts == [0, 0, 0]


def test_retired_people_are_asked_about_only_by_their_state(zone, officer):
    change(zone.cadre, management_state="retired")
    assert names(officer.get(address({"is": "sex", "among": ["1"]}))) == []
    retired = {"all": [{"is": "sex", "among": ["1"]}, {"is": "management_state", "among": ["retired"]}]}
    assert names(officer.get(address(retired))) == ["陆承远"]


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        ({"is": "nothing"}, "no condition"),
        ({"is": "age"}, "Age: give a number"),
        ({"is": "age", "min": 9, "colour": 1}, "colour"),
        ({"is": "age", "min": "9"}, "Age: a number"),
        ({"is": "birth", "from": "1980"}, "Born: a day is written"),
        ({"is": "birth", "until": "9999-12-31"}, "Born: a day is written"),
        ({"is": "sex", "among": ["9"]}, "Sex: choose one"),
        ({"is": "investigation", "yes": True}, "no condition"),
        ({"all": [1]}, "A condition or a group"),
        ("[", "cannot be read"),
        ({"all": [{"any": [{"all": []}] * 10}] * 10}, "At most 60 conditions"),
        ({"is": "speciality", "words": ["\ud800"]}, "without control characters"),
    ],
)
def test_what_cannot_be_asked_is_said_and_nobody_is_shown(zone, officer, tree, words):
    sent = tree if isinstance(tree, str) else json.dumps(tree)
    answer = officer.get(f"{reverse('selection:query')}?{urlencode({'tree': sent})}")
    assert answer.status_code == 422
    assert words in " ".join(answer.context["asked"].form.errors["tree"])
    assert names(answer) == []


def test_the_comparison_is_asked_of_today_only(zone, officer):
    leaf = {"is": "readiness", "step": "rank-6", "among": ["held"]}
    assert officer.get(address(leaf)).status_code == 200
    assert officer.get(address(leaf, on="2026-01-01")).status_code == 422


def test_a_page_costs_the_same_with_more_people(zone, officer):
    before = statements_of(officer, address({"is": "age", "min": 1}))
    add_person(zone.office, "许若溪"), add_person(zone.office, "马晓琳")
    assert statements_of(officer, address({"is": "age", "min": 1})) == before


def test_a_shared_query_is_seen_by_the_office_and_deleted_by_its_owner(zone, officer):
    colleague = signed("colleague", "高立", Role.HR_OFFICER, zone.office)
    kept = {"name": "年轻干部", "unit": zone.office.pk, "tree": json.dumps(TREE)}
    officer.post(reverse("selection:save"), kept | {"shared": "on"})
    officer.post(reverse("selection:save"), kept | {"name": "自用"})
    seen = [one.name for one in client_of(colleague).get(reverse("selection:query")).context["queries"]]
    assert seen == ["年轻干部"]
    assert client_of(zone.stranger).get(reverse("selection:query")).context["queries"].count() == 0
    shared = SavedQuery.objects.get(shared=True)
    forget = reverse("selection:forget", args=[shared.pk])
    assert (client_of(colleague).post(forget).status_code, officer.post(forget).status_code) == (404, 302)
    assert {"query.saved", "query.deleted"} <= set(Entry.objects.values_list("action", flat=True))


def test_a_saved_query_opens_by_its_address(zone, officer):
    tree = cleaned({"is": "sex", "among": ["1"]}, by=zone.officer, day=date(2026, 1, 1))
    kept = SavedQuery.objects.create(name="男", tree=tree, owner=zone.officer, unit=zone.office)
    assert names(officer.get(f"{reverse('selection:query')}?saved={kept.pk}")) == ["陆承远"]


def test_a_part_of_the_builder_comes_alone(officer):
    assert 'data-leaf="age"' in officer.get(f"{reverse('selection:part')}?is=age").content.decode()
    assert officer.get(f"{reverse('selection:part')}?is=investigation").status_code == 404


def made(zone, officer):
    form = {"name": "经发局副局长人选", "purpose": "经发局副局长", "unit": zone.office.pk}
    officer.post(reverse("selection:new_list"), form | {"tree": json.dumps({"is": "sex", "among": ["1"]})})
    return WorkingList.objects.get()


def test_a_list_freezes_the_query_in_both_languages(zone, officer):
    found = made(zone, officer)
    assert (found.words_en, found.words_zh) == ("Sex male", "性别 男")
    assert [one.cadre.name for one in found.candidates.all()] == ["陆承远"]


def test_the_checklist_begins_unasked_and_is_answered_item_by_item(zone, officer):
    candidate = made(zone, officer).candidates.get()
    page = officer.get(reverse("selection:candidate", args=[candidate.pk]))
    assert [line["answer"] for line in page.context["lines"]] == [None] * len(Item)
    said = {
        "item": "discipline",
        "said": "found",
        "said_on": "2026-01-16",
        "office": "纪检监察工委",
        "document_no": "1",
    }
    check = reverse("selection:check", args=[candidate.pk])
    assert officer.post(check, said).status_code == 422  # what was found is not said
    assert officer.post(check, said | {"note": "待核实的线索"}).status_code == 302
    assert officer.post(check, said | {"said": "clear"}).status_code == 302
    [answer] = CheckAnswer.objects.all()
    assert (answer.said, answer.recorded_by) == ("clear", zone.officer)


def test_a_list_tells_what_has_changed_since(zone, officer):
    found = made(zone, officer)
    assert officer.get(reverse("selection:list", args=[found.pk])).context["rows"][0]["changes"] == ""
    change(zone.cadre, management_state="retired")
    assert (
        officer.get(reverse("selection:list", args=[found.pk])).context["rows"][0]["changes"]
        == "management state"
    )


def test_a_list_page_costs_the_same_with_more_people(zone, officer):
    found = made(zone, officer)
    before = statements_of(officer, reverse("selection:list", args=[found.pk]))
    for name in ("许若溪", "马晓琳"):
        found.candidates.create(cadre=add_person(zone.office, name))
    assert statements_of(officer, reverse("selection:list", args=[found.pk])) == before


def test_the_page_of_lists_costs_the_same_with_more_lists(zone, officer):
    first = made(zone, officer)
    before = statements_of(officer, reverse("selection:lists"))
    for name in ("二", "三"):
        WorkingList.objects.create(
            name=name,
            purpose="x",
            unit=first.unit,
            cut_off=first.cut_off,
            tree=first.tree,
            made_by=first.made_by,
        )
    assert statements_of(officer, reverse("selection:lists")) == before
    rows = officer.get(reverse("selection:lists")).context["listing"].page.rows
    assert [(row["people"], row["wanted"]) for row in rows] == [(0, 0), (0, 0), (1, len(Item))]


def test_nobody_puts_themself_on_a_list(zone, officer):
    zone.cadre.user = zone.officer
    zone.cadre.save()
    form = {"name": "x", "purpose": "x", "unit": zone.office.pk, "ids": [zone.cadre.pk]}
    assert officer.post(reverse("selection:new_list"), form).status_code == 422
    assert WorkingList.objects.count() == 0


def test_what_asks_about_matters_is_not_taken_out_alone(zone, officer):
    leaf = {"is": "open_matter", "yes": False}
    assert officer.get(address(leaf, "selection:export")).status_code == 302
    grant_role(zone.officer, Role.HR_CHIEF, unit=zone.office, by="test")
    assert client_of(zone.officer).get(address(leaf, "selection:export")).status_code == 200


def test_paper_is_taken_out_as_a_sheet_is(zone, officer, settings):
    leaf, matters = {"is": "sex", "among": ["1"]}, {"is": "open_matter", "yes": False}
    assert [row["name"] for row in officer.get(address(leaf, "selection:print")).context["rows"]] == [
        "陆承远"
    ]
    assert officer.get(address(matters, "selection:print")).status_code == 302
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": 1}
    assert officer.get(address(leaf, "selection:print")).status_code == 302


def narrow(zone):
    """A colleague with a role of the office that selects, and nothing more."""
    role = RoleDefinition(
        code="selector",
        name_zh="选任",
        name_en="Selector",
        description_zh="选任",
        permissions=["view_cadres", "select_cadres"],
    )
    role.full_clean()
    role.save()
    colleague = add_user("narrow", "a-long-password-9", name="高立", by="test")
    grant_role(colleague, role.pk, unit=zone.office, by="test")
    return client_of(colleague)


def test_who_only_selects_takes_nothing_out(zone):
    client = narrow(zone)
    assert client.get(address({"is": "sex", "among": ["1"]}, "selection:print")).status_code == 403
    assert client.get(address({"is": "sex", "among": ["1"]})).context["print_url"] == ""


def test_a_list_does_not_tell_what_its_reader_may_not_ask(zone, officer):
    form = {"name": "人选", "purpose": "副局长", "unit": zone.office.pk, "on": "2025-06-01"}
    officer.post(
        reverse("selection:new_list"), form | {"tree": json.dumps({"is": "open_matter", "yes": False})}
    )
    found, client = WorkingList.objects.get(), narrow(zone)
    page, paper = (reverse(name, args=[found.pk]) for name in ("selection:list", "selection:list_print"))
    assert all("Effect period" in officer.get(one).content.decode() for one in (page, paper))
    told = client.get(page).content.decode()
    assert ("陆承远" in told, "Effect period" in told, paper in told) == (True, False, False)
    assert client.get(paper).status_code == 403
    detail = reverse("api-working-list-detail", args=[found.pk])
    assert officer.get(detail).json()["tree"] == {"is": "open_matter", "yes": False}
    told = client.get(detail).json()
    assert (told["tree"], told["words_zh"], told["words_en"]) == ({"all": []}, "", "")


@pytest.mark.parametrize("way", ["list_print", "list_sheet"])
def test_a_list_taken_out_counts_for_the_day_and_is_refused_beyond_it(way, zone, officer, settings):
    form = {"name": "人选", "purpose": "副局长", "unit": zone.office.pk}
    officer.post(
        reverse("selection:new_list"), form | {"tree": json.dumps({"is": "sex", "among": ["1", "2"]})}
    )
    found = WorkingList.objects.get()
    paper, people = reverse(f"selection:{way}", args=[found.pk]), found.candidates.count()
    settings.READ_BUDGETS = settings.READ_BUDGETS | {"exported": people}
    assert people
    assert [officer.get(paper).status_code for _ in range(2)] == [200, 302]


def test_a_comparison_is_called_changed_only_where_both_times_told_one():
    then, now = (
        {"state": "serving", "unit": "1"},
        {"state": "serving", "unit": "1", "results": {"rank-5": "held"}},
    )
    told = [
        changes_of(then | {"results": before}, now)
        for before in ({}, {"rank-5": "held"}, {"rank-5": "not_yet"})
    ]
    assert [bool(words) for words in told] == [False, False, True]
    assert changes_of(then | {"results": {"rank-5": "held"}}, now | {"results": {}}) == ""


def test_the_sheet_of_a_list_has_a_line_for_each_candidate_and_a_column_for_each_item(zone, officer):
    form = {"name": "人选", "purpose": "副局长", "unit": zone.office.pk}
    officer.post(
        reverse("selection:new_list"), form | {"tree": json.dumps({"is": "sex", "among": ["1", "2"]})}
    )
    found = WorkingList.objects.get()
    answer = officer.get(reverse("selection:list_sheet", args=[found.pk]))
    [sheet] = read_workbook(b"".join(answer.streaming_content))
    names = [one.cadre.name for one in found.candidates.select_related("cadre")]
    lines = [row for row in sheet.rows if row[1] in names]
    assert sorted(row[1] for row in lines) == sorted(names)
    assert {len(row) for row in lines} == {5 + len(Item)}
    assert Entry.objects.get(action="list.exported").detail == {"people": len(names)}


def test_a_question_stands_in_the_trail(zone, officer):
    officer.get(address())
    officer.get(reverse("selection:query"))
    [entry] = Entry.objects.filter(action="query.asked")
    assert json.loads(entry.detail["tree"]) == cleaned(TREE, by=zone.officer, day=today())
