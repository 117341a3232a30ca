"""Acts of the trail in the words of the person who did them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ACTS: dict[str, Promise] = {
    "sign_in": _("signed in"),
    "sign_in.failed": _("failed to sign in"),
    "sign_in.blocked": _("was kept from signing in after too many attempts"),
    "sign_out": _("signed out"),
    "sessions.ended": _("ended sessions"),
    "second_factor.added": _("enrolled a second factor"),
    "second_factor.removed": _("removed a second factor"),
    "token.issued": _("made a token"),
    "token.blocked": _("was kept from the API after too many attempts"),
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
    "approval.expired": _("let a request lapse"),
    "approval.withdrawn": _("withdrew a request"),
    "cadre.read": _("looked at a file"),
    "cadres.listed": _("listed files"),
    "cadre.added": _("opened a file"),
    "cadre.changed": _("changed a file"),
    "cadre.photo_set": _("set the photo of a file"),
    "cadre.photo_removed": _("removed the photo of a file"),
    "cadre.revealed": _("revealed sensitive parts of a file"),
    "cadre.searched_by_number": _("looked for an ID number"),
    "cadres.index_rebuilt": _("computed the index of ID numbers anew"),
    "keys.rotated": _("rotated the keys"),
    "reads.used_up": _("used up a budget of reading"),
    "cadres.exported": _("exported a list"),
    "form.exported": _("took out a form"),
    "file.kept": _("stored a document"),
    "import.started": _("began an import"),
    "import.mended": _("sent mended rows"),
    "import.rows_downloaded": _("took out failed rows"),
    "import.committed": _("finished an import"),
    "readiness.explained": _("looked at a receipt"),
    "readiness.what_if": _("tried readiness with other facts"),
    "readiness.listed": _("listed readiness"),
    "run.cancelled": _("stopped a background run"),
    "sanction.imposed": _("entered a sanction"),
    "sanctions.read": _("looked at sanctions"),
    "matter.exempted": _("exempted from a matter"),
    "unit.added": _("added a unit"),
    "run.started": _("started a background run"),
    "demo.loaded": _("loaded the demonstration"),
    "trail.read": _("looked at the trail"),
    "trail.exported": _("took out the trail"),
    "trail.lodged": _("lodged the head of the trail outside"),
    "trail.verified": _("verified the trail"),
    "view.saved": _("saved a view"),
    "view.renamed": _("renamed a view"),
    "view.deleted": _("deleted a view"),
}
RECORDS: dict[str, Promise] = {
    "appointment": _("appointment"),
    "appraisal": _("annual appraisal"),
    "award": _("award"),
    "dateverification": _("date of a document"),
    "declaration": _("declaration"),
    "education": _("education"),
    "familymember": _("family member"),
    "matter": _("matter"),
    "rank": _("rank"),
    "rankperiod": _("rank"),
    "resumeline": _("résumé line"),
}
VERBS: dict[str, Promise] = {
    "added": _("entered in a file: %(record)s"),
    "set": _("entered in a file: %(record)s"),
    "changed": _("corrected in a file: %(record)s"),
    "removed": _("removed from a file: %(record)s"),
}


def words_of(action: str) -> Promise | str:
    """An act in words; of a record of a file, what kind it is and what was done."""
    kind, _dot, verb = action.rpartition(".")
    if action not in ACTS and verb in VERBS:
        return VERBS[verb] % {"record": RECORDS.get(kind, kind)}
    return ACTS.get(action, _("worked on a record"))
