"""Pages of rank batches."""
