"""Pages of the cadre files."""
