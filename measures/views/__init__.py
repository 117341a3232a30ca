"""Pages of action plans and of measures for cadres."""
