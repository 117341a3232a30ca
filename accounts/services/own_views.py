"""Views of lists that users keep."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import OwnView, User
from audit.masking import masked
from audit.services import record

MOST_VIEWS = 20  # of one list


@transaction.atomic
def save_view(user: User, *, page: str, name: str, query: str) -> OwnView:
    """Keep a list of the user under a name."""
    if user.own_views.filter(page=page).count() >= MOST_VIEWS:
        raise ValidationError(
            _("%(most)d views of one list are the most: delete one first."), params={"most": MOST_VIEWS}
        )
    view = OwnView(user=user, page=page, name=name, query=query)
    _refuse_numbers(name, query)
    view.full_clean()
    view.save()
    record("view.saved", view, by=user, detail={"page": page, "query": query})
    return view


@transaction.atomic
def rename_view(view: OwnView, name: str, *, by: User) -> OwnView:
    """Give a view another name."""
    view.name = name
    _refuse_numbers(name)
    view.full_clean()
    view.save()
    record("view.renamed", view, by=by)
    return view


@transaction.atomic
def delete_view(view: OwnView, *, by: User) -> None:
    """Forget a view."""
    record("view.deleted", view, by=by, detail={"page": view.page, "query": view.query})
    view.delete()


def _refuse_numbers(*texts: str) -> None:
    """A view is kept in clear: nobody's number is kept with it."""
    if any(masked(text) != text for text in texts):
        raise ValidationError(
            _("A view keeps no ID number and no telephone: take it out of the search first.")
        )
