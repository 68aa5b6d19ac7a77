"""Self-assessment checklists for static sites: YAML in, private self-checks out."""

__version__ = "0.1.0"
