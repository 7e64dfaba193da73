"""Words and sentences compared: one normal form for all."""
