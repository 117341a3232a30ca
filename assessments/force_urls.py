"""Addresses of task forces, their visits, draws and reports."""

from django.urls import path

from assessments.views import draws, field_notes, force_reports, problems, task_forces, visits

urlpatterns = [
    path("task-forces/", task_forces.task_forces, name="task_forces"),
    path("task-forces/new/", task_forces.new_task_force, name="new_task_force"),
    path("task-forces/<uuid:pk>/", task_forces.task_force, name="task_force"),
    path("task-forces/<uuid:pk>/close/", task_forces.close_task_force, name="close_task_force"),
    path("task-forces/<uuid:pk>/members/new/", task_forces.add_member, name="add_force_member"),
    path("task-forces/<uuid:pk>/members/<uuid:member_pk>/leave/", task_forces.leave, name="leave_force"),
    path("task-forces/<uuid:pk>/people/new/", task_forces.name_person, name="name_target"),
    path("task-forces/<uuid:pk>/visits/new/", visits.plan, name="plan_visit"),
    path("task-forces/<uuid:pk>/draws/new/", draws.commit, name="commit_draw"),
    path("task-forces/<uuid:pk>/report/", force_reports.report, name="force_report"),
    path("task-forces/<uuid:pk>/report/write/", force_reports.write, name="write_force_report"),
    path(
        "task-forces/<uuid:pk>/report/people/<uuid:cadre_pk>/",
        force_reports.write_page_of,
        name="write_person_page",
    ),
    path("task-forces/<uuid:pk>/report/sign/", force_reports.sign, name="sign_force_report"),
    path("task-forces/<uuid:pk>/report/document/", force_reports.document, name="force_report_document"),
    path("draws/<uuid:pk>/", draws.draw, name="draw"),
    path("draws/<uuid:pk>/draw/", draws.draw_now, name="draw_now"),
    path("visits/<uuid:pk>/", visits.visit, name="visit"),
    path("visits/<uuid:pk>/start/", visits.start, name="start_visit"),
    path("visits/<uuid:pk>/end/", visits.end, name="end_visit"),
    path("visits/<uuid:pk>/call-off/", visits.call_off, name="call_off_visit"),
    path("visits/<uuid:pk>/sheet/", visits.sheet, name="visit_sheet"),
    path("visits/<uuid:pk>/phone/", field_notes.phone, name="field_phone"),
    path("visits/<uuid:pk>/notes/new/", field_notes.at_desk, name="add_field_note"),
    path("visits/<uuid:pk>/notes/<uuid:note_pk>/photos/<int:order>/", field_notes.photo, name="note_photo"),
    path("visits/<uuid:pk>/problems/new/", problems.new_problem, name="new_problem"),
    path("problems/<uuid:pk>/settle/", problems.settle, name="settle_problem"),
]
