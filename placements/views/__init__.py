"""Pages of placements."""
