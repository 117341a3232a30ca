"""The pages of the team sandbox."""
