"""Components say what they must, to everybody."""

from django import forms
from django.template import Context, Template


def draw(source: str, **context: object) -> str:
    return Template("{% load components %}" + source).render(Context(context))


class Sample(forms.Form):
    """One required field and one help text."""

    name = forms.CharField(label="Name", help_text="As in the file")


def test_an_outcome_is_colour_icon_and_word():
    html = draw("{% status 'miss' 'word' %}")
    assert 'class="st miss"' in html
    assert "#i-file-alert" in html
    assert "word" in html


def test_a_button_escapes_its_label_and_takes_htmx_attributes():
    html = draw("{% button label hx_get='/a' %}", label="<b>")
    assert html.strip() == '<button class="b " hx-get="/a" type="button">&lt;b&gt;</button>'


def test_an_icon_button_has_its_name():
    assert 'aria-label="Print"' in draw("{% button 'Print' icon='printer' kind='icon' %}")


def test_an_error_stands_beside_its_field_and_is_summed_at_the_top():
    form = Sample({})
    html = draw("{% form_errors form %}{% form_section form 'name' 'Title' %}", form=form)
    assert '<a href="#id_name">Name</a>' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_error"' in html


def test_crumbs_take_an_address_for_the_word_after_it():
    html = draw("{% crumbs 'A' '/b/' 'B' %}")
    assert '<li>A</li><li><a href="/b/">B</a></li>' in html


def test_a_share_of_nothing_is_nothing():
    assert draw("{{ 3|percent:0 }}") == "0"
