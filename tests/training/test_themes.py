"""Themed activities: role models of three kinds, the eight lines and what they showed of who took part."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from training.choices import Side
from training.models import LineFinding, RoleModel, ThemeLine
from training.services import themes as services
from training.services.enrolling import enrol

pytestmark = pytest.mark.django_db


def themed(zone, style: str, **fields):
    event = zone.event(("2026-11-20 09:00", "3.0"), kind="themed", name="学有榜样", **fields)
    services.set_theme(event, style, by=zone.officer)
    return event


def named(zone, **fields):
    said = {
        "unit": zone.here,
        "kind": "example",
        "deeds": "事迹",
        "source": "简报",
        "named_on": date(2026, 5, 4),
    }
    return services.save_model(RoleModel(**(said | fields)), by=zone.officer)


def test_eight_lines_are_delivered_four_and_four(zone):
    assert [line.side for line in ThemeLine.objects.all()] == [Side.COMPARE] * 4 + [Side.LOOK] * 4


def test_a_role_model_is_a_cadre_or_an_outsider(zone):
    assert str(named(zone, cadre=zone.cadre("甲"))) == "甲"
    assert str(named(zone, outsider="外单位乙", kind="benchmark")) == "外单位乙"
    for fields in ({}, {"cadre": zone.cadre("丙"), "outsider": "丙"}):
        with pytest.raises(ValidationError, match="Choose a cadre"):
            named(zone, **fields)


def test_an_activity_shows_its_role_models_and_who_took_part(zone):
    event, model = themed(zone, "models"), named(zone, outsider="外单位乙", kind="practice")
    zone.enrolled(event, "丙")
    services.tie_models(event, [model], by=zone.officer)
    with pytest.raises(ValidationError, match="not built around the eight lines"):
        services.record_findings(event, event.enrolments.get().cadre, {}, by=zone.officer)
    page = zone.signed_in(zone.officer).get(reverse("training:theme", args=[event.pk])).content.decode()
    assert all(words in page for words in ("外单位乙", "丙"))


def test_the_lines_show_of_somebody_what_the_file_then_says(zone):
    event = themed(zone, "lines", age_under=40)
    (cadre,) = zone.enrolled(event, "甲")
    first, second = ThemeLine.objects.all()[:2]
    services.record_findings(
        event, cadre, {first: ("outstanding", "带头攻坚"), second: ("sound", "")}, by=zone.officer
    )
    services.record_findings(
        event, cadre, {first: ("outstanding", "带头攻坚"), second: ("", "")}, by=zone.officer
    )
    assert [row.line for row in LineFinding.objects.filter(cadre=cadre)] == [first]
    with pytest.raises(ValidationError, match="they stay"):
        services.set_theme(event, "models", by=zone.officer)
    page = (
        zone.signed_in(zone.officer).get(reverse("cadres:part", args=[cadre.pk, "training"])).content.decode()
    )
    assert "带头攻坚" in page


def test_only_who_takes_part_is_looked_at(zone):
    event, line = themed(zone, "lines"), ThemeLine.objects.first()
    with pytest.raises(ValidationError, match="does not take part"):
        services.record_findings(event, zone.cadre("甲"), {line: ("sound", "")}, by=zone.officer)


def test_young_cadres_only_where_the_activity_says_so(zone):
    event = themed(zone, "lines", age_under=35)
    with pytest.raises(ValidationError):
        enrol(event, zone.cadre("甲", birth="1980-05"), by=zone.officer)


def test_the_lines_are_worded_by_who_plans_for_the_whole_house(zone):
    line = ThemeLine.objects.first()
    with pytest.raises(ValidationError, match="whole house"):
        services.reword_lines({line: ("比担当", "")}, by=zone.officer)


def test_only_a_themed_activity_is_built_around_something(zone):
    with pytest.raises(ValidationError, match="Only a themed activity"):
        services.set_theme(zone.event(("2026-11-20 09:00", "3.0")), "lines", by=zone.officer)
