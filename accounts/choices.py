"""Roles and what they permit. Declared on every view and endpoint; checked by accounts.access."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The roles the product comes with, by code; their words are in reference/roles.json."""

    HR_OFFICER = "hr_officer", _("HR officer")
    HR_CHIEF = "hr_chief", _("HR chief")
    SUPERVISION = "supervision", _("supervision officer")
    TASK_FORCE = "task_force", _("task-force member")
    INTERVIEWER = "interviewer", _("interviewer")
    LEADER = "leader", _("leader")
    LIAISON = "liaison", _("unit liaison")
    SELF = "self", _("the person")
    API_CLIENT = "api_client", _("API client")
    SYSTEM_ADMIN = "system_admin", _("system administrator")
    SECURITY_ADMIN = "security_admin", _("security administrator")
    AUDIT_ADMIN = "audit_admin", _("audit administrator")


class Permission(models.TextChoices):
    """What a page or endpoint may ask for: a closed set, roles are made of it."""

    SIGNED_IN = "signed_in", _("be signed in")
    VIEW_CADRES = "view_cadres", _("look at cadre files")
    EDIT_CADRES = "edit_cadres", _("edit cadre files")
    IMPORT_CADRES = "import_cadres", _("import rosters, forms and grades")
    EXPORT_CADRES = "export_cadres", _("export what a list shows")
    APPROVE_EXPORTS = "approve_exports", _("decide on exports of lists that somebody else has asked for")
    REVEAL_SENSITIVE = "reveal_sensitive", _("reveal ID numbers, telephones, addresses, health and family")
    VIEW_READERS = "view_readers", _("see who looked at a file")
    VIEW_READINESS = "view_readiness", _("look at readiness")
    VIEW_OPEN_MATTER_DATE = "view_open_matter_date", _("see until when a matter is open")
    VIEW_SUPERVISION = "view_supervision", _("see sanctions and matters in detail")
    EDIT_SUPERVISION = (
        "edit_supervision",
        _("enter sanctions and findings, keep tolerance and step-down cases and decide on them"),
    )
    RUN_READINESS = "run_readiness", _("start a recomputation")
    DRAFT_RULES = "draft_rules", _("draft rule sets and try them over everybody")
    ENACT_RULES = "enact_rules", _("enact rule sets that somebody else has drafted")
    RUN_BATCHES = "run_batches", _("compute and freeze rank batches")
    SELECT_CADRES = "select_cadres", _("find cadres by conditions, keep working lists")
    VIEW_TRAINING = "view_training", _("look at training: programmes, events, who takes part")
    EDIT_TRAINING = "edit_training", _("plan training, enrol people, record attendance")
    VIEW_TALKS = "view_talks", _("open one's own talks and those one is named to read")
    VIEW_TALK_COVERAGE = "view_talk_coverage", _("see which talks took place, and whom they cover")
    RECORD_TALKS = "record_talks", _("record talks")
    READ_TALKS = "read_talks", _("read what was said in talks, but for confidential ones")
    PLAN_TALKS = "plan_talks", _("plan talks")
    VIEW_POOLS = "view_pools", _("look at talent pools")
    EDIT_POOLS = "edit_pools", _("nominate for talent pools, record checks, ballots, plans and reviews")
    DECIDE_POOLS = "decide_pools", _("decide on entries, moves and exits of talent pools")
    VIEW_TEAMS = "view_teams", _("look at the sandbox of leadership teams")
    EDIT_TEAMS = "edit_teams", _("copy leadership teams, try moves in them, set what is wanted of teams")
    VIEW_PORTRAITS = "view_portraits", _("look at portraits of cadres")
    EDIT_PORTRAITS = "edit_portraits", _("give labels with their records, take portraits")
    VIEW_RESPONSIBILITY = "view_responsibility", _("look at the responsibility index of leading cadres")
    JUDGE_RESPONSIBILITY = (
        "judge_responsibility",
        _("say what was found when a low or falling index was studied, propose weights"),
    )
    ENACT_RESPONSIBILITY = (
        "enact_responsibility",
        _("enact a formula of the index that somebody else has proposed"),
    )
    VIEW_PLANS = "view_plans", _("look at action plans and their items")
    VIEW_MEASURES = "view_measures", _("look at measures for cadres and who was granted them")
    EDIT_MEASURES = "edit_measures", _("keep themes, plans and measures, ask for grants")
    REPORT_PROGRESS = "report_progress", _("report progress on items of action plans")
    APPROVE_MEASURES = (
        "approve_measures",
        _("decide on extensions and grants that somebody else has asked for"),
    )
    VIEW_RUNS = "view_runs", _("watch background runs")
    MANAGE_PLACEMENTS = "manage_placements", _("plan and record placements and stretch assignments")
    VIEW_ASSESSMENTS = "view_assessments", _("look at projects, key work, assessments and decided rounds")
    EDIT_ASSESSMENTS = "edit_assessments", _("keep projects, key work, assessments and appraisal rounds")
    OBSERVE = "observe", _("write down what one observes where one is named as an observer")
    JOIN_TASK_FORCES = "join_task_forces", _("work in the task forces one is a member of")
    VIEW_OBSERVATIONS = "view_observations", _("read what observers write about cadres")
    MANAGE_DEADLINES = "manage_deadlines", _("set lead times and the year of the department")
    VIEW_AUDIT = "view_audit", _("read the audit trail")
    VIEW_USERS = "view_users", _("see accounts and the roles they hold")
    MANAGE_USERS = "manage_users", _("open and close accounts")
    OPERATE = "operate", _("watch queues, nightly work and backups, have failed work tried anew")
    MANAGE_WEBHOOKS = "manage_webhooks", _("keep webhooks: which systems are told of changes")
    GRANT_ROLES = "grant_roles", _("ask for grants of roles, and revoke them")
    APPROVE_GRANTS = "approve_grants", _("decide on grants of roles that somebody else has asked for")


P = Permission
READER = frozenset(
    {
        P.SIGNED_IN,
        P.VIEW_CADRES,
        P.VIEW_READINESS,
        P.VIEW_ASSESSMENTS,
        P.VIEW_TRAINING,
        P.VIEW_TALKS,
        P.VIEW_TALK_COVERAGE,
        P.VIEW_PLANS,
        P.VIEW_MEASURES,
        P.VIEW_PORTRAITS,
        P.VIEW_RESPONSIBILITY,
    }
)
OFFICER = READER | {
    P.EDIT_CADRES, P.IMPORT_CADRES, P.EXPORT_CADRES, P.REVEAL_SENSITIVE, P.VIEW_OPEN_MATTER_DATE, P.RUN_READINESS,
    P.DRAFT_RULES,
    P.VIEW_RUNS, P.RUN_BATCHES, P.SELECT_CADRES, P.EDIT_TRAINING, P.RECORD_TALKS, P.PLAN_TALKS,
    P.MANAGE_PLACEMENTS,
    P.EDIT_ASSESSMENTS, P.OBSERVE, P.JOIN_TASK_FORCES,
    P.VIEW_POOLS, P.EDIT_POOLS,
    P.VIEW_TEAMS, P.EDIT_TEAMS,
    P.EDIT_PORTRAITS, P.JUDGE_RESPONSIBILITY,
    P.EDIT_MEASURES, P.REPORT_PROGRESS,
}  # fmt: skip
# What binds everybody is held by nobody for some units only: a role gives it where its unit is the whole house.
BINDING = frozenset({P.DRAFT_RULES, P.ENACT_RULES, P.ENACT_RESPONSIBILITY})
NOTHING_YET = frozenset({P.SIGNED_IN})  # what these roles are for comes with its own features

PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.HR_OFFICER: OFFICER,
    Role.HR_CHIEF: OFFICER
    | {
        P.APPROVE_GRANTS,
        P.APPROVE_EXPORTS,
        P.VIEW_READERS,
        P.APPROVE_MEASURES,
        P.VIEW_OBSERVATIONS,
        P.MANAGE_DEADLINES,
        P.DECIDE_POOLS,
        P.ENACT_RULES,
        P.READ_TALKS,
        P.ENACT_RESPONSIBILITY,
    },
    Role.SUPERVISION: READER | {P.VIEW_OPEN_MATTER_DATE, P.VIEW_SUPERVISION, P.EDIT_SUPERVISION},
    Role.TASK_FORCE: frozenset({P.SIGNED_IN, P.JOIN_TASK_FORCES}),
    Role.INTERVIEWER: frozenset({P.SIGNED_IN, P.VIEW_TALKS, P.RECORD_TALKS}),
    Role.LEADER: READER | {P.VIEW_POOLS, P.VIEW_TEAMS},
    Role.LIAISON: frozenset({P.SIGNED_IN, P.VIEW_PLANS, P.REPORT_PROGRESS}),
    Role.SELF: NOTHING_YET,
    Role.API_CLIENT: NOTHING_YET,
    Role.SYSTEM_ADMIN: frozenset(
        {P.SIGNED_IN, P.VIEW_RUNS, P.VIEW_USERS, P.MANAGE_USERS, P.OPERATE, P.MANAGE_WEBHOOKS}
    ),
    Role.SECURITY_ADMIN: frozenset({P.SIGNED_IN, P.VIEW_USERS, P.GRANT_ROLES, P.APPROVE_GRANTS}),
    Role.AUDIT_ADMIN: frozenset({P.SIGNED_IN, P.VIEW_AUDIT}),
}
BY_TOKEN: dict[str, frozenset[Permission]] = {
    Role.API_CLIENT: READER
}  # more, but only to a token of its holder


class Side(models.IntegerChoices):
    """What a role belongs to. One person holds roles of one side at a time; the first goes with any."""

    NONE = 0, _("no separation")
    PERSONNEL = 1, _("personnel data")
    SYSTEM = 2, _("system administration")
    SECURITY = 3, _("security administration")
    AUDIT = 4, _("audit administration")


SIDES: dict[str, Side] = {
    Role.LIAISON: Side.NONE,
    Role.SELF: Side.NONE,
    Role.SYSTEM_ADMIN: Side.SYSTEM,
    Role.SECURITY_ADMIN: Side.SECURITY,
    Role.AUDIT_ADMIN: Side.AUDIT,
}  # all others: personnel data
ON_NO_SIDE = frozenset(
    {P.SIGNED_IN, P.VIEW_RUNS, P.VIEW_USERS, P.APPROVE_GRANTS, P.VIEW_PLANS, P.REPORT_PROGRESS}
)
ADMINISTRATION = {
    P.MANAGE_USERS: Side.SYSTEM,
    P.OPERATE: Side.SYSTEM,
    P.MANAGE_WEBHOOKS: Side.SYSTEM,
    P.GRANT_ROLES: Side.SECURITY,
    P.VIEW_AUDIT: Side.AUDIT,
}


def side_of(permissions: Iterable[str]) -> Side:
    """The side of a role with these permissions; a new permission counts as personnel data until said otherwise.

    ValueError when they belong to several.
    """
    sides = {ADMINISTRATION.get(name, Side.PERSONNEL) for name in permissions if name not in ON_NO_SIDE}
    if len(sides) > 1:
        raise ValueError(f"permissions of several sides: {sorted(sides)}")
    return sides.pop() if sides else Side.NONE


class TokenScope(models.TextChoices):
    """What a token may be for, by resource and verb. A token makes no tokens and decides on no request."""

    READ_UNITS = "units:read", _("read units")
    READ_CADRES = "cadres:read", _("read cadre files")
    WRITE_CADRES = "cadres:write", _("change cadre files")
    READ_READINESS = "readiness:read", _("read readiness")
    RUN_READINESS = "readiness:write", _("start recomputations, ask what if")
    READ_RULES = "rules:read", _("read rule sets, drafts of them and simulations")
    WRITE_RULES = "rules:write", _("draft rule sets and try them")
    READ_DEADLINES = "deadlines:read", _("read deadlines")
    READ_BATCHES = "batches:read", _("read rank batches")
    WRITE_BATCHES = "batches:write", _("compute and freeze rank batches")
    READ_SANCTIONS = "sanctions:read", _("read sanctions")
    READ_TOLERANCE = "tolerance:read", _("read how tolerance cases stand")
    READ_STEPDOWN = "stepdown:read", _("read how step-down cases stand")
    READ_SELECTION = "selection:read", _("read saved queries and working lists")
    WRITE_SELECTION = "selection:write", _("ask by conditions, change working lists")
    READ_PLACEMENTS = "placements:read", _("read placements and stretch assignments")
    WRITE_PLACEMENTS = "placements:write", _("plan, decide and appraise placements")
    READ_FORMS = "forms:read", _("read sets of appointment forms, take issued forms out")
    ISSUE_FORMS = "forms:write", _("issue appointment forms")
    READ_TRAINING = "training:read", _("read training")
    WRITE_TRAINING = "training:write", _("enrol people, record attendance")
    READ_TALKS = "talks:read", _("read which talks took place")
    READ_ASSESSMENTS = "assessments:read", _("read projects, key work, assessments and decided rounds")
    WRITE_ASSESSMENTS = "assessments:write", _("enter projects and assessments, decide appraisal rounds")
    READ_TASK_FORCES = "task-forces:read", _("read task forces and their visits")
    WRITE_TASK_FORCES = "task-forces:write", _("send field notes of task forces")
    READ_POOLS = "pools:read", _("read talent pools")
    WRITE_POOLS = "pools:write", _("nominate for talent pools, record checks, ballots, plans and reviews")
    READ_SUCCESSION = "succession:read", _("read posts with their successors, and the vacancy forecast")
    WRITE_SUCCESSION = "succession:write", _("name successors and confirm their lists")
    READ_TEAMS = "teams:read", _("read scenarios of leadership teams")
    WRITE_TEAMS = "teams:write", _("copy leadership teams and try moves in them")
    READ_PORTRAITS = "portraits:read", _("read portraits of cadres")
    WRITE_PORTRAITS = "portraits:write", _("give labels, take portraits")
    READ_SLATES = "slates:read", _("read comparisons of candidates and sealed papers")
    WRITE_SLATES = "slates:write", _("compare candidates")
    READ_RESPONSIBILITY = "responsibility:read", _("read the responsibility index")
    READ_MEASURES = "measures:read", _("read action plans, measures and grants")
    WRITE_MEASURES = "measures:write", _("report progress, ask for grants")
    READ_RUNS = "runs:read", _("read background runs")
    READ_WEBHOOKS = "webhooks:read", _("read webhooks and what became of their messages")
    WRITE_WEBHOOKS = "webhooks:write", _("keep webhooks, send their messages again")
    READ_GRANTS = "grants:read", _("read roles held")
    READ_APPROVALS = "approvals:read", _("read requests for approval")
