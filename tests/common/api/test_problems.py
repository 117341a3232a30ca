"""Errors as problem documents."""

from django.core.exceptions import ValidationError as ModelFault
from django.http import Http404
from rest_framework import exceptions

from common.api.problems import MEDIA_TYPE, answer_problem


def test_nested_faults_are_named_by_path():
    error = exceptions.ValidationError({"posts": [{}, {"level": ["Too high."]}], "name": ["Missing."]})
    answer = answer_problem(error, {})
    assert answer.content_type == MEDIA_TYPE
    assert answer.data["errors"] == {"posts.1.level": ["Too high."], "name": ["Missing."]}


def test_a_refusal_of_a_service_names_the_field():
    answer = answer_problem(ModelFault({"year": "There is a grade already."}), {})
    assert (answer.status_code, answer.data["errors"]) == (400, {"year": ["There is a grade already."]})


def test_a_fault_of_the_whole_belongs_to_no_field():
    assert answer_problem(ModelFault("Dates overlap."), {}).data["errors"] == {
        "non_field_errors": ["Dates overlap."]
    }
    told = ModelFault({"__all__": ["Dates overlap."]})
    assert answer_problem(told, {}).data["errors"] == {"non_field_errors": ["Dates overlap."]}


def test_not_found_has_the_same_shape():
    answer = answer_problem(Http404(), {})
    assert sorted(answer.data) == ["code", "detail", "status", "title", "type"]
    assert answer.data["status"] == 404


def test_a_fault_of_ours_tells_nothing():
    answer = answer_problem(RuntimeError("secret words"), {})
    assert answer.status_code == 500
    assert "secret" not in str(answer.data)


def test_too_many_requests_say_when_to_come_back():
    answer = answer_problem(exceptions.Throttled(wait=2.4), {})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")
