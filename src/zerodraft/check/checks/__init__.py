"""One file per check, named after what is wrong; the folder is the registry."""
