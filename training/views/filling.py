"""What the pages of forms of training share, and whom a form may name."""

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import requires
from accounts.choices import Permission
from cadres.queries import in_house_order, search
from training.queries import trained_cadres

MOST_FOUND = 30


def form_page(
    request: HttpRequest, form: forms.Form, sections: list[dict], **context: object
) -> HttpResponse:
    """The page of a form; 422 when it was refused, so that a script can tell.

    `heading`, `back_url`; `room` and `room_url`: where the form belongs.
    """
    status = 422 if form.is_bound and form.errors else 200
    return render(
        request, "training/growth_form.html", {"form": form, "sections": sections, **context}, status=status
    )


@require_GET
@requires(Permission.EDIT_TRAINING)
def find_cadres(request: HttpRequest) -> HttpResponse:
    """Whom the user may name in a form, by name, pinyin or initials."""
    words = request.GET.get("q", "").strip()
    found = (
        in_house_order(search(trained_cadres(request.user), words))
        if words
        else trained_cadres(request.user).none()
    )
    rows = found.select_related("home_unit")[:MOST_FOUND]
    answers = [
        {"value": str(one.pk), "text": one.name, "note": f"{one.home_unit} {one.post_text}"} for one in rows
    ]
    return JsonResponse(answers, safe=False)
