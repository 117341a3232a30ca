"""Pages of slates, from the form to the outcome."""

import pytest
from django.urls import reverse

from slates.models import Slate
from tests.counting import statements_of
from tests.factories.day import TODAY
from tests.slates.conftest import NAMES, add_known, compared

pytestmark = pytest.mark.django_db


def address(name, *args):
    return reverse(f"slates:{name}", args=args)


def form_of(house, people, **more):
    said = {"unit": house.here.pk, "post": "副主任", "step": "lead-2", "held_on": TODAY}
    for number, one in enumerate(people, 1):
        said |= {f"cadre_{number}": one.pk, f"reason_{number}": f"理由{number}"}
    return said | more


def test_from_the_form_to_the_outcome(house, people, officer):
    client = house.signed_in(officer)
    made = client.post(address("new"), form_of(house, people))
    found = Slate.objects.get()
    assert (made.status_code, made.url) == (302, address("slate", found.pk))
    other = add_known(house, "卫南枝", 4)
    client.post(address("passed_over", found.pk, other.pk), {"reason": "另有任用"})
    client.post(address("change", found.pk), form_of(house, people[:2], post="副书记"))
    page = client.get(address("slate", found.pk)).content.decode()
    assert [word in page for word in ("副书记", NAMES[0], NAMES[1], "另有任用")] == [True] * 4
    client.post(address("outcome", found.pk), {"chosen": [str(people[0].pk)], "outcome": "提交讨论"})
    found.refresh_from_db()
    assert (found.state, found.outcome) == ("settled", "提交讨论")
    assert client.get(address("change", found.pk)).status_code == 404


def test_a_person_without_a_reason_is_refused_beside_the_field(house, people, officer):
    answer = house.signed_in(officer).post(address("new"), form_of(house, people, reason_2=" "))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["reason_2"])
    assert Slate.objects.count() == 0


def test_a_changed_form_begins_with_what_stands(house, slate, officer):
    form = house.signed_in(officer).get(address("change", slate.pk)).context["form"]
    assert [form[f"reason_{n}"].value() for n in (1, 2, 3)] == [f"举荐词 {name}" for name in NAMES]


def test_too_few_people_show_no_share(house, slate, officer):
    page = house.signed_in(officer).get(address("slate", slate.pk))
    assert {line["one"].p for line in page.context["shares"]} == {None}
    assert "人数过少，不作判断" in str(page.context["shares"][0]["p"])


def test_a_column_is_moved_by_its_place(house, slate, officer):
    client = house.signed_in(officer)
    heads = client.get(address("slate", slate.pk)).context["columns"]
    assert [one["left"] for one in heads] == ["", "213", "132"]
    moved = client.get(address("slate", slate.pk) + "?order=213").context["columns"]
    assert [one["column"].label for one in moved] == [NAMES[1], NAMES[0], NAMES[2]]
    assert client.get(address("slate", slate.pk) + "?order=9x²1").status_code == 200


def test_more_people_take_no_more_queries(house, people, officer):
    add_known(house, "卫南枝", 4)
    few, many = compared(house, people[:2], officer), compared(house, people, officer)
    client = house.signed_in(officer)
    first, second = (statements_of(client, address("slate", one.pk)) for one in (few, many))
    assert first == second


def test_repeated_names_are_counted(house, people, officer):
    compared(house, people[:2], officer)
    last = compared(house, people, officer)
    page = house.signed_in(officer).get(address("slate", last.pk))
    assert page.context["every"].index == 40
    assert [line.split("：")[0] for line in page.context["repeated"]] == list(NAMES[:2])


def test_a_long_list_says_that_it_is_cut(house, slate, officer, monkeypatch):
    monkeypatch.setattr("slates.views.slate.SHOWN", 1)
    client = house.signed_in(officer)
    for number, said in ((4, False), (5, True)):
        add_known(house, f"某{number}", number)
        page = client.get(address("slate", slate.pk)).content.decode()
        assert ("共2人，按单位顺序列出前1人" in page) == said
