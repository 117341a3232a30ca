"""Who reaches retirement, month by month (到龄人员表)."""
