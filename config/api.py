"""Every REST route. The conventions are in common/api."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.routers import SimpleRouter

from accountability.api import SanctionViewSet, StepDownViewSet, ToleranceCaseViewSet
from accounts.access import ANY_TOKEN, ApiAccess
from accounts.api import ScopedUnitViewSet, TokenViewSet
from accounts.choices import Permission
from assessments.api import (
    AssessmentViewSet,
    FieldNoteViewSet,
    HeadquartersViewSet,
    ProjectViewSet,
    RatingViewSet,
    RoundViewSet,
    TaskForceViewSet,
    TotalsViewSet,
    TouchstoneViewSet,
    VisitViewSet,
)
from cadres.api import AppointmentAdditions, CadreViewSet, GradeAdditions, RankAdditions
from common.api.views import UnknownAddress
from dashboards.api import OverviewViewSet
from deadlines.api import DeadlineViewSet, KindViewSet
from exchange.api import ChangeFeedViewSet
from exchange.hooks_api import DeliveryViewSet, WebhookViewSet
from interviews.api import TalkViewSet
from jobs.api import RunViewSet
from measures.api import ItemViewSet, MeasureGrantViewSet, MeasureViewSet, PlanViewSet
from placements.api import PlacementViewSet, SeasonViewSet, StretchViewSet
from portraits.api import IndexViewSet, PortraitViewSet
from promotions.api import BatchLineViewSet, BatchViewSet
from readiness.api import (
    BlockedCadreViewSet,
    ChangeViewSet,
    ContestViewSet,
    ExplanationViewSet,
    KeptReceiptViewSet,
    ReadinessRunViewSet,
    ResultViewSet,
    ShortestPathViewSet,
    TrainingPathViewSet,
)
from reports.api import (
    LayoutViewSet,
    QuotaTableViewSet,
    RetirementViewSet,
    SnapshotViewSet,
    StatisticsViewSet,
)
from reports.appointment_forms.api import FormSetViewSet
from rulemaking.api import DraftViewSet as RuleDraftViewSet
from rulemaking.api import EnactViewSet, FlipViewSet, RuleSetViewSet, SimulationViewSet
from selection.api import AskViewSet, ConditionViewSet, SavedQueryViewSet, WorkingListViewSet
from slates.api import SlateViewSet
from slates.pack_api import PackViewSet
from succession.api import ForecastViewSet, PostViewSet, SuccessorViewSet
from talent_pools.api import MembershipViewSet, ProposalViewSet
from teams.api import ScenarioViewSet
from training.api import AttendanceViewSet, EnrolmentViewSet, EventViewSet, HoursViewSet, ProgrammeViewSet
from training.duty_api import DutyViewSet, EvaluationViewSet
from training.growth_api import (
    CultivationViewSet,
    FindingViewSet,
    FollowUpViewSet,
    GapViewSet,
    HolderViewSet,
    RoleModelViewSet,
)
from work.api import ApprovalViewSet, GrantViewSet

router = SimpleRouter()
router.register("units", ScopedUnitViewSet, basename="api-unit")
router.register("cadres", CadreViewSet, basename="api-cadre")
router.register("runs", RunViewSet, basename="api-run")
router.register("approvals", ApprovalViewSet, basename="api-approval")
router.register("grants", GrantViewSet, basename="api-grant")
router.register("sanctions", SanctionViewSet, basename="api-sanction")
router.register("step-downs", StepDownViewSet, basename="api-stepdown")
router.register("tolerance-cases", ToleranceCaseViewSet, basename="api-tolerance-case")
router.register("rank-batches", BatchViewSet, basename="api-batch")
router.register("readiness-results", ResultViewSet, basename="api-result")
router.register("action-plans", PlanViewSet, basename="api-plan")
router.register("plan-items", ItemViewSet, basename="api-plan-item")
router.register("measures", MeasureViewSet, basename="api-measure")
router.register("measure-grants", MeasureGrantViewSet, basename="api-measure-grant")
router.register("form-sets", FormSetViewSet, basename="api-form-set")
router.register("statistics-snapshots", SnapshotViewSet, basename="api-snapshot")
router.register("saved-queries", SavedQueryViewSet, basename="api-saved-query")
router.register("working-lists", WorkingListViewSet, basename="api-working-list")
router.register("readiness-changes", ChangeViewSet, basename="api-change")
router.register("placements", PlacementViewSet, basename="api-placement")
router.register("placement-seasons", SeasonViewSet, basename="api-placement-season")
router.register("stretch-assignments", StretchViewSet, basename="api-stretch")
router.register("cultivations", CultivationViewSet, basename="api-cultivation")
router.register("speciality-holders", HolderViewSet, basename="api-holder")
router.register("role-models", RoleModelViewSet, basename="api-role-model")
router.register("line-findings", FindingViewSet, basename="api-finding")
router.register("follow-ups", FollowUpViewSet, basename="api-follow-up")
router.register("talks", TalkViewSet, basename="api-talk")
router.register("pool-memberships", MembershipViewSet, basename="api-pool-membership")
router.register("pool-proposals", ProposalViewSet, basename="api-pool-proposal")
router.register("succession-posts", PostViewSet, basename="api-succession-post")
router.register("rule-drafts", RuleDraftViewSet, basename="api-rule-draft")
router.register("rule-simulations", SimulationViewSet, basename="api-rule-simulation")
router.register("successors", SuccessorViewSet, basename="api-successor")
router.register("responsibility-index", IndexViewSet, basename="api-index")
router.register("team-scenarios", ScenarioViewSet, basename="api-scenario")
router.register("slates", SlateViewSet, basename="api-slate")
router.register("meeting-papers", PackViewSet, basename="api-pack")
router.register("deadlines", DeadlineViewSet, basename="api-deadline")
router.register("deadline-kinds", KindViewSet, basename="api-deadline-kind")
router.register("projects", ProjectViewSet, basename="api-project")
router.register("headquarters", HeadquartersViewSet, basename="api-headquarters")
router.register("touchstone-posts", TouchstoneViewSet, basename="api-touchstone")
router.register("assessments", AssessmentViewSet, basename="api-assessment")
router.register("appraisal-rounds", RoundViewSet, basename="api-round")
router.register("ratings", RatingViewSet, basename="api-rating")
router.register("task-forces", TaskForceViewSet, basename="api-task-force")
router.register("webhooks", WebhookViewSet, basename="api-webhook")
router.register("visits", VisitViewSet, basename="api-visit")
router.register("field-notes", FieldNoteViewSet, basename="api-field-note")

router.register("training-programmes", ProgrammeViewSet, basename="api-programme")
router.register("training-events", EventViewSet, basename="api-event")

own_tokens = TokenViewSet.as_view({"get": "list", "post": "create"})
own_token = TokenViewSet.as_view({"delete": "destroy"})
ADDS = {"post": "create"}
approve = ApprovalViewSet.as_view({"post": "approve"})
refuse = ApprovalViewSet.as_view({"post": "refuse"})
withdraw = ApprovalViewSet.as_view({"post": "withdraw"})
contests = ContestViewSet.as_view(ADDS)
shortest_path = ShortestPathViewSet.as_view({"get": "retrieve"})
training_path = TrainingPathViewSet.as_view({"get": "retrieve"})
readiness_of_one = ExplanationViewSet.as_view({"get": "retrieve"})
portrait_of_one = PortraitViewSet.as_view({"get": "retrieve"})
give_label = PortraitViewSet.as_view({"post": "give"})
take_portrait = PortraitViewSet.as_view({"post": "take"})
what_if_for_one = ExplanationViewSet.as_view({"post": "what_if"})
form_files = FormSetViewSet.as_view({"get": "files"})
report_on_item = ItemViewSet.as_view({"post": "report"})
extend_item = ItemViewSet.as_view({"post": "extend"})
name_successor = PostViewSet.as_view({"post": "nominate"})
confirm_successors = PostViewSet.as_view({"post": "confirm"})
place_successor = SuccessorViewSet.as_view({"post": "place"})
remove_successor = SuccessorViewSet.as_view({"post": "remove"})
freeze_batch = BatchViewSet.as_view({"post": "freeze"})
batch_lines = BatchLineViewSet.as_view({"get": "list"})
decide_placement = PlacementViewSet.as_view({"post": "decide"})
appraise_placement = PlacementViewSet.as_view({"post": "appraise"})
end_cultivation = CultivationViewSet.as_view({"post": "end"})
settle_follow_up = FollowUpViewSet.as_view({"post": "settle"})
training_evaluation = EvaluationViewSet.as_view({"get": "retrieve"})
start_visit = VisitViewSet.as_view({"post": "start"})
commit_round = RoundViewSet.as_view({"post": "commit"})
slate_deeds = {
    "comparison": SlateViewSet.as_view({"get": "comparison"}),
    "blind": SlateViewSet.as_view({"get": "blind"}),
    "passed-over": SlateViewSet.as_view({"post": "pass_over"}),
    "outcome": SlateViewSet.as_view({"post": "settle"}),
}
pack_deeds = {name: PackViewSet.as_view({"get": name}) for name in ("parts", "verification", "file")}
pool_deeds = {
    name: MembershipViewSet.as_view({"post": action})
    for name, action in {
        "checks": "check",
        "ballots": "vote",
        "plans": "plan",
        "reviews": "review",
        "proposals": "change",
    }.items()
}
decide_proposal = ProposalViewSet.as_view({"post": "decide"})
scenario_effects = ScenarioViewSet.as_view({"get": "effects"})
scenario_deeds = {
    name: ScenarioViewSet.as_view({"post": action})
    for name, action in {"in": "move_in", "out": "move_out", "back": "bring_back", "close": "close"}.items()
}
readiness_runs = ReadinessRunViewSet.as_view(ADDS)
ONE = {"get": "retrieve"}


PEOPLE = {"get": "list", "post": "create"}
training = [
    path(
        "events/<uuid:pk>/sessions/", EventViewSet.as_view({"post": "add_session"}), name="api-event-sessions"
    ),
    path("events/<uuid:pk>/open/", EventViewSet.as_view({"post": "open"}), name="api-event-open"),
    path("events/<uuid:pk>/close/", EventViewSet.as_view({"post": "close"}), name="api-event-close"),
    path("events/<uuid:pk>/enrolments/", EnrolmentViewSet.as_view(PEOPLE), name="api-event-enrolments"),
    path(
        "sessions/<uuid:pk>/attendances/", AttendanceViewSet.as_view(PEOPLE), name="api-session-attendances"
    ),
]


class SchemaView(SpectacularAPIView):
    """The OpenAPI description."""

    access = Permission.SIGNED_IN
    resource = ANY_TOKEN
    permission_classes = (ApiAccess,)


class DocumentationView(SpectacularSwaggerSplitView):
    """The description to be read and tried, from local assets, its script apart from the page."""

    access = Permission.SIGNED_IN
    resource = ANY_TOKEN
    permission_classes = (ApiAccess,)
    url_name = "api-schema"
    template_name = "api_docs.html"


urlpatterns = [
    path("v1/", include(router.urls)),
    path("v1/tokens/", own_tokens, name="api-tokens"),
    path("v1/tokens/<str:key>/", own_token, name="api-token"),
    path("v1/approvals/<uuid:pk>/approve/", approve, name="api-approve"),
    path("v1/approvals/<uuid:pk>/refuse/", refuse, name="api-refuse"),
    path("v1/approvals/<uuid:pk>/withdraw/", withdraw, name="api-withdraw"),
    path(
        "v1/cadres/<uuid:pk>/appointments/", AppointmentAdditions.as_view(ADDS), name="api-cadre-appointments"
    ),
    path("v1/cadres/<uuid:pk>/ranks/", RankAdditions.as_view(ADDS), name="api-cadre-ranks"),
    path("v1/cadres/<uuid:pk>/appraisals/", GradeAdditions.as_view(ADDS), name="api-cadre-appraisals"),
    path("v1/cadres/<uuid:pk>/readiness/", readiness_of_one, name="api-cadre-readiness"),
    path("v1/cadres/<uuid:pk>/readiness/what-if/", what_if_for_one, name="api-cadre-what-if"),
    path("v1/cadres/<uuid:pk>/portrait/", portrait_of_one, name="api-cadre-portrait"),
    path("v1/cadres/<uuid:pk>/portrait-labels/", give_label, name="api-cadre-labels"),
    path("v1/cadres/<uuid:pk>/portraits/", take_portrait, name="api-cadre-portraits"),
    path("v1/changes/", ChangeFeedViewSet.as_view(ONE), name="api-changes"),
    path(
        "v1/webhooks/<uuid:pk>/secret/",
        WebhookViewSet.as_view({"post": "renew"}),
        name="api-webhook-secret",
    ),
    path(
        "v1/webhooks/<uuid:pk>/deliveries/",
        DeliveryViewSet.as_view({"get": "list"}),
        name="api-webhook-deliveries",
    ),
    path(
        "v1/webhook-deliveries/<uuid:pk>/again/",
        DeliveryViewSet.as_view({"post": "again"}),
        name="api-delivery-again",
    ),
    path("v1/overview/", OverviewViewSet.as_view(ONE), name="api-overview"),
    path("v1/statistics/", StatisticsViewSet.as_view(ONE), name="api-statistics"),
    path("v1/post-quotas/", QuotaTableViewSet.as_view(ONE), name="api-post-quotas"),
    path("v1/retirements/", RetirementViewSet.as_view({"get": "list"}), name="api-retirements"),
    path("v1/roster-layouts/", LayoutViewSet.as_view(ONE), name="api-roster-layouts"),
    path("v1/rank-batches/<uuid:pk>/lines/", batch_lines, name="api-batch-lines"),
    path("v1/rank-batches/<uuid:pk>/freeze/", freeze_batch, name="api-batch-freeze"),
    path("v1/placements/<uuid:pk>/decide/", decide_placement, name="api-placement-decide"),
    path("v1/placements/<uuid:pk>/appraisals/", appraise_placement, name="api-placement-appraisals"),
    path(
        "v1/cadres/<uuid:pk>/training-hours/", HoursViewSet.as_view({"get": "list"}), name="api-cadre-hours"
    ),
    path("v1/training-", include(training)),
    path("v1/project-totals/", TotalsViewSet.as_view(ONE), name="api-project-totals"),
    path("v1/appraisal-rounds/<uuid:pk>/commit/", commit_round, name="api-round-commit"),
    path("v1/visits/<uuid:pk>/start/", start_visit, name="api-visit-start"),
    *[
        path(f"v1/slates/<uuid:pk>/{name}/", view, name=f"api-slate-{name}")
        for name, view in slate_deeds.items()
    ],
    *[
        path(f"v1/meeting-papers/<uuid:pk>/{name}/", view, name=f"api-pack-{name}")
        for name, view in pack_deeds.items()
    ],
    *[
        path(f"v1/pool-memberships/<uuid:pk>/{name}/", view, name=f"api-pool-{name}")
        for name, view in pool_deeds.items()
    ],
    path("v1/vacancy-forecast/", ForecastViewSet.as_view(ONE), name="api-vacancy-forecast"),
    path("v1/rule-sets/", RuleSetViewSet.as_view({"get": "list"}), name="api-rule-set-list"),
    path("v1/rule-sets/<slug:key>/", RuleSetViewSet.as_view({"get": "retrieve"}), name="api-rule-set-detail"),
    path(
        "v1/rule-drafts/<uuid:pk>/text/",
        RuleDraftViewSet.as_view({"put": "write"}),
        name="api-rule-draft-text",
    ),
    path(
        "v1/rule-drafts/<uuid:pk>/simulate/",
        RuleDraftViewSet.as_view({"post": "simulate"}),
        name="api-rule-draft-simulate",
    ),
    path("v1/rule-drafts/<uuid:pk>/enact/", EnactViewSet.as_view(ADDS), name="api-rule-draft-enact"),
    path(
        "v1/rule-simulations/<uuid:pk>/flips/",
        FlipViewSet.as_view({"get": "list"}),
        name="api-rule-simulation-flips",
    ),
    path("v1/succession-posts/<uuid:pk>/successors/", name_successor, name="api-succession-name"),
    path("v1/succession-posts/<uuid:pk>/confirm/", confirm_successors, name="api-succession-confirm"),
    path("v1/successors/<uuid:pk>/place/", place_successor, name="api-successor-place"),
    path("v1/successors/<uuid:pk>/remove/", remove_successor, name="api-successor-remove"),
    path("v1/pool-proposals/<uuid:pk>/decide/", decide_proposal, name="api-pool-decide"),
    path("v1/team-scenarios/<uuid:pk>/effects/", scenario_effects, name="api-scenario-effects"),
    *[
        path(f"v1/team-scenarios/<uuid:pk>/{name}/", view, name=f"api-scenario-{name}")
        for name, view in scenario_deeds.items()
    ],
    path("v1/plan-items/<uuid:pk>/reports/", report_on_item, name="api-plan-item-reports"),
    path("v1/plan-items/<uuid:pk>/extensions/", extend_item, name="api-plan-item-extensions"),
    path("v1/readiness-runs/", readiness_runs, name="api-readiness-runs"),
    path("v1/form-sets/<uuid:pk>/files/<slug:kind>/", form_files, name="api-form-files"),
    path("v1/selection/conditions/", ConditionViewSet.as_view({"get": "list"}), name="api-conditions"),
    path("v1/selection/ask/", AskViewSet.as_view({"post": "ask"}), name="api-ask"),
    path("v1/cultivations/<uuid:pk>/end/", end_cultivation, name="api-cultivation-end"),
    path("v1/follow-ups/<uuid:pk>/settle/", settle_follow_up, name="api-follow-up-settle"),
    path("v1/speciality-gaps/", GapViewSet.as_view({"get": "list"}), name="api-speciality-gaps"),
    path("v1/training-duties/", DutyViewSet.as_view({"get": "list"}), name="api-duties"),
    path("v1/training-evaluations/<uuid:pk>/", training_evaluation, name="api-evaluation"),
    path("v1/readiness-gaps/", BlockedCadreViewSet.as_view({"get": "list"}), name="api-readiness-gaps"),
    path(
        "v1/cadres/<uuid:pk>/kept-receipts/",
        KeptReceiptViewSet.as_view({"get": "list"}),
        name="api-kept-receipts",
    ),
    path("v1/cadres/<uuid:pk>/readiness/<slug:step>/contests/", contests, name="api-contests"),
    path("v1/cadres/<uuid:pk>/readiness/<slug:step>/plan/", shortest_path, name="api-shortest-path"),
    path("v1/cadres/<uuid:pk>/readiness/<slug:step>/path/", training_path, name="api-training-path"),
    path("v1/schema/", SchemaView.as_view(), name="api-schema"),
    path("v1/docs/", DocumentationView.as_view(), name="api-docs"),
    re_path("", UnknownAddress.as_view(), name="api-unknown"),
]
