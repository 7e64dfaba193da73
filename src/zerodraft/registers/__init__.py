"""Facts about the world: States, sessions, agenda items, instruments, observances and office holders."""
