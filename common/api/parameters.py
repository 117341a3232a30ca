"""What an address may say. A parameter nobody knows, or one said twice, is an error and not ignored."""

from collections.abc import Iterable, Mapping

from django.http import QueryDict
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.fields import Field
from rest_framework.serializers import BaseSerializer


def refuse_unknown(query: QueryDict, known: Iterable[str]) -> None:
    """Raise a fault for every parameter that is not among `known` or is given more than once."""
    allowed = sorted(known)
    faults = {name: unknown_words(allowed) for name in query if name not in allowed}
    faults |= {name: _("Given more than once.") for name, values in query.lists() if len(values) > 1}
    if faults:
        raise ValidationError({name: [words] for name, words in faults.items()})


def unknown_words(allowed: list[str]) -> str:
    """The sentence for an unknown parameter, with those that are known."""
    if not allowed:
        return _("Unknown parameter. There are none here.")
    return _("Unknown parameter. Known here: %(names)s.") % {"names": ", ".join(allowed)}


def read_values(query: QueryDict, fields: Mapping[str, Field]) -> dict[str, object]:
    """The values of declared parameters, each validated by its field; None when absent."""
    found, faults = {}, {}
    for name, field in fields.items():
        try:
            found[name] = field.run_validation(query[name]) if name in query else None
        except ValidationError as error:
            faults[name] = error.detail
    if faults:
        raise ValidationError(faults)
    return found


def refuse_unknown_fields(serializer: BaseSerializer, data: object) -> None:
    """Raise a fault for every field of a body that the serializer would silently drop."""
    if not isinstance(data, Mapping):
        return
    writable = {name for name, field in serializer.fields.items() if not field.read_only}
    unknown = [name for name in data if name not in writable]
    if unknown:
        raise ValidationError({name: [_("Unknown or read-only field.")] for name in unknown})
