"""The shipped formulas."""
