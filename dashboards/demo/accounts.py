"""Sign-ins for looking at the demonstration. Their passwords are public, so production never has them."""

from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts.choices import Role
from accounts.models import User
from accounts.services import add_user, grant_role
from audit.services import record
from cadres.choices import ExportPurpose, Identity
from cadres.exports import ask_for_export
from cadres.queries import exportable_cadres
from cadres.roster import roster_listing
from common.clock import today
from common.listing import Address
from dashboards.demo.units import ZONE
from units.models import Unit
from work.approvals import GRANT
from work.models import Approval
from work.services import ask


class DemoAccount(NamedTuple):
    """One sign-in: name, role, the unit it covers, what it is good for."""

    username: str
    name: str
    role: Role
    unit: str
    department: str

    @property
    def password(self) -> str:
        """Public on purpose; derived, so that no literal stands where a secret would."""
        return f"{self.username}-chenghu-demo"


DEMO_ACCOUNTS = (
    DemoAccount("officer", "周念慈", Role.HR_OFFICER, ZONE, "党群工作部干部科"),
    DemoAccount("chief", "方守正", Role.HR_CHIEF, ZONE, "党群工作部"),
    DemoAccount("leader", "程长河", Role.LEADER, ZONE, "党工委"),
    DemoAccount("puting", "叶知夏", Role.HR_OFFICER, "蒲汀街道", "蒲汀街道党政和人大办公室"),
    DemoAccount("supervision", "石书恒", Role.SUPERVISION, ZONE, "党群工作部干部监督"),
    DemoAccount("supervision2", "罗慎行", Role.SUPERVISION, ZONE, "党群工作部干部监督"),
    DemoAccount("taskforce", "江明月", Role.TASK_FORCE, ZONE, "党群工作部考察专班"),
    DemoAccount("companion", "祝行远", Role.TASK_FORCE, ZONE, "党群工作部考察专班"),
    DemoAccount("sysadmin", "汪启航", Role.SYSTEM_ADMIN, ZONE, "党政办公室"),
    DemoAccount("secadmin", "严立信", Role.SECURITY_ADMIN, ZONE, "党政办公室保密科"),
    DemoAccount("auditor", "纪闻远", Role.AUDIT_ADMIN, ZONE, "纪检监察工委"),
)


def may_have_demo_accounts() -> bool:
    """Never in production."""
    return settings.DEPLOYMENT != "production"


def open_accounts() -> list[User]:
    """The sign-ins that anybody can use: still open, with their public password."""
    passwords = {account.username: account.password for account in DEMO_ACCOUNTS}
    found = User.objects.filter(username__in=passwords, is_active=True).order_by("username")
    return [user for user in found if user.check_password(passwords[user.username])]


@transaction.atomic
def close_accounts(*, by: object) -> list[User]:
    """Close the sign-ins that anybody can use; what they did stays in the trail."""
    found = open_accounts()
    for user in found:
        user.is_active = False
        user.set_unusable_password()
        user.save(update_fields=["is_active", "password"])
        record("account.closed", user, by=by)
    return found


def write_accounts(units: dict[str, Unit], *, by: object) -> list[User]:
    """Create the sign-ins that are missing, each with its role."""
    known = set(User.objects.values_list("username", flat=True))
    created = []
    for account in DEMO_ACCOUNTS:
        if account.username not in known:
            user = add_user(
                account.username, account.password, name=account.name, department=account.department, by=by
            )
            grant_role(user, account.role, unit=units[account.unit], by=by)
            created.append(user)
    return created


def ask_for_a_grant(units: dict[str, Unit]) -> None:
    """One request that waits for its second person, so that the page of approvals has something to show."""
    asked = Approval(
        purpose=GRANT,
        subject_type="accounts.user",
        beneficiary=User.objects.get(username="puting"),
        unit=units["蒲汀街道"],
        payload={"role": Role.INTERVIEWER, "from": today().isoformat(), "until": None},
        reason="参加本街道年度谈话工作",
    )
    asked.subject_id = str(asked.beneficiary.pk)
    ask(asked, by=User.objects.get(username="secadmin"))


def ask_for_a_list(units: dict[str, Unit]) -> None:
    """A list that is too much for one person waits for the chief."""
    officer = User.objects.get(username="officer")
    civil = Address(reverse("cadres:roster"), {"identity": [Identity.CIVIL_SERVANT, Identity.REF_MANAGED]})
    listing, _people = roster_listing(officer, civil, exportable_cadres(officer))
    ask_for_export(
        listing, unit=units[ZONE], purpose=ExportPurpose.MEETING, recipient="党工委办公室，作会议附件，会后收回",
        reason="年度职级晋升工作研究用", by=officer,
    )  # fmt: skip


def present_accounts() -> list[DemoAccount]:
    """The sign-ins that exist here."""
    known = set(User.objects.values_list("username", flat=True))
    return [account for account in DEMO_ACCOUNTS if account.username in known]
