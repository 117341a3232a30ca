"""The pools with their rules, settings and targets."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import permits, requires
from accounts.choices import Permission
from common.forms import add_errors
from common.language import in_language
from talent_pools.entry import rule_set_of
from talent_pools.forms import PoolForm, TargetForm
from talent_pools.models import Pool, Target
from talent_pools.queries import pools
from talent_pools.services.setting import save_pool, save_target
from talent_pools.words import number_of


@require_GET
@requires(Permission.VIEW_POOLS)
def rules(request: HttpRequest) -> HttpResponse:
    """Every pool: what it is for, its rules, its months and what it should hold."""
    context = {
        "pools": [described(one) for one in pools().prefetch_related("targets")],
        "may_set": permits(request.user, Permission.DECIDE_POOLS),
    }
    return render(request, "talent_pools/rules.html", context)


def described(pool: Pool) -> dict:
    """A pool with its rule set in words."""
    found = rule_set_of(pool.key)
    return {
        "pool": pool,
        "version": number_of(found.name),
        "confirmed": found.confirmed_by,
        "rules": [
            {
                "id": rule.id,
                "title": in_language(rule.title_zh, rule.title_en),
                "source": rule.source.doc,
                "firm": not rule.waiver,
            }
            for rule in found.rules
        ],
        "targets": pool.targets.all(),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DECIDE_POOLS)
def set_pool(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The settings of a pool."""
    found = get_object_or_404(pools(), pk=pk)
    return setting(request, PoolForm(request.POST or None, instance=found), save_pool, heading=str(found))


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.DECIDE_POOLS)
def set_target(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A target of a pool; a number comes with its document."""
    found = get_object_or_404(Target.objects.select_related("pool"), pk=pk)
    heading = f"{found.pool} {found.get_measure_display()}"
    return setting(request, TargetForm(request.POST or None, instance=found), save_target, heading=heading)


def setting(
    request: HttpRequest, form: ModelForm, save: Callable[..., Model], *, heading: str
) -> HttpResponse:
    """A form of its own, and back to the rules."""
    if form.is_valid():
        try:
            save(form.instance, by=request.user)
        except ValidationError as error:
            add_errors(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("talent_pools:rules")
    context = {
        "form": form,
        "heading": heading,
        "names": " ".join(form.fields),
        "back_url": reverse("talent_pools:rules"),
    }
    return render(request, "talent_pools/form.html", context, status=422 if form.errors else 200)
