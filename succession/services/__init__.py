"""Writing: naming successors, looking at them anew."""
