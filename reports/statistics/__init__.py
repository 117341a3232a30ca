"""The table of the team (情况统计表): people counted by class, each number the list behind it; kept to be compared."""
