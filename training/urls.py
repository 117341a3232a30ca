"""Addresses of training."""

from django.urls import path

from training.growth_urls import urlpatterns as growth
from training.views import attendance, checking_in, enrolments, event, events, outside, programmes, sheets

app_name = "training"
urlpatterns = [
    path("", events.events, name="events"),
    path("new/", events.new, name="new_event"),
    path("programmes/", programmes.programmes, name="programmes"),
    path("programmes/new/", programmes.new, name="new_programme"),
    path("programmes/<uuid:pk>/", programmes.programme, name="programme"),
    path("programmes/<uuid:pk>/edit/", programmes.change, name="change_programme"),
    path("places/", programmes.places, name="places"),
    path("places/rooms/new/", programmes.new_room, name="new_room"),
    path("places/bodies/new/", programmes.new_partner, name="new_partner"),
    path("<uuid:pk>/", event.event, name="event"),
    path("<uuid:pk>/edit/", events.change, name="change_event"),
    path("<uuid:pk>/open/", event.open_enrolment, name="open_event"),
    path("<uuid:pk>/close/", event.close, name="close_event"),
    path("<uuid:pk>/sessions/new/", event.new_session, name="new_session"),
    path("sessions/<uuid:pk>/", event.change_session, name="change_session"),
    path("sessions/<uuid:pk>/remove/", event.remove_session, name="remove_session"),
    path("sessions/<uuid:pk>/attendance/", attendance.attendance, name="attendance"),
    path("<uuid:pk>/enrol/", enrolments.enrol, name="enrol"),
    path("<uuid:pk>/people/", enrolments.people, name="people"),
    path("enrolments/<uuid:pk>/withdraw/", enrolments.leave, name="withdraw"),
    path("enrolments/<uuid:pk>/certificate/", enrolments.certificate, name="certificate"),
    path("sessions/<uuid:pk>/screen/", checking_in.screen, name="screen"),
    path("sessions/<uuid:pk>/code/", checking_in.code, name="code"),
    path("check-in/<uuid:pk>/<str:code>/", checking_in.check_in, name="check_in"),
    path("pass/<str:token>/", checking_in.own_pass, name="pass"),
    path("sessions/<uuid:pk>/sheet/", sheets.sign_in_sheet, name="sign_in_sheet"),
    path("<uuid:pk>/slips/", sheets.slips, name="slips"),
    path("<uuid:pk>/blank/", sheets.blank, name="blank_sheet"),
    path("<uuid:pk>/import/", sheets.take_in, name="import"),
    path("cadres/<uuid:pk>/outside/new/", outside.new, name="new_outside"),
    path("outside/<uuid:pk>/", outside.change, name="change_outside"),
    path("outside/<uuid:pk>/remove/", outside.remove, name="remove_outside"),
    path("outside/<uuid:pk>/paper/", outside.paper, name="outside_paper"),
    *growth,
]
