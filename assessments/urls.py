"""Addresses of assessments."""

from django.urls import include, path, re_path

from assessments.views import (
    answers,
    assessments,
    feed,
    fronts,
    keep_projects,
    observations,
    pages,
    projects,
    ratings,
    rounds,
)

app_name = "assessments"
urlpatterns = [
    path("people/", pages.people, name="people"),
    path("projects/", projects.projects, name="projects"),
    path("projects/new/", keep_projects.new_project, name="new_project"),
    path("projects/<uuid:pk>/", projects.project, name="project"),
    path("projects/<uuid:pk>/change/", keep_projects.change_project, name="change_project"),
    path("projects/<uuid:pk>/nodes/new/", keep_projects.add_node, name="add_node"),
    path("projects/<uuid:pk>/nodes/<uuid:node_pk>/met/", keep_projects.meet_node, name="meet_node"),
    path("projects/<uuid:pk>/units/new/", keep_projects.add_unit, name="add_unit"),
    path("projects/<uuid:pk>/people/new/", keep_projects.add_role, name="add_role"),
    path("projects/<uuid:pk>/people/<uuid:role_pk>/end/", keep_projects.end_role, name="end_role"),
    path("projects/<uuid:pk>/results/new/", keep_projects.add_result, name="add_result"),
    path("results/<uuid:pk>/proof/", projects.proof, name="proof"),
    path("feed/", feed.feed, name="feed"),
    path("feed/news/", feed.feed_news, name="feed_news"),
    path("key-work/", fronts.fronts, name="fronts"),
    path("key-work/headquarters/new/", fronts.new_headquarters, name="new_headquarters"),
    path("key-work/headquarters/<uuid:pk>/", fronts.headquarters, name="headquarters"),
    path("key-work/headquarters/<uuid:pk>/members/new/", fronts.add_member, name="add_member"),
    path(
        "key-work/headquarters/<uuid:pk>/members/<uuid:member_pk>/end/", fronts.end_member, name="end_member"
    ),
    path("key-work/posts/new/", fronts.new_touchstone, name="new_touchstone"),
    path("key-work/posts/<uuid:pk>/end/", fronts.end_touchstone, name="end_touchstone"),
    path("observations/", observations.observations, name="observations"),
    path("observations/new/", observations.new_observation, name="new_observation"),
    path("observations/<uuid:pk>/", observations.observation, name="observation"),
    path("observations/<uuid:pk>/document/", observations.document, name="observation_document"),
    path("observations/<uuid:pk>/notes/new/", observations.add_note, name="add_note"),
    path(
        "observations/<uuid:pk>/notes/<uuid:note_pk>/evidence/", observations.evidence_paper, name="evidence"
    ),
    re_path(
        r"^observations/(?P<pk>[0-9a-f-]{36})/reports/(?P<kind>midterm|closing)/$",
        observations.report,
        name="report",
    ),
    path("assessments/", assessments.assessments, name="assessments"),
    path("assessments/new/", assessments.new_assessment, name="new_assessment"),
    path("assessments/daily/", assessments.daily, name="daily"),
    path("assessments/daily/<uuid:pk>/", assessments.daily_sheet, name="daily_sheet"),
    path("assessments/<uuid:pk>/", assessments.assessment, name="assessment"),
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.new_round, name="new_round"),
    path("rounds/<uuid:pk>/", rounds.round_page, name="round"),
    path("rounds/<uuid:pk>/grades/", rounds.grade, name="grade_round"),
    path("rounds/<uuid:pk>/approval/", rounds.approve, name="approve_round"),
    path("rounds/<uuid:pk>/decide/", rounds.commit, name="commit_round"),
    path("rounds/<uuid:pk>/remove/", rounds.remove, name="remove_round"),
    path("rounds/<uuid:pk>/people/<uuid:line_pk>/told/", rounds.tell, name="tell_line"),
    path("answers/", answers.answers, name="answers"),
    path("answers/new/", answers.new_answer, name="new_answer"),
    path("answers/<uuid:pk>/settle/", answers.settle_answer, name="settle_answer"),
    path("", include("assessments.force_urls")),
    path("ratings/", ratings.ratings, name="ratings"),
    path("ratings/new/", ratings.new_rating, name="new_rating"),
    path("ratings/<uuid:pk>/", ratings.rating, name="rating"),
]
