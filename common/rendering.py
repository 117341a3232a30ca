"""Forms in the clothes of the house: settings.FORM_RENDERER names the class below."""

from django.forms.renderers import TemplatesSetting


class HouseRenderer(TemplatesSetting):
    """Forms and fields through templates/components, widgets through templates/django/forms."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
