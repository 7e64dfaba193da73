"""A wording or template and its values become runs and blocks: the only place with Jinja and Markdown."""
