"""Acts of the trail in the words of the person who did them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ACTS: dict[str, Promise] = {
    "sign_in": _("signed in"),
    "sign_out": _("signed out"),
    "sessions.ended": _("ended sessions"),
    "second_factor.added": _("enrolled a second factor"),
    "second_factor.removed": _("removed a second factor"),
    "token.issued": _("made a token"),
    "token.revoked": _("ended a token"),
    "account.added": _("opened an account"),
    "account.closed": _("closed an account"),
    "account.reopened": _("opened an account again"),
    "account.invited": _("made a link for an account"),
    "account.reset": _("reset an account"),
    "account.password_changed": _("changed the password"),
    "account.linked": _("linked single sign-on"),
    "account.unlinked": _("unlinked single sign-on"),
    "access.refused": _("was refused access"),
    "role.granted": _("granted a role"),
    "role.delegated": _("delegated a role"),
    "role.revoked": _("revoked a role"),
    "role.defined": _("set a role of the office"),
    "approval.asked": _("asked for an approval"),
    "approval.approved": _("approved a request"),
    "approval.refused": _("refused a request"),
    "approval.withdrawn": _("withdrew a request"),
    "cadre.read": _("looked at a file"),
    "cadres.listed": _("listed files"),
    "cadre.added": _("opened a file"),
    "cadre.changed": _("changed a file"),
    "cadre.revealed": _("revealed sensitive parts of a file"),
    "cadre.searched_by_number": _("looked for an ID number"),
    "cadres.index_rebuilt": _("computed the index of ID numbers anew"),
    "keys.rotated": _("rotated the keys"),
    "reads.used_up": _("used up a budget of reading"),
    "cadres.exported": _("exported a list"),
    "form.exported": _("took out a form"),
    "file.kept": _("stored a document"),
    "import.started": _("began an import"),
    "import.committed": _("finished an import"),
    "readiness.explained": _("looked at a receipt"),
    "readiness.listed": _("listed readiness"),
    "run.started": _("started a background run"),
    "view.saved": _("saved a view"),
}


def words_of(action: str) -> Promise:
    """An act in words; one that has none here is a change of a record."""
    return ACTS.get(action, _("worked on a record"))
