"""Views of lists that a user keeps: saved from the list, renamed, deleted; only ever the own ones."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts import services
from accounts.access import requires
from accounts.choices import Permission
from accounts.forms import SaveViewForm, ViewNameForm, without_page
from accounts.models import OwnView
from common.listing import Listing, SavedView

page = require_http_methods(["GET", "HEAD", "POST"])


def add_own_views(request: HttpRequest, listing: Listing, name: str) -> dict:
    """Put the user's views of the list called `name` behind the delivered ones; what the frame needs to save one."""
    own = request.user.own_views.filter(page=name)
    listing.saved_views = (*listing.saved_views, *map(tab_of, own))
    here = {"page": name, "query": urlencode(listing.hidden())}
    return {
        "save_view_url": f"{reverse('save_view')}?{urlencode(here)}",
        "save_view_form": SaveViewForm(initial=here, auto_id="view_%s"),
    }


def tab_of(view: OwnView) -> SavedView:
    """A view as a tab above its list."""
    parameters = tuple(parse_qsl(view.query, keep_blank_values=True))
    return SavedView(view.name, parameters, edit_url=reverse("rename_view", args=[view.pk]))


@page
@requires(Permission.SIGNED_IN)
def save(request: HttpRequest) -> HttpResponse:
    """Keep the list the form describes, under a name."""
    form = SaveViewForm(sent(request), initial=request.GET.dict())
    back = address(form["page"].value(), form["query"].value())
    if form.is_valid() and (
        view := attempt(form, lambda: services.save_view(request.user, **form.cleaned_data))
    ):
        messages.success(request, _("The view “%(name)s” has been saved.") % {"name": view.name})
        return redirect(address(view.page, view.query))
    return form_page(request, form, {"heading": _("Save as a view"), "back_url": back})


@page
@requires(Permission.SIGNED_IN)
def rename(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Another name for a view; from here it can be deleted as well."""
    view = get_object_or_404(request.user.own_views, pk=pk)
    back = address(view.page, view.query)
    form = ViewNameForm(sent(request), initial={"name": view.name})
    if form.is_valid() and attempt(
        form, lambda: services.rename_view(view, **form.cleaned_data, by=request.user)
    ):
        return redirect(back)
    return form_page(request, form, {"heading": _("Change the view"), "back_url": back, "view": view})


@require_POST
@requires(Permission.SIGNED_IN)
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Forget a view and go back to the list."""
    view = get_object_or_404(request.user.own_views, pk=pk)
    services.delete_view(view, by=request.user)
    messages.success(request, _("The view “%(name)s” has been deleted.") % {"name": view.name})
    return redirect(view.page)


def address(page: str | None, query: str | None) -> str:
    """A list of ours with these parameters; 404 when there is no such list."""
    try:
        path = reverse(page or "")
    except NoReverseMatch as error:
        raise Http404 from error
    return f"{path}?{query}" if (query := without_page(query or "")) else path


def sent(request: HttpRequest) -> QueryDict | None:
    """What was posted, also when it is empty; None on the first look."""
    return request.POST if request.method == "POST" else None


def attempt(form: ViewNameForm, write: Callable[[], Any]) -> Any:
    """One service call; what it refuses stands beside the name."""
    try:
        return write()
    except ValidationError as error:
        form.add_error("name", error.messages)
        return None


def form_page(request: HttpRequest, form: ViewNameForm, context: dict) -> HttpResponse:
    """The page of a form; 422 when it was refused."""
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "account/view.html", {"form": form, **context}, status=status)
