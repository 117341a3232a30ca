"""What is written of portraits."""
