"""Takes an earlier text into the library: cleaned, understood, proposed, written."""
