"""Addresses of portraits."""

from django.urls import path

from portraits.views import index, labels, portrait, prompts

app_name = "portraits"
urlpatterns = [
    path("index/", index.distribution, name="index"),
    path("index/formula/", index.formula_page, name="formula"),
    path("index/formula/propose/", index.propose, name="propose"),
    path("index/formula/<uuid:pk>/enact/", index.enact, name="enact"),
    path("index/prompts/", prompts.prompts, name="prompts"),
    path("index/prompts/<uuid:pk>/", prompts.judge, name="judge"),
    path("index/<uuid:pk>/", index.one, name="index_one"),
    path("<uuid:pk>/", portrait.portrait, name="portrait"),
    path("<uuid:pk>/sheet/", portrait.sheet, name="sheet"),
    path("<uuid:pk>/take/", labels.take, name="take"),
    path("<uuid:pk>/labels/new/", labels.give, name="give"),
    path("labels/<uuid:pk>/withdraw/", labels.withdraw, name="withdraw"),
    path("taken/<uuid:pk>/", portrait.kept, name="kept"),
]
