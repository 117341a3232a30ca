"""Roles and what they permit. Declared on every view and endpoint; checked by accounts.access."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """A function a person has in the product."""

    HR_OFFICER = "hr_officer", _("HR officer")
    HR_CHIEF = "hr_chief", _("HR chief")
    SUPERVISION = "supervision", _("supervision officer")
    LEADER = "leader", _("leader")
    LIAISON = "liaison", _("unit liaison")
    SYSTEM_ADMIN = "system_admin", _("system administrator")
    SECURITY_ADMIN = "security_admin", _("security administrator")
    AUDIT_ADMIN = "audit_admin", _("audit administrator")


class Permission(models.TextChoices):
    """What a page or endpoint may ask for."""

    SIGNED_IN = "signed_in", _("be signed in")
    VIEW_CADRES = "view_cadres", _("look at cadre files")
    EDIT_CADRES = "edit_cadres", _("edit cadre files")
    IMPORT_CADRES = "import_cadres", _("import rosters, forms and grades")
    EXPORT_CADRES = "export_cadres", _("export what a list shows")
    VIEW_READINESS = "view_readiness", _("look at readiness")
    VIEW_OPEN_MATTER_DATE = "view_open_matter_date", _("see until when a matter is open")
    VIEW_SUPERVISION = "view_supervision", _("see sanctions and matters in detail")
    RUN_READINESS = "run_readiness", _("start a recomputation")
    VIEW_RUNS = "view_runs", _("watch background runs")
    VIEW_AUDIT = "view_audit", _("read the audit trail")


P = Permission
READER = frozenset({P.SIGNED_IN, P.VIEW_CADRES, P.VIEW_READINESS})
OFFICER = READER | {
    P.EDIT_CADRES, P.IMPORT_CADRES, P.EXPORT_CADRES, P.VIEW_OPEN_MATTER_DATE, P.RUN_READINESS, P.VIEW_RUNS,
}  # fmt: skip

PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.HR_OFFICER: OFFICER,
    Role.HR_CHIEF: OFFICER,
    Role.SUPERVISION: READER | {P.VIEW_OPEN_MATTER_DATE, P.VIEW_SUPERVISION},
    Role.LEADER: READER,
    Role.LIAISON: frozenset({P.SIGNED_IN}),
    Role.SYSTEM_ADMIN: frozenset({P.SIGNED_IN, P.VIEW_RUNS}),
    Role.SECURITY_ADMIN: frozenset({P.SIGNED_IN}),
    Role.AUDIT_ADMIN: frozenset({P.SIGNED_IN, P.VIEW_AUDIT}),
}
ADMINISTRATORS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)
