"""What many visits say together."""
