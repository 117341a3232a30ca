"""Themes and plans, progress, policies and grants."""

from measures.models.plans import ItemPerson, ItemUnit, Milestone, Plan, PlanItem, ThemeTask, YearTheme
from measures.models.policies import Grant, Measure, MeasureCondition, PolicyDocument
from measures.models.progress import Extension, PlanSheet, ProgressReport

__all__ = [
    "Extension",
    "Grant",
    "ItemPerson",
    "ItemUnit",
    "Measure",
    "MeasureCondition",
    "Milestone",
    "Plan",
    "PlanItem",
    "PlanSheet",
    "PolicyDocument",
    "ProgressReport",
    "ThemeTask",
    "YearTheme",
]
