"""Task forces: formed for a matter, whom they look at, whom they may not have as members."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from accounts.choices import Role
from assessments.avoidance import conflicts_of
from assessments.choices import Nearness
from assessments.force_queries import people_of, visible_forces
from assessments.services.forces import add_force_member, close_force, leave_force, name_target
from assessments.services.fronts import add_member, form_headquarters
from assessments.services.visits import start_visit
from cadres.services import add_family_member
from common.clock import today
from tests.assessments.forces import some_force, some_member, some_visit, worker
from tests.counting import statements_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def force(house, officer, project):
    return some_force(house, officer, project)


@pytest.fixture
def looked_at(project, civil, officer, house):
    """Somebody the matter names, of another unit than the members' files."""
    cadre = civil("项目干部", house.below)
    worker(project, cadre, officer)
    return cadre


def with_file(house, civil, name, unit):
    """A user of the task-force role who has a file."""
    user, own = house.user(Role.TASK_FORCE, name=name), civil(name, unit)
    own.user = user
    own.save()
    return user, own


def test_whom_it_looks_at_follows_from_the_matter(force, officer, project, looked_at, civil):
    assert list(people_of(force, officer)) == [looked_at]
    late = civil("后来参加")
    worker(project, late, officer)
    assert set(people_of(force, officer)) == {looked_at, late}


def test_of_a_headquarters_it_looks_at_the_members(house, officer, civil):
    place = form_headquarters(name="x", matter="x", unit=house.here, begins_on=today(), by=officer)
    cadre = civil("指挥部成员")
    add_member(place, cadre, part="member", since=today(), by=officer)
    assert list(people_of(some_force(house, officer, headquarters=place), officer)) == [cadre]


def test_nobody_sees_oneself_or_kin_among_them(force, officer, looked_at):
    looked_at.user = officer
    looked_at.save()
    assert list(people_of(force, officer)) == []


def test_kin_of_who_is_looked_at_are_refused_whatever_is_explained(force, officer, looked_at, house, civil):
    user, own = with_file(house, civil, "亲属", house.elsewhere)
    add_family_member(looked_at, "兄", by="test", relative=own, name="x")
    with pytest.raises(ValidationError, match="can not be a member") as refused:
        add_force_member(force, user, "member", explained="没有影响", by=officer)
    assert "kin" not in str(refused.value).lower()


def test_who_led_the_unit_of_somebody_looked_at_has_to_explain(force, officer, looked_at, house, civil):
    user, _own = with_file(house, civil, "老上级", house.here)
    with pytest.raises(ValidationError, match="say why it does no harm"):
        add_force_member(force, user, "member", by=officer)
    row = add_force_member(force, user, "member", explained="已调离五年", by=officer)
    assert row.explained == "已调离五年"


def test_conflicts_are_found_from_files_out_of_sight(looked_at, house, civil):
    user, own = with_file(house, civil, "远处", house.elsewhere)
    assert conflicts_of([user.pk], [looked_at.pk]) == []
    add_family_member(own, "妹", by="test", relative=looked_at, name="x")
    assert [one.why for one in conflicts_of([user.pk], [looked_at.pk])] == [Nearness.KIN]


def test_colleagues_of_one_unit_are_near(house, civil):
    user, _own = with_file(house, civil, "同事甲", house.below)
    other = civil("同事乙", house.below)
    other.appointments.all().delete()
    assert [one.why for one in conflicts_of([user.pk], [other.pk])] == [Nearness.SAME_UNIT]


def test_why_somebody_is_near_is_named_to_those_with_the_right_only(force, officer, looked_at, house, civil):
    user, _own = with_file(house, civil, "老上级", house.here)
    add_force_member(force, user, "member", explained="已说明", by=officer)
    address = reverse("assessments:task_force", args=[force.pk])
    told, hidden = (house.signed_in(one).get(address).content.decode() for one in (officer, user))
    assert "曾有上下级关系" in told
    assert "曾有上下级关系" not in hidden
    assert "与考察对象有应当说明的关系" in hidden


def test_a_person_whose_kin_are_members_is_not_named(force, officer, looked_at, house, civil):
    user, own = with_file(house, civil, "成员", house.elsewhere)
    add_force_member(force, user, "member", by=officer)
    relative = civil("成员之兄")
    add_family_member(relative, "弟", by="test", relative=own, name="x")
    with pytest.raises(ValidationError, match="keep away"):
        name_target(force, relative, "参与征收", by=officer)
    assert name_target(force, civil("旁人"), "参与征收", by=officer).reason == "参与征收"


def test_a_member_needs_the_right_and_only_who_keeps_the_unit_names_them(force, officer, house):
    with pytest.raises(ValidationError, match="no right"):
        add_force_member(force, house.user(Role.LEADER), "member", by=officer)
    member = some_member(house, force, officer, "m")
    with pytest.raises(PermissionDenied):
        add_force_member(force, house.user(Role.TASK_FORCE, name="n"), "member", by=member)


def test_members_see_their_own_and_a_former_one_nothing(force, officer, house):
    other = some_force(house, officer, name="另一专班")
    member = some_member(house, force, officer, "m")
    assert list(visible_forces(member)) == [force]
    assert set(visible_forces(officer)) == {force, other}
    leave_force(force.members.get(), today(), by=officer)
    assert not visible_forces(member).exists()


def test_a_running_visit_keeps_it_open(force, officer, house):
    member = some_member(house, force, officer, "m")
    start_visit(some_visit(house, force, member), by=member)
    with pytest.raises(ValidationError, match="visit is running"):
        close_force(force, by=officer)


def test_the_pages_walk_from_forming_to_a_member(house, officer, client, project, looked_at):
    told = {
        "name": "电力增容专班", "matter": "电力增容", "project": project.pk, "unit": house.here.pk, "areas": [house.below.pk],
        "begins_on": today().isoformat(), "ends_on": today().isoformat(),
    }  # fmt: skip
    page = client.post(reverse("assessments:new_task_force"), told, follow=True)
    assert "电力增容专班" in page.content.decode()
    assert looked_at.name in page.content.decode()
    user = house.user(Role.TASK_FORCE, name="新成员")
    force = visible_forces(officer).get()
    address = reverse("assessments:add_force_member", args=[force.pk])
    page = client.post(address, {"user": user.pk, "part": "leader"}, follow=True)
    assert "新成员" in page.content.decode()
    assert client.get(reverse("assessments:task_forces")).status_code == 200


def test_lists_ask_the_database_as_often_for_three_as_for_one(house, officer, client, project, civil):
    def count():
        return statements_of(client, reverse("assessments:task_forces"))

    force = some_force(house, officer, project)
    member = some_member(house, force, officer, "m0")
    start_visit(some_visit(house, force, member), by=member)
    page = reverse("assessments:task_force", args=[force.pk])
    worker(project, civil("甲"), officer)
    first = count(), statements_of(client, page)
    for number in (1, 2):
        other = some_force(house, officer, name=f"专班{number}")
        start_visit(
            some_visit(house, other, some_member(house, other, officer, f"m{number}")), by=_last(other)
        )
        start_visit(some_visit(house, force, member), by=member)
        worker(project, civil(f"乙{number}"), officer)
        some_member(house, force, officer, f"n{number}")
    assert (count(), statements_of(client, page)) == first


def _last(force):
    return force.members.get().user
