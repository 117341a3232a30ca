"""Entries of the menu."""

from django.utils.translation import gettext_lazy as _

from common.navigation import MenuItem, add_item

add_item(MenuItem("home", "home", 10, _("Home"), "layout-dashboard", "dashboards:home"))
