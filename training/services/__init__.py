"""What is done in training: planning, enrolling, recording attendance, closing, keeping the ledger."""
