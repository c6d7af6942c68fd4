"""What people asked to be told in private."""
