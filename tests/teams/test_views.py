"""The pages: what whom is shown, in every place where it could be."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.choices import Role
from audit.models import Entry
from cadres.models import Matter
from cadres.services import add_record, change_cadre, end_service
from common.sheets import read_workbook
from readiness.services import compute
from teams.choices import Standing
from teams.effects import effects_of
from teams.models import GovernedPlace, Scenario, Seat, TeamTarget
from teams.ready import Asked, readiness_of
from teams.services import move_out, set_place, set_target
from tests.counting import statements_of
from tests.teams.conftest import SETUP, TODAY, TURNOVER, copied, leader, put_in, related, seat_of

pytestmark = pytest.mark.django_db


def address(name, *args):
    return reverse(f"teams:{name}", args=args)


def sheet_text(client, scenario):
    content = b"".join(client.get(address("sheet", scenario.pk)).streaming_content)
    return str([page.rows for page in read_workbook(content)])


def page_text(client, name, *args, **query):
    return client.get(address(name, *args), query).content.decode()


def test_a_team_is_copied_moved_compared_and_closed_by_pages(house, team, guest, officer):
    page = house.signed_in(officer)
    said = {"unit": house.here.pk, "name": "方案一", "turnover_on": TURNOVER.isoformat()}
    assert page.post(address("new"), said).status_code == 302
    made = Scenario.objects.get()
    page.post(address("move_out", seat_of(made, team[1]).pk))
    shown = page.get(address("scenario", made.pk)).context
    assert ([card["name"] for card in shown["leaving"]], shown["next_post"].from_title) == (
        ["乙"],
        "post of 乙",
    )
    post = {"cadre": guest.pk, "title": "post of 乙", "level": 1, "is_main": "on"}
    page.post(address("move_in", made.pk), post)
    page.post(address("copy", made.pk), {"name": "方案二", "turnover_on": TURNOVER.isoformat()})
    other = Scenario.objects.get(name="方案二")
    page.post(address("move_out", seat_of(other, guest).pk))
    listed = page.post(address("compare"), {"ids": [str(made.pk), str(other.pk)]})
    rows = {row["label"]: row for row in page.get(listed.url).context["rows"]}
    people = rows["班子人数"]
    assert (people["before"], [cell.after for cell in people["cells"]]) == ("3", ["3", "2"])
    page.post(address("close", made.pk))
    assert page.post(address("move_out", seat_of(made, team[0]).pk)).status_code == 404


def test_what_is_refused_stands_beside_the_field(house, scenario, team, officer):
    page = house.signed_in(officer)
    twice = page.post(address("move_in", scenario.pk), {"cadre": team[0].pk, "title": "x", "level": 1})
    assert (twice.status_code, "此人已在本方案中" in twice.content.decode()) == (422, True)
    past = {"unit": house.here.pk, "name": "x", "turnover_on": "2020-01-01"}
    assert "turnover_on" in page.post(address("new"), past).context["form"].errors
    assert page.get(address("compare"), {"ids": [scenario.pk, "x"]}).url == address("scenarios")


@pytest.fixture
def kin(scenario, team, guest, officer):
    """A relative moved in; the relation is in one file only."""
    related(guest, team[1])
    put_in(scenario, guest, by=officer)
    return scenario


def test_without_the_right_to_families_only_that_there_is_a_conflict_is_told(house, zone, kin, officer):
    leader_ = house.signed_in(house.user(Role.LEADER, unit=zone, name="leader"))
    worker = house.signed_in(officer)
    seen = [
        page_text(leader_, "scenario", kin.pk), page_text(leader_, "proposal", kin.pk),
        leader_.get(reverse("api-scenario-effects", args=[kin.pk])).content.decode(), sheet_text(worker, kin),
        page_text(worker, "scenario", kin.pk),
    ]  # fmt: skip
    assert ["conflict: yes" in text or "有冲突" in text for text in seen] == [True] * 5
    assert ["兄" in text for text in seen] == [False] * 5
    assert leader_.get(address("relations", kin.pk)).status_code == 403
    assert address("relations", kin.pk) not in seen[0]
    assert address("relations", kin.pk) in seen[4]


def test_who_may_look_at_families_says_what_for_and_each_file_is_a_reveal(
    house, kin, officer, guest, monkeypatch
):
    monkeypatch.setattr("teams.views.relations.is_fresh", lambda _request: True)
    page = house.signed_in(officer)
    assert page.post(address("relations", kin.pk), {"purpose": "verify", "reason": ""}).status_code == 400
    told = page.post(address("relations", kin.pk), {"purpose": "verify", "reason": "换届核查"})
    assert [(one.holder, one.relation, one.relative) for one in told.context["pairs"]] == [("丁", "兄", "乙")]
    assert Entry.objects.filter(action="cadre.revealed", subject_id=str(guest.pk)).count() == 1


def test_people_out_of_sight_are_a_number_and_count_in_no_figure(house, scenario, team, guest, officer):
    put_in(scenario, guest, by=officer)
    small = house.user(Role.HR_OFFICER, name="small")
    page = house.signed_in(small)
    for text in (
        page_text(page, "scenario", scenario.pk),
        page_text(page, "proposal", scenario.pk),
        sheet_text(page, scenario),
    ):
        assert ("丁" in text, "另有1人不向您显示" in text or "1 person not shown" in text) == (False, True)
    answer = page.get(reverse("api-scenario-effects", args=[scenario.pk])).json()
    assert (answer["hidden"], len(answer["seats"]), answer["donors"]) == (1, 3, [])
    assert effects_of(small, scenario).after.figures.people == 3


def test_the_search_holds_what_was_searched(house, scenario, officer):
    page = house.signed_in(officer)
    for query, held in (({}, 'name="q" value=""'), ({"q": "丁"}, 'name="q" value="丁"')):
        assert held in page.get(address("scenario", scenario.pk), query).content.decode()


def test_nobody_reads_of_their_own_move(house, scenario, team, guest, officer):
    put_in(scenario, guest, by=officer)
    guest.user = house.user(Role.LEADER, name="self")
    guest.save()
    page = house.signed_in(guest.user)
    assert "丁" not in page_text(page, "scenario", scenario.pk)
    answer = page.get(reverse("api-scenario-effects", args=[scenario.pk])).json()
    assert (answer["hidden"], [seat["name"] for seat in answer["seats"]]) == (1, ["甲", "乙", "丙"])
    assert effects_of(guest.user, scenario).after.figures.people == 3


def test_home_places_are_told_of_those_in_sight(house, scenario, team, officer):
    place = {"unit": house.here, "words": "江阴、澄江"}
    assert effects_of(officer, scenario).after.home == Standing.UNKNOWN
    set_place(GovernedPlace(**place), by=officer)
    assert effects_of(officer, scenario).after.home == Standing.UNKNOWN
    for native, standing in (("江苏江阴", Standing.YES), ("江苏无锡", Standing.NO)):
        head = type(team[0]).objects.get(pk=team[0].pk)
        change_cadre(head, version=head.version, by=SETUP, native_place=native)
        assert effects_of(officer, scenario).after.home == standing
    deputy = team[1]
    change_cadre(deputy, version=deputy.version, by=SETUP, native_place="江阴")
    assert effects_of(officer, scenario).after.home_people == frozenset()


def test_a_target_is_held_against_the_team_with_its_document(house, scenario, team, officer):
    about = {"measure": "under_age", "age": 37, "number": 1, "source": "区委文件3号"}
    set_target(TeamTarget(unit=house.here.parent, **about), by=officer)
    met = effects_of(officer, scenario).after.wishes
    assert [(one.have, one.need, one.is_met) for one in met] == [(1, 1, True)]
    move_out(seat_of(scenario, team[2]), by=officer)
    text = page_text(house.signed_in(officer), "scenario", scenario.pk)
    assert "区委文件3号" in text
    assert not effects_of(officer, scenario).after.wishes[0].is_met


def matter(cadre, until):
    """An open matter."""
    return add_record(Matter(cadre=cadre, kind="investigation", opened_on=until), by=SETUP)


def test_readiness_for_a_post_leaves_matters_out_for_who_may_not_date_them(
    house, zone, scenario, guest, officer
):
    reader = house.user(Role.LEADER, unit=zone, name="leader")
    plain = put_in(scenario, guest, by=officer, title="局长", level=2, is_principal=True)
    before = readiness_of(reader, [plain], TURNOVER)[plain.pk]
    matter(guest, date(2026, 9, 1))
    told = readiness_of(reader, [plain], TURNOVER)[plain.pk]
    assert (told.asked, told.left_out, told.status, told.earliest_on) == (
        Asked.STEP, True, before.status, before.earliest_on,
    )  # fmt: skip
    assert [line["rule"] for line in told.lines] == [line["rule"] for line in before.lines]
    assert readiness_of(officer, [plain], TURNOVER)[plain.pk].left_out is False


def test_what_is_asked_of_a_post_follows_its_level(scenario, team, guest, officer):
    same = put_in(scenario, guest, by=officer)
    assert readiness_of(officer, [same], TURNOVER)[same.pk].asked == Asked.SAME
    for level, asked in ((None, Asked.NO_LEVEL), (4, Asked.FAR), (2, Asked.STEP)):
        same.level = level
        assert readiness_of(officer, [same], TURNOVER)[same.pk].asked == asked
    team[1].user = officer
    team[1].save()
    own = seat_of(scenario, team[1])
    own.level = 2
    assert readiness_of(officer, [own], TURNOVER)[own.pk].asked == Asked.NOT_TOLD


def test_the_proposal_says_where_the_files_differ_and_when_they_are_equal(house, scenario, team, officer):
    page = house.signed_in(officer)
    assert page.get(address("proposal", scenario.pk)).context["equal"]
    move_out(seat_of(scenario, team[2]), by=officer)
    assert not page.get(address("proposal", scenario.pk)).context["equal"]
    end_service(team[2].appointments.get(), TURNOVER, document_no="免1号", by=officer)
    assert page.get(address("proposal", scenario.pk)).context["equal"]


def test_the_page_tells_who_has_come_and_gone_since_the_copy(house, scenario, team, officer):
    leader(house.here, "戊", "1985-01", "1", 1)
    end_service(team[0].appointments.get(), TODAY, document_no="免1号", by=officer)
    shown = house.signed_in(officer).get(address("scenario", scenario.pk)).context
    assert (shown["come"], shown["gone"]) == ("戊", "甲")


def test_retirement_and_ten_years_are_noted_on_the_card(house, scenario, team, officer):
    Seat.objects.filter(scenario=scenario, cadre=team[1]).update(since=date(2017, 3, 1))
    head = type(team[0]).objects.get(pk=team[0].pk)
    change_cadre(head, version=head.version, by=SETUP, birth="1965-05")
    cards = house.signed_in(officer).get(address("scenario", scenario.pk)).context["staying"]
    marks = {card["name"]: [mark["outcome"] for mark in card["marks"]] for card in cards}
    assert marks["乙"] == ["fail"]
    assert marks["丙"] == []


def test_candidates_are_found_by_name_without_who_is_in_the_scenario(house, scenario, team, guest, officer):
    page = house.signed_in(officer)
    found = page.get(address("scenario", scenario.pk), {"q": "丁"}).context["candidates"]
    assert [one["cadre"] for one in found] == [guest]
    assert page.get(address("scenario", scenario.pk), {"q": "甲"}).context["candidates"] == []
    assert [one["text"] for one in page.get(address("people"), {"q": "丁"}).json()] == ["丁"]


def test_reading_a_scenario_costs_the_same_for_one_move_and_for_three(house, team, officer):
    guests = [leader(house.elsewhere, name, "1988-01", "2", 1) for name in "戊己庚辛"][:3]
    compute([one.pk for one in guests])
    scenario, page, costs = copied(house.here, by=officer), house.signed_in(officer), []
    for some in (guests[:1], guests[1:]):
        for one in some:
            put_in(scenario, one, by=officer, level=2)
        costs.append([statements_of(page, address(name, scenario.pk)) for name in ("scenario", "proposal")])
    assert costs[0] == costs[1]


def test_the_list_costs_the_same_for_one_and_for_three(house, team, officer):
    page, costs = house.signed_in(officer), []
    for names in ("一", "二三"):
        for name in names:
            copied(house.here, by=officer, name=name)
        costs.append(statements_of(page, address("scenarios")))
    assert costs[0] == costs[1]
