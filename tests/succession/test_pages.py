"""The list of posts, the page of a post, the forms; REST."""

import json
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.choices import Role
from accounts.services import grant_role
from readiness.choices import Status
from succession.models import Post, Successor
from succession.services.checking import look
from succession.services.keeping import move_successor
from tests.counting import statements_of
from tests.factories.day import TODAY
from tests.succession.conftest import admit, compare, name, seated

pytestmark = pytest.mark.django_db
LIST = "/succession/"


def address(name, *args):
    return reverse(f"succession:{name}", args=args)


def rows(client, **asked):
    return client.get(LIST, asked).context["listing"].page.rows


def test_posts_without_a_ready_successor_are_a_list(named, house, officer):
    client = house.signed_in(officer)
    covers = {row["one"].title: row["cover"]["outcome"] for row in rows(client)}
    assert covers == {"局长": "ok", "副局长": "fail"}
    assert [row["one"].title for row in rows(client, bare="1")] == ["副局长"]
    Successor.objects.update(changes=["transferred"])
    assert [row["one"].title for row in rows(client, bare="1")] == ["局长", "副局长"]
    assert [row["one"].title for row in rows(client, changed="1")] == ["局长"]
    assert [row["one"].title for row in rows(client, q="局长", principal="1", level="2")] == ["局长"]


def test_the_list_costs_the_same_with_more_posts(named, house, officer):
    client = house.signed_in(officer)
    once = statements_of(client, LIST)
    for number in range(3):
        seated(house, f"丁{number}", f"部长{number}", 2)
    look()
    assert statements_of(client, LIST) == once


def test_naming_confirming_and_taking_off_by_pages(post, deputy, house, officer):
    client = house.signed_in(officer)
    admit(deputy, officer)
    form = {"cadre": deputy.pk, "source": "pool", "reason": "熟悉全局工作"}
    assert client.post(address("name", post.pk), form).status_code == 302
    named = Successor.objects.get()
    assert client.post(address("name", post.pk), form).status_code == 422
    client.post(address("confirm", post.pk))
    page = client.get(address("post", post.pk))
    assert [(row["number"], row["cadre"].name, row["status"]["outcome"]) for row in page.context["rows"]] == [
        (1, "许若溪", "ok")
    ]
    assert Post.objects.get(pk=post.pk).confirmed_on == TODAY
    client.post(address("remove", named.pk), {"removed_because": "另有任用"})
    assert "另有任用" in client.get(address("post", post.pk)).content.decode()


def test_who_is_in_no_pool_is_not_named_out_of_one(post, deputy, house, officer):
    form = {"cadre": deputy.pk, "source": "pool", "reason": "x"}
    answer = house.signed_in(officer).post(address("name", post.pk), form)
    assert (answer.status_code, answer.context["form"].has_error("source")) == (422, True)


def test_a_reader_who_may_not_date_matters_learns_only_that_something_is_to_be_looked_at(
    named, house, officer
):
    Successor.objects.update(changes=["barred", "not_ready"])
    leader, client = house.client(Role.LEADER), house.signed_in(officer)
    shown = [
        one.get(address("post", named.post_id)).context["rows"][0]["changes"] for one in (leader, client)
    ]
    assert shown == [["待核对"], ["处于影响期内", "不再具备基本资格"]]
    assert leader.get(address("name", named.post_id)).status_code == 403
    said = leader.get(reverse("api-successor-detail", args=[named.pk])).json()
    assert said["changes"] == ["to_be_looked_at"]


def test_the_incumbent_sees_nothing_of_the_list(named, head, house):
    head.user = house.user(Role.HR_OFFICER, name="head")
    head.save()
    client = house.signed_in(head.user)
    assert [row["one"].title for row in rows(client)] == ["副局长"]
    assert client.get(address("post", named.post_id)).status_code == 404


def test_the_named_person_and_kin_have_no_such_post(named, house):
    """They would else move or confirm a list they stand on, or learn of it by what is missing."""
    named.cadre.user = house.user(Role.HR_OFFICER, name="self")
    named.cadre.save()
    client = house.signed_in(named.cadre.user)
    assert client.get(address("post", named.post_id)).status_code == 404
    assert client.get(address("confirm", named.post_id)).status_code in {404, 405}
    assert send(client, reverse("api-succession-confirm", args=[named.post_id]), {}).status_code == 404
    listed = client.get(reverse("api-succession-post-list")).json()["results"]
    assert str(named.post_id) not in {one["id"] for one in listed}


def test_places_tell_nothing_of_who_is_not_seen(post, deputy, house, officer):
    chief = house.user(Role.HR_CHIEF, name="chief")
    grant_role(chief, Role.HR_CHIEF, unit=house.elsewhere, by="test")
    far = seated(house, "远", "科长", 1, unit=house.elsewhere)
    compare(far, 2, Status.HELD)
    name(post, far, by=chief)
    near = name(post, deputy, by=officer)
    other = seated(house, "秦越", "科长", 1)
    compare(other, 2, Status.HELD)
    last = name(post, other, by=officer)
    client = house.signed_in(officer)

    def places():
        found = client.get(reverse("api-successor-list")).json()["results"]
        return {one["name"]: one["place"] for one in found}

    assert places() == {"许若溪": 1, "秦越": 2}
    with pytest.raises(ValidationError, match="1 至 2"):
        move_successor(near, 3, by=officer)
    move_successor(last, 1, by=officer)
    assert places() == {"秦越": 1, "许若溪": 2}
    assert [one.cadre.name for one in post.successors.order_by("place")] == ["远", "秦越", "许若溪"]


def test_lists_over_rest(post, deputy, house, officer):
    client = house.signed_in(officer)
    said = {"cadre_id": str(deputy.pk), "source": "readiness", "reason": "x"}
    made = send(client, reverse("api-succession-name", args=[post.pk]), said)
    assert (made.status_code, made.json()["place"]) == (201, 1)
    found = client.get(reverse("api-succession-post-list"), {"covered": "true"}).json()["results"]
    assert [(one["title"], one["named"]) for one in found] == [("局长", 1)]
    confirmed = send(client, reverse("api-succession-confirm", args=[post.pk]), {}).json()
    assert confirmed["confirmed_on"] == f"{TODAY}"
    place = send(client, reverse("api-successor-place", args=[made.json()["id"]]), {"place": 2})
    assert (place.status_code, place.headers["Content-Type"]) == (400, "application/problem+json")
    removed = send(client, reverse("api-successor-remove", args=[made.json()["id"]]), {"because": "x"})
    assert removed.json()["removed_on"] == f"{TODAY}"
    assert client.get(reverse("api-successor-list")).json()["results"] == []


def send(client, path, body):
    headers = {"Idempotency-Key": str(uuid4())}
    return client.post(path, json.dumps(body), content_type="application/json", headers=headers)


def test_a_second_on_the_list_is_covered_by_none_but_the_ready(post, house, officer):
    late = seated(house, "秦越", "科长", 1)
    compare(late, 2, "not_yet")

    name(post, late, by=officer)
    cover = {row["one"].title: row["cover"]["outcome"] for row in rows(house.signed_in(officer))}
    assert cover["局长"] == "soon"
