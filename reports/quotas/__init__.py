"""Posts and ranks approved against those held (职数配置表), by unit."""
