"""Asking for what takes a second person: a role for somebody, a delegation, a role of the office."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import requires
from accounts.choices import Permission
from accounts.models import RoleDefinition
from accounts.queries import current_grants, units_for, visible_users
from common.forms import add_errors
from units.models import Unit
from work.forms import DelegationForm, GrantForm, ResetForm, RoleForm
from work.models import Approval
from work.services import ask

page = require_http_methods(["GET", "HEAD", "POST"])
COPIED = ("description_zh", "description_en", "second_factor")


@page
@requires(Permission.GRANT_ROLES)
def grant(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask for a role for a person."""
    person = get_object_or_404(visible_users(request.user), pk=pk)
    units = units_for(request.user, Permission.GRANT_ROLES)
    form = GrantForm(request.POST or None, units=units)
    if form.is_valid() and asked(request, form, form.request_for(person)):
        return redirect("accounts:user", pk=pk)
    back = reverse("accounts:user", args=[pk])
    sections = [("role unit", _("Role and scope"), ""), ("since until reason", _("Period"), "")]
    return form_page(request, form, sections, heading=_("Ask for a role"), about=str(person), back_url=back)


@page
@requires(Permission.SIGNED_IN)
def delegate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask to pass a role of one's own on for a time."""
    mine = get_object_or_404(current_grants(request.user).filter(source=None), pk=pk)
    form = DelegationForm(request.POST or None, grant=mine)
    if form.is_valid() and asked(request, form, form.request()):
        return redirect("accounts:security")
    back = reverse("accounts:security")
    help_text = _(
        "The person acts with your rights, under their own name. What you ask for, they do not decide."
    )
    sections = [("person unit", _("To whom and where"), help_text), ("since until reason", _("Period"), "")]
    about = f"{mine.role} · {mine.unit}"
    return form_page(request, form, sections, heading=_("Delegate a role"), about=about, back_url=back)


@page
@requires(Permission.GRANT_ROLES)
def add_role(request: HttpRequest) -> HttpResponse:
    """Ask for a new role of the office, from nothing or as a copy."""
    original = RoleDefinition.objects.filter(pk=request.GET.get("copy", "")).first()
    initial = {name: getattr(original, name) for name in COPIED} if original else {}
    if original:
        initial["permissions"] = sorted(original.permits)
    form = RoleForm(request.POST or None, initial=initial)
    return role_page(request, form, _("New role"), reverse("accounts:roles"))


@page
@requires(Permission.GRANT_ROLES)
def change_role(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for a change of a role of the office."""
    role = get_object_or_404(RoleDefinition, pk=code, shipped=False)
    form = RoleForm(request.POST or None, instance=role)
    return role_page(request, form, str(role), reverse("accounts:role", args=[code]))


def role_page(request: HttpRequest, form: RoleForm, heading: str, back_url: str) -> HttpResponse:
    """The form of a role."""
    if form.is_valid() and asked(request, form, form.request(whole_house())):
        return redirect("accounts:roles")
    sections = [
        ("code name_zh name_en description_zh description_en", _("Name and purpose"), ""),
        ("permissions second_factor", _("Permits"), ""),
        ("reason", _("Reason"), _("A second person decides; who holds the role is concerned at once.")),
    ]
    return form_page(request, form, sections, heading=heading, about="", back_url=back_url)


@page
@requires(Permission.MANAGE_USERS)
def reset(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask to take password and second factor away from an account."""
    person = get_object_or_404(visible_users(request.user), pk=pk)
    form = ResetForm(request.POST or None)
    if form.is_valid() and asked(request, form, form.request_for(person, whole_house())):
        return redirect("accounts:user", pk=pk)
    help_text = _("For somebody who has lost both. Afterwards the account gets a new link.")
    sections = [("reason", _("Reason"), help_text)]
    back = reverse("accounts:user", args=[pk])
    return form_page(
        request, form, sections, heading=_("Reset the account"), about=str(person), back_url=back
    )


def whole_house() -> Unit:
    """The unit at the top: a role of the office concerns everybody."""
    return Unit.objects.filter(parent=None).order_by("path").first()


def asked(request: HttpRequest, form: forms.Form, approval: Approval) -> bool:
    """Lay it before a second person; what does not fit is said in the form."""
    try:
        ask(approval, by=request.user)
    except ValidationError as error:
        add_errors(form, error)
        return False
    messages.success(request, _("Asked for. It is in force when a second person has approved it."))
    return True


def form_page(request: HttpRequest, form: forms.Form, sections: list, **context: Any) -> HttpResponse:
    """The page all of these share; `sections` are (fields, title, help)."""
    status = 400 if form.errors else 200
    return render(request, "work/form.html", {"form": form, "sections": sections, **context}, status=status)
