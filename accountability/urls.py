"""Addresses of supervision."""

from django.urls import path

from accountability.views import cases, listing, sanctions, stepdown_steps, stepdowns, tolerance

app_name = "accountability"
urlpatterns = [
    path("people/", listing.people, name="people"),
    path("sanctions/", listing.sanctions, name="sanctions"),
    path("sanctions/new/", sanctions.impose, name="impose"),
    path("sanctions/<uuid:pk>/", sanctions.sanction, name="sanction"),
    path("sanctions/<uuid:pk>/<slug:key>/", sanctions.deed, name="sanction_deed"),
    path("tolerance/", cases.cases, name="cases"),
    path("tolerance/new/", tolerance.new, name="new_case"),
    path("tolerance/<uuid:pk>/", cases.case, name="case"),
    path("tolerance/<uuid:pk>/<slug:key>/", tolerance.step, name="case_step"),
    path("tolerance/<uuid:pk>/corrections/<uuid:correction>/", tolerance.finish, name="finish_correction"),
    path("step-downs/", stepdowns.stepdowns, name="stepdowns"),
    path("step-downs/new/", stepdown_steps.prompt, name="prompt"),
    path("step-downs/suggested/", stepdowns.suggestions, name="suggestions"),
    path("step-downs/<uuid:pk>/", stepdowns.stepdown, name="stepdown"),
    path("step-downs/<uuid:pk>/<slug:key>/", stepdown_steps.step, name="stepdown_step"),
    path("step-downs/<uuid:pk>/appeals/<uuid:appeal>/", stepdown_steps.answer, name="stepdown_answer"),
]
