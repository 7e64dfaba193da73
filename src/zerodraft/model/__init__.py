"""What things are: frozen records that every step passes on; imports nothing of ours."""
