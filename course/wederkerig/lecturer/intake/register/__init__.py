"""The register: all that ever came in, what the lecturer decided, and what counts by that."""
